public import WardenDomain

/// Bodies of ServiceNow's Table interface. Source: ServiceNow REST API reference, Table API; table `incident`.
public struct ServiceNowBody: Sendable {
    private let text: TicketText

    public init(_ text: TicketText) { self.text = text }

    /// The longest that the table takes.
    public var correlation: String { String(text.key.prefix(100)) }

    /// `POST table/incident`.
    public var create: JSONValue {
        [
            "short_description": .string(text.summary), "description": .string(lines), "urgency": .string(rank),
            "impact": .string(rank), "correlation_id": .string(correlation), "correlation_display": "Trailwarden",
        ]
    }

    /// `PATCH table/incident/SYS_ID`. A closed incident resolves the record.
    public var update: JSONValue {
        var members: [String: JSONValue] = [
            "short_description": .string(text.summary), "description": .string(lines),
            "work_notes": .string("Now \(text.stage.rawValue)."),
        ]
        if text.stage == .closed {
            members["state"] = "6"
            members["close_code"] = "Solution provided"
            members["close_notes"] = .string(text.resolution)
        }
        return .object(members)
    }

    private var lines: String { (text.lines + (text.link.map { [$0] } ?? [])).joined(separator: "\n") }

    /// 1 high to 3 low; priority follows from both.
    private var rank: String {
        switch text.severity {
        case .critical, .high: "1"
        case .medium: "2"
        case .low, .informational: "3"
        }
    }
}
