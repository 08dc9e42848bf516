public import CWarden
public import WardenDomain

/// One rule matched one event of a batch.
public struct BatchHit: Sendable, Hashable {
    /// Index into `DetectionProgram.rules`.
    public var rule: Int
    /// Index of the event in the batch.
    public var event: Int
}

/// What one batch of lines held. Valid only while the `process` call that hands it out runs; copies nothing.
public struct EventBatch: ~Copyable {
    let storage: BatchStorage

    /// The parsed records themselves, for passes over all of them. Valid as long as the batch.
    public var records: tw_batch { storage.batch }

    /// Events: the lines that are JSON objects.
    public var count: Int { Int(storage.batch.eventCount) }

    /// Lines, blank ones counted.
    public var lineCount: Int { Int(storage.batch.lineCount) }

    /// The event at an index, in the order of the lines. Use only while the batch is valid.
    public subscript(index: Int) -> EventView { EventView(storage: storage, index: index) }

    /// False where the engine's filter keeps the event out: it has no hits and is not in the census.
    public func isIncluded(_ event: Int) -> Bool { storage.outcomes[event].isIncluded }

    /// Epoch milliseconds; nil where the event holds no readable time.
    public func time(ofEvent event: Int) -> Int64? {
        let time = storage.outcomes[event].time
        return time == EventOutcome.noTime ? nil : time
    }

    /// Index of the event's line in the batch, from 0; blank lines count.
    public func line(ofEvent event: Int) -> Int { Int(storage.batch.events[event].line) }

    /// What kind of record the event is.
    public func source(ofEvent event: Int) -> EventSource { EventSource.byCode[Int(storage.outcomes[event].source)] }

    /// The workspace id of the event; empty where it has none. Touches no reference: made for the loop over all events.
    @inline(__always)
    public func workspace(ofEvent event: Int) -> UnsafeBufferPointer<UInt8> {
        guard let value = storage.value(event, .workspace) else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(start: value.pointee.text, count: Int(value.pointee.length))
    }

    /// Values of the event's content text; their `start` counts from the same place as `textStart(ofEvent:)`.
    public func fields(ofEvent event: Int) -> UnsafeBufferPointer<tw_field> {
        let record = storage.batch.events[event]
        return UnsafeBufferPointer(start: storage.batch.fields + Int(record.firstField), count: Int(record.fieldCount))
    }

    /// Where the event's content text stands in the text of the batch.
    public func textStart(ofEvent event: Int) -> UInt32 { storage.batch.events[event].textStart }

    public var hitCount: Int { storage.hitCount }

    /// Hits in the order of events, then rules.
    public func hit(_ index: Int) -> BatchHit {
        let hit = storage.hits[index]
        return BatchHit(rule: Int(hit.rule), event: Int(hit.event))
    }

    /// The first values of what a rule captures from an event it matched, in the order of `DetectionRule.captures`; nil = missing.
    public func captures(of hit: BatchHit) -> [String?] {
        storage.program.captureSlots[hit.rule].map { storage.scalar(hit.event, $0) }
    }

    /// As `captures`, with every element of an array, for the correlations: see `CapturedText`.
    public func values(of hit: BatchHit) -> [String?] {
        storage.program.captureSlots[hit.rule].map { storage.scalars(hit.event, $0) }
    }

    public var faultCount: Int { Int(storage.batch.errorCount) }

    /// A line that is no event.
    public func fault(_ index: Int) -> LineFault {
        let error = storage.batch.errors[index]
        let reason: LineFault.Reason =
            switch Int(error.code) {
            case TW_LINE_INVALID_UTF8: .invalidUTF8
            case TW_LINE_TOO_DEEP: .tooDeep
            case TW_LINE_TOO_LONG: .tooLong
            case TW_LINE_NOT_OBJECT: .notObject
            default: .malformed
            }
        return LineFault(
            line: Int(error.line),
            bytes: Int(error.start)..<Int(error.start + error.length),
            position: Int(error.position),
            reason: reason
        )
    }

    /// Decoded content values of an event, each followed by a newline; 64 readable bytes follow.
    /// Touches no reference: made for the loop over all events.
    @inline(__always)
    public func text(ofEvent event: Int) -> UnsafeBufferPointer<UInt8> {
        let record = storage.batch.events[event]
        return UnsafeBufferPointer(
            start: storage.batch.text + Int(record.textStart),
            count: Int(record.textLength)
        )
    }
}
