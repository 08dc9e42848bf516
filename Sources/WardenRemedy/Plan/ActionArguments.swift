public import WardenDomain

/// The arguments of an action by name.
public struct ActionArguments: Sendable, Hashable {
    public var values: [String: String]

    public init(_ values: [String: String]) { self.values = values }

    public subscript(name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// - Throws: `remedy.argument` where it is missing.
    public func need(_ name: String) throws(WardenError) -> String {
        guard let value = self[name] else {
            throw WardenError(
                code: "remedy.argument",
                object: name,
                "the argument is missing",
                hint: "give --set \(name)=VALUE"
            )
        }
        return value
    }

    public func need(_ parameter: ActionParameter) throws(WardenError) -> String { try need(parameter.name) }

    /// A list in one text, separated by commas.
    public func list(_ name: String) -> [String] {
        (self[name] ?? "").split(separator: ",").map { String($0.filter { $0 != " " }) }.filter { !$0.isEmpty }
    }

    /// A list of names that may hold commas and blanks: JSON, or separated by commas.
    func names(_ name: String) -> [String] {
        guard let text = self[name] else { return [] }
        if text.hasPrefix("["), let names = PolicyText.parse(text)?.strings { return names }
        return text.split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
    }

    /// A whole number above zero.
    public func number(_ name: String, default fallback: Int64) throws(WardenError) -> Int64 {
        guard let text = self[name] else { return fallback }
        guard let number = Int64(text), number > 0 else {
            throw WardenError(code: "remedy.argument", object: name, "'\(text)' is no whole number above zero")
        }
        return number
    }

    public var awsAccount: String { self["aws_account"] ?? "" }

    func bucket(_ kind: SlotKind) throws(WardenError) -> Slot { Slot(kind, in: awsAccount, try need(.bucket)) }

    func workspace(_ kind: SlotKind, _ name: String, _ part: String = "") throws(WardenError) -> Slot {
        Slot(kind, in: try need(.workspace), name, part)
    }
}
