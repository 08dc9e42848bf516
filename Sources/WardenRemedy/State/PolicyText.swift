public import WardenDomain

/// Edits policies as text: what is not touched stays as it was.
public struct PolicyText: Sendable, Hashable {
    public private(set) var members: [String: JSONValue]

    /// Nil where the text is no JSON object.
    public init?(_ text: String) {
        guard let members = Self.parse(text)?.object else { return nil }
        self.members = members
    }

    /// An empty policy.
    public init() { members = ["Version": "2012-10-17", "Statement": .array([])] }

    static func parse(_ text: String) -> JSONValue? { try? JSONReader.read(Array(text.utf8)) }

    /// AWS takes one statement without a list around it.
    public var statements: [JSONValue] {
        get {
            switch members["Statement"] {
            case .array(let items)?: items
            case .some(let single): [single]
            case nil: []
            }
        }
        set { members["Statement"] = .array(newValue) }
    }

    public var text: String { String(decoding: JSONValue.object(members).encoded, as: UTF8.self) }

    /// The policy as a slot holds it; nil where no statement is left.
    public var value: JSONValue? { statements.isEmpty ? nil : .string(text) }

    /// Puts a statement in the place of the one with its Sid, or at the end.
    public mutating func set(_ statement: JSONValue) {
        let sid = statement["Sid"]?.string
        if let sid, let index = statements.firstIndex(where: { $0["Sid"]?.string == sid }) {
            statements[index] = statement
        } else {
            statements.append(statement)
        }
    }

    /// The statement that a person names: its Sid, or its position from 1.
    public func index(of name: String) -> Int? {
        if let index = statements.firstIndex(where: { $0["Sid"]?.string == name }) { return index }
        guard let number = Int(name), statements.indices.contains(number - 1) else { return nil }
        return number - 1
    }

    /// The texts of a member that is one text or a list of them.
    public static func texts(_ value: JSONValue?) -> [String] {
        switch value {
        case .string(let text)?: [text]
        case .array(let items)?: items.compactMap(\.string)
        default: []
        }
    }

    /// The AWS principals of a statement; `*` for everyone.
    public static func principals(_ statement: JSONValue) -> [String] {
        guard let principal = statement["Principal"] else { return [] }
        if principal.string == "*" { return ["*"] }
        return texts(principal["AWS"])
    }
}
