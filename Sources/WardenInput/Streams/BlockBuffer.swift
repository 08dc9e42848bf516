/// Bytes that are waiting to be taken, in one block of memory that grows and is reused.
struct BlockBuffer: ~Copyable {
    private(set) var base: UnsafeMutableRawPointer
    private(set) var capacity: Int
    private var start = 0
    private var end = 0

    /// Bytes that may be read after the last one, as vector code does.
    static let slack = 64

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(byteCount: capacity + Self.slack, alignment: 64)
        base.initializeMemory(as: UInt8.self, repeating: 0, count: capacity + Self.slack)
    }

    deinit { base.deallocate() }

    var count: Int { end - start }
    var isEmpty: Bool { end == start }

    /// Valid until the next mutation.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base + start, count: end - start) }

    /// Room after the bytes, at least `minimum` of it: moves them to the front, and grows where that is not enough.
    mutating func room(atLeast minimum: Int) -> UnsafeMutableRawBufferPointer {
        if capacity - end < minimum, start > 0 {
            (base).copyMemory(from: base + start, byteCount: end - start)
            end -= start
            start = 0
        }
        if capacity - end < minimum { grow(to: max(end + minimum, capacity * 2)) }
        return UnsafeMutableRawBufferPointer(start: base + end, count: capacity - end)
    }

    /// Says that `count` bytes of the room were filled.
    mutating func filled(_ count: Int) { end += count }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
        let target = room(atLeast: bytes.count)
        target.copyMemory(from: UnsafeRawBufferPointer(start: source, count: bytes.count))
        end += bytes.count
    }

    /// Puts bytes in front of those that wait.
    mutating func prepend(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
        if start < bytes.count {
            if capacity < bytes.count + end { grow(to: max(bytes.count + end, capacity * 2)) }
            let kept = count
            (base + bytes.count).copyMemory(from: base + start, byteCount: kept)
            start = bytes.count
            end = start + kept
        }
        start -= bytes.count
        (base + start).copyMemory(from: source, byteCount: bytes.count)
    }

    mutating func append(byte: UInt8) {
        room(atLeast: 1)[0] = byte
        end += 1
    }

    /// Keeps only the first `count` bytes.
    mutating func truncate(to count: Int) { end = start + count }

    mutating func drop(_ count: Int) {
        start += count
        if start == end {
            start = 0
            end = 0
        }
    }

    mutating func removeAll() {
        start = 0
        end = 0
    }

    /// Gives memory back that one unusually long line took.
    mutating func shrink(to smaller: Int) {
        guard capacity > smaller * 4, count <= smaller else { return }
        var fresh = BlockBuffer(capacity: smaller)
        fresh.append(bytes)
        swap(&base, &fresh.base)
        swap(&capacity, &fresh.capacity)
        end = count
        start = 0
    }

    private mutating func grow(to size: Int) {
        var fresh = BlockBuffer(capacity: size)
        fresh.base.copyMemory(from: base, byteCount: end)
        swap(&base, &fresh.base)
        swap(&capacity, &fresh.capacity)
    }
}
