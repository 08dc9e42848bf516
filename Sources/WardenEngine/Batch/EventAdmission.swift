internal import CWarden

/// The events of a batch before any rule looks at them: a caller may exclude some.
///
/// SAFETY: pointers into the worker's memory; valid while the `admit` call runs.
public struct EventAdmission: ~Copyable {
    let events: UnsafeMutablePointer<tw_event>
    let outcomes: UnsafeMutablePointer<EventOutcome>
    public let count: Int

    /// Index of the event's line in the batch, from 0; blank lines count.
    public func line(of event: Int) -> Int { Int(events[event].line) }

    /// Epoch milliseconds; nil where the event holds no readable time.
    public func time(of event: Int) -> Int64? {
        let time = outcomes[event].time
        return time == EventOutcome.noTime ? nil : time
    }

    /// False where the engine's filter keeps the event out already.
    public func isIncluded(_ event: Int) -> Bool { outcomes[event].isIncluded }

    /// Takes the event out: no hits, not in the census.
    public func exclude(_ event: Int) { outcomes[event].isIncluded = false }
}
