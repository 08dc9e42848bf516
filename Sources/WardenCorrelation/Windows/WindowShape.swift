import WardenDomain
import WardenSigma

/// What a correlation's windows have in common, worked out once.
///
/// A class, as it is passed around for every hit: one reference instead of a copy of every array.
final class WindowShape: Sendable {
    /// When a condition is judged.
    enum Judgement: Sendable, Hashable {
        /// On every event that counts.
        case onEvent
        /// When the window that the group's first event opened has closed: "fewer than" is known no sooner.
        case onClose
        /// By the alternatives of a boolean expression; those with a `not` when their window has closed.
        case byTerms
    }

    let kind: CorrelationRule.Kind
    let inputs: Int
    let timespan: Int64
    let comparisons: [CorrelationRule.Condition.Comparison]
    /// 0...1.
    let quantile: Double
    let judgement: Judgement
    /// Alternatives of the extended condition; empty without one.
    let terms: [TemporalTerm]
    /// Ordered temporal: the sequences of inputs to look for, and whether only a whole one counts.
    let sequences: [[Int]]
    let needsWholeSequence: Bool
    /// Entries a group must be able to hold for the condition to be reachable.
    let neededEntries: Int

    init(_ rule: CorrelationRule) throws(WardenError) {
        // A rule listed twice is one input that stands at two places.
        let places = rule.inputs.map { feed in rule.inputs.firstIndex { $0.input == feed.input } ?? 0 }
        let isTemporal = rule.kind == .temporal || rule.kind == .temporalOrdered
        let all = Double(rule.kind == .temporalOrdered ? places.count : Set(places).count)
        let asked = rule.condition.comparisons
        let comparisons = asked.isEmpty ? [.init(.gte, isTemporal ? all : 1)] : asked
        let terms =
            isTemporal
            ? try TemporalTerm.alternatives(of: rule.condition.expression, places: places, rule: rule.summary.id) : []
        kind = rule.kind
        inputs = rule.inputs.count
        timespan = max(0, rule.timespanMilliseconds)
        quantile = (rule.kind == .valueMedian ? 50 : rule.condition.percentile ?? 50) / 100
        if !terms.isEmpty {
            judgement = .byTerms
        } else if comparisons.allSatisfy({ $0.operation == .lt || $0.operation == .lte }) {
            judgement = .onClose
        } else {
            judgement = .onEvent
        }
        sequences = terms.isEmpty ? [places] : terms.map(\.needed)
        needsWholeSequence = !terms.isEmpty || comparisons == [.init(.gte, Double(places.count))]
        let counts = rule.kind == .eventCount || rule.kind == .valueCount
        let highest = counts ? comparisons.map(\.threshold).max() ?? 0 : 0
        neededEntries = Int(min(max(highest, 0), 10_000_000)) + 1
        self.comparisons = comparisons
        self.terms = terms
    }

    /// True where a match can only be known after its window: its time then lies in the past.
    var matchesLate: Bool {
        judgement == .onClose || terms.contains { !$0.excluded.isEmpty }
    }

    func isSatisfied(by value: Double) -> Bool {
        comparisons.allSatisfy { $0.isSatisfied(by: value) }
    }
}

extension CorrelationRule.Condition.Comparison {
    /// Whether `value` compares to the threshold as asked.
    func isSatisfied(by value: Double) -> Bool {
        switch operation {
        case .gt: value > threshold
        case .gte: value >= threshold
        case .lt: value < threshold
        case .lte: value <= threshold
        case .eq: value == threshold
        case .neq: value != threshold
        }
    }
}
