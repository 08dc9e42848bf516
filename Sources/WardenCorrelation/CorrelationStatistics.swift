/// What a correlation took in and what it had to leave out.
public struct CorrelationStatistics: Sendable, Hashable, Codable {
    /// Hits that reached a group.
    public var hits: UInt64 = 0
    /// Dropped: the event lacks a group-by field.
    public var withoutGroup: UInt64 = 0
    /// Dropped: the event lacks the value field, or the value is not a finite number where one is needed.
    public var withoutValue: UInt64 = 0
    /// Live groups evicted by `CorrelationLimits.groups`: each may be a missed match.
    public var evictedGroups: UInt64 = 0
    /// Entries evicted by `CorrelationLimits.entriesPerGroup`: observed values are then too low.
    public var evictedEntries: UInt64 = 0

    public init() {}

    /// True where something that could have completed a match was lost.
    public var lostEvidence: Bool { evictedGroups > 0 || evictedEntries > 0 }

    public static func += (left: inout CorrelationStatistics, right: CorrelationStatistics) {
        left.hits += right.hits
        left.withoutGroup += right.withoutGroup
        left.withoutValue += right.withoutValue
        left.evictedGroups += right.evictedGroups
        left.evictedEntries += right.evictedEntries
    }
}
