public import WardenDomain

/// Everything the configuration says about alerts, sinks apart.
public struct AlertPolicy: Sendable, Hashable {
    /// Alerts below it are kept and shown, and sent to nobody.
    public var minimum: Severity
    public var routes: [Route]
    public var quietHours: [QuietHours]
    public var thresholds: [Threshold]
    /// What is done about alerts; the first that matches counts.
    public var responses: [Response] = []
    /// After so many milliseconds without a delivery to a sink that has something to deliver, all others are told.
    public var undeliverableAfter: Int64
    /// Attempts after which a dispatch is dead.
    public var maximumAttempts: Int

    /// Hours in which alerts below a severity wait.
    public struct QuietHours: Sendable, Hashable {
        public var hours: HourRange
        public var below: Severity

        public init(hours: HourRange, below: Severity) {
            self.hours = hours
            self.below = below
        }
    }

    /// More events of matching alerts within a window than allowed.
    public struct Threshold: Sendable, Hashable {
        public var name: String
        public var match: AlertMatch
        public var count: UInt64
        public var severity: Severity

        public init(name: String, match: AlertMatch, count: UInt64, severity: Severity) {
            self.name = name
            self.match = match
            self.count = count
            self.severity = severity
        }
    }

    public init(
        minimum: Severity = .low,
        routes: [Route] = [],
        quietHours: [QuietHours] = [],
        thresholds: [Threshold] = [],
        undeliverableAfter: Int64 = 600_000,
        maximumAttempts: Int = 50
    ) {
        self.minimum = minimum
        self.routes = routes
        self.quietHours = quietHours
        self.thresholds = thresholds
        self.undeliverableAfter = undeliverableAfter
        self.maximumAttempts = maximumAttempts
    }

    /// Where an alert goes.
    public struct Destination: Sendable, Hashable {
        public var sink: String
        public var group: String
        /// Epoch milliseconds.
        public var dueAt: Int64
    }

    /// The routes that take an alert, in order.
    public func routes(for alert: Alert, at now: Int64) -> [Route] {
        guard alert.severity >= minimum else { return [] }
        var taken: [Route] = []
        for route in routes where route.match.holds(for: alert, at: now) {
            taken.append(route)
            if !route.continues { break }
        }
        return taken
    }

    /// Sinks an alert goes to, each once, and when.
    public func destinations(for alert: Alert, at now: Int64) -> [Destination] {
        var found: [Destination] = []
        for route in routes(for: alert, at: now) {
            for sink in route.sinks where !found.contains(where: { $0.sink == sink }) {
                let due = quietEnd(for: alert, at: now).map { max($0, now + route.groupWait) } ?? now + route.groupWait
                found.append(Destination(sink: sink, group: route.group(of: alert), dueAt: due))
            }
        }
        return found
    }

    /// When an alert that nobody acknowledges is escalated.
    public func escalation(of alert: Alert, at now: Int64) -> Int64? {
        routes(for: alert, at: now).compactMap { route in
            route.escalateTo.isEmpty ? nil : route.escalateAfter.map { alert.raisedAt + $0 }
        }.min()
    }

    /// Sinks that it is escalated to.
    public func escalationSinks(of alert: Alert, at now: Int64) -> [String] {
        routes(for: alert, at: now).flatMap { $0.escalateAfter == nil ? [] : $0.escalateTo }
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// When an alert that still goes on is sent again.
    public func repetition(of alert: Alert, at now: Int64) -> Int64? {
        routes(for: alert, at: now).compactMap(\.repeatEvery).min()
    }

    /// The end of the quiet hours that hold the alert back.
    private func quietEnd(for alert: Alert, at now: Int64) -> Int64? {
        quietHours.compactMap { quiet in
            alert.severity < quiet.below ? quiet.hours.end(after: now) : nil
        }.max()
    }
}
