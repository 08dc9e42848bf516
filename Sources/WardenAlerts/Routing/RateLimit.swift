/// So many messages in so long, with bursts up to the whole number: a token bucket.
public struct RateLimit: Sendable, Hashable {
    public var messages: Int
    /// Milliseconds.
    public var interval: Int64

    public init(messages: Int, interval: Int64) {
        self.messages = max(1, messages)
        self.interval = max(1, interval)
    }

    /// What a sink has left.
    public struct Bucket: Sendable, Hashable {
        private var tokens: Double
        private var filledAt: Int64
        private let limit: RateLimit

        public init(_ limit: RateLimit, at now: Int64) {
            self.limit = limit
            tokens = Double(limit.messages)
            filledAt = now
        }

        /// Takes one; false where there is none.
        public mutating func take(at now: Int64) -> Bool {
            let gained = Double(max(0, now - filledAt)) * Double(limit.messages) / Double(limit.interval)
            tokens = min(Double(limit.messages), tokens + gained)
            filledAt = max(filledAt, now)
            guard tokens >= 1 else { return false }
            tokens -= 1
            return true
        }
    }
}
