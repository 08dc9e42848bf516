/// What a report needs to know of a rule.
public struct RuleSummary: Sendable, Hashable, Codable {
    /// The Sigma `id`, or the rule's name or title where it has none.
    public var id: String
    /// The Sigma `name`: the file's name in the built-in pack; empty where the rule has none.
    public var name: String
    public var title: String
    public var severity: Severity
    public var description: String
    /// Sigma tags: `attack.t1562.008`, `soc2.cc7.2`.
    public var tags: [String]
    public var falsePositives: [String]
    /// What to do when it fires, in one or two sentences.
    public var runbook: String
    public var isCorrelation: Bool

    public init(
        id: String,
        name: String = "",
        title: String,
        severity: Severity,
        description: String = "",
        tags: [String] = [],
        falsePositives: [String] = [],
        runbook: String = "",
        isCorrelation: Bool = false
    ) {
        self.id = id
        self.name = name
        self.title = title
        self.severity = severity
        self.description = description
        self.tags = tags
        self.falsePositives = falsePositives
        self.runbook = runbook
        self.isCorrelation = isCorrelation
    }
}

/// The few fields of an event that a person reads first. **Already redacted**: no secret in clear.
public struct EventContext: Sendable, Hashable, Codable {
    public var source: EventSource
    /// Epoch milliseconds, UTC; nil where the record holds no readable time.
    public var time: Int64?
    public var service: String
    public var action: String
    public var principal: String
    public var sourceAddress: String
    public var userAgent: String
    public var workspace: String
    public var account: String
    /// HTTP-like status, as text; empty where absent.
    public var status: String
    /// Other fields worth seeing, in the event's order, values cut and redacted.
    public var details: [Detail]

    /// One field and its redacted value.
    public struct Detail: Sendable, Hashable, Codable {
        public var field: String
        public var value: String

        public init(field: String, value: String) {
            self.field = field
            self.value = value
        }
    }

    public init(
        source: EventSource,
        time: Int64? = nil,
        service: String = "",
        action: String = "",
        principal: String = "",
        sourceAddress: String = "",
        userAgent: String = "",
        workspace: String = "",
        account: String = "",
        status: String = "",
        details: [Detail] = []
    ) {
        self.source = source
        self.time = time
        self.service = service
        self.action = action
        self.principal = principal
        self.sourceAddress = sourceAddress
        self.userAgent = userAgent
        self.workspace = workspace
        self.account = account
        self.status = status
        self.details = details
    }
}

/// One rule matched one event, or one correlation was completed by one event.
public struct Detection: Sendable, Hashable, Codable {
    public var rule: RuleSummary
    /// The event that matched, or that completed the correlation.
    public var location: EventLocation
    public var event: EventContext
    /// Correlations: the group, as `field=value` pairs in the rule's order.
    public var group: [EventContext.Detail]
    /// Correlations: up to 20 of the events that count, oldest first.
    public var contributing: [EventLocation]

    public init(
        rule: RuleSummary,
        location: EventLocation,
        event: EventContext,
        group: [EventContext.Detail] = [],
        contributing: [EventLocation] = []
    ) {
        self.rule = rule
        self.location = location
        self.event = event
        self.group = group
        self.contributing = contributing
    }
}
