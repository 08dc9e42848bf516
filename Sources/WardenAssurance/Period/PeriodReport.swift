/// What can be said of the controls over a period, criterion by criterion.
public struct PeriodReport: Sendable, Hashable {
    public static let schemaName = "trailwarden.period-report/1"

    public enum Conclusion: String, Sendable, Hashable, CaseIterable {
        /// Evaluated throughout, and nothing was amiss.
        case noExceptions = "no exceptions"
        case exceptions
        /// Nothing was amiss in what was seen, and not everything was seen: gaps, unknowns.
        case incomplete
        /// Nothing was evaluated.
        case noEvidence = "no evidence"
        /// The control waits for an event, and there was none.
        case didNotOccur = "did not occur"
        /// The question did not arise.
        case notApplicable = "not applicable"
    }

    /// A time in which a control with a cadence did not run.
    public struct Gap: Sendable, Hashable {
        public var from: Int64
        public var until: Int64

        public init(from: Int64, until: Int64) {
            self.from = from
            self.until = until
        }
    }

    /// One thing in one run, drawn so that anybody can draw it again.
    public struct Sample: Sendable, Hashable {
        /// Its number in the population, from 0.
        public var number: Int
        public var run: ControlRun
        public var item: String
        public var itemName: String
        public var outcome: ControlOutcome
    }

    public struct Control: Sendable, Hashable {
        public var facts: ControlFacts
        /// Things in runs: what samples are drawn from.
        public var occurrences: Int
        public var counts: [ControlOutcome: Int]
        public var gaps: [Gap]
        public var samples: [Sample]
        public var conclusion: Conclusion

        public func count(_ outcome: ControlOutcome) -> Int { counts[outcome] ?? 0 }
    }

    public struct Criterion: Sendable, Hashable {
        public var id: String
        public var meaning: String
        public var conclusion: Conclusion
        /// Ids of its controls.
        public var controls: [String]
    }

    public var facts: PeriodFacts
    /// SHA-256 in hex over the period and its populations: what samples are drawn by.
    public var digest: String
    public var criteria: [Criterion]
    public var controls: [Control]

    public func controls(of criterion: Criterion) -> [Control] {
        let ids = Set(criterion.controls)
        return controls.filter { ids.contains($0.facts.id) }
    }

    public func count(_ conclusion: Conclusion) -> Int { criteria.count { $0.conclusion == conclusion } }

    /// Exceptions of all controls, each once; open ones first, worst first.
    public var exceptions: [PeriodException] {
        var seen: Set<String> = []
        return controls.flatMap(\.facts.exceptions).filter { seen.insert($0.id).inserted }.sorted {
            if $0.isOpen != $1.isOpen { return $0.isOpen }
            if $0.severity != $1.severity { return $0.severity > $1.severity }
            return ($0.openedAt, $0.id) < ($1.openedAt, $1.id)
        }
    }

    /// What has no answer, each once.
    public var notEvaluated: [NotEvaluated] {
        var seen: Set<NotEvaluated> = []
        return (facts.limits + controls.flatMap(\.facts.notEvaluated)).filter { seen.insert($0).inserted }
    }
}
