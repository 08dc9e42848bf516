/// When to try a dispatch again: exponential with jitter, capped, for as long as the receiver is away.
public struct Backoff: Sendable, Hashable {
    /// Milliseconds.
    public var base: Int64
    public var maximum: Int64

    public init(base: Int64 = 500, maximum: Int64 = 300_000) {
        self.base = base
        self.maximum = maximum
    }

    /// Milliseconds to wait after the given number of failed attempts.
    ///
    /// - Parameters:
    ///   - asked: what the receiver asked for, milliseconds; honoured up to an hour.
    ///   - jitter: a random number in 0...1; half of the wait is fixed, so that no attempt follows at once.
    public func delay(afterAttempt attempt: Int, asked: Int64?, jitter: Double) -> Int64 {
        let exponential = min(maximum, base << Int64(min(max(attempt - 1, 0), 20)))
        let wait = exponential / 2 + Int64(Double(exponential / 2) * jitter)
        return max(wait, min(asked ?? 0, 3_600_000))
    }
}
