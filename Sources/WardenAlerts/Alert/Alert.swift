public import WardenDomain

/// Something a person should know, told once however many events say it. **Already redacted.**
public struct Alert: Sendable, Hashable, Codable {
    /// What an alert is about.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// A rule or a correlation matched.
        case detection
        /// Secrets or personal data in a log.
        case content
        /// More of something than the configuration allows.
        case threshold
        /// Behaviour that is unusual for its principal.
        case behaviour
        /// The configuration is no longer what was accepted.
        case drift
        /// A check fails, or a case was opened.
        case assessment, incident
        /// The monitor cannot see something that it should see.
        case blindSpot = "blind-spot"
        /// Alerts do not arrive.
        case delivery
        /// Sent by `sink test`.
        case test
    }

    /// One event that the alert is told by.
    public struct Sample: Sendable, Hashable, Codable {
        public var location: EventLocation
        public var event: EventContext
        /// Correlations: the values that the group shares.
        public var group: [EventContext.Detail]

        public init(location: EventLocation, event: EventContext, group: [EventContext.Detail] = []) {
            self.location = location
            self.event = event
            self.group = group
        }
    }

    /// Stable: the same thing in the same window of event time has the same identity, however often it is read.
    public var id: String
    public var kind: Kind
    public var severity: Severity
    public var title: String
    /// What it means, in one or two sentences.
    public var summary: String
    /// Who or what it is about: a principal, a field, a bucket, a sink.
    public var subject: String
    /// Id of the rule, detector or check.
    public var rule: String
    /// What the rule is called: `log-delivery-disabled`; nil where it has no name.
    public var ruleName: String?
    public var tags: [String]
    /// What to do, in one or two sentences.
    public var runbook: String
    /// Where the log lies: a file, an object, a table.
    public var place: String
    public var workspace: String
    public var account: String
    /// Event time of the first and the last event, epoch milliseconds.
    public var firstSeen: Int64?
    public var lastSeen: Int64?
    /// When the monitor first said it, epoch milliseconds.
    public var raisedAt: Int64
    public var count: UInt64
    /// Up to 5, the earliest first.
    public var samples: [Sample]

    public static let maximumSamples = 5

    public init(
        id: String,
        kind: Kind,
        severity: Severity,
        title: String,
        summary: String = "",
        subject: String = "",
        rule: String = "",
        tags: [String] = [],
        runbook: String = "",
        place: String = "",
        workspace: String = "",
        account: String = "",
        firstSeen: Int64? = nil,
        lastSeen: Int64? = nil,
        raisedAt: Int64,
        count: UInt64 = 1,
        samples: [Sample] = []
    ) {
        self.id = id
        self.kind = kind
        self.severity = severity
        self.title = title
        self.summary = summary
        self.subject = subject
        self.rule = rule
        self.tags = tags
        self.runbook = runbook
        self.place = place
        self.workspace = workspace
        self.account = account
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.raisedAt = raisedAt
        self.count = count
        self.samples = samples
    }

    /// Takes in more of the same. The outcome does not depend on the order in which parts come.
    public mutating func merge(_ other: Alert) {
        count += other.count
        firstSeen = Self.earlier(firstSeen, other.firstSeen)
        if let last = other.lastSeen { lastSeen = max(lastSeen ?? last, last) }
        severity = max(severity, other.severity)
        workspace = Self.smaller(workspace, other.workspace)
        account = Self.smaller(account, other.account)
        keep(other.samples)
    }

    /// Takes in samples. Where it happened is what the earliest say, so that it does not depend on the order either.
    public mutating func keep(_ more: [Sample]) {
        samples = Self.earliest(samples + more)
        if let first = samples.first, !first.location.file.isEmpty { place = first.location.file }
        if let told = samples.first(where: { !$0.event.workspace.isEmpty }) { workspace = told.event.workspace }
        if let told = samples.first(where: { !$0.event.account.isEmpty }) { account = told.event.account }
    }

    /// The one that is there; of two, the smaller.
    private static func smaller(_ left: String, _ right: String) -> String {
        left.isEmpty || right.isEmpty ? left + right : min(left, right)
    }

    /// The earliest samples, none twice.
    public static func earliest(_ samples: [Sample]) -> [Sample] {
        var kept: [Sample] = []
        for sample in samples.sorted(by: isBefore) where kept.last?.location != sample.location {
            kept.append(sample)
            if kept.count == maximumSamples { break }
        }
        return kept
    }

    private static func earlier(_ left: Int64?, _ right: Int64?) -> Int64? {
        guard let left, let right else { return left ?? right }
        return min(left, right)
    }

    private static func isBefore(_ left: Sample, _ right: Sample) -> Bool {
        let (one, two) = (left.event.time ?? .max, right.event.time ?? .max)
        if one != two { return one < two }
        return (left.location.file, left.location.line) < (right.location.file, right.location.line)
    }
}
