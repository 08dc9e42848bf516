/// Confirms upper-case codes against templates by length.
enum CodeScan {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    static func confirm(
        _ start: Int,
        _ end: Int,
        _ view: TextView,
        _ encoded: EncodedPlace?,
        _ scanner: inout ContentScanner
    ) {
        tryTemplates(start, end, view, encoded, &scanner)
    }

    /// Digits with letters around them: `12345678Z`, `131052-308T`, `AB 12 34 56 C`, `A123456(7)`.
    static func confirmAround(
        _ spanStart: Int,
        _ spanEnd: Int,
        _ view: TextView,
        _ encoded: EncodedPlace?,
        _ scanner: inout ContentScanner
    ) {
        let text = view.text
        guard spanEnd - spanStart <= 40 else { return }
        var end = spanEnd
        while end < text.count, end - spanEnd < 4, text[end].isLetter { end += 1 }
        if end == spanEnd, end + 1 < text.count, text[end] == 45 || text[end] == 32, text[end + 1].isLetter { end += 2 }
        var start = spanStart
        while start > 0, spanStart - start < 4, text[start - 1].isLetter { start -= 1 }
        if start == spanStart, start > 1, text[start - 1] == 45 || text[start - 1] == 32 {
            start -= 1
            while start > 0, spanStart - start < 3, text[start - 1].isLetter { start -= 1 }
        }
        tryTemplates(spanStart, spanEnd, view, encoded, &scanner)
        if end > spanEnd { tryTemplates(spanStart, end, view, encoded, &scanner) }
        if start < spanStart { tryTemplates(start, end, view, encoded, &scanner) }
    }

    private static func tryTemplates(
        _ start: Int,
        _ end: Int,
        _ view: TextView,
        _ encoded: EncodedPlace?,
        _ scanner: inout ContentScanner
    ) {
        let text = view.text
        let program = scanner.program
        let layouts = program.codes[end - start]
        guard !layouts.isEmpty else { return }
        guard TokenEdges.isNumberStart(text, start), TokenEdges.isNumberEnd(text, end) else { return }
        let written = text.slice(start, end)
        for layout in layouts where layout.accepts(written) {
            let code = compact(written, scanner.digits)
            let subject = Subject(value: code, field: text, start: start, end: end, now: scanner.now)
            let record = scanner.records[Int(layout.detector)]
            if record.validatorCount > 0,
                Validators.check(program.table.validators[Int(record.firstValidator)], subject).outcome == .invalid
            {
                continue
            }
            Judgement.judge(
                Int(layout.detector),
                start,
                end,
                checked: code,
                needsContext: layout.needsContext,
                view,
                encoded,
                &scanner
            )
        }
    }

    /// Letters in upper case and digits, without what stands between them.
    private static func compact(_ text: Bytes, _ room: UnsafeMutableBufferPointer<UInt8>) -> Bytes {
        var count = 0
        for byte in text where byte.isAlphanumeric && count < room.count {
            room[count] = byte.isLower ? byte & 0xDF : byte
            count += 1
        }
        return UnsafeBufferPointer(rebasing: room[0..<count])
    }
}
