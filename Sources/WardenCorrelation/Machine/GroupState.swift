/// One group of one correlation: its window and what was said about it already.
struct GroupState<W: Window>: Sendable {
    /// An alternative of an extended condition that holds so far, awaiting the close of its window.
    struct Pending: Sendable, Codable, Hashable {
        var term: Int
        /// The event that made it true.
        var completed: Entry
        var deadline: Int64
        /// The events that count, as of then.
        var contributing: [Entry]
    }

    var key: [String]
    var window: W
    /// The newest event that counted.
    var last: Entry
    /// Time of the last match while the condition has stayed true; nil = armed.
    var fired: Int64?
    /// Conditions judged on close: the event that opened the window.
    var opened: Entry?
    var pending: [Pending] = []
    /// Tells a group from an earlier one in the same slot; not part of a stored state.
    var stamp: UInt64 = 0
    /// Inputs seen in the event being processed; empty between events.
    var touchedInputs: [Int] = []

    /// True unless a match at `time` would repeat one: quiet until the condition was false or `timespan` has passed.
    func mayFire(at time: Int64, timespan: Int64) -> Bool {
        guard let fired else { return true }
        return time.clampedSubtracting(fired) >= timespan
    }
}

extension GroupState: Codable {
    /// Short, as every group repeats them.
    private enum CodingKeys: String, CodingKey {
        case key = "k"
        case window = "w"
        case last = "l"
        case fired = "f"
        case opened = "o"
        case pending = "p"
    }
}
