import WardenDomain

/// The period that the events of a report lie in. A few events with a wrong clock do not stretch it; they are counted.
struct CoveredPeriod {
    /// Epoch milliseconds.
    let first: Int64
    let last: Int64
    /// Events before or after it.
    let outside: UInt64

    /// Nil where no event has a time.
    init?(_ census: Census) {
        guard let period = census.period else { return nil }
        (first, last, outside) = (period.first, period.last, period.eventsOutside)
    }

    /// `3 events far outside`; empty where there are none.
    var remark: String { outside == 0 ? "" : "\(Quantity.count(outside, "event")) far outside" }
}
