internal import CWarden
internal import WardenDomain

/// One decompressed text while it is cut: what was read and not used yet, and where that stands.
final class TextCursor {
    let file: InputFile
    private let source: PeekableSource
    private let isInteractive: Bool
    private let counter: ProgressCounter
    private let startOffset: UInt64
    /// Read, not used yet; begins at `line` and `offset`.
    private(set) var carry = BlockBuffer(capacity: 128 * 1_024)
    private(set) var line: Int
    private(set) var offset: UInt64
    /// Nothing more will come from the source.
    private(set) var isEnded = false
    /// Why, where it did not end by itself.
    private(set) var damage: StreamDamage?
    private var isGivenUp = false

    init(
        file: InputFile,
        source: PeekableSource,
        start: BatchReader.StartPoint?,
        isInteractive: Bool,
        counter: ProgressCounter
    ) {
        self.file = file
        self.source = source
        self.isInteractive = isInteractive
        self.counter = counter
        line = start?.line ?? 1
        offset = start?.offset ?? 0
        startOffset = start?.offset ?? 0
    }

    var isAtStart: Bool { offset == startOffset }

    /// True when there is nothing more to hand out.
    var isFinished: Bool {
        get { isGivenUp || (isEnded && carry.isEmpty) }
        set { isGivenUp = newValue }
    }

    /// Reads until `carry` holds `count` bytes, the stream ends, or someone is waiting for a line that is there.
    func lookAhead(_ count: Int) {
        while carry.count < count, !isEnded {
            read(into: &carry, room: max(count - carry.count, 64 * 1_024))
            if isInteractive, carry.bytes.contains(newline) { return }
        }
    }

    /// Hands everything read to an empty batch, which then begins here.
    func move(into batch: EventBatch) {
        batch.firstLine = line
        batch.firstOffset = offset
        batch.raw.append(carry.bytes)
        carry.removeAll()
    }

    /// Reads until `buffer` holds `target` bytes or the stream ends.
    func fill(_ buffer: inout BlockBuffer, upTo target: Int) {
        if isInteractive, buffer.bytes.contains(newline) { return }
        while buffer.count < target, !isEnded {
            let before = buffer.count
            read(into: &buffer, room: target - buffer.count)
            if isInteractive, buffer.bytes.dropFirst(before).contains(newline) { return }
        }
    }

    /// Takes back what the batch does not use.
    func takeBack(_ buffer: inout BlockBuffer, from end: Int) {
        carry.append(UnsafeRawBufferPointer(rebasing: buffer.bytes.dropFirst(end)))
        buffer.truncate(to: end)
    }

    func advance(lines: Int, bytes: Int) {
        line += lines
        offset += UInt64(bytes)
    }

    /// Leaves out the next `count` bytes of `carry`.
    func skip(_ count: Int) {
        let skipped = carry.bytes.prefix(count)
        line += skipped.reduce(into: 0) { $0 += $1 == newline ? 1 : 0 }
        offset += UInt64(skipped.count)
        carry.drop(skipped.count)
    }

    /// Says that the splitter took `count` bytes and stands at `position`.
    func consumed(_ count: Int, position: tw_origin) {
        carry.drop(count)
        line = Int(position.line)
        offset = position.offset
    }

    /// Leaves out everything up to and with the next newline, in flat memory; returns how much that was.
    func skipRestOfLine() -> Int {
        var skipped = 0
        while true {
            lookAhead(1)
            let end = carry.bytes.firstIndex(of: newline)
            let count = end.map { $0 + 1 } ?? carry.count
            skip(count)
            skipped += count
            if end != nil || isEnded { return skipped }
        }
    }

    /// Leaves out bytes that are no text, up to the next line that is a record beyond doubt, in flat memory; returns how
    /// much that was.
    func skipToRecord() -> Int {
        var skipped = 0
        while true {
            lookAhead(ContentProbe.sampleBytes)
            let record = ContentProbe.record(in: carry.bytes, isWhole: isEnded)
            // The end of what is here may be the beginning of a record.
            let count = record ?? (isEnded ? carry.count : max(0, carry.count - ContentProbe.recordBytes))
            skip(count)
            skipped += count
            if record != nil || isEnded { return skipped }
        }
    }

    func quarantined(_ reason: String, _ message: String, length: Int) -> QuarantinedRecord {
        QuarantinedRecord(
            location: EventLocation(file: file.path, line: line, offset: offset),
            length: UInt64(length),
            reason: reason,
            message: message
        )
    }

    /// Leaves out the line that `buffer` holds the beginning of, in flat memory.
    func skipLongLine(_ buffer: inout BlockBuffer, limit: Int) -> QuarantinedRecord {
        var record = quarantined("line-too-long", "a line longer than \(limit) bytes is not read", length: 0)
        var length = 0
        while true {
            if let end = buffer.bytes.firstIndex(of: newline) {
                length += end + 1
                takeBack(&buffer, from: end + 1)
                break
            }
            length += buffer.count
            buffer.removeAll()
            if isEnded { break }
            fill(&buffer, upTo: 256 * 1_024)
        }
        buffer.removeAll()
        advance(lines: 1, bytes: length)
        record.length = UInt64(length)
        return record
    }

    private func read(into buffer: inout BlockBuffer, room: Int) {
        do throws(StreamDamage) {
            let target = buffer.room(atLeast: room)
            let got = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: target.prefix(room)))
            buffer.filled(got)
            counter.add(got)
            isEnded = got == 0
        } catch {
            damage = error
            isEnded = true
        }
    }
}

private let newline = UInt8(ascii: "\n")
