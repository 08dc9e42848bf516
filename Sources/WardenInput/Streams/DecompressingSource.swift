internal import CWarden

/// Gzip with any number of members, or Zstandard with any number of frames, decompressed while it is read.
final class DecompressingSource: ByteSource {
    private let source: any ByteSource
    private let format: Compression
    private let stream: OpaquePointer
    private var input = BlockBuffer(capacity: 256 * 1_024)
    /// Compressed bytes taken so far, for messages.
    private var offset: UInt64 = 0
    private var isBetweenMembers = false
    private var members = 0
    private var sourceEnded = false
    private var isFinished = false
    /// A failure found in a step that also gave bytes.
    private var pendingOutcome: Int32?

    init?(_ source: any ByteSource, _ format: Compression) {
        guard let stream = tw_stream_create(format.native) else { return nil }
        self.source = source
        self.format = format
        self.stream = stream
    }

    deinit { tw_stream_free(stream) }

    func read(into block: UnsafeMutableRawBufferPointer) throws(StreamDamage) -> Int {
        guard let target = block.baseAddress, !block.isEmpty else { return 0 }
        if let pendingOutcome { throw failure(pendingOutcome) }
        while !isFinished {
            if input.isEmpty || (isBetweenMembers && input.count < 4) { try refill() }
            if isBetweenMembers {
                try beginMember()
                continue
            }
            var consumed = 0
            var produced = 0
            let bytes = input.bytes
            let outcome = tw_stream_step(
                stream,
                bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
                bytes.count,
                &consumed,
                target.assumingMemoryBound(to: UInt8.self),
                block.count,
                &produced
            )
            input.drop(consumed)
            offset += UInt64(consumed)
            try settle(outcome, consumed: consumed, produced: produced)
            if produced > 0 { return produced }
        }
        return 0
    }

    /// Ends a member, or fails; output of this step, if any, is delivered first and the failure found again.
    private func settle(_ outcome: Int32, consumed: Int, produced: Int) throws(StreamDamage) {
        switch outcome {
        case Int32(TW_STEP_END):
            isBetweenMembers = true
            members += 1
        case Int32(TW_STEP_MORE):
            guard consumed == 0, produced == 0, sourceEnded, input.isEmpty else { return }
            throw damage("truncated", "the \(format.rawValue) data ends in the middle at compressed byte \(offset)")
        case _ where produced > 0:
            pendingOutcome = outcome
        default:
            throw failure(outcome)
        }
    }

    private func failure(_ outcome: Int32) -> StreamDamage {
        switch outcome {
        case Int32(TW_STEP_CHECKSUM):
            damage("corrupt", "the \(format.rawValue) checksum before compressed byte \(offset) is wrong")
        case Int32(TW_STEP_UNSUPPORTED):
            damage(
                "unsupported",
                "the \(format.rawValue) data needs a dictionary or a window over 128 MiB; compress it again without"
            )
        default:
            damage("corrupt", "the \(format.rawValue) data is damaged near compressed byte \(offset)")
        }
    }

    private func damage(_ kind: String, _ message: String) -> StreamDamage {
        isFinished = true
        return StreamDamage(reason: "\(kind)-\(format.rawValue)", message: message)
    }

    private func refill() throws(StreamDamage) {
        guard !sourceEnded else { return }
        let got = try source.read(into: input.room(atLeast: 64 * 1_024))
        input.filled(got)
        sourceEnded = got == 0
    }

    /// Between members: another one, zero padding, the end, or bytes that belong to neither.
    private func beginMember() throws(StreamDamage) {
        while let first = input.bytes.first, first == 0 {
            input.drop(1)
            offset += 1
        }
        if input.isEmpty {
            isFinished = sourceEnded
        } else if Compression(head: input.bytes) == format {
            tw_stream_restart(stream)
            isBetweenMembers = false
        } else if input.count >= 4 || sourceEnded {
            throw damage(
                "corrupt",
                "after compressed byte \(offset) stands something that is no \(format.rawValue) data"
            )
        }
    }
}
