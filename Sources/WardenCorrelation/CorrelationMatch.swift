/// A correlation was completed: by the event `sequence`, in one group.
public struct CorrelationMatch: Sendable, Hashable, Codable {
    /// Index into `DetectionProgram.correlations`.
    public var correlation: Int
    /// One value per `CorrelationRule.groupBy`, exact text.
    public var group: [String]
    /// Event time of the last contribution, epoch milliseconds.
    public var time: Int64
    /// Sequence of the event that completed it.
    public var sequence: UInt64
    /// Sequences of the newest events that count, oldest first; at most `CorrelationLimits.contributing`.
    public var contributing: [UInt64]
    /// What the condition was held against: a count, a sum, an average, a percentile, the inputs seen.
    public var observed: Double

    public init(
        correlation: Int,
        group: [String],
        time: Int64,
        sequence: UInt64,
        contributing: [UInt64],
        observed: Double
    ) {
        self.correlation = correlation
        self.group = group
        self.time = time
        self.sequence = sequence
        self.contributing = contributing
        self.observed = observed
    }
}
