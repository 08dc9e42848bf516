public import WardenDomain

/// Something that was not as the control wants it, and what was done about it.
public struct PeriodException: Sendable, Hashable {
    /// One step towards its end, with what proves it.
    public struct Remediation: Sendable, Hashable {
        /// Epoch milliseconds.
        public var at: Int64?
        public var words: String
        public var evidence: EvidenceReference?

        public init(at: Int64?, words: String, evidence: EvidenceReference? = nil) {
            self.at = at
            self.words = words
            self.evidence = evidence
        }
    }

    /// Fingerprint of the finding, number of the incident, id of the plan.
    public var id: String
    public var title: String
    /// What it is about.
    public var subject: String
    public var severity: Severity
    /// Epoch milliseconds.
    public var openedAt: Int64
    /// nil = it lasts.
    public var closedAt: Int64?
    /// How it stands: `open`, `unverified`, `suppressed`, `resolved`.
    public var state: String
    /// Oldest first; empty = nothing was done.
    public var remediation: [Remediation]
    /// What to do.
    public var fix: String

    public init(
        id: String,
        title: String,
        subject: String,
        severity: Severity,
        openedAt: Int64,
        closedAt: Int64?,
        state: String,
        remediation: [Remediation] = [],
        fix: String = ""
    ) {
        self.id = id
        self.title = title
        self.subject = subject
        self.severity = severity
        self.openedAt = openedAt
        self.closedAt = closedAt
        self.state = state
        self.remediation = remediation
        self.fix = fix
    }

    public var isOpen: Bool { closedAt == nil }
}

/// What was asked and has no answer, or was not asked at all.
public struct NotEvaluated: Sendable, Hashable {
    public var what: String
    public var why: String
    /// The right that is missing, where one is.
    public var permission: String?

    public init(what: String, why: String, permission: String? = nil) {
        self.what = what
        self.why = why
        self.permission = permission
    }
}
