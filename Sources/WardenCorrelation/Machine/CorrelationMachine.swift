import WardenSigma

/// A condition came true: what a correlation passes to its consumers and to the caller.
struct Firing: Sendable {
    var group: [String]
    var entry: Entry
    var contributing: [UInt64]
    var observed: Double
}

/// A wish to be called when event time has passed `deadline`.
struct TimerRequest: Sendable {
    var deadline: Int64
    /// The event that asked; orders timers of one deadline.
    var cause: Entry
    var slot: Int
    var stamp: UInt64
    /// Which alternative of the condition; 0 for windows judged on close.
    var term: Int
}

/// One correlation's groups, driven in event-time order: `absorb` for each hit of an event, then `settle` once.
protocol CorrelationMachine: Sendable {
    var statistics: CorrelationStatistics { get }
    /// True where matches are known only after their window: their time then lies in the past.
    var matchesLate: Bool { get }
    mutating func absorb(_ captured: [String?], feed: Int, entry: Entry, isEvent: Bool)
    mutating func settle(_ entry: Entry, firings: inout [Firing], timers: inout [TimerRequest])
    mutating func close(slot: Int, stamp: UInt64, term: Int, deadline: Int64) -> Firing?
    func snapshot() -> MachineSnapshot
    /// Takes a stored state back; returns the timers it needs, nil where the state is of another kind.
    mutating func restore(_ snapshot: MachineSnapshot) -> [TimerRequest]?
}

/// How a machine reads the captured values of one input's hits.
struct FeedPlan: Sendable {
    /// nil where the input cannot supply the group.
    var group: [Int]?
    /// nil where the input cannot supply a value that the kind needs.
    var values: [Int]?

    init(_ feed: CorrelationRule.Feed, kind: CorrelationRule.Kind) {
        group = FeedPlan.complete(feed.groupPositions)
        let needsValue =
            switch kind {
            case .eventCount, .temporal, .temporalOrdered: false
            case .valueCount, .valueSum, .valueAverage, .valuePercentile, .valueMedian: true
            }
        values = needsValue ? FeedPlan.complete(feed.valuePositions) : []
        if needsValue, feed.valuePositions.isEmpty { values = nil }
    }

    private static func complete(_ positions: [Int?]) -> [Int]? {
        let known = positions.compactMap { $0 }
        return known.count == positions.count ? known : nil
    }
}
