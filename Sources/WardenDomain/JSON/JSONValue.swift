/// A JSON document as a tree, read leniently: unknown members stay, missing ones are nil, numbers may be text.
public enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int64)
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// The member, or nil where it is absent or null.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self, let value = members[key], value != .null else { return nil }
        return value
    }

    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// Text of a string or of a whole number: identifiers come as both.
    public var text: String? {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        default: nil
        }
    }

    /// A whole number, or one in decimal text.
    public var integer: Int64? {
        switch self {
        case .integer(let number): number
        case .double(let number): Int64(exactly: number)
        case .string(let text): Int64(text)
        default: nil
        }
    }

    public var double: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .double(let number): number
        case .string(let text): Double(text)
        default: nil
        }
    }

    /// A boolean, or one in text.
    public var bool: Bool? {
        switch self {
        case .bool(let flag): flag
        case .string(let text) where text.lowercased() == "true": true
        case .string(let text) where text.lowercased() == "false": false
        default: nil
        }
    }

    public var array: [JSONValue]? {
        if case .array(let items) = self { items } else { nil }
    }

    public var object: [String: JSONValue]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// The texts of a list; nil where there is no list, or one that holds anything else.
    public var strings: [String]? { all(\.text) }

    /// The whole numbers of a list, with the same rule.
    public var integers: [Int64]? { all(\.integer) }

    /// The objects of a list, with the same rule: a list that was read in part would look like a shorter one.
    public func list<Element: JSONReadable>(_: Element.Type) -> [Element]? { all(Element.init(json:)) }

    private func all<Element>(_ read: (JSONValue) -> Element?) -> [Element]? {
        guard let array else { return nil }
        let elements = array.compactMap(read)
        return elements.count == array.count ? elements : nil
    }

    /// UTF-8 without spaces or newlines, members sorted: the same document is always the same bytes.
    public var encoded: [UInt8] { written(indented: false).bytes }

    /// `encoded` as text.
    public var compact: String { written(indented: false).text }

    /// Members sorted, two spaces an indentation level.
    public var pretty: String { written(indented: true).text }

    private func written(indented: Bool) -> JSONWriter {
        var writer = JSONWriter(indented: indented)
        writer.write(self)
        return writer
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        var members = [String: JSONValue](minimumCapacity: elements.count)
        for (key, value) in elements { members[key] = value }
        self = .object(members)
    }
}

/// What can be read from a JSON object. Nil where even its identity is missing.
public protocol JSONReadable: Sendable {
    init?(json: JSONValue)
}

extension JSONValue: JSONReadable {
    public init?(json: JSONValue) { self = json }
}

extension JSONValue {
    /// RFC 3339 in UTC with milliseconds, or null where there is no time or RFC 3339 cannot write it.
    public static func time(_ milliseconds: Int64?) -> JSONValue {
        milliseconds.flatMap { Timestamp($0).rfc3339 }.map { .string($0) } ?? .null
    }

    /// A number of things; past 2^63 - 1 it stays there.
    public static func count(_ number: UInt64) -> JSONValue { .integer(Int64(clamping: number)) }

    public static func strings(_ values: some Sequence<String>) -> JSONValue { .array(values.map { .string($0) }) }

    public static func optional(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }

    /// The members whose value is neither null nor empty.
    public static func present(_ members: [String: JSONValue]) -> JSONValue {
        .object(members.filter { !$0.value.isEmpty })
    }

    /// Null, and text, lists and objects with nothing in them.
    public var isEmpty: Bool {
        switch self {
        case .null: true
        case .string(let text): text.isEmpty
        case .array(let items): items.isEmpty
        case .object(let members): members.isEmpty
        case .bool, .integer, .double: false
        }
    }
}

extension JSONValue: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .bool(flag)
        } else if let number = try? container.decode(Int64.self) {
            self = .integer(number)
        } else if let number = try? container.decode(Double.self) {
            self = .double(number)
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let items = try? container.decode([JSONValue].self) {
            self = .array(items)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let flag): try container.encode(flag)
        case .integer(let number): try container.encode(number)
        case .double(let number): try container.encode(number)
        case .string(let text): try container.encode(text)
        case .array(let items): try container.encode(items)
        case .object(let members): try container.encode(members)
        }
    }
}
