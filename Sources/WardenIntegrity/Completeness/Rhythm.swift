/// When a workspace speaks, and how surprising its silence is: its own past is the only measure.
///
/// An hour is compared with the same hour of other days: of the same weekday once four weeks are known, before that of
/// working days or weekend days. The day itself is left out. From the median m and a robust spread s of those hours
/// comes the probability of no event at all under a negative binomial with variance max(s², 2m): events come in
/// bursts, so the variance is never taken to be smaller than twice the mean.
struct Rhythm {
    /// What an hour usually holds.
    struct Expectation: Hashable {
        /// Median events of comparable hours.
        var events: Double
        /// -log2 of the probability of an hour without events; 0 where silence is usual.
        var surprise: Double
    }

    /// Surprise of one hour counts up to this.
    private static let ceiling = 60.0
    private static let fewestComparisons = 3

    private let counts: [Int64: UInt64]
    private let usesWeekdays: Bool
    /// Rising counts of the hours that are compared with each other; each hour of the range stands in one of them.
    private let slots: [[Double]]

    /// - Parameters:
    ///   - counts: events by epoch hour.
    ///   - range: first and last epoch hour that the workspace is known for.
    init(counts: [Int64: UInt64], range: ClosedRange<Int64>) {
        self.counts = counts
        usesWeekdays = range.upperBound - range.lowerBound >= 4 * 7 * 24
        var slots = [[Double]](repeating: [], count: 7 * 24)
        for hour in range { slots[Self.slot(of: hour, usesWeekdays)].append(Double(counts[hour] ?? 0)) }
        for index in slots.indices { slots[index].sort() }
        self.slots = slots
    }

    /// nil where there is too little to compare with.
    func expectation(at hour: Int64) -> Expectation? {
        let slot = slots[Self.slot(of: hour, usesWeekdays)]
        let own = Self.place(of: Double(counts[hour] ?? 0), in: slot)
        guard slot.count - 1 >= Self.fewestComparisons else { return nil }
        let middle = Self.median(slot, without: own)
        guard middle >= 1 else { return Expectation(events: middle, surprise: 0) }
        var distances = slot
        distances.remove(at: own)
        for index in distances.indices { distances[index] = abs(distances[index] - middle) }
        distances.sort()
        let spread = 1.4826 * Self.median(distances, without: distances.count)
        let variance = max(spread * spread, 2 * middle)
        let shape = middle * middle / (variance - middle)
        let surprise = -shape * binaryLogarithm(shape / (shape + middle))
        return Expectation(events: middle, surprise: min(Self.ceiling, surprise))
    }

    /// By hour of the day, and by weekday or by working days and weekend days.
    private static func slot(of hour: Int64, _ usesWeekdays: Bool) -> Int {
        let weekday = UTCTime.weekday(hour: hour)
        let day = usesWeekdays ? Int(weekday) : weekday >= 5 ? 1 : 0
        return day * 24 + Int((hour % 24 + 24) % 24)
    }

    /// Where a value stands in a rising list that holds it.
    private static func place(of value: Double, in sorted: [Double]) -> Int {
        var (low, high) = (0, sorted.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The median of a rising list without one of its places; `sorted.count` leaves nothing out.
    private static func median(_ sorted: [Double], without left: Int) -> Double {
        let count = sorted.count - (left < sorted.count ? 1 : 0)
        func value(_ index: Int) -> Double { sorted[index < left ? index : index + 1] }
        let half = count / 2
        return count % 2 == 1 ? value(half) : (value(half - 1) + value(half)) / 2
    }
}
