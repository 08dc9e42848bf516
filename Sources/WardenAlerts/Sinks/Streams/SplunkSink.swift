public import WardenCloud
public import WardenDomain

/// Splunk HTTP Event Collector with indexer acknowledgement: delivered means indexed, not merely received.
///
/// Source: Splunk, "About HTTP Event Collector Indexer Acknowledgment". The channel is derived from the sink.
public struct SplunkSink: Sink {
    public static let type = "splunk"
    public static let keys = [
        SinkKey("url", .url, required: true), SinkKey("token", .secret, required: true), SinkKey("index"),
        SinkKey("sourcetype"), SinkKey("acknowledge", .choice(["yes", "no"])),
    ]

    private let endpoint: Endpoint
    private let token: Secret
    private let index: String?
    private let sourceType: String
    private let acknowledges: Bool
    private let channel: String

    public init(_ settings: SinkSettings) throws(WardenError) {
        endpoint = try settings.endpoint("url")
        token = try settings.secret("token")
        index = settings.texts["index"]
        sourceType = settings.texts["sourcetype"] ?? "trailwarden:alert"
        acknowledges = settings.texts["acknowledge"] != "no"
        channel = Self.uuid(AlertIdentity.digest(["splunk", settings.name]))
    }

    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        var body: [UInt8] = []
        for alert in dispatch.alerts {
            var event = alert.json.object ?? [:]
            event["delivery"] = .string(dispatch.id)
            event["reason"] = .string(dispatch.reason.rawValue)
            body +=
                JSONValue.present([
                    "time": .double(Double(alert.raisedAt) / 1_000), "host": .string(context.host),
                    "source": "trailwarden", "sourcetype": .string(sourceType), "index": .optional(index),
                    "event": .object(event),
                ]).encoded
        }
        return .http(request("/services/collector/event", body), signing: nil)
    }

    public func verdict(
        on response: HTTPResponse,
        step: Int,
        dispatch: Dispatch,
        _ context: SinkContext
    ) -> DeliveryVerdict {
        let json = try? JSONReader.read(response.body)
        guard response.status == 200 else {
            // Codes of the collector that a correct request gets only for now: 9 busy, 14 acknowledgement off.
            return DeliveryVerdict(response)
        }
        guard acknowledges else { return .delivered(receipt: "HTTP 200") }
        if step == 0 {
            guard let number = json?["ackId"]?.integer else {
                return .refused(
                    reason: "the token gives no acknowledgement id: turn it on, or set 'acknowledge: \"no\"'"
                )
            }
            return .then(.http(ask(number), signing: nil))
        }
        let acknowledged = json?["acks"]?.object ?? [:]
        if let number = acknowledged.first(where: { $0.value.bool == true })?.key {
            return .delivered(receipt: "indexed, acknowledgement \(number)")
        }
        guard step < 7, let number = acknowledged.keys.first.flatMap({ Int64($0) }) else {
            return .retry(reason: "received, but not indexed yet", after: 5_000)
        }
        return .then(.http(ask(number), signing: nil))
    }

    private func ask(_ number: Int64) -> HTTPRequest {
        request("/services/collector/ack", JSONValue.object(["acks": [.integer(number)]]).encoded)
    }

    private func request(_ path: String, _ body: [UInt8]) -> HTTPRequest {
        var request = HTTPRequest.json(endpoint, body, path: path)
        request.headers["Authorization"] = "Splunk \(token.revealed)"
        request.headers["X-Splunk-Request-Channel"] = channel
        request.query = path.hasSuffix("/ack") ? [.init("channel", channel)] : []
        return request
    }

    private static func uuid(_ digits: String) -> String {
        let characters = Array(digits)
        let cuts = [0, 8, 12, 16, 20, 32]
        return (0..<5).map { String(characters[cuts[$0]..<cuts[$0 + 1]]) }.joined(separator: "-")
    }
}
