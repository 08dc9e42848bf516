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

    /// Hours that are compared with each other. Most hours of most workspaces are empty, so those are a number.
    private struct Slot {
        var zeros = 0
        /// Counts above zero, rising.
        var busy: [Double] = []
        /// Of an hour without events; nil where there is too little to compare with.
        var silence: Expectation?

        var count: Int { zeros + busy.count }

        subscript(index: Int) -> Double { index < zeros ? 0 : busy[index - zeros] }

        /// The median without one of the places.
        func median(without left: Int) -> Double {
            let count = count - 1
            func value(_ index: Int) -> Double { self[index < left ? index : index + 1] }
            let half = count / 2
            return count % 2 == 1 ? value(half) : (value(half - 1) + value(half)) / 2
        }

        /// The first place of a value that is there.
        func place(of value: Double) -> Int {
            guard value > 0 else { return 0 }
            var (low, high) = (0, busy.count - 1)
            while low < high {
                let middle = (low + high) / 2
                if busy[middle] < value { low = middle + 1 } else { high = middle }
            }
            return zeros + low
        }
    }

    private let counts: [Int64: UInt64]
    private let usesWeekdays: Bool
    private let slots: [Slot]
    /// Whether no silence would surprise: nothing has to be looked for.
    let isSilent: Bool

    /// - Parameters:
    ///   - counts: events by epoch hour.
    ///   - range: first and last epoch hour that the workspace is known for.
    init(counts: [Int64: UInt64], range: ClosedRange<Int64>) {
        self.counts = counts
        let usesWeekdays = range.upperBound - range.lowerBound >= 4 * 7 * 24
        var slots = [Slot](repeating: Slot(), count: 7 * 24)
        let week: Int64 = 7 * 24
        let hours = range.upperBound - range.lowerBound + 1
        for offset in 0..<min(hours, week) {
            // Hours a whole number of weeks apart share their slot.
            let weeks = (hours - offset - 1) / week + 1
            slots[Self.slot(of: range.lowerBound + offset, usesWeekdays)].zeros += Int(weeks)
        }
        for (hour, count) in counts where count > 0 && range.contains(hour) {
            let index = Self.slot(of: hour, usesWeekdays)
            slots[index].zeros -= 1
            slots[index].busy.append(Double(count))
        }
        for index in slots.indices {
            slots[index].busy.sort()
            if slots[index].zeros > 0 { slots[index].silence = Self.silence(in: slots[index]) }
        }
        self.usesWeekdays = usesWeekdays
        self.slots = slots
        isSilent = !slots.contains { ($0.silence?.surprise ?? 0) > 0 }
    }

    /// Median of comparable hours; nil where there is too little to compare with.
    func expected(at hour: Int64) -> Double? {
        let slot = slots[Self.slot(of: hour, usesWeekdays)]
        guard slot.count - 1 >= Self.fewestComparisons else { return nil }
        return slot.median(without: slot.place(of: Double(counts[hour] ?? 0)))
    }

    /// Of an hour that has no event; nil where there is too little to compare with.
    func silence(at hour: Int64) -> Expectation? { slots[Self.slot(of: hour, usesWeekdays)].silence }

    private static func silence(in slot: Slot) -> Expectation? {
        guard slot.count - 1 >= fewestComparisons else { return nil }
        let middle = slot.median(without: 0)
        guard middle >= 1 else { return Expectation(events: middle, surprise: 0) }
        let distances = (1..<slot.count).map { abs(slot[$0] - middle) }.sorted()
        let half = distances.count / 2
        let deviation = distances.count % 2 == 1 ? distances[half] : (distances[half - 1] + distances[half]) / 2
        let spread = 1.4826 * deviation
        let variance = max(spread * spread, 2 * middle)
        let shape = middle * middle / (variance - middle)
        let surprise = -shape * binaryLogarithm(shape / (shape + middle))
        return Expectation(events: middle, surprise: min(ceiling, surprise))
    }

    /// By hour of the day, and by weekday or by working days and weekend days.
    private static func slot(of hour: Int64, _ usesWeekdays: Bool) -> Int {
        let weekday = UTCTime.weekday(hour: hour)
        let day = usesWeekdays ? Int(weekday) : weekday >= 5 ? 1 : 0
        return day * 24 + Int((hour % 24 + 24) % 24)
    }
}
