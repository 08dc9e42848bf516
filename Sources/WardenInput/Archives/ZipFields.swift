/// Little-endian numbers of zip headers. Offsets outside the bytes read as 0.
struct ZipFields {
    let bytes: UnsafeRawBufferPointer

    func u16(_ offset: Int) -> UInt64 { number(offset, 2) }
    func u32(_ offset: Int) -> UInt64 { number(offset, 4) }
    func u64(_ offset: Int) -> UInt64 { number(offset, 8) }

    private func number(_ offset: Int, _ width: Int) -> UInt64 {
        guard offset >= 0, offset + width <= bytes.count else { return 0 }
        return (0..<width).reversed().reduce(0) { $0 << 8 | UInt64(bytes[offset + $1]) }
    }
}

/// What a zip archive says of one member, from its central directory or its local header.
struct ZipEntry {
    var name: [UInt8]
    var flags: UInt64
    var method: UInt64
    var crc: UInt64
    var compressedSize: UInt64
    var size: UInt64
    /// Of the local header; central directory only.
    var headerOffset: UInt64
    var isZip64 = false

    var isDirectory: Bool { name.last == UInt8(ascii: "/") }
    var isEncrypted: Bool { flags & 0x2041 != 0 }
    /// CRC and sizes stand after the data.
    var hasDescriptor: Bool { flags & 0x8 != 0 }

    /// Why the member cannot be read; nil where it can.
    var refusal: ArchiveMember.Content? {
        if isEncrypted { return .refused(reason: "encrypted-archive", message: "the member is encrypted") }
        guard method == 0 || method == 8 else {
            return .refused(
                reason: "unsupported-archive",
                message: "zip method \(method) is not read; allowed: 0 (stored), 8 (deflate)"
            )
        }
        return nil
    }

    /// The zip64 extra field holds, in this order, each value that its 32-bit field leaves at the maximum.
    mutating func apply(extra: UnsafeRawBufferPointer) {
        var at = 0
        let fields = ZipFields(bytes: extra)
        while at + 4 <= extra.count {
            let length = Int(fields.u16(at + 2))
            if fields.u16(at) == 1 {
                isZip64 = true
                var value = at + 4
                let end = min(value + length, extra.count)
                for path in [\ZipEntry.size, \ZipEntry.compressedSize, \ZipEntry.headerOffset]
                where self[keyPath: path] == 0xFFFF_FFFF && value + 8 <= end {
                    self[keyPath: path] = fields.u64(value)
                    value += 8
                }
            }
            at += 4 + length
        }
    }
}
