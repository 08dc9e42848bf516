public import CWarden
public import WardenDomain

/// One event of a batch. Valid only while the batch is.
public struct EventView {
    let storage: BatchStorage
    let index: Int

    private var record: tw_event { storage.batch.events[index] }

    /// Index of the event's line in the batch, from 0; blank lines count.
    public var line: Int { Int(record.line) }

    /// The line's bytes in the batch, newline excluded.
    public var bytes: Range<Int> { Int(record.start)..<Int(record.start + record.length) }

    /// Epoch milliseconds; nil where the event holds no readable time.
    public var time: Int64? {
        let time = storage.outcomes[index].time
        return time == EventOutcome.noTime ? nil : time
    }

    public var source: EventSource { EventSource.byCode[Int(storage.outcomes[index].source)] }

    public var isIncluded: Bool { storage.outcomes[index].isIncluded }

    /// A planned key stood twice in one object; the last one counted.
    public var hasDuplicateKeys: Bool { record.hasDuplicateKeys }

    /// Text of a context field; empty where the event has none. **In clear**: redact before it leaves the process.
    public func text(_ field: ContextField) -> String {
        storage.value(index, field).map { storage.string($0) } ?? ""
    }

    /// A hash of the text of a context field, for tables in memory; 64 readable bytes follow every text.
    public func hash(_ field: ContextField, seed: UInt64) -> UInt64 {
        guard let value = storage.value(index, field) else { return seed }
        return tw_hash(value.pointee.text, Int(value.pointee.length), seed)
    }

    /// A hash of the path of a content value, for tables in memory.
    public func pathHash(ofField field: Int, seed: UInt64) -> UInt64 {
        let value = self.field(field)
        var hash = tw_hash(storage.batch.data + Int(value.keyStart), Int(value.keyLength), seed)
        var parent = value.parent
        while parent != TW_NONE {
            let container = storage.batch.containers[Int(parent)]
            hash = tw_hash(storage.batch.data + Int(container.keyStart), Int(container.keyLength), hash)
            parent = container.parent
        }
        return hash
    }

    /// The content values; their `start` counts in the text of the batch, the event's begins at `textStart`.
    public var fields: UnsafeBufferPointer<tw_field> {
        UnsafeBufferPointer(start: storage.batch.fields + Int(record.firstField), count: Int(record.fieldCount))
    }

    public var textStart: UInt32 { record.textStart }

    /// The fields a person reads first, **in clear**, without details.
    public var context: EventContext {
        EventContext(
            source: source,
            time: time,
            service: text(.service),
            action: text(.action),
            principal: text(.principal),
            sourceAddress: text(.sourceAddress),
            userAgent: text(.userAgent),
            workspace: text(.workspace),
            account: text(.account),
            status: text(.status)
        )
    }

    /// Decoded content values, each followed by a newline; 64 readable bytes follow.
    public var text: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: storage.batch.text + Int(record.textStart), count: Int(record.textLength))
    }

    /// How many values the content text holds.
    public var fieldCount: Int { Int(record.fieldCount) }

    /// Path of a value in the event: `requestParams.commandText`. Elements of arrays carry the array's path.
    public func path(ofField field: Int) -> String {
        let value = self.field(field)
        var parts = [key(value.keyStart, value.keyLength)]
        var parent = value.parent
        while parent != TW_NONE {
            let container = storage.batch.containers[Int(parent)]
            parts.append(key(container.keyStart, container.keyLength))
            parent = container.parent
        }
        return parts.reversed().joined(separator: ".")
    }

    private func field(_ index: Int) -> tw_field { storage.batch.fields[Int(record.firstField) + index] }

    private func key(_ start: UInt32, _ length: UInt32) -> String {
        let raw = UnsafeBufferPointer(start: storage.batch.data + Int(start), count: Int(length))
        guard raw.contains(UInt8(ascii: "\\")), let base = raw.baseAddress else {
            return String(decoding: raw, as: UTF8.self)
        }
        return String(unsafeUninitializedCapacity: raw.count + 32) { buffer in
            guard let out = buffer.baseAddress else { return 0 }
            return max(0, Int(tw_decode_string(base, raw.count, out)))
        }
    }
}
