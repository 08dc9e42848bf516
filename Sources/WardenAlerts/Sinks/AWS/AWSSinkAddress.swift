internal import WardenCloud
internal import WardenDomain

/// Region, endpoint and profile of a sink at AWS.
struct AWSSinkAddress: Sendable {
    static let keys = [SinkKey("region", required: true), SinkKey("profile"), SinkKey("endpoint", .url)]

    let endpoint: Endpoint
    let signing: AWSSigning

    /// - Parameter host: the service's name in its host; the signing name unless they differ.
    init(_ settings: SinkSettings, service: String, host: String? = nil) throws(WardenError) {
        let region = try settings.required("region")
        let suffix = region.hasPrefix("cn-") ? "amazonaws.com.cn" : "amazonaws.com"
        endpoint = try settings.endpoint("endpoint", default: "https://\(host ?? service).\(region).\(suffix)")
        signing = AWSSigning(service: service, region: region, profile: settings.texts["profile"])
    }

    /// The JSON protocols: a target header.
    func json(_ target: String, version: String, _ body: JSONValue) -> SinkMessage {
        var request = HTTPRequest.json(endpoint, body.encoded)
        request.headers["Content-Type"] = "application/x-amz-json-\(version)"
        request.headers["X-Amz-Target"] = target
        return .http(request, signing: signing)
    }

    /// AWS refuses with 400 what is only a matter of time: throttling, expired keys.
    static func verdict(_ response: HTTPResponse, receipt: String?) -> DeliveryVerdict {
        let verdict = DeliveryVerdict(response, receipt: receipt)
        guard case .refused = verdict else { return verdict }
        let text = String(decoding: response.body.prefix(2_000), as: UTF8.self)
        let isPassing = [
            "Throttl", "Expired", "RequestLimitExceeded", "SlowDown", "InvalidClientTokenId", "NonExistent",
        ]
        .contains { text.contains($0) }
        return isPassing ? .later(response) : verdict
    }
}
