/// The files of a tar archive, in one pass over it.
final class TarMembers: MemberSequence {
    private let source: any ByteSource
    private var current: TarMemberSource?
    private var isFinished = false
    /// Names and sizes that extension headers give the next entry.
    private var longName: [UInt8]?
    private var longSize: UInt64?

    init(_ source: any ByteSource) { self.source = source }

    func next() throws(StreamDamage) -> ArchiveMember? {
        while !isFinished {
            try current?.finish()
            current = nil
            guard let header = try readHeader() else { break }
            let member = TarMemberSource(source, size: header.isFile ? longSize ?? header.size : header.size)
            current = member
            switch header.type {
            case UInt8(ascii: "L"): longName = Array(try member.all(limit: 65_536).prefix { $0 != 0 })
            case UInt8(ascii: "x"): apply(pax: try member.all(limit: 1 << 20))
            case UInt8(ascii: "g"), UInt8(ascii: "K"): continue
            default:
                let name = ArchiveMember.displayName(longName ?? header.name)
                longName = nil
                longSize = nil
                if header.isFile { return ArchiveMember(name: name, content: .bytes(member)) }
                if header.type == UInt8(ascii: "S") {
                    return ArchiveMember(
                        name: name,
                        content: .refused(
                            reason: "unsupported-archive",
                            message: "a sparse file in a tar archive is not read"
                        )
                    )
                }
            }
        }
        return nil
    }

    /// Nil at the end: a block of zeros, or the end of the stream.
    private func readHeader() throws(StreamDamage) -> TarHeader? {
        var block = [UInt8](repeating: 0, count: TarHeader.blockSize)
        let count = try block.fill(from: source)
        isFinished = count == 0 || !block.contains { $0 != 0 }
        guard !isFinished else { return nil }
        let header = block.withUnsafeBytes { TarHeader($0) }
        guard count == block.count, let header else {
            isFinished = true
            throw count < block.count
                ? StreamDamage(reason: "truncated-tar", message: "the tar archive ends in the middle of a header")
                : StreamDamage(reason: "corrupt-tar", message: "a tar header is damaged; members after it are not read")
        }
        return header
    }

    /// Records of the form `<length> <key>=<value>\n`.
    private func apply(pax records: [UInt8]) {
        var rest = records[...]
        while let space = rest.firstIndex(of: 0x20),
            let length = Int(String(decoding: rest[..<space], as: UTF8.self)),
            length > space - rest.startIndex + 1, length <= rest.count
        {
            let record = rest[(space + 1)..<(rest.startIndex + length - 1)]
            if let equals = record.firstIndex(of: UInt8(ascii: "=")) {
                let value = record[(equals + 1)...]
                switch String(decoding: record[..<equals], as: UTF8.self) {
                case "path": longName = Array(value)
                case "size": longSize = UInt64(String(decoding: value, as: UTF8.self))
                default: break
                }
            }
            rest = rest.dropFirst(length)
        }
    }
}

/// The bytes of one tar member, and the padding after them.
final class TarMemberSource: ByteSource {
    private let source: any ByteSource
    private var left: UInt64
    private var padding: UInt64

    init(_ source: any ByteSource, size: UInt64) {
        self.source = source
        left = size
        let block = UInt64(TarHeader.blockSize)
        padding = (block - size % block) % block
    }

    func read(into target: UnsafeMutableRawBufferPointer) throws(StreamDamage) -> Int {
        let wanted = Int(min(UInt64(target.count), left))
        guard wanted > 0 else { return 0 }
        let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: target.prefix(wanted)))
        guard count > 0 else {
            left = 0
            padding = 0
            throw StreamDamage(reason: "truncated-tar", message: "the tar archive ends in the middle of this member")
        }
        left -= UInt64(count)
        return count
    }

    /// Reads past what is left, padding included.
    func finish() throws(StreamDamage) {
        var rest = left + padding
        left = 0
        padding = 0
        let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
        defer { scratch.deallocate() }
        while rest > 0 {
            let room = UnsafeMutableRawBufferPointer(rebasing: scratch.prefix(Int(min(rest, 65_536))))
            let count = try source.read(into: room)
            if count == 0 { return }
            rest -= UInt64(count)
        }
    }

    /// The whole content where it is at most `limit` bytes long; otherwise its beginning.
    func all(limit: Int) throws(StreamDamage) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Int(min(left, UInt64(limit))))
        let count = try bytes.fill(from: self)
        return Array(bytes.prefix(count))
    }
}

extension [UInt8] {
    /// Reads until the array is full or the source ends; returns how much was read.
    mutating func fill(from source: any ByteSource) throws(StreamDamage) -> Int {
        var filled = 0
        while filled < count {
            var got = 0
            var damage: StreamDamage?
            withUnsafeMutableBytes { bytes in
                do throws(StreamDamage) {
                    got = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes.dropFirst(filled)))
                } catch { damage = error }
            }
            if let damage { throw damage }
            if got == 0 { break }
            filled += got
        }
        return filled
    }
}
