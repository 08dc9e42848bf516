/// What one hit brings to a window.
struct Sample: Sendable {
    var entry: Entry
    /// Index into `CorrelationRule.inputs`.
    var input: Int
    /// False where the input is a correlation: several of its matches may stem from one event and all count.
    var isEvent: Bool
    /// The value of the condition's field; a tuple for several fields; empty where the kind needs none.
    var value: ExactText
    /// Further elements where the value is an array.
    var others: [ExactText] = []

    /// The value and its further elements that are finite numbers.
    var finiteNumbers: [Double] {
        var numbers: [Double] = []
        if let number = value.text.asFiniteNumber { numbers.append(number) }
        for other in others { if let number = other.text.asFiniteNumber { numbers.append(number) } }
        return numbers
    }
}

/// The events that satisfy a temporal condition.
struct Support: Sendable, Hashable {
    /// Time of the oldest of them.
    var start: Int64
    var entries: [Entry]
}

/// The events of one group within the timespan, reduced to what the correlation's kind needs.
///
/// Samples arrive in order of (time, sequence). Nothing here knows of firing: see `GroupState`.
protocol Window: Sendable, Codable {
    init(shape: WindowShape)
    /// False: the sample holds no usable value and changes nothing.
    mutating func absorb(_ sample: Sample, shape: WindowShape) -> Bool
    /// Forgets what happened before `cutoff`.
    mutating func expire(before cutoff: Int64)
    /// Evicts the oldest entries down to `limit`; returns how many.
    mutating func trim(to limit: Int) -> Int
    /// The value that the comparisons judge, over what happened at `cutoff` or later; nil where nothing can be said.
    func observed(since cutoff: Int64, shape: WindowShape) -> Double?
    /// The newest `limit` events that count, oldest first.
    func contributing(since cutoff: Int64, limit: Int) -> [Entry]
    /// True where the event `sequence` takes part in what was observed.
    func includes(_ sequence: UInt64, since cutoff: Int64) -> Bool
    /// Temporal kinds: the events that satisfy the positive part of term `term`.
    func support(ofTerm term: Int, since cutoff: Int64, shape: WindowShape) -> Support?
    /// Temporal kinds: whether `input` occurred at `cutoff` or later.
    func hasSeen(_ input: Int, since cutoff: Int64) -> Bool
}

extension Window {
    func includes(_ sequence: UInt64, since cutoff: Int64) -> Bool { true }
    func support(ofTerm term: Int, since cutoff: Int64, shape: WindowShape) -> Support? { nil }
    func hasSeen(_ input: Int, since cutoff: Int64) -> Bool { false }
}
