internal import Foundation

/// JSON as it stands in a policy; numbers keep their text, since conditions compare text.
public indirect enum PolicyValue: Sendable, Hashable, Decodable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([PolicyValue])
    case object([String: PolicyValue])

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .number(String(value))
        } else if let value = try? container.decode(Double.self) {
            self = .number(String(value))
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([PolicyValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: PolicyValue].self))
        }
    }

    /// The text of a scalar; nil for null, arrays and objects.
    public var scalar: String? {
        switch self {
        case .string(let value), .number(let value): value
        case .bool(let value): value ? "true" : "false"
        case .null, .array, .object: nil
        }
    }

    /// A scalar as a list of one, or a list of scalars; nil where anything else stands.
    public var scalars: [String]? {
        if case .array(let values) = self {
            let texts = values.compactMap(\.scalar)
            return texts.count == values.count ? texts : nil
        }
        return scalar.map { [$0] }
    }

    /// A policy may be given as an object or as its JSON text (the way AWS APIs return it).
    public static func parse(text: String) -> PolicyValue? {
        // A bomb of brackets would overflow the decoder's stack before it failed.
        guard text.utf8.count <= 1 << 20, maximumDepth(of: text) <= 64, RepeatedMember.first(in: text) == nil
        else { return nil }
        return try? JSONDecoder().decode(PolicyValue.self, from: Data(text.utf8))
    }

    /// Why a line of input could not be read as an object.
    static func notAnObject(_ text: String) -> String {
        guard let name = RepeatedMember.first(in: text) else { return "the line is not a JSON object" }
        return "the line names '\(name)' twice in one object; which of the two counts cannot be said"
    }

    /// Deepest nesting of brackets outside strings.
    public static func maximumDepth(of text: String) -> Int {
        var depth = 0
        var deepest = 0
        var inString = false
        var escaped = false
        for byte in text.utf8 {
            if inString {
                if escaped {
                    escaped = false
                } else if byte == UInt8(ascii: "\\") {
                    escaped = true
                } else if byte == UInt8(ascii: "\"") {
                    inString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): inString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                deepest = max(deepest, depth)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        return deepest
    }
}
