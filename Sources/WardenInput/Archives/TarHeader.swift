/// One 512-byte header block of a tar archive: v7, ustar, GNU or pax.
struct TarHeader {
    static let blockSize = 512

    let size: UInt64
    let type: UInt8
    /// `prefix/name` of the block itself, as bytes.
    let name: [UInt8]

    /// Nil where the block is no header: wrong checksum or sizes.
    init?(_ block: UnsafeRawBufferPointer) {
        guard block.count >= Self.blockSize, block[0] != 0 else { return nil }
        guard let stored = Self.number(block[148..<156]), stored == Self.checksum(block) else { return nil }
        guard let size = Self.number(block[124..<136]) else { return nil }
        self.size = size
        type = block[156]
        let name = Self.text(block[0..<100])
        let prefix = block[257..<263].elementsEqual("ustar\u{0}".utf8) ? Self.text(block[345..<500]) : []
        self.name = prefix.isEmpty ? name : prefix + [UInt8(ascii: "/")] + name
    }

    var isFile: Bool { type == 0 || type == UInt8(ascii: "0") || type == UInt8(ascii: "7") }

    private static func checksum(_ block: UnsafeRawBufferPointer) -> UInt64 {
        var sum: UInt64 = 8 * 0x20
        for index in 0..<blockSize where !(148..<156).contains(index) { sum += UInt64(block[index]) }
        return sum
    }

    private static func text(_ field: Slice<UnsafeRawBufferPointer>) -> [UInt8] { Array(field.prefix { $0 != 0 }) }

    /// Octal digits, or base 256 where the first bit is set.
    private static func number(_ field: Slice<UnsafeRawBufferPointer>) -> UInt64? {
        guard let first = field.first else { return nil }
        var value: UInt64 = 0
        if first & 0x80 != 0 {
            for (index, byte) in field.enumerated() {
                guard value >> 56 == 0 else { return nil }
                value = value << 8 | UInt64(index == 0 ? byte & 0x7F : byte)
            }
            return value >> 62 == 0 ? value : nil
        }
        for byte in field.drop(while: { $0 == 0x20 }) {
            if byte == 0 || byte == 0x20 { break }
            guard (0x30...0x37).contains(byte), value >> 58 == 0 else { return nil }
            value = value << 3 | UInt64(byte - 0x30)
        }
        return value
    }
}
