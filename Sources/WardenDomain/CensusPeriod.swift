extension Census {
    /// The time that the events lie in, without the few whose clock was wrong.
    public struct Period: Sendable, Hashable {
        /// Epoch milliseconds.
        public var first: Int64
        public var last: Int64
        /// Events far before or behind, and the oldest and newest of them (epoch milliseconds, exact to the hour).
        public var eventsOutside: UInt64 = 0
        public var firstOutside: Int64?
        public var lastOutside: Int64?
    }

    private static let hour: Int64 = 3_600_000
    /// Hours without any event that set a stray clock apart from a quiet time.
    private static let longestPause: Int64 = 90 * 24

    /// Where the bulk of the events lies. Events count as outside where at most three, or one in 200 of all, lie
    /// beyond a pause of 90 days that is also longer than the whole time of the others. Nil without a time.
    public var period: Period? {
        guard let firstEvent, let lastEvent else { return nil }
        let segments = segments()
        guard segments.count > 1, let bulk = segments.indices.max(by: { segments[$0].count < segments[$1].count })
        else {
            return Period(first: firstEvent, last: lastEvent)
        }
        let total = segments.reduce(UInt64(0)) { $0 &+ $1.count }
        var (low, high) = (bulk, bulk)
        while low > 0 || high < segments.count - 1 {
            let length = segments[high].last - segments[low].first
            if low > 0, belongs(segments[..<low], pause: segments[low].first - segments[low - 1].last, length, total) {
                low -= 1
            } else if high < segments.count - 1,
                belongs(segments[(high + 1)...], pause: segments[high + 1].first - segments[high].last, length, total)
            {
                high += 1
            } else {
                break
            }
        }
        let (before, behind) = (segments[..<low], segments[(high + 1)...])
        let outside = (before + behind).reduce(UInt64(0)) { $0 &+ $1.count }
        return Period(
            first: before.isEmpty ? firstEvent : segments[low].first * Self.hour,
            last: behind.isEmpty ? lastEvent : segments[high].last * Self.hour + Self.hour - 1,
            eventsOutside: outside,
            firstOutside: before.isEmpty ? behind.first.map { $0.first * Self.hour } : firstEvent,
            lastOutside: behind.isEmpty ? before.last.map { $0.last * Self.hour } : lastEvent
        )
    }

    private struct Segment {
        var first: Int64
        var last: Int64
        var count: UInt64
    }

    private func belongs(_ others: ArraySlice<Segment>, pause: Int64, _ length: Int64, _ total: UInt64) -> Bool {
        let count = others.reduce(UInt64(0)) { $0 &+ $1.count }
        return count > total / 200 && count > 3 || pause <= length
    }

    /// Runs of hours without a pause of 90 days between them. Hours beyond what milliseconds can hold are left out.
    private func segments() -> [Segment] {
        let limit = Int64.max / Self.hour / 2
        var found: [Segment] = []
        for entry in eventsPerHour where entry.count > 0 && entry.hour < limit && entry.hour > -limit {
            if let last = found.last, entry.hour - last.last <= Self.longestPause {
                found[found.count - 1].last = entry.hour
                found[found.count - 1].count &+= entry.count
            } else {
                found.append(Segment(first: entry.hour, last: entry.hour, count: entry.count))
            }
        }
        return found
    }
}
