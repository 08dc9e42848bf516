public import CWarden

/// Scans the text of one event after another, or of a batch of events at once; one per worker. Allocates nothing while nothing is found.
public struct ContentScanner: ~Copyable {
    /// What the last scan found, rising by `start`, without overlaps.
    public private(set) var matches: [RawMatch] = []
    /// Decoded text behind the matches of the last scan that were found inside an encoding.
    var decoded: [UInt8] = []
    var notes: [Note] = []
    /// Where tokens stood whose checksum is wrong.
    var refuted: [Range<Int>] = []
    let program: ContentProgram
    let options: ContentOptions
    let now: Int64

    // Copies of the program's pointers: neither the quiet path nor a refused candidate touches a class.
    let records: UnsafePointer<DetectorRecord>
    private let screen: OpaquePointer?
    private let hits: UnsafeMutableBufferPointer<tw_screen_match>
    private let spans: UnsafeMutableBufferPointer<tw_span>
    let digits: UnsafeMutableBufferPointer<UInt8>
    private let secretKeys = KeyCache()
    let phoneKeys = KeyCache()
    private let hasModel: Bool
    /// The batch at hand.
    private var run = ScreenRun()

    /// - Parameters:
    ///   - now: epoch seconds, for expiry.
    ///   - seed: for hashes of keys, which come from the log.
    public init(engine: ContentEngine, now: Int64, seed: UInt64 = .random(in: 0 ... .max)) {
        program = engine.program
        options = engine.options
        records = UnsafePointer(engine.program.table.records)
        self.now = now
        hasModel = engine.program.model != nil && engine.program.assignment >= 0
        screen = tw_screen_create(
            engine.program.database,
            UInt32(engine.program.detectors.count),
            UInt32(bitPattern: engine.program.assignment),
            UInt32(clamping: engine.options.minimumAddresses),
            seed
        )
        hits = .allocate(capacity: 1_024)
        spans = .allocate(capacity: 4_096)
        digits = .allocate(capacity: 512)
        matches.reserveCapacity(64)
        notes.reserveCapacity(256)
    }

    deinit {
        tw_screen_free(screen)
        run.deallocate()
        secretKeys.deallocate()
        phoneKeys.deallocate()
        hits.deallocate()
        spans.deallocate()
        digits.deallocate()
    }

    /// Scans the text of one event. The previous results are forgotten.
    ///
    /// - Parameters:
    ///   - text: decoded values, one after another, something that is no letter or digit between them.
    ///   - fields: where each value stands in `text`.
    ///   - keys: what `ContentField.keyStart` counts in; may be empty.
    /// - Returns: the number of matches.
    public mutating func scan(
        _ text: UnsafeBufferPointer<UInt8>,
        fields: UnsafeBufferPointer<ContentField>,
        keys: UnsafeBufferPointer<UInt8>
    ) -> Int {
        forget()
        let view = TextView(text: text, fields: fields, keys: keys)
        let found = scanOnce(view, encoded: nil)
        scanFields(view)
        return settle(found)
    }

    /// Looks at all events of a batch at once; `nextCandidate` then names those that need a closer look.
    ///
    /// - Parameters:
    ///   - batch: stays valid until the last candidate is confirmed.
    ///   - keys: what `tw_field.keyStart` counts in; 15 readable bytes follow.
    public mutating func begin(_ batch: tw_batch, keys: UnsafeBufferPointer<UInt8>) {
        run.begin(batch, keys: keys, screen: screen)
    }

    /// The next event of the batch that may hold something, its index there; nil at the end. Each is to be confirmed or
    /// passed over.
    public mutating func nextCandidate() -> Int? { run.nextEvent() }

    /// Leaves a candidate out.
    public mutating func passOver(_ event: Int) { run.skip(event) }

