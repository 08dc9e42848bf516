/// When to send a request again, and after how long: full jitter, Retry-After honoured, bounded in tries and time.
///
/// A pure state machine; the caller sleeps. Source: AWS "Exponential backoff and jitter"; RFC 9110 section 10.2.3.
public struct RetryPolicy: Sendable, Hashable {
    /// Sends in all, the first included.
    public var maximumAttempts: Int
    public var baseDelay: Duration
    public var maximumDelay: Duration
    /// All waits of one call together.
    public var maximumTotal: Duration

    public init(
        maximumAttempts: Int = 8,
        baseDelay: Duration = .milliseconds(200),
        maximumDelay: Duration = .seconds(20),
        maximumTotal: Duration = .seconds(300)
    ) {
        self.maximumTotal = maximumTotal
        self.maximumAttempts = maximumAttempts
        self.baseDelay = baseDelay
        self.maximumDelay = maximumDelay
    }

    /// What came of an attempt.
    public enum Outcome: Sendable, Hashable {
        /// A response, with the seconds its Retry-After asks for.
        case response(status: Int, retryAfter: Double?)
        case failure(TransportFailure.Kind)
    }

    /// The wait before the next attempt, or nil where there shall be none.
    ///
    /// - Parameters:
    ///   - attempt: how many attempts were made.
    ///   - isIdempotent: false for requests that must not run twice; those are repeated only when surely not run.
    ///   - jitter: a random number in 0...1.
    public func delay(after outcome: Outcome, attempt: Int, isIdempotent: Bool, jitter: Double) -> Duration? {
        guard attempt < maximumAttempts else { return nil }
        switch outcome {
        case .response(429, let after), .response(503, let after):
            return max(backoff(attempt, jitter), after.map { .seconds(min($0, 120)) } ?? .zero)
        case .response(408, _), .response(500, _), .response(502, _), .response(504, _):
            return isIdempotent ? backoff(attempt, jitter) : nil
        case .response: return nil
        case .failure(.tooLarge): return nil
        case .failure(.unreachable): return backoff(attempt, jitter)
        case .failure(.timeout), .failure(.truncated): return isIdempotent ? backoff(attempt, jitter) : nil
        }
    }

    private func backoff(_ attempt: Int, _ jitter: Double) -> Duration {
        let exponential = baseDelay * Double(1 << min(attempt - 1, 16))
        return min(exponential, maximumDelay) * jitter
    }
}
