public import WardenCloud

/// What came of a message.
public enum DeliveryVerdict: Sendable, Hashable {
    /// The receiver has it; what it said about that, for the records.
    case delivered(receipt: String)
    /// Another message belongs to the same dispatch.
    case then(SinkMessage)
    /// Later; after `after` milliseconds where the receiver asks for it.
    case retry(reason: String, after: Int64?)
    /// The same message will never be taken: a person must look.
    case refused(reason: String)

    /// The plain reading of an HTTP answer: 2xx is taken; 408, 429 and 5xx come again; the rest is refused.
    public init(_ response: HTTPResponse, receipt: String? = nil) {
        switch response.status {
        case 200..<300: self = .delivered(receipt: receipt ?? "HTTP \(response.status)")
        case 408, 425, 429, 500...599: self = .later(response)
        // Tokens are renewed, firewalls opened, receivers set up: nothing is lost for an hour's mistake.
        case 401, 403, 404: self = .later(response)
        default: self = .refused(reason: Self.words(response))
        }
    }

    public static func later(_ response: HTTPResponse) -> DeliveryVerdict {
        let seconds = response.headers["Retry-After"].flatMap { Double($0) }
        return .retry(reason: words(response), after: seconds.map { Int64(max(0, min($0, 3_600)) * 1_000) })
    }

    /// Status and the beginning of what the receiver said.
    static func words(_ response: HTTPResponse) -> String {
        let said = SafeLine.text(String(decoding: response.body.prefix(200), as: UTF8.self), limit: 160)
        return said.isEmpty ? "HTTP \(response.status)" : "HTTP \(response.status): \(said)"
    }
}