    /// Scans a candidate: the same matches that `scan` finds in the event's text. The previous results are forgotten.
    ///
    /// - Returns: the number of matches.
    public mutating func confirm(_ event: Int) -> Int {
        forget()
        let view = run.view(of: event)
        if run.isScreened { return settle(confirmScreened(event, view)) }
        guard !view.text.isEmpty else { return 0 }
        let found = scanOnce(view, encoded: nil)
        scanFields(view)
        return settle(found)
    }

    private mutating func forget() {
        if !matches.isEmpty {
            matches.removeAll(keepingCapacity: true)
            notes.removeAll(keepingCapacity: true)
            decoded.removeAll(keepingCapacity: true)
        }
        if !refuted.isEmpty { refuted.removeAll(keepingCapacity: true) }
    }

    private mutating func settle(_ found: Int) -> Int {
        if found == 0 && matches.isEmpty { return 0 }
        if !refuted.isEmpty { dropRefuted() }
        MatchResolution.resolve(&matches, guess: program.assignment, covers: options.coversOverlaps)
        return matches.count
    }

    /// What the screen proposes of one event.
    private mutating func confirmScreened(_ event: Int, _ view: TextView) -> Int {
        let before = matches.count
        var hitCount = 0
        while let hit = run.takeHit(event) {
            if hitCount == hits.count {
                confirmHits(hitCount, view, nil)
                hitCount = 0
            }
            hits[hitCount] = hit
            hitCount += 1
        }
        if hitCount > 0 { confirmHits(hitCount, view, nil) }
        var spanCount = 0
        var isRest = false
        while let span = run.takeSpan(event) {
            if span.askedDigits > 0, !isWorthConfirming(span, view) { continue }
            if spanCount == spans.count {
                isRest = true
                break
            }
            spans[spanCount] = run.local(span)
            spanCount += 1
        }
        if isRest {
            // More spans than the buffer holds: only in long texts, so a second pass over this one is fair.
            run.skipSpans(event)
            confirmAllSpans(view, encoded: nil)
        } else if spanCount > 0 {
            confirm(UnsafeMutableBufferPointer(rebasing: spans[0..<spanCount]), view, nil)
        }
        let found = matches.count - before
        while let field = run.takeField(event) {
            let key = view.key(field)
            let isSecret = hasModel && secretKeys.answer(key, AssignmentName.soundsSecret)
            tw_screen_learn_key(screen, key.baseAddress, key.count, isSecret || hasModel && FieldPair.isValue(key))
            scanField(field, view)
        }
        return found
    }

    /// Whether bare numbers like this one can be anything under their key; the screen keeps the answer.
    private mutating func isWorthConfirming(_ span: tw_screen_span, _ view: TextView) -> Bool {
        let field = run.localField(span.field)
        let digits = Int(span.askedDigits)
        let canMatter = NumberScan.canMatter(digits: digits, field: field, view, self)
        let key = view.key(field)
        tw_screen_learn_number(screen, key.baseAddress, key.count, span.askedDigits, canMatter)
        return canMatter
    }

    /// Guesses over values that a format knows and refuted.
    private mutating func dropRefuted() {
        let (guess, places) = (program.assignment, refuted)
        matches.removeAll { match in
            match.detector == guess
                && places.contains { $0.lowerBound < Int(match.end) && Int(match.start) < $0.upperBound }
        }
    }

    /// Values whose key alone sounds secret, or that are paired with a name that does.
    private mutating func scanFields(_ view: TextView) {
        guard hasModel, !view.keys.isEmpty else { return }
        for index in view.fields.indices {
            let field = view.fields[index]
            guard field.length >= 4, field.length <= 400, field.keyLength >= 2, field.keyLength <= 64 else { continue }
            scanField(index, view)
        }
    }

    private mutating func scanField(_ index: Int, _ view: TextView) {
        guard hasModel else { return }
        if secretKeys.answer(view.key(index), AssignmentName.soundsSecret) {
            AssignmentScan.considerField(index, view, &self)
        } else if let name = FieldPair.name(of: index, view) {
            AssignmentScan.considerField(index, named: name, view, &self)
        }
    }

