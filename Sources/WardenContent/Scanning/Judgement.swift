/// Brings validators, entropy and context together for one candidate.
enum Judgement {
    /// Records the candidate unless something speaks against it.
    ///
    /// - Parameters:
    ///   - checked: what validators read; for digit shapes the digits alone.
    ///   - needsContext: this way of writing counts only near a context word.
    ///   - penalty: factor for a number that stands where identifiers stand.
    static func judge(
        _ index: Int,
        _ start: Int,
        _ end: Int,
        checked: UnsafeBufferPointer<UInt8>? = nil,
        needsContext: Bool = false,
        penalty: Double = 1,
        _ view: TextView,
        _ encoded: EncodedPlace?,
        _ scanner: inout ContentScanner
    ) {
        let detector = scanner.records[index]
        let field = view.field(at: start)
        let bounds = view.bounds(field)
        let text = view.text.slice(bounds.start, bounds.end)
        let value = view.text.slice(start, end)
        if detector.minimumEntropy > 0, value.entropy < detector.minimumEntropy { return }
        let subject = Subject(
            value: checked ?? value,
            field: text,
            start: start - bounds.start,
            end: end - bounds.start,
            now: scanner.now
        )
        let firstNote = scanner.notes.count
        guard var confidence = verdict(detector, subject, &scanner) else {
            if detector.capture != nil { refute(start, end, encoded, &scanner, since: firstNote) }
            scanner.notes.removeLast(scanner.notes.count - firstNote)
            return
        }
        if detector.capture != nil, confidence < scanner.options.minimumConfidence {
            refute(start, end, encoded, &scanner, since: firstNote)
        }
        let isNamed = ContextWindow.holds(
            scanner.program.table.words(detector),
            text,
            subject.start,
            subject.end,
            key: view.key(field)
        )
        if isNamed {
            confidence =
                confidence < detector.confidence.base ? confidence : max(confidence, detector.confidence.context)
            scanner.notes.append(Note(.contextWord))
        } else {
            if needsContext || detector.requiresContext {
                scanner.notes.removeLast(scanner.notes.count - firstNote)
                return
            }
            confidence *= penalty
        }
        if scanner.notes.count == firstNote { scanner.notes.append(Note(.format)) }
        scanner.record(
            index,
            start,
            end,
            field: field,
            confidence: confidence,
            firstNote: firstNote,
            view,
            encoded
        )
    }

    /// A token of a known format whose checksum is wrong is no secret by its name either.
    private static func refute(
        _ start: Int,
        _ end: Int,
        _ encoded: EncodedPlace?,
        _ scanner: inout ContentScanner,
        since firstNote: Int
    ) {
        guard scanner.notes[firstNote...].contains(where: { $0.code == .checksumInvalid }) else { return }
        scanner.refuted.append(encoded.map { $0.start(of: start)..<$0.end(of: end) } ?? start..<end)
    }

    /// The confidence the validators leave, or nil where one of them rules the candidate out.
    private static func verdict(
        _ detector: DetectorRecord,
        _ subject: Subject,
        _ scanner: inout ContentScanner
    ) -> Double? {
        var confidence = detector.confidence.base
        for name in scanner.program.table.validators(detector) {
            let verdict = Validators.check(name, subject)
            if let note = verdict.note { scanner.notes.append(note) }
            switch verdict.outcome {
            case .valid: confidence = max(confidence, detector.confidence.checked)
            case .lowered: return min(detector.confidence.base, 0.75)
            case .invalid: return detector.confidence.failed > 0 ? detector.confidence.failed : nil
            case .unknown: break
            }
        }
        return confidence
    }
}
