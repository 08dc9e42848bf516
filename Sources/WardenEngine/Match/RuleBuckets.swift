/// A rule to try on events of one kind, and what is left of its condition once the key texts are known.
struct Candidate: BitwiseCopyable {
    var rule: UInt32
    /// Children of the condition's AND that are still open: a range of `RuleBuckets.open`.
    var first: UInt32
    var count: UInt32
    /// Place in the cell of the next candidate that begins with another condition.
    var next: UInt32
}

/// The candidates of events whose key slots hold certain atoms, worked out when such an event is first met.
struct RuleBuckets {
    /// Past this many combinations candidates are worked out per event.
    static let limit = 1 << 14

    struct Cell: BitwiseCopyable {
        /// Combination number plus one; 0 = empty.
        var key: UInt64
        var first: UInt32
        var count: UInt32
    }

    private var cells: UnsafeMutablePointer<Cell>
    private var mask: Int
    private(set) var count = 0
    var candidates = Growable<Candidate>(capacity: 1024)
    var open = Growable<UInt32>(capacity: 1024)

    init() {
        mask = 1023
        cells = .allocate(capacity: mask + 1)
        cells.initialize(repeating: Cell(key: 0, first: 0, count: 0), count: mask + 1)
    }

    @inline(__always)
    func find(_ key: UInt64) -> Cell? {
        var at = Self.start(key, mask)
        while true {
            let cell = cells[at]
            if cell.key == key { return cell }
            if cell.key == 0 { return nil }
            at = (at + 1) & mask
        }
    }

    mutating func insert(_ cell: Cell) {
        if (count + 1) * 2 > mask { grow() }
        place(cell)
        count += 1
    }

    /// Puts candidates side by side that begin with the same condition: where it does not hold, none of them matches. A
    /// condition that many candidates share goes first in each.
    mutating func arrange(_ cell: Cell) {
        let members = Int(cell.first)..<Int(cell.first + cell.count)
        var shares: [UInt32: Int] = [:]
        for index in members {
            let candidate = candidates[index]
            for place in Int(candidate.first)..<Int(candidate.first + candidate.count) {
                shares[open[place], default: 0] += 1
            }
        }
        for index in members {
            let candidate = candidates[index]
            let places = Int(candidate.first)..<Int(candidate.first + candidate.count)
            guard let best = places.max(by: { shares[open[$0], default: 0] < shares[open[$1], default: 0] }),
                shares[open[best], default: 0] >= Self.manyShares
            else { continue }
            let node = open[best]
            for place in (places.lowerBound..<best).reversed() { open[place + 1] = open[place] }
            open[places.lowerBound] = node
        }
        let sorted = members.map { candidates[$0] }.sorted {
            lead($0) != lead($1) ? lead($0) < lead($1) : $0.rule < $1.rule
        }
        var next = sorted.count
        for index in sorted.indices.reversed() {
            if index + 1 < sorted.count, lead(sorted[index]) != lead(sorted[index + 1]) { next = index + 1 }
            candidates[members.lowerBound + index] = sorted[index]
            candidates.base[members.lowerBound + index].next = UInt32(next)
        }
    }

    /// Candidates that share a condition before it is asked first, though it may cost more than others.
    private static let manyShares = 4

    /// The condition a candidate begins with; -1 where nothing is open.
    private func lead(_ candidate: Candidate) -> Int { candidate.count > 0 ? Int(open[Int(candidate.first)]) : -1 }

    private func place(_ cell: Cell) {
        var at = Self.start(cell.key, mask)
        while cells[at].key != 0 { at = (at + 1) & mask }
        cells[at] = cell
    }

    private mutating func grow() {
        let old = cells
        let oldCount = mask + 1
        mask = oldCount * 2 - 1
        cells = .allocate(capacity: mask + 1)
        cells.initialize(repeating: Cell(key: 0, first: 0, count: 0), count: mask + 1)
        for index in 0..<oldCount where old[index].key != 0 { place(old[index]) }
        old.deallocate()
    }

    @inline(__always)
    private static func start(_ key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }

    func deallocate() {
        cells.deallocate()
        candidates.deallocate()
        open.deallocate()
    }
}
