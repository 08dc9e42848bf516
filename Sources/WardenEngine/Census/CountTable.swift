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

    /// The hash of a text, whose cell is fetched for `add`; 0 = there is none. 16 readable bytes follow the text.
    @inline(__always)
    func seek(_ value: UnsafeMutablePointer<tw_value>?) -> UInt64 {
        guard let value else { return 0 }
        return fetched(tw_hash(value.pointee.text, min(Int(value.pointee.length), Self.longest), seed) | 1)
    }

    /// The same of two texts that count together, each up to `limit` bytes.
    @inline(__always)
    func seek(
        _ first: UnsafeMutablePointer<tw_value>?,
        _ second: UnsafeMutablePointer<tw_value>?,
        limit: Int
    ) -> UInt64 {
        guard first != nil || second != nil else { return 0 }
        var hash = seed
        if let first { hash = tw_hash(first.pointee.text, min(Int(first.pointee.length), limit), hash) }
        if let second { hash = tw_hash(second.pointee.text, min(Int(second.pointee.length), limit), ~hash) }
        return fetched(hash | 1)
    }

    @inline(__always)
    private func fetched(_ hash: UInt64) -> UInt64 {
        tw_prefetch(cells + (Int(truncatingIfNeeded: hash >> 32) & mask))
        return hash
    }

    /// Counts one occurrence.
    @inline(__always)
    mutating func add(_ hash: UInt64, _ value: UnsafeMutablePointer<tw_value>?) {
        guard let value, !count(hash) else { return }
        insert(hash, value.pointee.text, min(Int(value.pointee.length), Self.longest))
    }

    /// Counts one occurrence of a text that is known; false where it is not. The hash is keyed, and stands for the text.
    @inline(__always)
    mutating func count(_ hash: UInt64) -> Bool {
        var at = Int(truncatingIfNeeded: hash >> 32) & mask
        while cells[at].hash != hash {
            if cells[at].hash == 0 { return false }
            at = (at + 1) & mask
        }
        cells[at].count &+= 1
        return true
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

    /// Counts the first occurrence of a text.
    @inline(never)
    mutating func insert(_ hash: UInt64, _ text: UnsafePointer<UInt8>, _ length: Int) {
        guard used < capacity else {
            overflow += 1
            return
        }
        if (used + 1) * 2 > mask { grow() }
        let start = texts.count
        let room = texts.room(length + 16)
        room.update(from: text, count: length)
        texts.advance(length)
        place(Cell(hash: hash, start: UInt32(start), length: UInt32(length), count: 1))
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
