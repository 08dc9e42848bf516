internal import Synchronization
public import WardenCloud

/// Counts the calls of a run and the time they took: how much of a run is waiting for others.
public final class CallTiming: HTTPTransport {
    private let transport: any HTTPTransport
    private let sums = Mutex<(calls: Int, busy: Duration)>((0, .zero))
    private let clock = ContinuousClock()

    init(_ transport: any HTTPTransport) { self.transport = transport }

    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let began = clock.now
        defer {
            let took = clock.now - began
            sums.withLock { $0 = ($0.calls + 1, $0.busy + took) }
        }
        return try await transport.send(request)
    }

    public var calls: Int { sums.withLock { $0.calls } }

    /// Seconds that the calls alone take where so many are made at once.
    public func seconds(concurrency: Int) -> Double { sums.withLock { $0.busy.seconds } / Double(concurrency) }
}
