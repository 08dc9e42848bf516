/// Counts by group values, bounded.
struct HuntCounts: Sendable {
    /// Past it, matches of further groups are only counted together.
    static let maximumGroups = 100_000

    private struct Count: Sendable {
        var count: UInt64 = 0
        var first: Int64?
        var last: Int64?

        mutating func add(_ more: UInt64, _ first: Int64?, _ last: Int64?) {
            count += more
            self.first = [self.first, first].compactMap { $0 }.min()
            self.last = [self.last, last].compactMap { $0 }.max()
        }
    }

    private var counts: [[String]: Count] = [:]
    private(set) var overflow: UInt64 = 0

    mutating func add(_ values: [String], time: Int64?) {
        guard counts.count < Self.maximumGroups || counts[values] != nil else {
            overflow += 1
            return
        }
        counts[values, default: Count()].add(1, time, time)
    }

    mutating func merge(_ other: HuntCounts) {
        for (values, count) in other.counts {
            if counts.count < Self.maximumGroups || counts[values] != nil {
                counts[values, default: Count()].add(count.count, count.first, count.last)
            } else {
                overflow += count.count
            }
        }
        overflow += other.overflow
    }

    /// Most frequent first; equal counts by value.
    var sorted: [HuntGroup] {
        counts.map { HuntGroup(values: $0.key, count: $0.value.count, first: $0.value.first, last: $0.value.last) }
            .sorted { left, right in
                left.count != right.count
                    ? left.count > right.count : left.values.lexicographicallyPrecedes(right.values)
            }
    }
}
