public import WardenEstate

/// Why one party can, or cannot, do something to a location.
public struct AccessAnswer: Sendable, Hashable, Codable {
    public var party: Party
    public var location: AssetID
    public var capability: Capability
    public var verdict: Verdict
    /// The shortest path through each door, shortest first.
    public var paths: [AccessPath]
    public var cut: CutSet
    public var missing: [String]
    /// Why not, for a no.
    public var reason: String?

    public init(
        party: Party,
        location: AssetID,
        capability: Capability,
        verdict: Verdict,
        paths: [AccessPath] = [],
        cut: CutSet = CutSet(),
        missing: [String] = [],
        reason: String? = nil
    ) {
        self.party = party
        self.location = location
        self.capability = capability
        self.verdict = verdict
        self.paths = paths
        self.cut = cut
        self.missing = missing
        self.reason = reason
    }
}
