/// Somebody's word for changes of delivered logs: they were looked into and may stand.
public struct IntegrityAcceptance: Sendable, Hashable, Codable {
    public var owner: String
    public var reason: String
    /// Epoch milliseconds.
    public var at: Int64
    /// When it ends; nil = never.
    public var until: Int64?

    public init(owner: String, reason: String, at: Int64, until: Int64? = nil) {
        self.owner = owner
        self.reason = reason
        self.at = at
        self.until = until
    }

    public func isOver(at now: Int64) -> Bool { until.map { $0 <= now } ?? false }
}
