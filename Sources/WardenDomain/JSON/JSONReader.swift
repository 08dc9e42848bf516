/// Parses JSON (RFC 8259) strictly, so that a cut or a foreign body is seen as what it is.
public enum JSONReader {
    /// - Throws: `MalformedBody`; `mayBeCut` where the text ends too early.
    public static func read(_ bytes: [UInt8]) throws -> JSONValue {
        try bytes.withUnsafeBufferPointer { buffer in
            var parser = JSONParser(bytes: buffer)
            return try parser.document()
        }
    }
}

private struct JSONParser {
    let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private static let maximumDepth = 256

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func document() throws -> JSONValue {
        skipSpace()
        if peek() == UInt8(ascii: "<") { throw MalformedBody("an HTML or XML page instead of JSON") }
        let value = try value(depth: 0)
        skipSpace()
        if index < bytes.count { throw MalformedBody("text after the end of the JSON document, at byte \(index)") }
        return value
    }

    private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while index < bytes.count, [32, 10, 13, 9].contains(bytes[index]) { index += 1 }
    }

    private func bad() -> MalformedBody {
        index >= bytes.count
            ? MalformedBody("the JSON ends too early, after \(bytes.count) bytes", mayBeCut: true)
            : MalformedBody("this is no JSON, at byte \(index)")
    }

    private mutating func value(depth: Int) throws -> JSONValue {
        guard depth < Self.maximumDepth else { throw MalformedBody("JSON nested deeper than \(Self.maximumDepth)") }
        switch peek() {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ text: String, _ value: JSONValue) throws -> JSONValue {
        for byte in text.utf8 {
            guard peek() == byte else { throw bad() }
            index += 1
        }
        return value
    }

    private mutating func object(depth: Int) throws -> JSONValue {
        var members: [String: JSONValue] = [:]
        index += 1
        skipSpace()
        if peek() == UInt8(ascii: "}") {
            index += 1
            return .object(members)
        }
        while true {
            skipSpace()
            guard peek() == UInt8(ascii: "\"") else { throw bad() }
            let name = try string()
            skipSpace()
            guard peek() == UInt8(ascii: ":") else { throw bad() }
            index += 1
            skipSpace()
            members[name] = try value(depth: depth + 1)
            if try !more(closing: UInt8(ascii: "}")) { return .object(members) }
        }
    }

    private mutating func array(depth: Int) throws -> JSONValue {
        var items: [JSONValue] = []
        index += 1
        skipSpace()
        if peek() == UInt8(ascii: "]") {
            index += 1
            return .array(items)
        }
        while true {
            skipSpace()
            items.append(try value(depth: depth + 1))
            if try !more(closing: UInt8(ascii: "]")) { return .array(items) }
        }
    }

    /// After a value: true on a comma, false on the closing byte.
    private mutating func more(closing: UInt8) throws -> Bool {
        skipSpace()
        guard let byte = peek(), byte == closing || byte == UInt8(ascii: ",") else { throw bad() }
        index += 1
        return byte != closing
    }

    private mutating func string() throws -> String {
        index += 1
        let start = index
        while let byte = peek(), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 32 { index += 1 }
        if peek() == UInt8(ascii: "\"") {
            defer { index += 1 }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
        }
        var text = Array(bytes[start..<index])
        while let byte = peek() {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<32: throw MalformedBody("a bare control character in a JSON string, at byte \(index - 1)")
            default: text.append(byte)
            }
        }
        throw bad()
    }

    private mutating func escape(into text: inout [UInt8]) throws {
        guard let byte = peek() else { throw bad() }
        index += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "b"): text.append(8)
        case UInt8(ascii: "f"): text.append(12)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "u"):
            var scalar = try hexadecimal()
            if (0xD800..<0xDC00).contains(scalar), peek() == UInt8(ascii: "\\"), index + 1 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "u")
            {
                index += 2
                let low = try hexadecimal()
                scalar = (0xDC00..<0xE000).contains(low) ? 0x10000 + ((scalar - 0xD800) << 10) + (low - 0xDC00) : 0xFFFD
            }
            text += Array(String(Character(Unicode.Scalar(scalar) ?? "\u{FFFD}")).utf8)
        default: throw MalformedBody("an unknown escape in a JSON string, at byte \(index - 1)")
        }
    }

    private mutating func hexadecimal() throws -> UInt32 {
        guard index + 4 <= bytes.count else {
            index = bytes.count
            throw bad()
        }
        let digits = String(decoding: UnsafeBufferPointer(rebasing: bytes[index..<(index + 4)]), as: UTF8.self)
        guard let value = UInt32(digits, radix: 16), !digits.hasPrefix("+") else { throw bad() }
        index += 4
        return value
    }

    private mutating func number() throws -> JSONValue {
        let start = index
        while let byte = peek(), (48...57).contains(byte) || [43, 45, 46, 69, 101].contains(byte) { index += 1 }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
        if index > start, let value = Int64(text), !text.hasPrefix("+") { return .integer(value) }
        if index > start, !text.hasPrefix("+"), let value = Double(text) { return .double(value) }
        throw bad()
    }
}
