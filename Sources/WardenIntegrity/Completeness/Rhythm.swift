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
    private let range: ClosedRange<Int64>
    private let usesWeekdays: Bool

    /// - Parameters:
    ///   - counts: events by epoch hour.
    ///   - range: first and last epoch hour that the workspace is known for.
    init(counts: [Int64: UInt64], range: ClosedRange<Int64>) {
        self.counts = counts
        self.range = range
        usesWeekdays = range.upperBound - range.lowerBound >= 4 * 7 * 24
    }

    /// nil where there is too little to compare with.
    func expectation(at hour: Int64) -> Expectation? {
        let comparable = comparableCounts(of: hour)
        guard comparable.count >= Self.fewestComparisons else { return nil }
        let middle = Self.median(comparable)
        guard middle >= 1 else { return Expectation(events: middle, surprise: 0) }
        let spread = 1.4826 * Self.median(comparable.map { abs($0 - middle) })
        let variance = max(spread * spread, 2 * middle)
        let shape = middle * middle / (variance - middle)
        let surprise = -shape * binaryLogarithm(shape / (shape + middle))
        return Expectation(events: middle, surprise: min(Self.ceiling, surprise))
    }

    private func comparableCounts(of hour: Int64) -> [Double] {
        let weekday = UTCTime.weekday(hour: hour)
        var found: [Double] = []
        var other = hour - ((hour - range.lowerBound) / 24) * 24
        while other <= range.upperBound {
            defer { other += 24 }
            guard other != hour else { continue }
            let otherDay = UTCTime.weekday(hour: other)
            guard usesWeekdays ? otherDay == weekday : (otherDay >= 5) == (weekday >= 5) else { continue }
            found.append(Double(counts[other] ?? 0))
        }
        return found
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let half = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
    }
}
