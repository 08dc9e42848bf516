public import WardenCloud
public import WardenDomain

/// Opsgenie alerts API v2. The alert's identity is the alias; acknowledging and resolving name it.
public struct OpsgenieSink: Sink {
    public static let type = "opsgenie"
    public static let keys = [SinkKey("key", .secret, required: true), SinkKey("url", .url)]

    private let endpoint: Endpoint
    private let key: Secret

    public init(_ settings: SinkSettings) throws(WardenError) {
        endpoint = try settings.endpoint("url", default: "https://api.opsgenie.com")
        key = try settings.secret("key")
    }

    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        let alias = dispatch.lead?.id ?? dispatch.id
        var request: HTTPRequest
        switch dispatch.reason {
        case .acknowledged, .resolved:
            let word = dispatch.reason == .resolved ? "close" : "acknowledge"
            let path = "/v2/alerts/\(PercentEncoding.strict(alias))/\(word)"
            request = .json(endpoint, JSONValue.object(["source": "Trailwarden"]).encoded, path: path)
            request.query = [.init("identifierType", "alias")]
        case .raised, .repeated, .escalated, .test:
            request = .json(endpoint, body(dispatch, alias).encoded, path: "/v2/alerts")
        }
        request.headers["Authorization"] = "GenieKey \(key.revealed)"
        return .http(request, signing: nil)
    }

    private func body(_ dispatch: Dispatch, _ alias: String) -> JSONValue {
        let lead = dispatch.lead
        let priority = ["P5", "P4", "P3", "P2", "P1"][lead?.severity.rank ?? 0]
        let details = lead.map(PlainText.facts) ?? []
        return .present([
            "message": .string(SafeLine.text(dispatch.headline, limit: 130)), "alias": .string(alias),
            "description": .string(String(PlainText.body(dispatch).prefix(15_000))), "priority": .string(priority),
            "source": "Trailwarden", "entity": .string(SafeLine.text(lead?.subject ?? "", limit: 512)),
            "tags": .strings((lead?.tags ?? []).prefix(20).map { SafeLine.text($0, limit: 50) }),
            "details": .object(Dictionary(details.map { ($0.0, .string($0.1)) }) { first, _ in first }),
        ])
    }

    public func verdict(
        on response: HTTPResponse,
        step: Int,
        dispatch: Dispatch,
        _ context: SinkContext
    ) -> DeliveryVerdict {
        let id = (try? JSONReader.read(response.body))?["requestId"]?.string
        return DeliveryVerdict(response, receipt: id.map { "request \($0)" })
    }
}
