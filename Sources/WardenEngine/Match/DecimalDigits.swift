/// A decimal number as its digits, to compare what a double cannot tell apart.
struct DecimalDigits {
    private let isNegative: Bool
    /// From the first digit that is not zero; may hold a point. Empty for zero.
    private let digits: UnsafeBufferPointer<UInt8>
    /// The number is 0.d₁d₂d₃… × 10^power.
    private let power: Int

    /// The text is a number as `tw_parse_number` reads it: sign, digits, point, exponent.
    init(_ text: UnsafePointer<UInt8>, _ length: Int) {
        let bytes = UnsafeBufferPointer(start: text, count: length)
        let hasSign = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
        isNegative = bytes.first == UInt8(ascii: "-")
        let end = bytes.firstIndex { $0 | 0x20 == UInt8(ascii: "e") } ?? length
        let exponent = end < length ? Self.exponent(bytes[(end + 1)...]) : 0
        let coefficient = bytes[(hasSign ? 1 : 0)..<end]
        let point = coefficient.firstIndex(of: UInt8(ascii: ".")) ?? end
        guard let first = coefficient.firstIndex(where: { $0 != UInt8(ascii: "0") && $0 != UInt8(ascii: ".") }) else {
            digits = UnsafeBufferPointer(start: nil, count: 0)
            power = 0
            return
        }
        digits = UnsafeBufferPointer(rebasing: bytes[first..<end])
        power = exponent + (first < point ? point - first : point + 1 - first)
    }

    /// Less than zero where the number is the smaller one, zero where both are the same.
    func order(to other: DecimalDigits) -> Int {
        if isNegative != other.isNegative, !(digits.isEmpty && other.digits.isEmpty) { return isNegative ? -1 : 1 }
        let order = orderOfMagnitude(to: other)
        return isNegative ? -order : order
    }

    private func orderOfMagnitude(to other: DecimalDigits) -> Int {
        if digits.isEmpty || other.digits.isEmpty { return digits.count.signum() - other.digits.count.signum() }
        if power != other.power { return power < other.power ? -1 : 1 }
        var (left, right) = (0, 0)
        while left < digits.count || right < other.digits.count {
            let (mine, others) = (digit(at: &left), other.digit(at: &right))
            if mine != others { return mine < others ? -1 : 1 }
        }
        return 0
    }

    /// The next digit; zero behind the last.
    private func digit(at index: inout Int) -> UInt8 {
        if index < digits.count, digits[index] == UInt8(ascii: ".") { index += 1 }
        defer { index += 1 }
        return index < digits.count ? digits[index] : UInt8(ascii: "0")
    }

    /// Far out it is as good as without end.
    private static func exponent(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var number = 0
        for byte in bytes where byte >= UInt8(ascii: "0") {
            number = min(number * 10 + Int(byte - UInt8(ascii: "0")), 1_000_000_000)
        }
        return bytes.first == UInt8(ascii: "-") ? -number : number
    }
}
