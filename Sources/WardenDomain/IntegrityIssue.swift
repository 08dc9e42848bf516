/// Something wrong, or worth knowing, about the delivered logs themselves.
public struct IntegrityIssue: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// A later version of a file lacks or changes lines that an earlier version held.
        case removedLine = "removed-line"
        case alteredLine = "altered-line"
        case reorderedLine = "reordered-line"
        /// A file that an earlier scan read is gone.
        case missingFile = "missing-file"
        /// A workspace was silent for longer than its own rhythm explains.
        case missingHours = "missing-hours"
        /// Delivered long after the events it holds.
        case lateFile = "late-file"
        /// Rewritten with more lines: legitimate, recorded.
        case rewrittenFile = "rewritten-file"
        case duplicateEvent = "duplicate-event"
        /// Event time in the future, before the service existed, or far from the partition's date.
        case clockAnomaly = "clock-anomaly"
        /// Parameters cut by the platform: detections on them are blind.
        case truncatedRecord = "truncated-record"
        /// The stored commitments were changed outside Trailwarden.
        case commitmentTampered = "commitment-tampered"
    }

    public var kind: Kind
    public var severity: Severity
    /// A full sentence naming file or workspace and the fact.
    public var message: String
    public var file: String?
    public var workspace: String?
    /// Line numbers from 1, at most 100 of them.
    public var lines: [Int]
    /// Epoch milliseconds, inclusive and exclusive.
    public var from: Int64?
    public var until: Int64?
    public var count: UInt64
    /// False where an earlier scan told it; nil where that is not known.
    public var isNew: Bool?
    /// Who answers for it; it is told, and counts for nothing.
    public var acceptance: IntegrityAcceptance?

    public init(
        kind: Kind,
        severity: Severity,
        message: String,
        file: String? = nil,
        workspace: String? = nil,
        lines: [Int] = [],
        from: Int64? = nil,
        until: Int64? = nil,
        count: UInt64 = 1,
        isNew: Bool? = nil,
        acceptance: IntegrityAcceptance? = nil
    ) {
        self.kind = kind
        self.severity = severity
        self.message = message
        self.file = file
        self.workspace = workspace
        self.lines = lines
        self.from = from
        self.until = until
        self.count = count
        self.isNew = isNew
        self.acceptance = acceptance
    }
}
