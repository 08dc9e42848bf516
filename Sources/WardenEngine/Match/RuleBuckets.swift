/// A rule to try on events of one kind, and what is left of its condition once the key texts are known.
struct Candidate: BitwiseCopyable {
    var rule: UInt32
    /// Children of the condition's AND that are still open: a range of `RuleBuckets.open`.
    var first: UInt32
    var count: UInt32
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