    /// One pass over one text: patterns, shapes, and, at the first level, what is encoded.
    private mutating func scanOnce(_ view: TextView, encoded: EncodedPlace?) -> Int {
        guard let screen, !view.text.isEmpty else { return 0 }
        let before = matches.count
        let total = tw_screen_text(screen, view.text.baseAddress, view.text.count, hits.baseAddress, hits.count)
        let hitCount = min(Int(max(0, total)), hits.count)
        if hitCount > 0 { confirmHits(hitCount, view, encoded) }
        if Int(total) > hits.count { confirmRest(Int(total), view, encoded) }
        confirmAllSpans(view, encoded: encoded)
        return matches.count - before
    }

    private mutating func confirmAllSpans(_ view: TextView, encoded: EncodedPlace?) {
        let total = tw_find_spans(view.text.baseAddress, view.text.count, spans.baseAddress, spans.count)
        if total > 0 { confirmSpans(total, view, encoded) }
    }

    private mutating func confirmHits(_ count: Int, _ view: TextView, _ encoded: EncodedPlace?) {
        var assignments = AssignmentSites()
        for index in 0..<count {
            let hit = hits[index]
            if Int32(hit.id) == program.assignment {
                AssignmentScan.consider(end: Int(hit.end), view, encoded, &assignments, &self)
            } else {
                PatternScan.confirm(hit, view, encoded, &self)
            }
        }
    }

    /// More hits than the buffer holds: only in long texts, so a second scan with room for all of them is fair.
    private mutating func confirmRest(_ total: Int, _ view: TextView, _ encoded: EncodedPlace?) {
        let room = UnsafeMutableBufferPointer<tw_screen_match>.allocate(capacity: total)
        defer { room.deallocate() }
        let again = tw_screen_text(screen, view.text.baseAddress, view.text.count, room.baseAddress, total)
        var assignments = AssignmentSites()
        for index in hits.count..<max(hits.count, min(Int(again), total)) {
            let hit = room[index]
            if Int32(hit.id) == program.assignment {
                AssignmentScan.consider(end: Int(hit.end), view, encoded, &assignments, &self)
            } else {
                PatternScan.confirm(hit, view, encoded, &self)
            }
        }
    }

    private mutating func confirmSpans(_ total: Int, _ view: TextView, _ encoded: EncodedPlace?) {
        if total <= spans.count {
            confirm(UnsafeMutableBufferPointer(rebasing: spans[0..<total]), view, encoded)
            return
        }
        let room = UnsafeMutableBufferPointer<tw_span>.allocate(capacity: total)
        defer { room.deallocate() }
        _ = tw_find_spans(view.text.baseAddress, view.text.count, room.baseAddress, total)
        confirm(room, view, encoded)
    }

    private mutating func confirm(
        _ list: UnsafeMutableBufferPointer<tw_span>,
        _ view: TextView,
        _ encoded: EncodedPlace?
    ) {
        var escapes = -1
        var addresses = AddressCount()
        let firstAddress = matches.count
        for index in list.indices {
            let span = list[index]
            switch Int(span.shape) {
            case TW_SPAN_DIGITS: NumberScan.confirm(Int(span.start), Int(span.end), view, encoded, &self)
            case TW_SPAN_CODE: CodeScan.confirm(Int(span.start), Int(span.end), view, encoded, &self)
            case TW_SPAN_ACCOUNT: AccountScan.confirm(Int(span.start), view, encoded, &self)
            case TW_SPAN_ADDRESS: AddressScan.confirm(Int(span.start), view, encoded, &addresses, &self)
            case TW_SPAN_BASE64:
                if encoded == nil { scanBase64(Int(span.start), Int(span.end), view) }
            default:
                if encoded == nil, escapes < 0 { escapes = Int(span.start) }
            }
        }
        if addresses.count > 0, addresses.count < options.minimumAddresses {
            dropAddresses(from: firstAddress)
        }
        if escapes >= 0, encoded == nil, options.decodes { scanEscapes(from: escapes, view) }
    }

