/// Confirms spans of digits: cuts them into groups and looks each run of groups up among the known layouts.
enum NumberScan {
    /// Groups of one span that are considered; a span with more is a table, judged by its first ones.
    private static let maximumGroups = 24

    static func confirm(
        _ spanStart: Int,
        _ spanEnd: Int,
        _ view: TextView,
        _ encoded: EncodedPlace?,
        _ scanner: inout ContentScanner
    ) {
        let text = view.text
        if text[spanStart] == 40 {
            PhoneScan.confirm(spanStart, spanEnd, view, encoded, &scanner)
            return
        }
        withUnsafeTemporaryAllocation(of: (start: Int32, end: Int32).self, capacity: maximumGroups) { groups in
            let count = split(text, spanStart, spanEnd, groups)
            for first in 0..<count where isStart(text, groups, first) {
                var lengths: UInt64 = 0
                var separators: UInt64 = 0
                for last in first..<min(count, first + 8) {
                    let length = UInt64(groups[last].end - groups[last].start)
                    let place = UInt64(last - first) * 8
                    lengths |= min(length, 255) << place
                    if last > first { separators |= UInt64(text[Int(groups[last].start) - 1]) << (place - 8) }
                    let entry = scanner.program.layouts.first(lengths)
                    guard entry >= 0, isEnd(text, groups, last, count) else { continue }
                    let range = (start: Int(groups[first].start), end: Int(groups[last].end))
                    let isPart = last > first && separators & 0xFF == 32 && (first > 0 || last < count - 1)
                    tryLayouts(entry, lengths, separators, range, isPart: isPart, view, encoded, &scanner)
                }
            }
        }
        PhoneScan.confirm(spanStart, spanEnd, view, encoded, &scanner)
        CodeScan.confirmAround(spanStart, spanEnd, view, encoded, &scanner)
    }

    /// Whether a number of so many digits that is all of its field can be told, whatever the digits: then only the key
    /// says what it is.
    static func canMatter(digits: Int, field: Int, _ view: TextView, _ scanner: borrowing ContentScanner) -> Bool {
        let key = view.key(field)
        let program = scanner.program
        let start = view.bounds(field).start
        func canMatter(_ detector: Int32, needsContext: Bool, penalty: Double) -> Bool {
            let record = scanner.records[Int(detector)]
            if program.table.words(record).contains(where: { ContextWindow.contains(key, $0) }) { return true }
            guard !needsContext, !record.requiresContext else { return false }
            let best = max(record.confidence.base, record.confidence.checked, record.confidence.failed)
            return best * penalty >= scanner.options.minimumConfidence
        }
        let lengths = UInt64(min(digits, 255))
        var index = program.layouts.first(lengths)
        if index >= 0 {
            let penalty = IdentifierName.penalty(view, start, digits: digits)
            while index < program.layouts.entries.count, program.layouts.entries[index].lengths == lengths {
                let layout = program.layouts.entries[index]
                if canMatter(layout.detector, needsContext: layout.needsContext, penalty: penalty) { return true }
                index += 1
            }
        }
        for layout in program.codes[digits] where layout.acceptsDigits(digits) {
            if canMatter(layout.detector, needsContext: layout.needsContext, penalty: 1) { return true }
        }
        guard program.phone >= 0, 8...15 ~= digits else { return false }
        return program.table.words(scanner.records[Int(program.phone)]).contains { ContextWindow.contains(key, $0) }
    }

    private static func split(
        _ text: UnsafeBufferPointer<UInt8>,
        _ start: Int,
        _ end: Int,
        _ groups: UnsafeMutableBufferPointer<(start: Int32, end: Int32)>
    ) -> Int {
        var count = 0
        var index = start
        while index < end, count < groups.count {
            let first = index
            while index < end, text[index].isDigit { index += 1 }
            groups[count] = (Int32(first), Int32(index))
            count += 1
            index += 1
        }
        return count
    }

    private static func isStart(
        _ text: UnsafeBufferPointer<UInt8>,
        _ groups: UnsafeMutableBufferPointer<(start: Int32, end: Int32)>,
        _ group: Int
    ) -> Bool {
        if group > 0 { return text[Int(groups[group].start) - 1] == 32 }
        return TokenEdges.isNumberStart(text, Int(groups[0].start))
    }

    private static func isEnd(
        _ text: UnsafeBufferPointer<UInt8>,
        _ groups: UnsafeMutableBufferPointer<(start: Int32, end: Int32)>,
        _ group: Int,
        _ count: Int
    ) -> Bool {
        let end = Int(groups[group].end)
        if group < count - 1 { return text[end] == 32 }
        return TokenEdges.isNumberEnd(text, end)
    }

    /// - Parameter isPart: more groups stand before or behind, set off as the groups of the number are.
    private static func tryLayouts(
        _ first: Int,
        _ lengths: UInt64,
        _ separators: UInt64,
        _ range: (start: Int, end: Int),
        isPart: Bool,
        _ view: TextView,
        _ encoded: EncodedPlace?,
        _ scanner: inout ContentScanner
    ) {
        let digits = compact(view.text, range, scanner.digits)
        var index = first
        let entries = scanner.program.layouts.entries
        var penalty = 0.0
        while index < entries.count, entries[index].lengths == lengths {
            let layout = entries[index]
            index += 1
            guard layout.accepts(separators) else { continue }
            let record = scanner.records[Int(layout.detector)]
            let subject = Subject(value: digits, field: view.text, start: range.start, end: range.end, now: scanner.now)
            if record.validatorCount > 0,
                Validators.check(scanner.program.table.validators[Int(record.firstValidator)], subject).outcome
                    == .invalid
            {
                continue
            }
            if penalty == 0 {
                penalty = isPart ? 0.5 : IdentifierName.penalty(view, range.start, digits: digits.count)
                if layout.groups > 1, !isPart { penalty = penalty < 0.5 ? 0.6 : 1 }
            }
            Judgement.judge(
                Int(layout.detector),
                range.start,
                range.end,
                checked: digits,
                needsContext: layout.needsContext,
                penalty: penalty,
                view,
                encoded,
                &scanner
            )
        }
    }

    /// The digits of a range without what stands between them.
    private static func compact(
        _ text: UnsafeBufferPointer<UInt8>,
        _ range: (start: Int, end: Int),
        _ room: UnsafeMutableBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        var count = 0
        for index in range.start..<range.end where text[index].isDigit && count < room.count {
            room[count] = text[index]
            count += 1
        }
        return UnsafeBufferPointer(rebasing: room[0..<count])
    }
}
