public import WardenDomain

/// RFC 5424 lines to a collector over UDP, TCP or TLS; one line an alert.
///
/// Structured data holds the machine-readable fields under `trailwarden@32473` (the enterprise number that RFC 5612
/// reserves for documentation). TCP and TLS frame by octet counting (RFC 6587, RFC 5425).
public struct SyslogSink: Sink {
    public static let type = "syslog"
    public static let keys = SyslogAddress.keys + [SinkKey("facility", .number(0...23))]

    private let target: SyslogTarget
    private let facility: Int

    public init(_ settings: SinkSettings) throws(WardenError) {
        target = try SyslogAddress.read(settings)
        // local4, as audit records of other products use it
        facility = settings.number("facility") ?? 20
    }

    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        .syslog(
            dispatch.alerts.map { alert in
                let single = Dispatch(id: dispatch.id, reason: dispatch.reason, alerts: [alert], createdAt: 0)
                return SyslogLine(facility: facility, id: "ALERT").bytes(
                    alert,
                    reason: dispatch.reason,
                    text: single.headline + (alert.summary.isEmpty ? "" : ". " + alert.summary),
                    delivery: dispatch.id,
                    context
                )
            },
            target
        )
    }
}

/// Host, port and carrier of a collector in the configuration.
enum SyslogAddress {
    static let keys = [
        SinkKey("host", required: true), SinkKey("port", .number(1...65_535)),
        SinkKey("transport", .choice(SyslogTarget.Carrier.allCases.map(\.rawValue))), SinkKey("ca_file"),
    ]

    static func read(_ settings: SinkSettings) throws(WardenError) -> SyslogTarget {
        let carrier = settings.texts["transport"].flatMap(SyslogTarget.Carrier.init) ?? .tls
        return SyslogTarget(
            host: try settings.required("host"),
            port: settings.number("port") ?? (carrier == .tls ? 6_514 : 514),
            carrier: carrier,
            authority: settings.texts["ca_file"]
        )
    }
}

/// One line of RFC 5424.
struct SyslogLine {
    var facility: Int
    /// MSGID.
    var id: String

    func bytes(
        _ alert: Alert,
        reason: Dispatch.Reason,
        text: String,
        delivery: String,
        _ context: SinkContext
    ) -> [UInt8] {
        let priority = facility * 8 + Self.level(alert.severity)
        let header =
            "<\(priority)>1 \(InstantText.text(alert.raisedAt)) \(Self.word(context.host, 255)) trailwarden - \(id) "
        var fields: [(String, String)] = [
            ("alert", alert.id), ("delivery", delivery), ("reason", reason.rawValue), ("kind", alert.kind.rawValue),
            ("severity", alert.severity.rawValue), ("rule", alert.rule), ("subject", alert.subject),
            ("workspace", alert.workspace), ("account", alert.account), ("place", alert.place),
            ("count", String(alert.count)),
        ]
        if let time = alert.firstSeen { fields.append(("firstSeen", InstantText.text(time))) }
        let data = fields.filter { !$0.1.isEmpty }
            .map { "\($0.0)=\"\(Self.escaped(SafeLine.text($0.1, limit: 512)))\"" }.joined(separator: " ")
        // The mark says that the text is UTF-8.
        return Array("\(header)[trailwarden@32473 \(data)] \u{FEFF}\(SafeLine.text(text, limit: 4_096))".utf8)
    }

    /// Severities of syslog, 7 (debug) to 0 (emergency).
    static func level(_ severity: Severity) -> Int {
        switch severity {
        case .critical: 2
        case .high: 3
        case .medium: 4
        case .low: 5
        case .informational: 6
        }
    }

    private static func escaped(_ value: String) -> String {
        var result = ""
        for character in value {
            if character == "\"" || character == "\\" || character == "]" { result.append("\\") }
            result.append(character)
        }
        return result
    }

    /// Printable ASCII without spaces; `-` where nothing is left.
    private static func word(_ text: String, _ limit: Int) -> String {
        let clean = text.unicodeScalars.filter { (33...126).contains($0.value) }.prefix(limit)
        return clean.isEmpty ? "-" : String(String.UnicodeScalarView(clean))
    }
}
