internal import WardenDomain

/// What is done about an alert without a person: an incident is opened, and what the policy allows contains it.
public struct Response: Sendable, Hashable {
    /// One action with arguments; `{principal}` and the like stand for what the alert says.
    public struct Order: Sendable, Hashable {
        public var action: String
        public var arguments: [String: String]

        public init(action: String, arguments: [String: String]) {
            self.action = action
            self.arguments = arguments
        }
    }

    public enum Trigger: String, Sendable, Hashable, CaseIterable {
        /// When the alert is raised.
        case raised
        /// When somebody asks for it: a playbook, a person.
        case asked
    }

    public var name: String
    public var match: AlertMatch
    public var trigger: Trigger
    public var orders: [Order]
    /// How old the last event may be that is answered without anybody asking, milliseconds: a monitor that reads a year
    /// of logs for the first time must not act on what was settled long ago.
    public var within: Int64 = 4 * 3_600_000

    public init(name: String, match: AlertMatch, trigger: Trigger = .raised, orders: [Order] = []) {
        self.name = name
        self.match = match
        self.trigger = trigger
        self.orders = orders
    }

    /// Alerts about incidents and deliveries are no cause for another incident.
    public func holds(for alert: Alert, at now: Int64) -> Bool {
        alert.kind != .incident && alert.kind != .delivery && alert.kind != .test && match.holds(for: alert, at: now)
    }
}

extension Response {
    /// Whether it is carried out without anybody asking.
    public func isDue(for alert: Alert, at now: Int64) -> Bool {
        trigger == .raised && alert.lastSeen.map { now - $0 <= within } ?? true
    }
}

/// Puts what an alert says into the arguments of an order.
public enum OrderTemplate {
    /// - Returns: nil where a name stands for nothing that the alert says, or for something that was masked.
    public static func filled(_ text: String, _ alert: Alert) -> String? {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            let name = String(rest[rest.index(after: open)..<close])
            guard let value = value(name, alert), !value.isEmpty, isClear(value) else { return nil }
            result += value
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// The names that may stand in braces, apart from fields of the event: `{requestParams.config_id}`.
    public static let names = ["principal", "subject", "workspace", "account", "address", "place"]

    private static func value(_ name: String, _ alert: Alert) -> String? {
        let event = alert.samples.first?.event
        switch name {
        case "principal": return event?.principal ?? alert.subject
        case "subject": return alert.subject
        case "workspace": return event?.workspace ?? alert.workspace
        case "account": return event?.account ?? alert.account
        case "address": return event?.sourceAddress
        case "place": return alert.place
        default: return event?.details.first { $0.field == name }?.value
        }
    }

    /// False for what was masked or cut: acting on half a name would hit somebody else.
    private static func isClear(_ value: String) -> Bool {
        !value.contains("\u{2026}") && !value.contains("***") && !value.contains("[redacted")
            && !value.hasPrefix("(no ")
    }
}
