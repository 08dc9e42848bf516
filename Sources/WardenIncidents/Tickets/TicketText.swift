public import WardenDomain

/// What a ticket says about an incident: the facts in short, and the link back.
public struct TicketText: Sendable, Hashable {
    /// Ties a ticket to its incident for good: a word that Jira takes as a label and ServiceNow as a correlation id.
    public let key: String
    /// One line.
    public let summary: String
    public let lines: [String]
    public let link: String?
    public let severity: Severity
    public let stage: IncidentStage
    public let resolution: String

    /// - Parameters:
    ///   - link: where the incident can be seen; nil = nowhere.
    ///   - now: epoch milliseconds, for the clocks.
    public init(_ incident: Incident, origin: String, link: String?, now: Int64) {
        let installation = origin.split(separator: "/").last.map(String.init) ?? origin
        key = "trailwarden-\(installation)-\(incident.id)".lowercased()
        summary = String(Self.oneLine("[\(incident.id)] \(incident.opening.title)").prefix(160))
        severity = incident.opening.severity
        stage = incident.stage
        resolution = incident.documentation.resolution ?? "see the incident"
        self.link = link
        var lines = [
            "Incident \(incident.id), \(incident.stage.rawValue), \(incident.opening.severity)",
            "Clocks: \(incident.clockText(now: now))",
        ]
        if let location = incident.opening.location { lines.append("Location: \(location)") }
        if let exposure = incident.exposure {
            lines.append("Exposure: \(exposure.summary)")
        }
        lines += incident.changes.map { Self.oneLine("\($0.event.name): \($0.change.summary)") }
        if let entry = incident.events.last?.evidence { lines.append("Evidence log: entry \(entry) of \(origin)") }
        self.lines = lines
    }

    private static func oneLine(_ text: String) -> String {
        SafeText.neutralised(text.replacing("\n", with: " ").replacing("\r", with: " "))
    }
}
