import WardenDomain

/// Events per hour since the epoch. Events come roughly in order: the last hour is kept at hand.
struct HourTable {
    private var current = Int64.min
    private var currentCount: UInt64 = 0
    private var counts: [Int64: UInt64] = [:]

    /// Hours kept; a log with more spans decades or holds nonsense.
    private static let limit = 500_000

    @inline(__always)
    mutating func add(_ milliseconds: Int64) {
        let hour = milliseconds >= 0 ? milliseconds / 3_600_000 : -((-milliseconds + 3_599_999) / 3_600_000)
        if hour == current {
            currentCount &+= 1
        } else {
            change(to: hour)
        }
    }

    func hours() -> [Census.Hour] {
        var all = counts
        if currentCount > 0 { all[current, default: 0] += currentCount }
        return all.map { Census.Hour(hour: $0.key, count: $0.value) }.sorted { $0.hour < $1.hour }
    }

    @inline(never)
    private mutating func change(to hour: Int64) {
        if currentCount > 0, counts.count < Self.limit || counts[current] != nil {
            counts[current, default: 0] += currentCount
        }
        current = hour
        currentCount = 1
    }
}
