/// Numbers of conditions: decimal text only. What `Double` reads beyond it (`nan`, `inf`, `0x10`) is no number to AWS.
enum NumberValue {
    static func value(_ text: String) -> Double? {
        guard text.utf8.contains(where: { (48...57).contains($0) }), text.utf8.allSatisfy({ isPart($0) }),
            let number = Double(text), number.isFinite, abs(number) <= 9_007_199_254_740_992
        else { return nil }
        return number
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }
}
