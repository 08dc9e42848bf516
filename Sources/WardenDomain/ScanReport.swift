/// Detections of one rule by one principal, or content of one kind in one place, told as one thing to act on.
public struct DetectionGroup: Sendable, Hashable, Codable {
    public var rule: RuleSummary
    public var principal: String
    public var count: UInt64
    /// Epoch milliseconds.
    public var firstSeen: Int64?
    public var lastSeen: Int64?
    public var workspaces: [String]
    /// Up to 5 detections, the earliest first.
    public var samples: [Detection]
    /// `v1:` and a hash of rule id and principal; stable between scans.
    public var fingerprint: String
    /// True when nothing of this group was known before this scan.
    public var isNew: Bool

    public init(
        rule: RuleSummary,
        principal: String,
        count: UInt64,
        firstSeen: Int64?,
        lastSeen: Int64?,
        workspaces: [String],
        samples: [Detection],
        fingerprint: String,
        isNew: Bool = true
    ) {
        self.rule = rule
        self.principal = principal
        self.count = count
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.workspaces = workspaces
        self.samples = samples
        self.fingerprint = fingerprint
        self.isNew = isNew
    }
}

/// Sensitive content of one kind in one field.
public struct ContentGroup: Sendable, Hashable, Codable {
    public var kind: String
    /// The detector's name for a person: `Databricks personal access token`.
    public var title: String
    public var contentClass: ContentClass
    public var severity: Severity
    public var field: String
    /// Matches, and how many different values among them (by fingerprint; a lower bound past 10,000).
    public var count: UInt64
    public var distinctValues: UInt64
    public var firstSeen: Int64?
    public var lastSeen: Int64?
    /// Up to 5, the surest first.
    public var samples: [ContentFinding]
    /// What to do about it, in one sentence.
    public var remedy: String
    public var fingerprint: String
    public var isNew: Bool
    /// Where it lies, at most 500 locations, the fullest first.
    public var places: [ContentPlace]

    public init(
        kind: String,
        title: String,
        contentClass: ContentClass,
        severity: Severity,
        field: String,
        count: UInt64,
        distinctValues: UInt64,
        firstSeen: Int64?,
        lastSeen: Int64?,
        samples: [ContentFinding],
        remedy: String,
        fingerprint: String,
        isNew: Bool = true,
        places: [ContentPlace] = []
    ) {
        self.kind = kind
        self.title = title
        self.contentClass = contentClass
        self.severity = severity
        self.field = field
        self.count = count
        self.distinctValues = distinctValues
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.samples = samples
        self.remedy = remedy
        self.fingerprint = fingerprint
        self.isNew = isNew
        self.places = places
    }
}

/// Everything one `scan` learned. The value every output format renders.
public struct ScanReport: Sendable, Hashable, Codable {
    /// Counters of the run itself.
    public struct Run: Sendable, Hashable, Codable {
        public var paths: [String]
        /// Epoch milliseconds.
        public var startedAt: Int64
        public var durationSeconds: Double
        public var filesSeen: Int
        public var filesRead: Int
        /// Known and unchanged since an earlier scan.
        public var filesSkipped: Int
        /// Decompressed bytes and events read in this run.
        public var bytesRead: UInt64
        public var eventsRead: UInt64
        public var duplicateEvents: UInt64
        public var quarantined: UInt64
        public var rulesLoaded: Int
        public var version: String
        /// Rule files besides the built-in ones, as they were given.
        public var rulePaths: [String] = []

        public init(
            paths: [String] = [],
            startedAt: Int64 = 0,
            durationSeconds: Double = 0,
            filesSeen: Int = 0,
            filesRead: Int = 0,
            filesSkipped: Int = 0,
            bytesRead: UInt64 = 0,
            eventsRead: UInt64 = 0,
            duplicateEvents: UInt64 = 0,
            quarantined: UInt64 = 0,
            rulesLoaded: Int = 0,
            version: String = ""
        ) {
            self.paths = paths
            self.startedAt = startedAt
            self.durationSeconds = durationSeconds
            self.filesSeen = filesSeen
            self.filesRead = filesRead
            self.filesSkipped = filesSkipped
            self.bytesRead = bytesRead
            self.eventsRead = eventsRead
            self.duplicateEvents = duplicateEvents
            self.quarantined = quarantined
            self.rulesLoaded = rulesLoaded
            self.version = version
        }
    }

    public var run: Run
    public var census: Census
    /// Worst first.
    public var detections: [DetectionGroup]
    public var content: [ContentGroup]
    public var integrity: [IntegrityIssue]
    /// The first 100; `run.quarantined` counts all.
    public var quarantine: [QuarantinedRecord]
    /// What the scan could not judge, in full sentences (a rule without its source, a file without permission).
    public var blindSpots: [String]
    /// Problems in rule and detector files.
    public var diagnostics: [Diagnostic]

    public init(
        run: Run = .init(),
        census: Census = .init(),
        detections: [DetectionGroup] = [],
        content: [ContentGroup] = [],
        integrity: [IntegrityIssue] = [],
        quarantine: [QuarantinedRecord] = [],
        blindSpots: [String] = [],
        diagnostics: [Diagnostic] = []
    ) {
        self.run = run
        self.census = census
        self.detections = detections
        self.content = content
        self.integrity = integrity
        self.quarantine = quarantine
        self.blindSpots = blindSpots
        self.diagnostics = diagnostics
    }
}
