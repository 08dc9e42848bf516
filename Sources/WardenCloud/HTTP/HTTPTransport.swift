/// Sends one request and gives its whole response: the only door of this module to the network.
public protocol HTTPTransport: Sendable {
    /// - Throws: `TransportFailure` where no response came.
    func send(_ request: HTTPRequest) async throws -> HTTPResponse
}

/// No response came.
public struct TransportFailure: Error, Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        /// Name not found, refused, no route, TLS refused.
        case unreachable
        case timeout
        /// The connection ended before the response did.
        case truncated
        case tooLarge
    }

    public var kind: Kind
    /// Host and cause, without credentials or query.
    public var message: String

    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}
