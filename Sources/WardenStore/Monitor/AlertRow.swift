/// An alert as it is kept.
public struct AlertRow: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable {
        case open, acknowledged, resolved
    }

    public var id: String
    public var kind: String
    /// Rank of the severity.
    public var severity: Int
    public var state: State
    public var title: String
    public var subject: String
    /// Epoch milliseconds.
    public var raisedAt: Int64
    public var changedAt: Int64
    public var count: Int64
    /// When it is escalated unless somebody acknowledges it; nil = never, or not again.
    public var escalateAt: Int64?
    /// Who acknowledged or resolved it, when, and what they said.
    public var handledBy: String?
    public var handledAt: Int64?
    public var note: String?
    /// The alert itself, in a form of the caller's.
    public var value: [UInt8]

    public init(
        id: String,
        kind: String,
        severity: Int,
        state: State = .open,
        title: String,
        subject: String,
        raisedAt: Int64,
        changedAt: Int64,
        count: Int64,
        escalateAt: Int64? = nil,
        handledBy: String? = nil,
        handledAt: Int64? = nil,
        note: String? = nil,
        value: [UInt8]
    ) {
        self.id = id
        self.kind = kind
        self.severity = severity
        self.state = state
        self.title = title
        self.subject = subject
        self.raisedAt = raisedAt
        self.changedAt = changedAt
        self.count = count
        self.escalateAt = escalateAt
        self.handledBy = handledBy
        self.handledAt = handledAt
        self.note = note
        self.value = value
    }
}

/// What shall be sent to a sink.
public struct OutboxDraft: Sendable, Hashable {
    /// The idempotency key; a second draft with it is the same.
    public var key: String
    public var sink: String
    /// Drafts of one grouping and reason that still wait are sent together.
    public var grouping: String
    public var reason: String
    public var alert: String
    /// Epoch milliseconds.
    public var createdAt: Int64
    public var dueAt: Int64

    public init(
        key: String,
        sink: String,
        grouping: String,
        reason: String,
        alert: String,
        createdAt: Int64,
        dueAt: Int64
    ) {
        self.key = key
        self.sink = sink
        self.grouping = grouping
        self.reason = reason
        self.alert = alert
        self.createdAt = createdAt
        self.dueAt = dueAt
    }
}

/// Something to be sent, or that was.
public struct OutboxRow: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable {
        case waiting, sent, dead
        /// Went out with another one.
        case joined
    }

    public var id: Int64
    public var key: String
    public var sink: String
    public var grouping: String
    public var reason: String
    public var state: State
    public var createdAt: Int64
    public var dueAt: Int64
    public var attempts: Int
    public var lastError: String?
    public var receipt: String?
    public var finishedAt: Int64?
    /// Ids of the alerts.
    public var alerts: [String]
}
