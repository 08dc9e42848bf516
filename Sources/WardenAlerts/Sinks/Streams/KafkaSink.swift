public import WardenCloud
public import WardenDomain

/// Records to a topic through a Kafka REST proxy (v2 JSON): one record an alert, keyed by the alert.
public struct KafkaSink: Sink {
    public static let type = "kafka"
    public static let keys = [
        SinkKey("url", .url, required: true), SinkKey("topic", required: true), SinkKey("user"),
        SinkKey("password", .secret),
    ]

    private let endpoint: Endpoint
    private let topic: String
    private let authorization: String?

    public init(_ settings: SinkSettings) throws(WardenError) {
        endpoint = try settings.endpoint("url")
        topic = try settings.required("topic")
        authorization = settings.secrets["password"].map { BasicAuthorization.header(settings.texts["user"] ?? "", $0) }
    }

    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        let records = dispatch.alerts.map { alert -> JSONValue in
            let single = Dispatch(
                id: dispatch.id,
                reason: dispatch.reason,
                alerts: [alert],
                createdAt: dispatch.createdAt
            )
            return ["key": .string(alert.id), "value": single.json]
        }
        let body = JSONValue.object(["records": .array(records)]).encoded
        var request = HTTPRequest.json(endpoint, body, path: "/topics/\(PercentEncoding.strict(topic))")
        request.headers["Content-Type"] = "application/vnd.kafka.json.v2+json"
        request.headers["Accept"] = "application/vnd.kafka.v2+json"
        if let authorization { request.headers["Authorization"] = authorization }
        return .http(request, signing: nil)
    }

    public func verdict(
        on response: HTTPResponse,
        step: Int,
        dispatch: Dispatch,
        _ context: SinkContext
    ) -> DeliveryVerdict {
        guard response.status == 200, let offsets = (try? JSONReader.read(response.body))?["offsets"]?.array else {
            return DeliveryVerdict(response)
        }
        // A record can fail within an answer of 200: code 1 for ever, 2 for now.
        if let failed = offsets.first(where: { $0["error_code"]?.integer != nil }) {
            let reason = SafeLine.text(failed["error"]?.string ?? "a record was not taken", limit: 160)
            return failed["error_code"]?.integer == 1 ? .refused(reason: reason) : .retry(reason: reason, after: nil)
        }
        let places = offsets.compactMap { offset -> String? in
            guard let partition = offset["partition"]?.integer, let place = offset["offset"]?.integer else {
                return nil
            }
            return "\(partition):\(place)"
        }
        return .delivered(receipt: "offsets \(places.joined(separator: ", "))")
    }
}

/// HTTP basic authorization.
enum BasicAuthorization {
    static func header(_ user: String, _ password: Secret) -> String {
        "Basic " + Base64Text.encode(Array("\(user):\(password.revealed)".utf8))
    }
}

/// Base64 with padding.
enum Base64Text {
    static func encode(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let value = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
            for index in 0..<4 {
                result.append(index <= part.count ? alphabet[value >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
