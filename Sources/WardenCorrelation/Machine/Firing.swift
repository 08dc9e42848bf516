/// A condition came true: what a correlation passes to its consumers and to the caller.
struct Firing: Sendable {
    var group: [String]
    var entry: Entry
    var contributing: [UInt64]
    var observed: Double
}

/// A wish to be called when event time has passed `deadline`.
struct TimerRequest: Sendable {
    var deadline: Int64
    /// The event that asked; orders timers of one deadline.
    var cause: Entry
    var slot: Int
    var stamp: UInt64
    /// Which alternative of the condition; 0 for windows judged on close.
    var term: Int
}
