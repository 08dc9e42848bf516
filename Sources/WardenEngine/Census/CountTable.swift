import CWarden
import WardenDomain

/// Counts texts: open addressing, keyed hash, bounded. Texts past the bound are counted together.
///
/// SAFETY: owned by one accumulator; `deallocate` once.
struct CountTable {
    private struct Cell: BitwiseCopyable {
        var hash: UInt64
        var start: UInt32
        var length: UInt32
        var count: UInt64
    }

    private var cells: UnsafeMutablePointer<Cell>
    private var mask: Int
    private var used = 0
    private var texts = Growable<UInt8>(capacity: 1 << 14)
    private let seed: UInt64
    private let capacity: Int
    private(set) var overflow: UInt64 = 0

    /// Longer texts are cut: no field of the census is worth more.
    private static let longest = 512

    init(seed: UInt64, capacity: Int) {
        self.seed = seed
        self.capacity = capacity
        mask = 255
        cells = Self.allocate(mask + 1)
    }

    /// Counts one occurrence. 16 readable bytes must follow the text.
    @inline(__always)
    mutating func add(_ text: UnsafePointer<UInt8>, _ fullLength: Int) {
        let length = min(fullLength, Self.longest)
        let hash = tw_hash(text, length, seed) | 1
        var at = Int(truncatingIfNeeded: hash >> 32) & mask
        while true {
            let cell = cells[at]
            if cell.hash == hash, Int(cell.length) == length, tw_equal(texts.base + Int(cell.start), text, length) {
                cells[at].count &+= 1
                return
            }
            if cell.hash == 0 { break }
            at = (at + 1) & mask
        }
        insert(text, length, hash, 1)
    }

    /// Adds the counts of another table.
    func forEach(_ body: (UnsafeBufferPointer<UInt8>, UInt64) -> Void) {
        for index in 0...mask where cells[index].hash != 0 {
            let cell = cells[index]
            body(UnsafeBufferPointer(start: texts.base + Int(cell.start), count: Int(cell.length)), cell.count)
        }
    }

    /// The most frequent texts, ties in the order of the texts.
    func distribution(limit: Int) -> Census.Distribution {
        var entries: [Census.Entry] = []
        entries.reserveCapacity(used)
        forEach { entries.append(Census.Entry(value: String(decoding: $0, as: UTF8.self), count: $1)) }
        entries.sort { ($1.count, $0.value) < ($0.count, $1.value) }
        return Census.Distribution(
            entries: Array(entries.prefix(limit)),
            distinct: UInt64(used),
            isTruncated: overflow > 0
        )
    }

    func deallocate() {
        cells.deallocate()
        texts.deallocate()
    }

    @inline(never)
    private mutating func insert(_ text: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt64, _ count: UInt64) {
        guard used < capacity else {
            overflow += count
            return
        }
        if (used + 1) * 2 > mask { grow() }
        let start = texts.count
        let room = texts.room(length + 16)
        room.update(from: text, count: length)
        texts.advance(length)
        place(Cell(hash: hash, start: UInt32(start), length: UInt32(length), count: count))
        used += 1
    }

    private func place(_ cell: Cell) {
        var at = Int(truncatingIfNeeded: cell.hash >> 32) & mask
        while cells[at].hash != 0 { at = (at + 1) & mask }
        cells[at] = cell
    }

    private mutating func grow() {
        let old = cells
        let oldCount = mask + 1
        mask = oldCount * 2 - 1
        cells = Self.allocate(mask + 1)
        for index in 0..<oldCount where old[index].hash != 0 { place(old[index]) }
        old.deallocate()
    }

    private static func allocate(_ count: Int) -> UnsafeMutablePointer<Cell> {
        let cells = UnsafeMutablePointer<Cell>.allocate(capacity: count)
        cells.initialize(repeating: Cell(hash: 0, start: 0, length: 0, count: 0), count: count)
        return cells
    }
}
