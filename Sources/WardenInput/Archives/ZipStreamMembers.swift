/// The members of a zip archive that arrives as a stream, by their local headers. Used where there is no seeking:
/// pipes, archives within archives, files whose directory is cut off.
final class ZipStreamMembers: MemberSequence {
    private let source: PeekableSource
    private var current: (any ByteSource)?
    private var isFinished = false

    init(_ source: PeekableSource) { self.source = source }

    func next() throws(StreamDamage) -> ArchiveMember? {
        while !isFinished {
            try drain()
            guard let entry = try readHeader() else { break }
            if entry.isDirectory, entry.compressedSize == 0, !entry.hasDescriptor { continue }
            return ArchiveMember(name: ArchiveMember.displayName(entry.name), content: try content(of: entry))
        }
        return nil
    }

    /// Reads past the rest of the member that was given last. Its damage was reported with it; what follows cannot be
    /// found any more.
    private func drain() throws(StreamDamage) {
        guard let source = current else { return }
        current = nil
        let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
        defer { scratch.deallocate() }
        while try source.read(into: scratch) > 0 {}
    }

    private func readHeader() throws(StreamDamage) -> ZipEntry? {
        let parsed = source.peek(30) { bytes -> (ZipEntry, name: Int, extra: Int)? in
            let fields = ZipFields(bytes: bytes)
            guard bytes.count == 30, fields.u32(0) == 0x0403_4B50 else { return nil }
            let entry = ZipEntry(
                name: [],
                flags: fields.u16(6),
                method: fields.u16(8),
                crc: fields.u32(14),
                compressedSize: fields.u32(18),
                size: fields.u32(22),
                headerOffset: 0
            )
            return (entry, Int(fields.u16(26)), Int(fields.u16(28)))
        }
        guard let (fixed, nameLength, extraLength) = parsed else {
            isFinished = true
            return try endOfMembers()
        }
        var entry = fixed
        let header = source.peek(30 + nameLength + extraLength) { Array($0.dropFirst(30)) }
        guard try source.skip(UInt64(30 + nameLength + extraLength)) else { throw Self.truncated }
        entry.name = Array(header.prefix(nameLength))
        header.withUnsafeBytes { entry.apply(extra: UnsafeRawBufferPointer(rebasing: $0.dropFirst(nameLength))) }
        return entry
    }

    /// The central directory or the end record must follow; anything else is damage.
    private func endOfMembers() throws(StreamDamage) -> ZipEntry? {
        let signature = source.peek(4) { ZipFields(bytes: $0).u32(0) }
        guard [0x0201_4B50, 0x0605_4B50, 0x0606_4B50, 0x0807_4B50].contains(signature) else { throw Self.truncated }
        return nil
    }

    private func content(of entry: ZipEntry) throws(StreamDamage) -> ArchiveMember.Content {
        if let refusal = entry.refusal ?? Self.streamRefusal(of: entry) {
            guard !entry.hasDescriptor, try source.skip(entry.compressedSize) else {
                isFinished = true
                return refusal
            }
            return refusal
        }
        guard let member = ZipMemberSource(source, entry, readsDescriptor: entry.hasDescriptor) else {
            return .refused(reason: "unreadable-file", message: "out of memory")
        }
        current = member
        return .bytes(member)
    }

    private static func streamRefusal(of entry: ZipEntry) -> ArchiveMember.Content? {
        guard entry.method == 0, entry.hasDescriptor else { return nil }
        return .refused(
            reason: "unsupported-archive",
            message: "a stored member of unknown length cannot be read from a stream; name the zip file itself"
        )
    }

    private static let truncated = StreamDamage(
        reason: "truncated-zip",
        message: "the zip archive ends before its directory"
    )
}
