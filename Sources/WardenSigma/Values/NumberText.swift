/// Numbers in text.
public enum NumberText {
    /// The number that the whole text is: sign, decimal digits, fraction, exponent and nothing else. No spaces, no
    /// hexadecimal, no `nan`.
    public static func parse(_ text: String) -> Double? {
        guard let last = text.utf8.last, (0x30...0x39).contains(last),
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) })
        else { return nil }
        return Double(text)
    }
}
