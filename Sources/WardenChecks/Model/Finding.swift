public import WardenDomain
public import WardenEstate

/// A failed check on one subject, followed over its life.
public struct Finding: Sendable, Hashable, Codable {
    public enum State: String, Sendable, Hashable, Codable, CaseIterable {
        /// Seen failing by the last assessment.
        case open
        /// It failed, and the last assessment could not look: it counts as open.
        case unverified
        /// Open, and somebody answers for leaving it so until a day.
        case suppressed
        /// Seen passing, or its subject is gone and the listing that says so was complete.
        case resolved
    }

    /// 32 hex digits of SHA-256 over check and subject: the same in every run.
    public var fingerprint: String
    /// Id of the check.
    public var check: String
    public var subject: AssetID
    public var subjectName: String
    /// What is wrong in general.
    public var title: String
    /// What is wrong here.
    public var message: String
    public var severity: Severity
    public var risk: RiskScore
    public var criteria: [Criterion]
    public var evidence: [Evidence]
    public var items: [FindingItem]
    /// What to do about it.
    public var fix: String
    public var state: State
    /// Epoch milliseconds.
    public var firstSeen: Int64
    public var lastSeen: Int64
    public var history: [FindingEvent]
    public var suppression: Suppression?

    public init(
        fingerprint: String,
        check: String,
        subject: AssetID,
        subjectName: String,
        title: String,
        message: String,
        severity: Severity,
        risk: RiskScore,
        criteria: [Criterion],
        evidence: [Evidence],
        items: [FindingItem],
        fix: String,
        state: State,
        firstSeen: Int64,
        lastSeen: Int64,
        history: [FindingEvent] = [],
        suppression: Suppression? = nil
    ) {
        self.fingerprint = fingerprint
        self.check = check
        self.subject = subject
        self.subjectName = subjectName
        self.title = title
        self.message = message
        self.severity = severity
        self.risk = risk
        self.criteria = criteria
        self.evidence = evidence
        self.items = items
        self.fix = fix
        self.state = state
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.history = history
        self.suppression = suppression
    }

    /// Whether it still wants somebody's attention.
    public var isOpen: Bool { state == .open || state == .unverified }
}

/// One turn in the life of a finding.
public struct FindingEvent: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable {
        case opened, reopened, resolved, suppressed
        case becameUnverified = "became-unverified"
        case verifiedAgain = "verified-again"
        case suppressionEnded = "suppression-ended"
        case riskChanged = "risk-changed"
    }

    public var kind: Kind
    /// Epoch milliseconds.
    public var at: Int64
    /// Why, in words.
    public var note: String

    public init(_ kind: Kind, at: Int64, note: String = "") {
        self.kind = kind
        self.at = at
        self.note = note
    }
}

/// Somebody's word that a finding stays as it is for a time. It never hides that the finding is there.
public struct Suppression: Sendable, Hashable, Codable {
    public var owner: String
    public var reason: String
    /// Epoch milliseconds; from then on the finding is open again.
    public var expires: Int64
    public var createdAt: Int64

    public init(owner: String, reason: String, expires: Int64, createdAt: Int64) {
        self.owner = owner
        self.reason = reason
        self.expires = expires
        self.createdAt = createdAt
    }
}
