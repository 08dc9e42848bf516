public import CWarden
public import WardenDomain

/// Whole lines of one file, one JSON record each: what a worker takes from a reader. The memory is the batch's own
/// and is reused by the next `BatchReader.next(into:)`.
///
/// SAFETY: a batch is used by one thread at a time; it is passed on whole, never shared.
public final class EventBatch: @unchecked Sendable {
    /// The file the lines are from; a member where an archive is read.
    public internal(set) var file = InputFile(path: "")
    /// Index that the reader was opened with.
    public internal(set) var fileIndex = 0
    /// Counts the batches of one reader from 0, in the order of the file.
    public internal(set) var sequence = 0
    /// What all lines are; nil where they differ, or where nobody looked: then each line says.
    public internal(set) var source: EventSource?
    /// Where the batch begins in the decompressed file: line from 1, byte from 0.
    public internal(set) var firstLine = 1
    public internal(set) var firstOffset: UInt64 = 0
    /// Lines of `text`, blank ones included.
    public internal(set) var lineCount = 0
    /// What was refused on the way to this batch's end, in file order.
    public internal(set) var quarantine: [QuarantinedRecord] = []

    /// Lines as they were read.
    var raw: BlockBuffer
    /// True where `text` is the transcoder's and not `raw`.
    var isRewritten = false
    let transcoder = ShapeTranscoder()
    /// Per line of a raw batch whose lines are not those of the file (elements of an array); empty otherwise.
    var rawOrigins: [tw_origin] = []

    /// Bytes of whole lines, each ended by a newline. 64 bytes after the end may be read. Valid until the next use.
    public var text: UnsafeRawBufferPointer { isRewritten ? transcoder.text : raw.bytes }

    private let finder = tw_line_finder_create()
    private var foundLines: tw_lines?

    /// The lines of `text`, looked for once; valid as long as it. None of a text that no engine takes: 2 GiB and more.
    public var lines: tw_lines {
        if let foundLines { return foundLines }
        var lines = tw_lines()
        let start = text.baseAddress?.assumingMemoryBound(to: UInt8.self)
        let isFound = tw_find_lines(finder, start, text.count, &lines)
        precondition(isFound || text.count >= 1 << 31, "no memory for the lines of a batch")
        foundLines = lines
        return lines
    }

    public init(capacity: Int = BatchReader.defaultBatchBytes) { raw = BlockBuffer(capacity: capacity) }

    deinit { tw_line_finder_free(finder) }

    /// Where a line stands in its file. `index` counts the lines of `text` from 0; `offset` is its first byte there.
    public func location(line index: Int, offset: Int) -> EventLocation {
        let place = origin(line: index, offset: offset)
        return EventLocation(file: file.path, line: place.line, offset: place.offset)
    }

    /// `location` without the path, for code that must not touch a string.
    public func origin(line index: Int, offset: Int) -> (line: Int, offset: UInt64) {
        if isRewritten {
            let origin = transcoder.origin(index)
            return (Int(origin.line), origin.offset)
        }
        if index < rawOrigins.count { return (Int(rawOrigins[index].line), rawOrigins[index].offset) }
        return (firstLine + index, firstOffset + UInt64(offset))
    }

    func reset() {
        raw.removeAll()
        raw.shrink(to: BatchReader.defaultBatchBytes)
        rawOrigins.removeAll(keepingCapacity: true)
        quarantine.removeAll(keepingCapacity: true)
        foundLines = nil
        isRewritten = false
        source = nil
        lineCount = 0
    }
}
