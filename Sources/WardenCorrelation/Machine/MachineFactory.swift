import WardenDomain
import WardenSigma

extension CorrelationRule {
    /// The empty machine of this rule. Throws where the condition cannot be run.
    func makeMachine(limits: CorrelationLimits) throws(WardenError) -> any CorrelationMachine {
        let shape = try WindowShape(self)
        let feeds = inputs.map { FeedPlan($0, kind: kind) }
        switch kind {
        case .eventCount: return WindowMachine<EventCountWindow>(shape: shape, feeds: feeds, limits: limits)
        case .valueCount: return WindowMachine<ValueCountWindow>(shape: shape, feeds: feeds, limits: limits)
        case .temporal: return WindowMachine<TemporalWindow>(shape: shape, feeds: feeds, limits: limits)
        case .temporalOrdered: return WindowMachine<OrderedWindow>(shape: shape, feeds: feeds, limits: limits)
        case .valueSum, .valueAverage: return WindowMachine<SumWindow>(shape: shape, feeds: feeds, limits: limits)
        case .valuePercentile, .valueMedian:
            return WindowMachine<PercentileWindow>(shape: shape, feeds: feeds, limits: limits)
        }
    }
}
