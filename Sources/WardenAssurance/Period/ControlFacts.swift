/// A control as it was operated in a period: what it is, what it looked at, when it ran, what came of it.
public struct ControlFacts: Sendable, Hashable {
    /// How often a control is meant to run.
    public enum Frequency: Sendable, Hashable {
        /// At least once in this many milliseconds.
        case every(Int64)
        /// Whenever there is a reason to.
        case onEvent
    }

    /// Stable: the id of a check, or `activity/NAME`.
    public var id: String
    public var title: String
    /// What it does and why that protects audit logs.
    public var description: String
    /// Ids of criteria: `CC6.1`.
    public var criteria: [String]
    public var frequency: Frequency
    /// Times that it ran in the period, oldest first.
    public var runs: [ControlRun]
    /// What it looked at, with what it said in which runs.
    public var items: [PopulationItem]
    public var exceptions: [PeriodException]
    public var notEvaluated: [NotEvaluated]
    /// Further numbers, in order: `events read`, `1,248,003`.
    public var measures: [Measure]

    public struct Measure: Sendable, Hashable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(
        id: String,
        title: String,
        description: String,
        criteria: [String],
        frequency: Frequency,
        runs: [ControlRun] = [],
        items: [PopulationItem] = [],
        exceptions: [PeriodException] = [],
        notEvaluated: [NotEvaluated] = [],
        measures: [Measure] = []
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.criteria = criteria
        self.frequency = frequency
        self.runs = runs
        self.items = items
        self.exceptions = exceptions
        self.notEvaluated = notEvaluated
        self.measures = measures
    }
}

/// One time that a control ran.
public struct ControlRun: Sendable, Hashable {
    /// `assessment 12`, `INC-2026-0001`, `entry 41`.
    public var id: String
    /// Epoch milliseconds.
    public var at: Int64
    /// False where it ended early or something could not be read.
    public var isWhole: Bool
    public var evidence: EvidenceReference?

    public init(id: String, at: Int64, isWhole: Bool = true, evidence: EvidenceReference? = nil) {
        self.id = id
        self.at = at
        self.isWhole = isWhole
        self.evidence = evidence
    }
}

/// What a control says of one thing in one run. An answer that is missing is `unknown`, never `pass`.
public enum ControlOutcome: String, Sendable, Hashable, CaseIterable {
    case pass, fail, unknown
    case notApplicable = "not-applicable"
}

/// One thing that a control looks at.
public struct PopulationItem: Sendable, Hashable {
    /// One outcome over runs that follow each other, by their places in the control's runs.
    public struct Strand: Sendable, Hashable {
        public var outcome: ControlOutcome
        public var runs: Range<Int>

        public init(_ outcome: ControlOutcome, _ runs: Range<Int>) {
            self.outcome = outcome
            self.runs = runs
        }
    }

    public var id: String
    public var name: String
    /// In the order of their runs.
    public var strands: [Strand]

    public init(id: String, name: String, strands: [Strand]) {
        self.id = id
        self.name = name
        self.strands = strands
    }

    /// Runs in which it was looked at, whatever came of it.
    public var occurrences: Int { strands.reduce(0) { $0 + $1.runs.count } }

    public func count(_ outcome: ControlOutcome) -> Int {
        strands.reduce(0) { $1.outcome == outcome ? $0 + $1.runs.count : $0 }
    }

    /// The outcome of the last run that looked at it.
    public var last: ControlOutcome? { strands.last?.outcome }
}
