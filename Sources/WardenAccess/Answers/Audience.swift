public import WardenEstate

/// Whether one party has one capability on one location, and why.
public struct Access: Sendable, Hashable, Codable {
    public var party: Party
    public var verdict: Verdict
    /// The shortest path; nil for a no.
    public var path: AccessPath?
    /// What would have to be known for a yes or a no.
    public var missing: [String]
    /// Whether it also sees what the platform masks for others: texts of statements. Nil where nothing is masked.
    public var seesMasked: Verdict?

    public init(
        party: Party,
        verdict: Verdict,
        path: AccessPath? = nil,
        missing: [String] = [],
        seesMasked: Verdict? = nil
    ) {
        self.party = party
        self.verdict = verdict
        self.path = path
        self.missing = missing
        self.seesMasked = seesMasked
    }

    /// Without giving itself anything first.
    public var isDirect: Bool { path?.isDirect ?? false }
}

/// Everybody who can, or may be able to, do something to a location.
public struct Audience: Sendable, Hashable, Codable {
    public var location: AssetID
    public var capability: Capability
    /// Those with a yes or an unknown of their own: outside parties first, then by name.
    public var members: [Access]
    /// Known parties of whom nothing is known but that something could not be read that might concern anybody.
    public var undecided: Int
    /// Parties that were judged.
    public var judged: Int
    /// What could not be read; anybody may hide behind it.
    public var unknowns: [String]

    public init(
        location: AssetID,
        capability: Capability,
        members: [Access],
        undecided: Int = 0,
        judged: Int,
        unknowns: [String]
    ) {
        self.location = location
        self.capability = capability
        self.members = members
        self.undecided = undecided
        self.judged = judged
        self.unknowns = unknowns
    }

    /// Whether the list is known to be whole and each verdict a yes.
    public var isComplete: Bool {
        unknowns.isEmpty && undecided == 0 && members.allSatisfy { $0.verdict == .yes }
    }

    public var certain: [Access] { members.filter { $0.verdict == .yes } }
}
