/// Types of plain scalars under the YAML 1.2 core schema.
enum CoreSchema {
    /// The type of a plain scalar without a tag.
    static func value(of text: String) -> YAMLScalar.Value {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.first else { return .null }
            switch first {
            case UInt8(ascii: "~"):
                return bytes.count == 1 ? .null : .string
            case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"),
                UInt8(ascii: "f"), UInt8(ascii: "F"):
                return word(bytes)
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                return number(bytes)
            default:
                return .string
            }
        }
    }

    private static func word(_ bytes: UnsafeBufferPointer<UInt8>) -> YAMLScalar.Value {
        guard bytes.count == 4 || bytes.count == 5 else { return .string }
        switch String(decoding: bytes, as: UTF8.self) {
        case "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .boolean(true)
        case "false", "False", "FALSE": return .boolean(false)
        default: return .string
        }
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> YAMLScalar.Value {
        guard bytes.count <= 64 else { return .string }
        if let based = basedInteger(bytes) { return based }
        var index = 0
        var negative = false
        if bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-") {
            negative = bytes[0] == UInt8(ascii: "-")
            index = 1
        }
        if let special = special(bytes, from: index, negative: negative) { return special }
        return decimal(bytes, from: index)
    }

    /// `0o17` and `0x1F`.
    private static func basedInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> YAMLScalar.Value? {
        guard bytes.count > 2, bytes[0] == UInt8(ascii: "0") else { return nil }
        let radix: Int
        switch bytes[1] {
        case UInt8(ascii: "o"): radix = 8
        case UInt8(ascii: "x"): radix = 16
        default: return nil
        }
        let digits = String(decoding: bytes[2...], as: UTF8.self)
        guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return .string }
        return Int64(digits, radix: radix).map(YAMLScalar.Value.integer) ?? .string
    }

    /// `.inf` with an optional sign and `.nan`.
    private static func special(
        _ bytes: UnsafeBufferPointer<UInt8>,
        from index: Int,
        negative: Bool
    ) -> YAMLScalar.Value? {
        guard bytes.count - index == 4, bytes[index] == UInt8(ascii: ".") else { return nil }
        switch String(decoding: bytes[index...], as: UTF8.self) {
        case ".inf", ".Inf", ".INF": return .float(negative ? -Double.infinity : .infinity)
        case ".nan", ".NaN", ".NAN": return index == 0 ? .float(.nan) : .string
        default: return nil
        }
    }

    /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
    private static func decimal(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> YAMLScalar.Value {
        var index = start
        let whole = digits(bytes, &index)
        var isInteger = true
        var fraction = 0
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            isInteger = false
            index += 1
            fraction = digits(bytes, &index)
        }
        guard whole + fraction > 0 else { return .string }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
                index += 1
            }
            guard digits(bytes, &index) > 0 else { return .string }
        }
        guard index == bytes.count else { return .string }
        var text = String(decoding: bytes, as: UTF8.self)
        if isInteger, let value = Int64(text) { return .integer(value) }
        // Swift reads neither `5.` nor `.5`.
        if text.hasSuffix(".") { text += "0" }
        text = text.replacingDotEdges()
        return Double(text).map(YAMLScalar.Value.float) ?? .string
    }

    private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Int {
        let start = index
        while index < bytes.count, bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") { index += 1 }
        return index - start
    }
}

extension String {
    /// `5.e3` to `5.0e3`, `.5` to `0.5`, `-.5` to `-0.5`.
    fileprivate func replacingDotEdges() -> String {
        var result = ""
        var previous: Character?
        for character in self {
            if character == ".", previous.map({ !$0.isNumber }) ?? true { result.append("0") }
            if character == "e" || character == "E", previous == "." { result.append("0") }
            result.append(character)
            previous = character
        }
        return result
    }
}
