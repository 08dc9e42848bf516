/// One piece of a provider's state that is read, changed and put back by itself.
///
/// Text form `kind:scope/name#part`. The scope says who answers: an AWS account (empty = the only one that is
/// configured), a Databricks workspace, or `account`.
public struct Slot: Sendable, Hashable, Comparable, CustomStringConvertible {
    public var kind: SlotKind
    public var scope: String
    /// A bucket, `table:main.logs.audit`, a group.
    public var name: String
    /// The principal, member or key inside it; empty = all of it.
    public var part: String

    public init(_ kind: SlotKind, in scope: String = "", _ name: String, _ part: String = "") {
        self.kind = kind
        self.scope = scope
        self.name = name
        self.part = part
    }

    /// Reads the text form.
    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":"), let kind = SlotKind(rawValue: String(text[..<colon])) else {
            return nil
        }
        let rest = text[text.index(after: colon)...]
        guard let slash = rest.firstIndex(of: "/") else { return nil }
        let tail = rest[rest.index(after: slash)...]
        let mark = tail.firstIndex(of: "#") ?? tail.endIndex
        self.init(
            kind,
            in: String(rest[..<slash]),
            String(tail[..<mark]),
            mark == tail.endIndex ? "" : String(tail[tail.index(after: mark)...])
        )
    }

    public var description: String {
        "\(kind.rawValue):\(scope)/\(name)" + (part.isEmpty ? "" : "#\(part)")
    }

    /// For a person: `bucket policy of halden-audit-logs`.
    public var title: String {
        let place = scope.isEmpty || scope == "account" ? "" : " in \(scope)"
        return part.isEmpty ? "\(kind.label) of \(name)\(place)" : "\(kind.label) of \(part) on \(name)\(place)"
    }

    public static func < (left: Slot, right: Slot) -> Bool {
        (left.kind.rawValue, left.scope, left.name, left.part)
            < (right.kind.rawValue, right.scope, right.name, right.part)
    }
}
