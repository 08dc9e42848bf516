/// How the lines of a file changed between two readings. Line numbers count from 1.
public struct LineChanges: Sendable, Hashable {
    /// A line of the earlier version and what stands for it now.
    public struct Pair: Sendable, Hashable {
        public var old: Int
        public var new: Int

        public init(old: Int, new: Int) {
            self.old = old
            self.new = new
        }
    }

    /// Earlier lines that are gone.
    public var removed: [Int] = []
    /// Earlier lines in whose place another stands.
    public var altered: [Pair] = []
    /// Earlier lines that are still there but in another order.
    public var reordered: [Pair] = []
    /// New lines between earlier ones: the platform may add lines, so these are no fault.
    public var inserted: [Int] = []
    /// New lines after the last earlier one.
    public var appended: UInt64 = 0
    /// True where lines past `FileCommitment.taggedLines` changed: then `removed` and `altered` name whole blocks.
    public var isCoarse = false

    public init() {}

    /// Whether every earlier line is still there, in order.
    public var isSuperset: Bool { removed.isEmpty && altered.isEmpty && reordered.isEmpty }

    /// Compares the short tags of all lines of two versions.
    public init(from old: [UInt64], to new: [UInt64]) {
        let pairs = LineMatching.pairs(old[...], new[...])
        var lost: [Int] = []
        var fresh: [Int] = []
        var oldAt = 0
        var newAt = 0
        for pair in pairs + [(old.count, new.count)] {
            settle(oldAt..<pair.old, newAt..<pair.new, &lost, &fresh)
            oldAt = pair.old + 1
            newAt = pair.new + 1
        }
        resolve(lost, fresh, old, new, lastKept: pairs.last?.new ?? -1)
    }

    /// What stands between two kept lines: as many lines as were lost are taken for altered ones.
    private mutating func settle(_ old: Range<Int>, _ new: Range<Int>, _ lost: inout [Int], _ fresh: inout [Int]) {
        lost += old
        fresh += new
        let common = min(old.count, new.count)
        for offset in 0..<common { altered.append(Pair(old: old.lowerBound + offset, new: new.lowerBound + offset)) }
        removed += old.dropFirst(common)
    }

    /// Lines that merely moved are neither altered nor removed.
    private mutating func resolve(_ lost: [Int], _ fresh: [Int], _ old: [UInt64], _ new: [UInt64], lastKept: Int) {
        var places: [UInt64: [Int]] = [:]
        for index in fresh.reversed() { places[new[index], default: []].append(index) }
        var movedFrom: Set<Int> = []
        var movedTo: Set<Int> = []
        for index in lost {
            guard let place = places[old[index]]?.popLast() else { continue }
            reordered.append(Pair(old: index + 1, new: place + 1))
            movedFrom.insert(index)
            movedTo.insert(place)
        }
        // A pair of which one side moved is no alteration: its other side was lost, or added.
        let pairs = altered
        altered = pairs.filter { !movedFrom.contains($0.old) && !movedTo.contains($0.new) }
        removed += pairs.filter { !movedFrom.contains($0.old) && movedTo.contains($0.new) }.map(\.old)
        removed = removed.filter { !movedFrom.contains($0) }.sorted()
        let taken = movedTo.union(altered.map(\.new))
        for index in fresh where !taken.contains(index) {
            if index > lastKept { appended += 1 } else { inserted.append(index + 1) }
        }
        altered = altered.map { Pair(old: $0.old + 1, new: $0.new + 1) }
        removed = removed.map { $0 + 1 }
    }
}
