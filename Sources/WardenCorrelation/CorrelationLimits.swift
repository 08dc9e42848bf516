/// Bounds on memory. What they cost is counted in `CorrelationStatistics`, never silent.
public struct CorrelationLimits: Sendable, Hashable, Codable {
    /// Live groups per correlation; past it the group idle for longest is evicted.
    public var groups: Int
    /// Entries per group; past it the oldest entry is evicted. A correlation whose thresholds need more keeps more.
    public var entriesPerGroup: Int
    /// Sequences listed in a match.
    public var contributing: Int
    /// Streaming only: hits held back for late arrivals; past it the oldest is released early.
    public var heldHits: Int

    public init(
        groups: Int = 100_000,
        entriesPerGroup: Int = 10_000,
        contributing: Int = 20,
        heldHits: Int = 1_000_000
    ) {
        self.groups = max(1, groups)
        self.entriesPerGroup = max(1, entriesPerGroup)
        self.contributing = max(1, contributing)
        self.heldHits = max(1, heldHits)
    }
}
