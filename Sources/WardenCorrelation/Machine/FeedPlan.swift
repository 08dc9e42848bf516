import WardenSigma

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
