public import WardenDomain

/// The logsource of a rule after routing; nil = any.
public struct EventSelector: Sendable, Hashable {
    /// Which kind of record the rule is about; nil where product and service say nothing we know.
    public var source: EventSource?
    /// Databricks: the audit service, lower case, compared ignoring case; nil = any.
    public var service: String?

    public init(source: EventSource? = nil, service: String? = nil) {
        self.source = source
        self.service = service
    }
}

/// A detection rule, ready for the engine.
public struct DetectionRule: Sendable, Hashable {
    public var summary: RuleSummary
    /// Sigma `name`, where given.
    public var name: String?
    /// True where the rule has an `id` of its own (and not one made from its title).
    public var hasID: Bool
    public var selector: EventSelector
    public var condition: Predicate
    /// False for base rules of correlations that do not `generate`.
    public var emits: Bool
    /// Fields whose values correlations need from a matching event (group-by, value fields), after mapping.
    public var captures: [String]
    /// Sigma `fields`, after mapping: shown first in reports.
    public var fields: [String]
    /// Ids of filters that changed this rule.
    public var filters: [String]
    public var location: SourceLocation

    public init(
        summary: RuleSummary,
        name: String?,
        hasID: Bool,
        selector: EventSelector,
        condition: Predicate,
        emits: Bool,
        captures: [String],
        fields: [String],
        filters: [String],
        location: SourceLocation
    ) {
        self.summary = summary
        self.name = name
        self.hasID = hasID
        self.selector = selector
        self.condition = condition
        self.emits = emits
        self.captures = captures
        self.fields = fields
        self.filters = filters
        self.location = location
    }
}

/// A correlation with its references resolved.
public struct CorrelationRule: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, Codable {
        case eventCount = "event_count"
        case valueCount = "value_count"
        case temporal
        case temporalOrdered = "temporal_ordered"
        case valueSum = "value_sum"
        case valueAverage = "value_avg"
        case valuePercentile = "value_percentile"
        case valueMedian = "value_median"
    }

    /// What a correlation counts: a detection rule or another correlation, by index in the program.
    public enum Input: Sendable, Hashable {
        case rule(Int)
        case correlation(Int)
    }

    /// A boolean expression over the inputs (temporal kinds only); indices into `inputs`.
    public indirect enum Expression: Sendable, Hashable {
        case input(Int)
        case not(Expression)
        case all([Expression])
        case any([Expression])
    }

    /// Comparisons joined with AND; empty = the kind's default (temporal: every input seen).
    public struct Condition: Sendable, Hashable {
        public enum Operator: String, Sendable, Hashable, Codable { case gt, gte, lt, lte, eq, neq }
        public var comparisons: [Comparison]
        /// 0...100, for `value_percentile`.
        public var percentile: Double?
        public var expression: Expression?

        /// One comparison.
        public struct Comparison: Sendable, Hashable {
            public var operation: Operator
            public var threshold: Double

            public init(_ operation: Operator, _ threshold: Double) {
                self.operation = operation
                self.threshold = threshold
            }
        }

        public init(comparisons: [Comparison], percentile: Double? = nil, expression: Expression? = nil) {
            self.comparisons = comparisons
            self.percentile = percentile
            self.expression = expression
        }
    }

    /// How one input feeds the correlation. Positions index the captured values of its hits: for a detection rule
    /// `DetectionRule.captures`, for a correlation its own `groupBy`.
    public struct Feed: Sendable, Hashable {
        public var input: Input
        /// One position per `groupBy` entry; nil = the input cannot supply it (its hits then have no group).
        public var groupPositions: [Int?]
        /// Positions of the condition's `field`s; empty where the kind needs none.
        public var valuePositions: [Int?]

        public init(input: Input, groupPositions: [Int?], valuePositions: [Int?]) {
            self.input = input
            self.groupPositions = groupPositions
            self.valuePositions = valuePositions
        }
    }

    public var summary: RuleSummary
    public var name: String?
    public var hasID: Bool
    public var kind: Kind
    /// In the order of the rule's `rules`.
    public var inputs: [Feed]
    /// As written: field or alias names.
    public var groupBy: [String]
    public var timespanMilliseconds: Int64
    public var condition: Condition
    /// False for correlations used by another one that does not `generate`.
    public var emits: Bool
    public var location: SourceLocation

    public init(
        summary: RuleSummary,
        name: String?,
        hasID: Bool,
        kind: Kind,
        inputs: [Feed],
        groupBy: [String],
        timespanMilliseconds: Int64,
        condition: Condition,
        emits: Bool,
        location: SourceLocation
    ) {
        self.summary = summary
        self.name = name
        self.hasID = hasID
        self.kind = kind
        self.inputs = inputs
        self.groupBy = groupBy
        self.timespanMilliseconds = timespanMilliseconds
        self.condition = condition
        self.emits = emits
        self.location = location
    }
}

/// Everything a set of rule files says, linked: what the engine and the correlator run.
public struct DetectionProgram: Sendable, Hashable {
    public var rules: [DetectionRule]
    /// Inputs come before the correlations that use them.
    public var correlations: [CorrelationRule]

    public init(rules: [DetectionRule] = [], correlations: [CorrelationRule] = []) {
        self.rules = rules
        self.correlations = correlations
    }
}

/// A detection rule matched an event: what flows from the engine to the correlator.
public struct RuleHit: Sendable, Hashable {
    /// Index into `DetectionProgram.rules`.
    public var rule: Int
    /// Event time, epoch milliseconds.
    public var time: Int64
    /// Position in the input; orders events of equal time.
    public var sequence: UInt64
    /// One per `DetectionRule.captures`; nil = missing in the event. Exact text, case kept.
    public var captured: [String?]

    public init(rule: Int, time: Int64, sequence: UInt64, captured: [String?]) {
        self.rule = rule
        self.time = time
        self.sequence = sequence
        self.captured = captured
    }
}
