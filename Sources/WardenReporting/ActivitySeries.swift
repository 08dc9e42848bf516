import WardenDomain

/// Events over time in equal steps, ready to draw.
///
/// A few events with a wrong clock must not squeeze the rest into one column: where the outermost 0.1 % of events
/// stretch the range more than threefold, or three of a small log lie more than a year away, they are left out and counted in ``outside``.
struct ActivitySeries {
    /// Hours since the epoch of the first bucket.
    let startHour: Int64
    let hoursPerBucket: Int64
    let buckets: [UInt64]
    /// Events before or after the range shown.
    let outside: UInt64

    /// Steps that fall on clock or calendar boundaries, in hours.
    private static let steps: [Int64] = [1, 2, 3, 4, 6, 8, 12, 24, 48, 72, 168, 336, 672, 1_344, 4_032, 8_736]

    /// - Parameter hours: ascending, as a census gives them.
    /// - Returns: nil where there is no activity.
    init?(_ hours: [Census.Hour], maximumBuckets: Int) {
        let total = hours.reduce(UInt64(0)) { $0 &+ $1.count }
        guard total > 0, maximumBuckets > 0, let range = Self.range(hours, total: total) else { return nil }
        let span = range.upperBound - range.lowerBound + 1
        // Aligned steps may start one bucket early and end one late.
        let width =
            Self.steps.first { $0 == 1 ? span <= maximumBuckets : span / $0 + 2 <= maximumBuckets }
            ?? span / Int64(max(1, maximumBuckets - 2)) + 1
        // Steps of a day or less begin on the clock's multiples; epoch hours do so by themselves.
        let start = range.lowerBound - (width <= 24 ? ((range.lowerBound % width) + width) % width : 0)
        var buckets = [UInt64](repeating: 0, count: Int((range.upperBound - start) / width) + 1)
        var outside: UInt64 = 0
        for hour in hours {
            if range.contains(hour.hour) {
                buckets[Int((hour.hour - start) / width)] &+= hour.count
            } else {
                outside &+= hour.count
            }
        }
        (startHour, hoursPerBucket, self.buckets, self.outside) = (start, width, buckets, outside)
    }

    /// Epoch milliseconds at which a bucket begins.
    func start(of bucket: Int) -> Int64 { (startHour + Int64(bucket) * hoursPerBucket) * 3_600_000 }

    var peak: UInt64 { buckets.max() ?? 0 }

    /// `hour`, `6 hours`, `day`: what one bucket covers.
    var stepName: String {
        switch hoursPerBucket {
        case 1: "hour"
        case 24: "day"
        case 168: "week"
        case let hours where hours % 24 == 0: "\(hours / 24) days"
        default: "\(hoursPerBucket) hours"
        }
    }

    /// The hours that hold the events, without a few far away ones.
    static func range(_ hours: [Census.Hour], total: UInt64) -> ClosedRange<Int64>? {
        // Hours beyond what 64-bit milliseconds can hold are not hours.
        let limit = Int64.max / 7_200_000
        let hours = hours.filter { $0.count > 0 && abs($0.hour.clamped) < limit }
        guard let first = hours.first?.hour, let last = hours.last?.hour, first <= last else { return nil }
        let tail = total / 1_000
        let low = edge(hours, tail) ?? first
        let high = edge(hours.reversed(), tail) ?? last
        if tail < fewEvents, let range = withoutYears(hours, min(fewEvents, total / 20), first, last) { return range }
        guard low <= high, last - first + 1 > 3 * (high - low + 1) + 48 else { return first...last }
        return low...high
    }

    /// Events of a small log that may be far away.
    private static let fewEvents: UInt64 = 3
    private static let hoursPerYear: Int64 = 8_784

    /// The range without a few events that are more than a year away from all others.
    private static func withoutYears(
        _ hours: [Census.Hour],
        _ few: UInt64,
        _ first: Int64,
        _ last: Int64
    ) -> ClosedRange<Int64>? {
        guard let low = edge(hours, few), let high = edge(hours.reversed(), few), low <= high else { return nil }
        let start = low - first > hoursPerYear ? low : first
        let end = last - high > hoursPerYear ? high : last
        return start == first && end == last ? nil : start...end
    }

    /// The hour at which more than `tail` events have been seen.
    private static func edge(_ hours: some Sequence<Census.Hour>, _ tail: UInt64) -> Int64? {
        var seen: UInt64 = 0
        for hour in hours {
            seen &+= hour.count
            if seen > tail { return hour.hour }
        }
        return nil
    }
}

extension Int64 {
    /// The value, moved off `Int64.min`, whose magnitude does not fit.
    fileprivate var clamped: Int64 { Swift.max(self, -Int64.max) }
}
