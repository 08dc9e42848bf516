internal import WardenDomain

/// Which alerts go to which sinks, and how.
public struct Route: Sendable, Hashable {
    /// Names the route in the outbox; unique.
    public var name: String
    public var match: AlertMatch
    public var sinks: [String]
    /// Alerts that agree in these are sent together while they wait.
    public var groupBy: [GroupField]
    /// How long the first alert of a group waits for others, milliseconds.
    public var groupWait: Int64
    /// After it an alert that still goes on is sent again, milliseconds; nil = never.
    public var repeatEvery: Int64?
    /// After it an alert that nobody acknowledged goes to `escalateTo`, milliseconds; nil = never.
    public var escalateAfter: Int64?
    public var escalateTo: [String]
    /// True: later routes are looked at as well.
    public var continues: Bool

    public enum GroupField: String, Sendable, Hashable, CaseIterable {
        case rule, subject, kind, severity, workspace, account
    }

    public init(
        name: String,
        match: AlertMatch = AlertMatch(),
        sinks: [String],
        groupBy: [GroupField] = [.rule, .subject],
        groupWait: Int64 = 0,
        repeatEvery: Int64? = nil,
        escalateAfter: Int64? = nil,
        escalateTo: [String] = [],
        continues: Bool = false
    ) {
        self.name = name
        self.match = match
        self.sinks = sinks
        self.groupBy = groupBy
        self.groupWait = groupWait
        self.repeatEvery = repeatEvery
        self.escalateAfter = escalateAfter
        self.escalateTo = escalateTo
        self.continues = continues
    }

    /// What alerts share that are sent together.
    public func group(of alert: Alert) -> String {
        let fields = groupBy.map { field in
            switch field {
            case .rule: alert.rule
            case .subject: alert.subject
            case .kind: alert.kind.rawValue
            case .severity: alert.severity.rawValue
            case .workspace: alert.workspace
            case .account: alert.account
            }
        }
        return AlertIdentity.digest([name] + fields)
    }
}
