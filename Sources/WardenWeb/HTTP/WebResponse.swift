public import WardenDomain

/// What a handler answers.
public struct WebResponse: Sendable {
    public enum Body: Sendable {
        case bytes([UInt8])
        /// Sent as it comes, until the stream ends or the peer leaves.
        case stream(AsyncStream<[UInt8]>)
    }

    public var status: Int
    /// In order; a name may repeat (`set-cookie`).
    public var headers: [WebField]
    public var body: Body

    public init(status: Int, headers: [WebField] = [], body: Body = .bytes([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// - Parameter type: with its charset.
    public init(status: Int = 200, _ text: String, type: String) {
        self.init(status: status, headers: [WebField("content-type", type)], body: .bytes(Array(text.utf8)))
    }

    public static func html(_ page: String, status: Int = 200) -> WebResponse {
        WebResponse(status: status, page, type: "text/html; charset=utf-8")
    }

    public static func text(_ text: String, status: Int = 200) -> WebResponse {
        WebResponse(status: status, text, type: "text/plain; charset=utf-8")
    }

    public static func json(_ value: JSONValue, status: Int = 200) -> WebResponse {
        WebResponse(status: status, value.compact + "\n", type: "application/json")
    }

    /// Sends the browser on with `GET` (303).
    ///
    /// - Parameter path: of this server: begins with one slash.
    public static func redirect(_ path: String) -> WebResponse {
        // Browsers leave tabs and line ends out: "/\t/elsewhere" would lead elsewhere.
        let isPlain = path.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && $0 != "\\" }
        // Of bytes: to a browser a slash is one whatever accent follows it.
        let isLocal = isPlain && path.utf8.starts(with: "/".utf8) && !path.utf8.starts(with: "//".utf8)
        return WebResponse(status: 303, headers: [WebField("location", isLocal ? path : "/")])
    }

    /// The same with one more header.
    public func with(_ name: String, _ value: String) -> WebResponse {
        var response = self
        response.headers.append(WebField(name, value))
        return response
    }

    /// The first header of that name.
    public func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }
}
