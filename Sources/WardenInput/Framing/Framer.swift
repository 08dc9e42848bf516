internal import CWarden
internal import WardenDomain

/// Cuts the texts of one input into batches. Runs under the reader's lock.
final class Framer {
    /// How the text at hand is cut.
    private enum Mode {
        /// At the start of a line, not yet looked at.
        case undecided
        case lines
        /// One document of many records, or over many lines.
        case document
        case rows(SeparatedTable)
    }

    private let opener: InputOpener
    private let limits: BatchReader.Limits
    private let start: BatchReader.StartPoint?
    private let splitter: DocumentSplitter
    private var text: TextCursor?
    private var mode = Mode.undecided
    private var sequence = 0
    private let counter: ProgressCounter
    /// Lines at this offset were looked at and are to be read as they are.
    private var plainLineAt: UInt64?

    init(opener: InputOpener, limits: BatchReader.Limits, start: BatchReader.StartPoint?, counter: ProgressCounter) {
        self.opener = opener
        self.limits = limits
        self.start = start
        self.counter = counter
        splitter = DocumentSplitter(longestRecord: limits.longestLine)
    }

    /// After the last line handed out.
    var position: BatchReader.StartPoint {
        text.map { .init(line: $0.line, offset: $0.offset) } ?? lastPosition
    }

    private var lastPosition = BatchReader.StartPoint(line: 1, offset: 0)

    /// Fills `batch`; nil at the end of the input.
    func next(into batch: EventBatch) -> RawForm? {
        batch.reset()
        batch.sequence = sequence
        var form: RawForm?
        while form == nil {
            guard let text else {
                guard open(into: batch) else { break }
                if batch.quarantine.count >= 64 { break }
                continue
            }
            batch.file = text.file
            form = step(text, batch)
            if form == nil, text.isFinished { finish(text, batch) }
            if batch.quarantine.count >= 64 { break }
        }
        guard form != nil || !batch.quarantine.isEmpty else { return nil }
        sequence += 1
        return form ?? .lines
    }

    /// Goes on to the next text; false at the end of the input.
    private func open(into batch: EventBatch) -> Bool {
        switch opener.next() {
        case .end: return false
        case .refused(let record): batch.quarantine.append(record)
        case .text(let file, let source):
            text = TextCursor(
                file: file,
                source: source,
                start: start,
                isInteractive: opener.isInteractive,
                counter: counter
            )
            mode = .undecided
            plainLineAt = nil
        }
        return true
    }

    /// One try at filling the batch; nil where there is nothing yet: another mode is to go on, or the text ended.
    private func step(_ text: TextCursor, _ batch: EventBatch) -> RawForm? {
        switch mode {
        case .undecided:
            decide(text, batch)
            return nil
        case .lines: return frameLines(text, batch) ? .lines : nil
        case .document: return frameDocument(text, batch) ? .lines : nil
        case .rows(let table): return frameRows(text, table, batch) ? .rows(table) : nil
        }
    }

    private func finish(_ text: TextCursor, _ batch: EventBatch) {
        if let damage = text.damage {
            batch.quarantine.append(text.quarantined(damage.reason, damage.message, length: text.carry.count))
        }
        if case .document = mode, text.damage == nil {
            batch.quarantine.append(splitter.unfinished(in: text.file.path))
        }
        lastPosition = .init(line: text.line, offset: text.offset)
        self.text = nil
    }

    private func decide(_ text: TextCursor, _ batch: EventBatch) {
        text.lookAhead(ContentProbe.sampleBytes)
        if limits.isVerbatim {
            if text.isAtStart, text.carry.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { text.skip(3) }
            mode = .lines
            plainLineAt = text.offset
            return
        }
        let probe = ContentProbe(text.carry.bytes, isStart: text.isAtStart, isWhole: text.isEnded)
        switch probe.finding {
        case .lines:
            mode = .lines
            plainLineAt = text.offset
        case .mark(let count): text.skip(count)
        case .document:
            splitter.begin(line: text.line, offset: text.offset)
            mode = .document
        case .table(let table):
            text.skip(table.header.count)
            mode = .rows(table)
        case .refused(let reason, let message):
            var record = text.quarantined(reason, message, length: 0)
            record.length = UInt64(text.skipToRecord())
            batch.quarantine.append(record)
        case .foreign(let bytes):
            batch.quarantine.append(
                text.quarantined(
                    "not-an-event",
                    "no line here is a JSON object, a row of system.access.audit or an S3 access log line",
                    length: bytes
                )
            )
            text.skip(bytes)
        }
    }

    /// Whole lines, read straight into the batch.
    private func frameLines(_ text: TextCursor, _ batch: EventBatch) -> Bool {
        text.move(into: batch)
        var target = limits.batchBytes
        while true {
            text.fill(&batch.raw, upTo: target)
            let bytes = batch.raw.bytes
            if bytes.count >= 2, text.offset != plainLineAt, bytes[0] == 0x5B || (bytes[0] == 0x7B && bytes[1] <= 0x20)
            {
                text.takeBack(&batch.raw, from: 0)
                mode = .undecided
                return false
            }
            let frame = tw_frame_lines(bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
            if frame.end > 0 {
                text.takeBack(&batch.raw, from: frame.end)
                text.advance(lines: frame.lines, bytes: frame.end)
                batch.lineCount = frame.lines
                if frame.opensDocument { mode = .undecided }
                return true
            }
            if text.isEnded { return endLines(text, batch) }
            guard bytes.count <= limits.longestLine else {
                batch.quarantine.append(text.skipLongLine(&batch.raw, limit: limits.longestLine))
                return false
            }
            target = min(max(target, bytes.count) * 2, limits.longestLine + 1)
        }
    }

    /// The last line has no newline: it gets one, unless the stream broke in its middle.
    private func endLines(_ text: TextCursor, _ batch: EventBatch) -> Bool {
        guard !batch.raw.isEmpty, text.damage == nil else {
            text.takeBack(&batch.raw, from: 0)
            text.isFinished = true
            return false
        }
        text.advance(lines: 1, bytes: batch.raw.count)
        batch.raw.append(byte: UInt8(ascii: "\n"))
        batch.lineCount = 1
        return true
    }

    private func frameRows(_ text: TextCursor, _ table: SeparatedTable, _ batch: EventBatch) -> Bool {
        text.move(into: batch)
        var target = limits.batchBytes
        while true {
            text.fill(&batch.raw, upTo: target)
            let bytes = batch.raw.bytes
            var lines = 0
            let end = tw_csv_frame(
                bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
                bytes.count,
                table.dialect,
                &lines
            )
            if end > 0 {
                text.takeBack(&batch.raw, from: end)
                text.advance(lines: lines, bytes: end)
                return true
            }
            if text.isEnded { return endLines(text, batch) }
            guard bytes.count <= limits.longestLine else {
                // A quote that never closes: the line it is in is given up, and reading goes on after it.
                batch.quarantine.append(text.skipLongLine(&batch.raw, limit: limits.longestLine))
                return false
            }
            target = min(max(target, bytes.count) * 2, limits.longestLine + 1)
        }
    }

    private func frameDocument(_ text: TextCursor, _ batch: EventBatch) -> Bool {
        switch splitter.run(text, into: batch, enough: limits.batchBytes) {
        case .more: break
        case .ended: mode = .undecided
        case .malformed:
            var record = text.quarantined("malformed-json", "a document of many records is damaged here", length: 0)
            record.length = UInt64(text.skipRestOfLine())
            batch.quarantine.append(record)
            mode = .undecided
        }
        return !batch.raw.isEmpty
    }
}
