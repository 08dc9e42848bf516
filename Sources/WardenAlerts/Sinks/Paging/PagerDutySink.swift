public import WardenCloud
public import WardenDomain

/// PagerDuty Events API v2. The alert's identity is the `dedup_key`, so acknowledging and resolving meet their incident.
public struct PagerDutySink: Sink {
    public static let type = "pagerduty"
    public static let keys = [SinkKey("routing_key", .secret, required: true), SinkKey("url", .url)]

    private let endpoint: Endpoint
    private let key: Secret

    public init(_ settings: SinkSettings) throws(WardenError) {
        endpoint = try settings.endpoint("url", default: "https://events.pagerduty.com")
        key = try settings.secret("routing_key")
    }

    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        .http(.json(endpoint, event(dispatch, context).encoded, path: "/v2/enqueue"), signing: nil)
    }

    private func event(_ dispatch: Dispatch, _ context: SinkContext) -> JSONValue {
        let action =
            switch dispatch.reason {
            case .acknowledged: "acknowledge"
            case .resolved: "resolve"
            case .raised, .repeated, .escalated, .test: "trigger"
            }
        let lead = dispatch.lead
        let severity = ["info", "info", "warning", "error", "critical"][lead?.severity.rank ?? 0]
        return .object([
            "routing_key": .string(key.revealed), "event_action": .string(action),
            "dedup_key": .string(lead?.id ?? dispatch.id), "client": "Trailwarden",
            "payload": .present([
                "summary": .string(SafeLine.text(dispatch.headline, limit: 1_024)),
                "source": .string(
                    lead?.place.isEmpty == false ? SafeLine.text(lead?.place ?? "", limit: 1_024) : context.host
                ),
                "severity": .string(severity), "timestamp": .time(lead?.raisedAt),
                "component": .string(lead?.workspace ?? ""), "group": .string(lead?.account ?? ""),
                "class": .string(lead?.kind.rawValue ?? ""), "custom_details": details(dispatch),
            ]),
        ])
    }

    /// The dispatch; of one that PagerDuty would refuse for its size, its beginning as text, which says so.
    private func details(_ dispatch: Dispatch) -> JSONValue {
        let whole = dispatch.json
        guard whole.encoded.count > Self.largestDetails else { return whole }
        return [
            "id": .string(dispatch.id), "alerts": .integer(Int64(dispatch.alerts.count)),
            "note": "too long for PagerDuty: this is the beginning",
            "text": .string(String(PlainText.body(dispatch).prefix(20_000))),
        ]
    }

    /// An event may have 512 kB.
    private static let largestDetails = 400_000

    public func verdict(
        on response: HTTPResponse,
        step: Int,
        dispatch: Dispatch,
        _ context: SinkContext
    ) -> DeliveryVerdict {
        let key = (try? JSONReader.read(response.body))?["dedup_key"]?.string
        return DeliveryVerdict(response, receipt: key.map { "dedup_key \($0)" })
    }
}
