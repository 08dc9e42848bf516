/// A JSON document under construction. Objects are written with sorted keys.
public enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int64)
    case unsigned(UInt64)
    /// Not finite: written as `null`.
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Without spaces or newlines.
    public var compact: String {
        var writer = JSONWriter(indented: false)
        writer.write(self)
        return writer.text
    }

    /// Two spaces an indentation level.
    public var pretty: String {
        var writer = JSONWriter(indented: true)
        writer.write(self)
        return writer.text
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int64) { self = .int(value) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }
}

extension JSONValue {
    /// RFC 3339 in UTC with milliseconds, or null where there is no time or RFC 3339 cannot write it.
    public static func time(_ milliseconds: Int64?) -> JSONValue {
        milliseconds.flatMap { Timestamp($0).rfc3339 }.map { .string($0) } ?? .null
    }

    static func strings(_ values: [String]) -> JSONValue { .array(values.map { .string($0) }) }

    static func optional(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }

    /// The members whose value is neither null nor empty.
    static func present(_ members: [String: JSONValue]) -> JSONValue {
        .object(members.filter { !$0.value.isEmpty })
    }

    /// The object with a member `type`.
    func typed(_ type: String) -> JSONValue {
        guard case .object(var members) = self else { return self }
        members["type"] = .string(type)
        return .object(members)
    }

    var isEmpty: Bool {
        switch self {
        case .null: true
        case .string(let text): text.isEmpty
        case .array(let items): items.isEmpty
        case .object(let members): members.isEmpty
        case .bool, .int, .unsigned, .double: false
        }
    }
}
