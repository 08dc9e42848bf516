internal import Crypto
public import WardenCloud
public import WardenDomain

/// POST of the dispatch as JSON, signed so that the receiver can tell who sent it, when, and whether it saw it before.
///
/// `X-Trailwarden-Signature: v1=HEX` is HMAC-SHA256 with the shared secret over `v1:TIMESTAMP:DELIVERY:BODY`; the
/// timestamp is epoch seconds, the delivery the idempotency key. docs/sinks.md has the receiver's side.
public struct WebhookSink: Sink {
    public static let type = "webhook"
    public static let keys = [SinkKey("url", .url, required: true), SinkKey("secret", .secret, required: true)]

    private let endpoint: Endpoint
    private let secret: Secret

    public init(_ settings: SinkSettings) throws(WardenError) {
        endpoint = try settings.endpoint("url")
        secret = try settings.secret("secret")
    }

    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        let body = dispatch.json.encoded
        let stamp = String(context.now / 1_000)
        var request = HTTPRequest.json(endpoint, body)
        request.headers["X-Trailwarden-Timestamp"] = stamp
        request.headers["X-Trailwarden-Delivery"] = dispatch.id
        request.headers["Idempotency-Key"] = dispatch.id
        request.headers["X-Trailwarden-Signature"] =
            "v1=" + WebhookSignature.sign(body, timestamp: stamp, delivery: dispatch.id, secret: secret)
        return .http(request, signing: nil)
    }
}

/// The signature of webhooks, going out and coming in.
public enum WebhookSignature {
    /// Hexadecimal digits of HMAC-SHA256 over `v1:TIMESTAMP:DELIVERY:BODY`.
    public static func sign(_ body: [UInt8], timestamp: String, delivery: String, secret: Secret) -> String {
        Hexadecimal.text(code(body, timestamp, delivery, secret))
    }

    /// Compares in constant time.
    static func isValid(
        _ signature: String,
        _ body: [UInt8],
        timestamp: String,
        delivery: String,
        secret: Secret
    ) -> Bool {
        guard let code = Hexadecimal.bytes(signature), code.count == 32 else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            code,
            authenticating: text(body, timestamp, delivery),
            using: SymmetricKey(data: Array(secret.revealed.utf8))
        )
    }

    private static func text(_ body: [UInt8], _ timestamp: String, _ delivery: String) -> [UInt8] {
        Array("v1:\(timestamp):\(delivery):".utf8) + body
    }

    private static func code(
        _ body: [UInt8],
        _ timestamp: String,
        _ delivery: String,
        _ secret: Secret
    ) -> HMAC<SHA256>.MAC {
        let key = SymmetricKey(data: Array(secret.revealed.utf8))
        return HMAC<SHA256>.authenticationCode(for: text(body, timestamp, delivery), using: key)
    }
}

extension HTTPRequest {
    /// POST of JSON to an endpoint, optionally below it. Alerts are small: a receiver that hangs is given up soon.
    static func json(_ endpoint: Endpoint, _ body: [UInt8], path: String = "", method: String = "POST") -> HTTPRequest {
        var request = HTTPRequest(
            method: method,
            scheme: endpoint.scheme,
            authority: endpoint.authority,
            path: endpoint.basePath + path,
            headers: ["Content-Type": "application/json"],
            body: body,
            timeout: .seconds(15),
            maximumResponseBytes: 1 << 20
        )
        if request.path.isEmpty { request.path = "/" }
        return request
    }
}
