/// Bounds on one exchange.
public struct TransportLimits: Sendable, Hashable {
    public var connectTimeout: Duration
    /// Longest silence of the server within an answer.
    public var readTimeout: Duration
    /// The whole exchange, the body included.
    public var requestTimeout: Duration
    /// Largest body that is taken.
    public var maximumResponseBytes: Int
    /// Idle connections kept open per host.
    public var connectionsPerHost: Int

    public init(
        connectTimeout: Duration = .seconds(10),
        readTimeout: Duration = .seconds(60),
        requestTimeout: Duration = .seconds(120),
        maximumResponseBytes: Int = 64 << 20,
        connectionsPerHost: Int = 16
    ) {
        self.connectTimeout = connectTimeout
        self.readTimeout = readTimeout
        self.requestTimeout = requestTimeout
        self.maximumResponseBytes = maximumResponseBytes
        self.connectionsPerHost = connectionsPerHost
    }
}
