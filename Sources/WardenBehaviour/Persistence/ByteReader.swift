/// Reads what `ByteWriter` wrote. Past the end, or on nonsense, it fails for good and returns zeros.
struct ByteReader {
    private let bytes: [UInt8]
    private var offset = 0
    private(set) var failed = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Marks what was read as nonsense.
    mutating func fail() { failed = true }

    var isAtEnd: Bool { offset == bytes.count && !failed }

    mutating func integer<Value: FixedWidthInteger>(_: Value.Type = Value.self) -> Value {
        let size = MemoryLayout<Value>.size
        guard !failed, offset + size <= bytes.count else {
            failed = true
            return 0
        }
        defer { offset += size }
        return bytes.withUnsafeBytes { Value(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Value.self)) }
    }

    mutating func float() -> Float {
        let value = Float(bitPattern: integer(UInt32.self))
        if !value.isFinite { failed = true }
        return value.isFinite ? value : 0
    }

    mutating func bool() -> Bool { integer(UInt8.self) != 0 }

    /// A count of things of at least `size` bytes each: never more than are there.
    mutating func count(of size: Int) -> Int {
        let count = Int(integer(UInt32.self))
        guard !failed, count * size <= bytes.count - offset else {
            failed = true
            return 0
        }
        return count
    }

    mutating func text() -> String {
        let count = count(of: 1)
        defer { offset += count }
        return String(decoding: bytes[offset..<(offset + count)], as: UTF8.self)
    }

    mutating func floats() -> [Float] {
        let count = count(of: 4)
        return (0..<count).map { _ in float() }
    }

    /// As `floats`, of exactly so many.
    mutating func floats(_ expected: Int) -> [Float] {
        let values = floats()
        if values.count != expected { failed = true }
        return failed ? Array(repeating: 0, count: expected) : values
    }
}
