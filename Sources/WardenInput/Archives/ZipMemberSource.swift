internal import CWarden

/// The content of one zip member, stored or deflated, with its checksum verified at the end.
final class ZipMemberSource: ByteSource {
    private let source: PeekableSource
    private let stream: OpaquePointer?
    private let entry: ZipEntry
    /// CRC and sizes stand after the data and are read from there.
    private let readsDescriptor: Bool
    /// Stored members: bytes left. Deflated ones end by themselves.
    private var left: UInt64
    private var crc: UInt32 = 0
    private var isDataEnded = false
    private var isFinished = false
    private var isCorrupt = false

    init?(_ source: PeekableSource, _ entry: ZipEntry, readsDescriptor: Bool = false) {
        self.source = source
        self.entry = entry
        self.readsDescriptor = readsDescriptor
        left = entry.size
        stream = entry.method == 0 ? nil : tw_stream_create(Int32(TW_STREAM_DEFLATE))
        if entry.method != 0, stream == nil { return nil }
    }

    deinit { tw_stream_free(stream) }

    func read(into block: UnsafeMutableRawBufferPointer) throws(StreamDamage) -> Int {
        guard !block.isEmpty, !isFinished else { return 0 }
        if !isDataEnded {
            let count = try stream == nil ? readStored(into: block) : readDeflated(into: block)
            crc = tw_crc32(crc, block.baseAddress?.assumingMemoryBound(to: UInt8.self), count)
            if count > 0 { return count }
        }
        isFinished = true
        try verify()
        return 0
    }

    private func readStored(into block: UnsafeMutableRawBufferPointer) throws(StreamDamage) -> Int {
        let wanted = Int(min(UInt64(block.count), left))
        guard wanted > 0 else {
            isDataEnded = true
            return 0
        }
        let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: block.prefix(wanted)))
        guard count > 0 else { throw truncated() }
        left -= UInt64(count)
        return count
    }

    private func readDeflated(into block: UnsafeMutableRawBufferPointer) throws(StreamDamage) -> Int {
        while !isCorrupt {
            let step = try inflate(into: block)
            isDataEnded = step.outcome == Int32(TW_STEP_END)
            isCorrupt = step.outcome < 0
            if isDataEnded { giveSurplusBack() }
            if step.produced > 0 || isDataEnded { return step.produced }
            guard step.isMore else { throw truncated() }
        }
        isFinished = true
        throw StreamDamage(reason: "corrupt-zip", message: "the zip member's deflate data is damaged")
    }

    private func inflate(
        into block: UnsafeMutableRawBufferPointer
    ) throws(StreamDamage) -> (outcome: Int32, produced: Int, isMore: Bool) {
        var produced = 0
        var outcome = Int32(TW_STEP_MORE)
        func step(_ bytes: UnsafeRawBufferPointer) -> Int {
            var consumed = 0
            outcome = tw_stream_step(
                stream,
                bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
                bytes.count,
                &consumed,
                block.baseAddress?.assumingMemoryBound(to: UInt8.self),
                block.count,
                &produced
            )
            return consumed
        }
        let isMore = try source.consume(step)
        // The decoder may hold output back that had no room in the last block.
        if !isMore { _ = step(UnsafeRawBufferPointer(start: nil, count: 0)) }
        return (outcome, produced, isMore)
    }

    /// The descriptor and the next header stand right behind the data.
    private func giveSurplusBack() {
        withUnsafeTemporaryAllocation(byteCount: 8, alignment: 8) { surplus in
            let bytes = surplus.baseAddress?.assumingMemoryBound(to: UInt8.self)
            source.giveBack(UnsafeRawBufferPointer(rebasing: surplus.prefix(tw_stream_surplus(stream, bytes))))
        }
    }

    private func verify() throws(StreamDamage) {
        let expected = readsDescriptor ? try descriptorCRC() : entry.crc
        guard UInt64(crc) == expected else {
            throw StreamDamage(reason: "corrupt-zip", message: "the zip member's checksum is wrong")
        }
    }

    /// The data descriptor: an optional signature, the CRC, and two sizes of 4 or, in zip64, 8 bytes.
    private func descriptorCRC() throws(StreamDamage) -> UInt64 {
        let (crc, length) = source.peek(28) { bytes in
            let fields = ZipFields(bytes: bytes)
            let at = fields.u32(0) == 0x0807_4B50 ? 4 : 0
            let isShort = bytes.count <= at + 12 || fields.u16(at + 12) == 0x4B50
            return (fields.u32(at), UInt64(at + (isShort ? 12 : 20)))
        }
        guard try source.skip(length) else { throw truncated() }
        return crc
    }

    private func truncated() -> StreamDamage {
        isFinished = true
        return StreamDamage(reason: "truncated-zip", message: "the zip archive ends in the middle of this member")
    }
}
