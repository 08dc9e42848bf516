/// One principal's day, judged.
public struct BehaviourCase: Sendable, Hashable, Codable {
    public var principal: String
    public var isService: Bool
    /// Days since the epoch, UTC.
    public var day: Int32
    /// Bits of surprise, less what is usual for this principal.
    public var score: Float
    /// The budget's threshold at that time; nil while the model learned.
    public var threshold: Float?
    /// Epoch milliseconds of its first and last event.
    public var first: Int64
    public var last: Int64
    public var events: Int
    /// Epoch milliseconds of the event at which the score passed the threshold; nil = it did not.
    public var alertedAt: Int64?
    /// The heaviest first.
    public var reasons: [Reason]
    /// By `Feature.rawValue`.
    public var features: [Float]
    /// Joint bits of the most surprising event.
    public var joint: Float

    public var isAlert: Bool { alertedAt != nil }

    /// Names the case wherever it is told: the same for the same principal and day.
    public var id: String {
        let hash = StableHash.of(principal, seed: UInt64(bitPattern: Int64(day)))
        let text = String(hash & 0xFF_FFFF_FFFF, radix: 16)
        return String(repeating: "0", count: 10 - text.count) + text
    }

    /// What happened, in one sentence.
    public var explanation: String {
        let told = reasons.prefix(3).map { $0.sentence(isService: isService) }
        return told.isEmpty ? "nothing unusual" : told.joined(separator: "; and ")
    }
}
