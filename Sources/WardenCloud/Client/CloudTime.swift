/// Clock, sleep and chance, injected so that the clients stay pure.
public struct CloudTime: Sendable {
    /// Milliseconds since the epoch.
    public var now: @Sendable () -> Int64
    /// - Throws: `CancellationError`.
    public var sleep: @Sendable (Duration) async throws -> Void
    /// A number in 0...1.
    public var jitter: @Sendable () -> Double

    public init(
        now: @escaping @Sendable () -> Int64,
        sleep: @escaping @Sendable (Duration) async throws -> Void,
        jitter: @escaping @Sendable () -> Double
    ) {
        self.now = now
        self.sleep = sleep
        self.jitter = jitter
    }
}
