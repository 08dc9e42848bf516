/// Changes to make, in order. What is in it is all that is applied: no step asks for anything that the plan does not show.
public struct Plan: Sendable, Hashable {
    public var id: String
    /// Epoch milliseconds.
    public var created: Int64
    /// Epoch milliseconds; not applied after it.
    public var expires: Int64
    /// What it is for: findings, an incident, a principal.
    public var reason: String
    /// Fingerprints of the findings that it closes.
    public var findings: [String]
    public var changes: [Change]
    /// What preflight looked at and how it came out, for the reader.
    public var assurances: [String]
    /// What the plan does not do, and why.
    public var leftOut: [String]

    public init(
        id: String,
        created: Int64,
        expires: Int64,
        reason: String,
        findings: [String] = [],
        changes: [Change],
        assurances: [String] = [],
        leftOut: [String] = []
    ) {
        self.id = id
        self.created = created
        self.expires = expires
        self.reason = reason
        self.findings = findings
        self.changes = changes
        self.assurances = assurances
        self.leftOut = leftOut
    }

    public var irreversible: [Change] {
        changes.filter { if case .none = $0.reversal { true } else { false } }
    }
}
