/// Something a correlation has to do once event time has come far enough.
struct AgendaItem: Sendable, Comparable {
    enum Task: Sendable {
        /// A window may have closed.
        case close(TimerRequest)
        /// A hit that waited for correlations that match late.
        case deliver(feed: Int, captured: [String?], isEvent: Bool)
    }

    var due: Int64
    var entry: Entry
    var machine: Int
    var task: Task

    private var isDelivery: Bool {
        if case .deliver = task { true } else { false }
    }

    /// Closing windows first: their matches may be due at the same moment.
    static func < (left: AgendaItem, right: AgendaItem) -> Bool {
        if left.due != right.due { return left.due < right.due }
        if left.isDelivery != right.isDelivery { return right.isDelivery }
        if left.entry != right.entry { return Entry.isBefore(left.entry, right.entry) }
        return left.machine < right.machine
    }

    static func == (left: AgendaItem, right: AgendaItem) -> Bool { !(left < right) && !(right < left) }

    /// Delivered together: hits of one event.
    func isSameDelivery(as other: AgendaItem) -> Bool {
        due == other.due && entry == other.entry && isDelivery && other.isDelivery
    }
}
