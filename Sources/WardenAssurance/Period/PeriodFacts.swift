/// Everything that a report over a period is made of. Gathered elsewhere; the report adds no fact.
public struct PeriodFacts: Sendable, Hashable {
    /// A criterion of the Trust Services Criteria: its id and this product's words for it.
    public struct Criterion: Sendable, Hashable {
        public var id: String
        public var meaning: String

        public init(id: String, meaning: String) {
            self.id = id
            self.meaning = meaning
        }
    }

    /// What the record that the report rests on says of itself.
    public struct Record: Sendable, Hashable {
        /// Name of the evidence log.
        public var origin: String
        public var entries: UInt64
        /// Entries of the period.
        public var inPeriod: UInt64
        /// Base64 of the root hash; nil = there is no log.
        public var root: String?
        /// Public key of the log.
        public var key: String?
        /// Mistakes that its verification found; nil = it was not verified.
        public var problems: [String]?

        public init(
            origin: String,
            entries: UInt64 = 0,
            inPeriod: UInt64 = 0,
            root: String? = nil,
            key: String? = nil,
            problems: [String]? = nil
        ) {
            self.origin = origin
            self.entries = entries
            self.inPeriod = inPeriod
            self.root = root
            self.key = key
            self.problems = problems
        }
    }

    /// How long something took, over the incidents or findings of the period.
    public struct Duration: Sendable, Hashable {
        public var name: String
        /// Milliseconds, one each.
        public var values: [Int64]
        /// Of these many it is not over yet.
        public var open: Int

        public init(name: String, values: [Int64], open: Int = 0) {
            self.name = name
            self.values = values
            self.open = open
        }

        /// nil where there is none.
        public var median: Int64? {
            let sorted = values.sorted()
            guard !sorted.isEmpty else { return nil }
            let middle = sorted.count / 2
            return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
        }

        public var longest: Int64? { values.max() }
    }

    public var period: ReportPeriod
    /// Epoch milliseconds.
    public var madeAt: Int64
    public var version: String
    public var record: Record
    public var criteria: [Criterion]
    public var controls: [ControlFacts]
    public var trend: [TrendPoint]
    public var durations: [Duration]
    /// What concerns no single control: a log that could not be read, records that are gone.
    public var limits: [NotEvaluated]

    public init(
        period: ReportPeriod,
        madeAt: Int64,
        version: String,
        record: Record,
        criteria: [Criterion],
        controls: [ControlFacts],
        trend: [TrendPoint] = [],
        durations: [Duration] = [],
        limits: [NotEvaluated] = []
    ) {
        self.period = period
        self.madeAt = madeAt
        self.version = version
        self.record = record
        self.criteria = criteria
        self.controls = controls
        self.trend = trend
        self.durations = durations
        self.limits = limits
    }
}

/// The state of the estate at one assessment.
public struct TrendPoint: Sendable, Hashable {
    /// Epoch milliseconds.
    public var at: Int64
    /// Risk of the estate, 0 to 100; nil = nothing could be evaluated.
    public var points: Int?
    /// Share of checks that were evaluated, 0 to 1.
    public var coverage: Double
    /// Findings that were not resolved.
    public var open: Int
    /// Of those, high and critical ones.
    public var grave: Int

    public init(at: Int64, points: Int?, coverage: Double, open: Int, grave: Int) {
        self.at = at
        self.points = points
        self.coverage = coverage
        self.open = open
        self.grave = grave
    }
}
