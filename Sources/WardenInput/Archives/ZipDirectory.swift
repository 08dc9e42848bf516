internal import Glibc

/// The members of a zip file, by its central directory: what the archive's owner meant to be in it.
final class ZipDirectory: MemberSequence {
    private let file: FileSource
    private let end: UInt64
    private var at: UInt64
    private var left: UInt64
    /// A read-ahead of the directory.
    private var window: [UInt8] = []
    private var windowStart: UInt64 = 0

    /// Nil where the file holds no readable end record; then it may still be read from its start.
    init?(_ file: FileSource) {
        self.file = file
        guard let tail = Self.endRecord(file) else { return nil }
        at = tail.offset
        end = tail.offset + tail.size
        left = tail.count
    }

    func next() throws(StreamDamage) -> ArchiveMember? {
        while left > 0, at < end {
            left -= 1
            let entry = try readEntry()
            if entry.isDirectory { continue }
            let name = ArchiveMember.displayName(entry.name)
            if let refusal = entry.refusal { return ArchiveMember(name: name, content: refusal) }
            return ArchiveMember(name: name, content: try content(of: entry))
        }
        return nil
    }

    private func readEntry() throws(StreamDamage) -> ZipEntry {
        let fixed = try directory(46)
        let (nameLength, extraLength, commentLength, entry) = fixed.withUnsafeBytes { bytes in
            let fields = ZipFields(bytes: bytes)
            return (
                Int(fields.u16(28)), Int(fields.u16(30)), fields.u16(32),
                ZipEntry(
                    name: [],
                    flags: fields.u16(8),
                    method: fields.u16(10),
                    crc: fields.u32(16),
                    compressedSize: fields.u32(20),
                    size: fields.u32(24),
                    headerOffset: fields.u32(42)
                )
            )
        }
        guard fixed.starts(with: [0x50, 0x4B, 0x01, 0x02]) else { throw Self.damage("a directory entry is damaged") }
        let variable = try directory(46 + nameLength + extraLength)
        var full = entry
        full.name = Array(variable[46..<(46 + nameLength)])
        variable.withUnsafeBytes {
            full.apply(extra: UnsafeRawBufferPointer(rebasing: $0[(46 + nameLength)...]))
        }
        at += UInt64(46 + nameLength + extraLength) + commentLength
        return full
    }

    private func content(of entry: ZipEntry) throws(StreamDamage) -> ArchiveMember.Content {
        let header = file.bytes(at: entry.headerOffset, count: 30)
        guard header.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
            return .refused(reason: "corrupt-zip", message: "the member's local header is damaged")
        }
        let skip = header.withUnsafeBytes { ZipFields(bytes: $0).u16(26) + ZipFields(bytes: $0).u16(28) + 30 }
        let data = RangeSource(file, from: entry.headerOffset + skip, count: entry.compressedSize)
        guard let source = ZipMemberSource(PeekableSource(data), entry) else {
            return .refused(reason: "unreadable-file", message: "out of memory")
        }
        return .bytes(source)
    }

    /// `count` bytes of the directory from `at`.
    private func directory(_ count: Int) throws(StreamDamage) -> [UInt8] {
        if at < windowStart || at + UInt64(count) > windowStart + UInt64(window.count) {
            window = file.bytes(at: at, count: max(count, 65_536))
            windowStart = at
        }
        let from = Int(at - windowStart)
        guard from + count <= window.count else { throw Self.damage("its directory is cut off") }
        return Array(window[from..<(from + count)])
    }

    private static func damage(_ message: String) -> StreamDamage {
        StreamDamage(reason: "corrupt-zip", message: "the zip archive is damaged: \(message)")
    }

    /// Place, size and entries of the directory, from the end record within the last 64 KiB, or from its zip64 form.
    private static func endRecord(_ file: FileSource) -> (offset: UInt64, size: UInt64, count: UInt64)? {
        var status = stat()
        guard fstat(file.descriptor, &status) == 0, status.st_size >= 22 else { return nil }
        let fileSize = UInt64(status.st_size)
        let start = fileSize - min(fileSize, 65_557)
        let tail = file.bytes(at: start, count: Int(fileSize - start))
        return tail.withUnsafeBytes { bytes in
            let fields = ZipFields(bytes: bytes)
            guard bytes.count >= 22,
                let at = (0...(bytes.count - 22)).reversed().first(where: { fields.u32($0) == 0x0605_4B50 })
            else { return nil }
            var found = (offset: fields.u32(at + 16), size: fields.u32(at + 12), count: fields.u16(at + 10))
            if at >= 20, fields.u32(at - 20) == 0x0706_4B50 {
                let record = file.bytes(at: fields.u64(at - 12), count: 56)
                record.withUnsafeBytes {
                    let wide = ZipFields(bytes: $0)
                    guard wide.u32(0) == 0x0606_4B50 else { return }
                    found = (wide.u64(48), wide.u64(40), wide.u64(32))
                }
            }
            let (sum, overflow) = found.offset.addingReportingOverflow(found.size)
            return overflow || sum > fileSize ? nil : found
        }
    }
}

/// A range of a file, read without moving the file's own position.
final class RangeSource: ByteSource {
    private let file: FileSource
    private var at: UInt64
    private var left: UInt64

    init(_ file: FileSource, from offset: UInt64, count: UInt64) {
        self.file = file
        at = offset
        left = count
    }

    func read(into block: UnsafeMutableRawBufferPointer) throws(StreamDamage) -> Int {
        let room = UnsafeMutableRawBufferPointer(rebasing: block.prefix(Int(min(UInt64(block.count), left))))
        let count = file.read(into: room, at: at)
        at += UInt64(count)
        left -= UInt64(count)
        return count
    }
}

extension FileSource {
    /// Up to `count` bytes from `offset`; fewer at the end of the file.
    func bytes(at offset: UInt64, count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let block = UnsafeMutableRawBufferPointer(buffer)
            while filled < count {
                let room = UnsafeMutableRawBufferPointer(rebasing: block.dropFirst(filled))
                let got = read(into: room, at: offset + UInt64(filled))
                if got == 0 { break }
                filled += got
            }
        }
    }

    /// One read at `offset`; 0 at the end or on failure, which the archive then reports as being cut off.
    func read(into block: UnsafeMutableRawBufferPointer, at offset: UInt64) -> Int {
        guard !block.isEmpty, let place = off_t(exactly: offset) else { return 0 }
        let count = pread(descriptor, block.baseAddress, block.count, place)
        if count > 0 { bytesRead.add(count) }
        return max(0, count)
    }
}
