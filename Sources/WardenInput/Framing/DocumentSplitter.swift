internal import CWarden
internal import WardenDomain

/// Cuts documents of many records into one record a line, holding no more than one record at a time.
final class DocumentSplitter {
    enum Outcome {
        /// The batch is full, or the text ended within the document.
        case more
        case ended
        case malformed
    }

    private let native: OpaquePointer?
    private let longestRecord: Int
    private var last = tw_split()

    init(longestRecord: Int) {
        self.longestRecord = longestRecord
        native = tw_splitter_create(UInt64(longestRecord))
    }

    deinit { tw_splitter_free(native) }

    func begin(line: Int, offset: UInt64) { tw_splitter_begin(native, UInt64(line), offset) }

    /// Moves records into the batch until it holds `enough` bytes, or the document or the text ends.
    func run(_ text: TextCursor, into batch: EventBatch, enough: Int) -> Outcome {
        defer { deliver(into: batch) }
        while true {
            text.lookAhead(1)
            guard !text.carry.isEmpty else { return .more }
            let bytes = text.carry.bytes
            last = tw_splitter_run(native, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count, enough)
            text.consumed(last.consumed, position: last.position)
            switch last.status {
            case Int32(TW_SPLIT_END): return .ended
            case Int32(TW_SPLIT_MALFORMED): return .malformed
            case Int32(TW_SPLIT_TOO_LONG): batch.quarantine.append(tooLong(in: text.file.path))
            default: break
            }
            if last.length >= enough { return .more }
        }
    }

    /// The document's end is missing: a record for what was read of its last element.
    func unfinished(in path: String) -> QuarantinedRecord {
        QuarantinedRecord(
            location: location(last.pendingOrigin, path),
            length: last.pending,
            reason: "truncated-json",
            message: "the file ends in the middle of a document of many records"
        )
    }

    private func tooLong(in path: String) -> QuarantinedRecord {
        QuarantinedRecord(
            location: location(last.tooLong, path),
            length: last.tooLongLength,
            reason: "line-too-long",
            message: "a record longer than \(longestRecord) bytes is not read"
        )
    }

    private func location(_ origin: tw_origin, _ path: String) -> EventLocation {
        EventLocation(file: path, line: Int(origin.line), offset: origin.offset)
    }

    private func deliver(into batch: EventBatch) {
        guard last.records > 0, let origins = last.origins else { return }
        batch.raw.append(UnsafeRawBufferPointer(start: last.text, count: last.length))
        batch.rawOrigins.append(contentsOf: UnsafeBufferPointer(start: origins, count: last.records))
        batch.lineCount = last.records
        batch.firstLine = Int(origins[0].line)
        batch.firstOffset = origins[0].offset
        tw_splitter_clear(native)
        last.records = 0
        last.length = 0
    }
}
