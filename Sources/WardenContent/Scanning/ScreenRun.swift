import CWarden

/// Goes through what the screen found in one batch, event by event.
///
/// SAFETY: the batch and the screen's tables are valid until the next `begin`; owned by one scanner and freed with it.
struct ScreenRun {
    /// False where the screen could not run: then every event is to be scanned by itself.
    private(set) var isScreened = false
    private var batch = tw_batch()
    private var keys = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    private var found = tw_screened()
    private var hit = 0
    private var span = 0
    private var field = 0
    /// Without a screen: the next event.
    private var plain = 0
    /// Where the text of the event at hand begins, and its first field.
    private var textStart: UInt32 = 0
    private var firstField: UInt32 = 0
    private var fields = UnsafeMutableBufferPointer<ContentField>.allocate(capacity: 64)

    func deallocate() { fields.deallocate() }

    mutating func begin(_ batch: tw_batch, keys: UnsafeBufferPointer<UInt8>, screen: OpaquePointer?) {
        self.batch = batch
        self.keys = keys
        (hit, span, field, plain) = (0, 0, 0, 0)
        found = tw_screened()
        isScreened = screen != nil && tw_screen_run(screen, &self.batch, &found)
    }

    /// The next event for which anything is left; nil at the end.
    mutating func nextEvent() -> Int? {
        guard isScreened else {
            defer { plain += 1 }
            return plain < Int(batch.eventCount) ? plain : nil
        }
        var event = UInt32.max
        if hit < found.hitCount { event = min(event, found.hits[hit].event) }
        if span < found.spanCount { event = min(event, found.spans[span].event) }
        if field < found.fieldCount { event = min(event, found.fields[field].event) }
        return event == .max ? nil : Int(event)
    }

    /// Leaves out an event that is not viewed: what was found in it is not counted from where another one begins.
    mutating func skip(_ event: Int) {
        while hit < found.hitCount, Int(found.hits[hit].event) == event { hit += 1 }
        skipSpans(event)
        while field < found.fieldCount, Int(found.fields[field].event) == event { field += 1 }
    }

    mutating func skipSpans(_ event: Int) {
        while takeSpan(event) != nil {}
    }

    /// The text and fields of an event; the hits, spans and fields that follow count in it.
    mutating func view(of event: Int) -> TextView {
        let record = batch.events[event]
        textStart = record.textStart
        firstField = record.firstField
        let count = Int(record.fieldCount)
        if count > fields.count {
            fields.deallocate()
            fields = .allocate(capacity: count * 2)
        }
        for index in 0..<count {
            let field = batch.fields[Int(record.firstField) + index]
            fields[index] = ContentField(
                start: field.start - textStart,
                length: field.length,
                keyStart: field.keyStart,
                keyLength: field.keyLength
            )
        }
        return TextView(
            text: UnsafeBufferPointer(start: batch.text + Int(record.textStart), count: Int(record.textLength)),
            fields: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(fields)[0..<count]),
            keys: keys
        )
    }

    @inline(__always)
    mutating func takeHit(_ event: Int) -> tw_screen_match? {
        guard hit < found.hitCount, Int(found.hits[hit].event) == event else { return nil }
        defer { hit += 1 }
        let found = found.hits[hit]
        return tw_screen_match(id: found.id, end: found.end - textStart, last: found.last - textStart)
    }

    @inline(__always)
    mutating func takeSpan(_ event: Int) -> tw_screen_span? {
        guard span < found.spanCount, Int(found.spans[span].event) == event else { return nil }
        defer { span += 1 }
        return found.spans[span]
    }

    /// Index of the next field in its event.
    @inline(__always)
    mutating func takeField(_ event: Int) -> Int? {
        guard field < found.fieldCount, Int(found.fields[field].event) == event else { return nil }
        defer { field += 1 }
        return localField(found.fields[field].field)
    }

    func localField(_ index: UInt32) -> Int { Int(index - firstField) }

    func local(_ span: tw_screen_span) -> tw_span {
        tw_span(start: span.start - textStart, end: span.end - textStart, shape: span.shape)
    }
}
