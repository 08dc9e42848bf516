/// A JSON value as the emulator holds, reads and writes it.
public enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// A member of an object; nil for an absent member and for every other kind of value.
    public subscript(_ key: String) -> JSON? {
        get {
            guard case .object(let members) = self else { return nil }
            return members[key]
        }
        set {
            guard case .object(var members) = self else { return }
            members[key] = newValue
            self = .object(members)
        }
    }

    public var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// A number without fraction, also one written as decimal text, as the services accept both.
    public var integer: Int64? {
        switch self {
        case .int(let number): number
        case .double(let number): Int64(exactly: number)
        case .string(let text): Int64(text)
        default: nil
        }
    }

    public var flag: Bool? {
        switch self {
        case .bool(let flag): flag
        case .string("true"): true
        case .string("false"): false
        default: nil
        }
    }

    /// The elements; empty for anything but an array.
    public var elements: [JSON] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    /// The members; empty for anything but an object.
    public var members: [String: JSON] {
        guard case .object(let members) = self else { return [:] }
        return members
    }

    /// The value as request parameters of audit events show it: scalars as text, everything else as JSON text.
    public var parameterText: String {
        switch self {
        case .string(let text): text
        case .null: ""
        default: encoded
        }
    }
}

extension JSON {
    static func strings(_ values: some Sequence<String>) -> JSON { .array(values.map(JSON.string)) }

    static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    /// This object with the members of `other`, which win. Null members of `other` remove.
    func merging(_ other: [String: JSON]) -> JSON {
        var result = members
        for (key, value) in other { result[key] = value == .null ? nil : value }
        return .object(result)
    }

    /// This object without its null members.
    var withoutNulls: JSON { .object(members.filter { $0.value != .null }) }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int64) { self = .int(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
    }
}
