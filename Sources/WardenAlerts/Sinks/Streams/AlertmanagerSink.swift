internal import WardenCloud
public import WardenDomain

/// Prometheus Alertmanager, API v2: `POST /api/v2/alerts`. An alert's labels are its identity there.
public struct AlertmanagerSink: Sink {
    public static let type = "alertmanager"
    public static let keys = [
        SinkKey("url", .url, required: true), SinkKey("token", .secret), SinkKey("resolve_after", .number(1...10_080)),
    ]

    private let endpoint: Endpoint
    private let token: Secret?
    private let minutes: Int64

    public init(_ settings: SinkSettings) throws(WardenError) {
        endpoint = try settings.endpoint("url")
        token = settings.secrets["token"]
        // An alert of an event does not end by itself: a day, unless it is resolved before.
        minutes = Int64(settings.number("resolve_after") ?? 1_440)
    }

    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        let body = JSONValue.array(
            dispatch.alerts.map { alert in
                let labels: [String: JSONValue] = [
                    "alertname": .string(alert.title), "alert_id": .string(alert.id),
                    "severity": .string(alert.severity.rawValue), "kind": .string(alert.kind.rawValue),
                    "rule": .string(alert.rule), "subject": .string(alert.subject),
                    "workspace": .string(alert.workspace), "product": "trailwarden",
                ]
                let end = dispatch.reason == .resolved ? context.now : alert.raisedAt + minutes * 60_000
                return .object([
                    "labels": .present(labels),
                    "annotations": .present([
                        "summary": .string(SafeLine.text(alert.summary)),
                        "runbook": .string(SafeLine.text(alert.runbook)), "count": .string(String(alert.count)),
                        "place": .string(alert.place), "delivery": .string(dispatch.id),
                    ]),
                    "startsAt": .string(InstantText.text(alert.raisedAt)),
                    "endsAt": .string(InstantText.text(max(end, alert.raisedAt + 1))),
                ])
            }
        ).encoded
        var request = HTTPRequest.json(endpoint, body, path: "/api/v2/alerts")
        if let token { request.headers["Authorization"] = "Bearer \(token.revealed)" }
        return .http(request, signing: nil)
    }
}