    private mutating func dropAddresses(from first: Int) {
        let address = program.address
        var kept = first
        for index in first..<matches.count where matches[index].detector != address {
            matches[kept] = matches[index]
            kept += 1
        }
        matches.removeLast(matches.count - kept)
    }

    /// Decodes one base64 token and scans the text in it.
    private mutating func scanBase64(_ start: Int, _ end: Int, _ view: TextView) {
        guard options.decodes, end - start <= 1 << 20 else { return }
        let field = view.field(at: start)
        let token = view.text.slice(start, min(end, view.bounds(field).end))
        guard let plain = Base64.decode(token.slice(0, token.count - (token.count % 4 == 1 ? 1 : 0))) else { return }
        let printable = plain.reduce(0) { $0 + (($1 >= 32 && $1 < 127) || $1 == 10 || $1 == 13 || $1 == 9 ? 1 : 0) }
        guard printable * 100 >= plain.count * 95 else { return }
        // Padding belongs to the token that is replaced.
        var last = start + token.count
        let limit = min(view.bounds(field).end, last + 2)
        while last < limit, view.text[last] == 61 { last += 1 }
        scanDecoded(plain, EncodedPlace(decoding: .base64, start: start, end: last, field: field, map: []), view)
    }

    /// Decodes escapes and percent-encoding of every field from the first place that holds any.
    private mutating func scanEscapes(from first: Int, _ view: TextView) {
        for index in view.field(at: first)..<view.fields.count {
            let bounds = view.bounds(index)
            let field = view.text.slice(bounds.start, bounds.end)
            if let (plain, map) = Unescaping.json(field) {
                let place = EncodedPlace(decoding: .json, start: bounds.start, end: bounds.end, field: index, map: map)
                scanDecoded(plain, place, view)
            }
            if let (plain, map) = Unescaping.percent(field) {
                let place = EncodedPlace(
                    decoding: .percent,
                    start: bounds.start,
                    end: bounds.end,
                    field: index,
                    map: map
                )
                scanDecoded(plain, place, view)
            }
        }
    }

    private mutating func scanDecoded(_ plain: [UInt8], _ place: EncodedPlace, _ view: TextView) {
        plain.withUnsafeBufferPointer { bytes in
            let key = view.fields.isEmpty ? ContentField(start: 0, length: 0) : view.fields[place.field]
            let field = ContentField(
                start: 0,
                length: UInt32(bytes.count),
                keyStart: key.keyStart,
                keyLength: key.keyLength
            )
            withUnsafePointer(to: field) { pointer in
                let fields = UnsafeBufferPointer(start: pointer, count: 1)
                _ = scanOnce(TextView(text: bytes, fields: fields, keys: view.keys), encoded: place)
            }
        }
    }

    /// Records a match of `start..<end` in `view`; places inside decoded text are mapped back.
    mutating func record(
        _ detector: Int,
        _ start: Int,
        _ end: Int,
        field: Int,
        confidence: Double,
        firstNote: Int,
        _ view: TextView,
        _ encoded: EncodedPlace?
    ) {
        guard confidence >= options.minimumConfidence else {
            notes.removeLast(notes.count - firstNote)
            return
        }
        var match = RawMatch(
            detector: Int32(detector),
            start: UInt32(start),
            end: UInt32(end),
            field: Int32(field),
            confidence: Float(confidence),
            decoding: .none,
            plainStart: 0,
            plainLength: 0,
            firstNote: UInt32(firstNote),
            noteCount: 0
        )
        if let encoded {
            match.decoding = encoded.decoding
            match.field = Int32(encoded.field)
            match.start = UInt32(encoded.start(of: start))
            match.end = UInt32(encoded.end(of: end))
            match.plainStart = UInt32(decoded.count)
            match.plainLength = UInt32(end - start)
            decoded.append(contentsOf: view.text.slice(start, end))
            notes.append(encoded.note)
        }
        match.noteCount = UInt32(notes.count - firstNote)
        matches.append(match)
    }
}
