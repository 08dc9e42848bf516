/// One line in a list of findings.
public struct FindingListEntry: Sendable, Hashable {
    public var fingerprint: String
    public var state: String
    /// 0 to 100, exact.
    public var risk: Double
    /// Id of the check.
    public var check: String
    public var subject: String
    public var subjectName: String
    public var title: String
    public var message: String
    /// Epoch milliseconds.
    public var firstSeen: Int64
    public var lastSeen: Int64
    /// The last turn of its life, and which.
    public var changedAt: Int64
    public var changedTo: String
}

/// Which findings a list shows.
public struct FindingListFilter: Sendable, Hashable {
    public enum Life: Int, Sendable, Hashable, CaseIterable { case resolved, open, suppressed }

    /// Of the risk: `critical` from 80 points, `high` from 60, `medium` from 35, `low` from 15, `minor` below.
    public enum Band: Int, Sendable, Hashable, CaseIterable, Comparable {
        case minor, low, medium, high, critical

        public static func < (left: Band, right: Band) -> Bool { left.rawValue < right.rawValue }

        public var name: String { "\(self)" }
    }

    public var life: Life
    /// Empty = all.
    public var bands: Set<Band>
    public var check: String?
    public var subject: String?
    /// Every word has to occur at the beginning of a word.
    public var words: [String]

    public init(
        life: Life = .open,
        bands: Set<Band> = [],
        check: String? = nil,
        subject: String? = nil,
        words: [String] = []
    ) {
        self.life = life
        self.bands = bands
        self.check = check
        self.subject = subject
        self.words = words
    }
}

/// How many findings fit, by risk.
public struct FindingListCounts: Sendable, Hashable {
    public var byBand: [FindingListFilter.Band: Int] = [:]
    /// A search fits more than `Store.countedFindings`: these are the gravest of them, and nobody counted the rest.
    public var isBounded = false

    public var total: Int { byBand.values.reduce(0, +) }

    public init() {}
}

/// Findings that have a check or a subject in common.
public struct FindingListGroup: Sendable, Hashable {
    /// Id of the check, or of the subject.
    public var key: String
    public var title: String
    public var count: Int
    /// The gravest.
    public var risk: Double
}

/// The score of one assessment.
public struct AssessmentSummary: Sendable, Hashable {
    public var id: Int64
    public var scope: String
    /// Epoch milliseconds.
    public var takenAt: Int64
    /// Nil where nothing could be evaluated.
    public var points: Int?
    /// 0 to 1.
    public var coverage: Double
    public var evaluated: Int
    public var applicable: Int
}
