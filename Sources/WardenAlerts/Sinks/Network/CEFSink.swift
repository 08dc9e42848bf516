public import WardenDomain

/// ArcSight Common Event Format, version 0, in RFC 5424 lines. Source: "Implementing ArcSight CEF", version 25.
public struct CEFSink: Sink {
    public static let type = "cef"
    public static let keys = SyslogAddress.keys + [SinkKey("facility", .number(0...23))]

    private let target: SyslogTarget
    private let facility: Int

    public init(_ settings: SinkSettings) throws(WardenError) {
        target = try SyslogAddress.read(settings)
        facility = settings.number("facility") ?? 20
    }

    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        .syslog(
            dispatch.alerts.map { alert in
                let priority = facility * 8 + SyslogLine.level(alert.severity)
                let host = context.host.filter { $0.isASCII && !$0.isWhitespace }
                let header = "<\(priority)>1 \(InstantText.text(alert.raisedAt)) \(host.isEmpty ? "-" : host)"
                return Array("\(header) trailwarden - CEF - \(Self.text(alert, dispatch, context))".utf8)
            },
            target
        )
    }

    static func text(_ alert: Alert, _ dispatch: Dispatch, _ context: SinkContext) -> String {
        let severity = [1, 3, 5, 8, 10][alert.severity.rank]
        let head = [
            "CEF:0", "Trailwarden", "Trailwarden", header(context.version), header(alert.rule), header(alert.title),
            String(severity),
        ].joined(separator: "|")
        let event = alert.samples.first?.event
        let extensions: [(String, String)] = [
            ("externalId", alert.id), ("rt", String(alert.raisedAt)),
            ("start", alert.firstSeen.map { String($0) } ?? ""), ("end", alert.lastSeen.map { String($0) } ?? ""),
            ("cnt", String(min(alert.count, 2_147_483_647))), ("cat", alert.kind.rawValue),
            ("act", event?.action ?? ""), ("outcome", event?.status ?? ""), ("src", Self.address(event)),
            ("suser", event?.principal ?? alert.subject), ("requestClientApplication", event?.userAgent ?? ""),
            ("filePath", alert.place), ("reason", dispatch.reason.rawValue), ("msg", alert.summary),
            ("cs1", alert.workspace), ("cs1Label", alert.workspace.isEmpty ? "" : "workspace"),
            ("cs2", dispatch.id), ("cs2Label", "delivery"), ("cs3", alert.subject), ("cs3Label", "subject"),
        ]
        let body = extensions.filter { !$0.1.isEmpty }.map { "\($0.0)=\(value($0.1))" }
        return head + "|" + body.joined(separator: " ")
    }

    /// `src` takes an address and nothing else.
    private static func address(_ event: EventContext?) -> String {
        let text = event?.sourceAddress ?? ""
        return text.allSatisfy { $0.isHexDigit || $0 == "." || $0 == ":" } ? text : ""
    }

    private static func header(_ text: String) -> String {
        escape(SafeLine.text(text, limit: 512), ["\\", "|"])
    }

    private static func value(_ text: String) -> String { escape(SafeLine.text(text, limit: 1_023), ["\\", "="]) }

    private static func escape(_ text: String, _ special: Set<Character>) -> String {
        text.reduce(into: "") { result, character in
            if special.contains(character) { result.append("\\") }
            result.append(character)
        }
    }
}
