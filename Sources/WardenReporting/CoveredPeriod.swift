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
        guard let first = census.firstEvent, let last = census.lastEvent else { return nil }
        let hours = census.eventsPerHour
        let total = hours.reduce(UInt64(0)) { $0 &+ $1.count }
        guard let range = ActivitySeries.range(hours, total: total) else {
            (self.first, self.last, outside) = (first, last, 0)
            return
        }
        let hour: Int64 = 3_600_000
        outside = hours.reduce(UInt64(0)) { $0 &+ (range.contains($1.hour) ? 0 : $1.count) }
        self.first = max(first, range.lowerBound * hour)
        self.last = min(last, (range.upperBound + 1) * hour - 1)
    }

    /// `3 events far outside`; empty where there are none.
    var remark: String { outside == 0 ? "" : "\(Quantity.count(outside, "event")) far outside" }
}
