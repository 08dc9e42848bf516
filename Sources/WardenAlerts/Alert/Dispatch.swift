internal import WardenDomain

/// What is sent to one sink: alerts, and why they are sent now.
public struct Dispatch: Sendable, Hashable, Codable {
    /// Why something is sent.
    public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
        case raised
        /// Still going on: sent again after the route's `repeat_every`.
        case repeated
        /// Nobody acknowledged it in time.
        case escalated
        case acknowledged
        case resolved
        /// Sent by `sink test`.
        case test
    }

    /// The idempotency key: the same for every attempt.
    public var id: String
    public var reason: Reason
    /// One; more where the route groups, or where the rate limit held some back. Worst first.
    public var alerts: [Alert]
    /// Epoch milliseconds.
    public var createdAt: Int64

    public init(id: String, reason: Reason, alerts: [Alert], createdAt: Int64) {
        self.id = id
        self.reason = reason
        self.alerts = alerts.sorted { ($1.severity, $0.raisedAt, $0.id) < ($0.severity, $1.raisedAt, $1.id) }
        self.createdAt = createdAt
    }

    /// The worst of the alerts.
    public var lead: Alert? { alerts.first }

    /// One line for a person: what happened, to whom, how often.
    public var headline: String {
        guard let lead else { return "Trailwarden: nothing to say" }
        var line = "[\(lead.severity.rawValue)] \(lead.title)"
        if !lead.subject.isEmpty { line += ": \(lead.subject)" }
        if alerts.count > 1 { line += " and \(alerts.count - 1) more" }
        switch reason {
        case .raised, .test: return line
        case .repeated: return line + " (still going on)"
        case .escalated: return line + " (not acknowledged)"
        case .acknowledged: return line + " (acknowledged)"
        case .resolved: return line + " (resolved)"
        }
    }
}
