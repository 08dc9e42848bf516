/// Telephone numbers: international with `+`, North American, or any near a word such as `phone`.
enum PhoneScan {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    static func confirm(
        _ spanStart: Int,
        _ spanEnd: Int,
        _ view: TextView,
        _ encoded: EncodedPlace?,
        _ scanner: inout ContentScanner
    ) {
        let detector = Int(scanner.program.phone)
        guard detector >= 0 else { return }
        let text = view.text
        let start = beginning(text, spanStart)
        let digits = count(text, start, spanEnd)
        guard digits >= 8, digits <= 15 else { return }
        guard TokenEdges.isNumberEnd(text, spanEnd), TokenEdges.isNumberStart(text, start) else { return }
        if text[start] == 43 {
            guard isCountry(text.slice(start + 1, spanEnd)) else { return }
            judge(detector, start, spanEnd, base: 0.9, view, encoded, &scanner)
        } else if digits <= 11, isNorthAmerican(text.slice(start, spanEnd)) {
            // `NHS number 675 509 4308`: named as something else.
            let isNumbered = text[start] != 40 && IdentifierName.penalty(view, start) < 0.5
            judge(
                detector,
                start,
                spanEnd,
                base: text[start] == 40 ? 0.85 : isNumbered ? 0.4 : 0.7,
                view,
                encoded,
                &scanner
            )
        } else if isPlausible(text.slice(start, spanEnd)),
            isIntroduced(detector, start, spanEnd, view, scanner)
        {
            judge(detector, start, spanEnd, base: nil, view, encoded, &scanner)
        }
    }

    private static func judge(
        _ detector: Int,
        _ start: Int,
        _ end: Int,
        base: Double?,
        _ view: TextView,
        _ encoded: EncodedPlace?,
        _ scanner: inout ContentScanner
    ) {
        let penalty = base.map { $0 / scanner.records[detector].confidence.base } ?? 1
        Judgement.judge(
            detector,
            start,
            end,
            needsContext: base == nil,
            penalty: penalty,
            view,
            encoded,
            &scanner
        )
    }

    /// A bare number counts only where a context word names it: in its key, in its column, or close before it in the same
    /// line and condition. A word further away says nothing about a number that has no shape.
    private static func isIntroduced(
        _ detector: Int,
        _ start: Int,
        _ end: Int,
        _ view: TextView,
        _ scanner: borrowing ContentScanner
    ) -> Bool {
        let words = scanner.program.table.words(scanner.records[detector])
        let field = view.field(at: start)
        let isNamed = scanner.phoneKeys.answer(view.key(field)) { key in
            words.contains { ContextWindow.contains(key, $0) }
        }
        if isNamed { return true }
        let bounds = view.bounds(field)
        let text = view.text.slice(bounds.start, bounds.end)
        let place = start - bounds.start
        // A value that is nothing but the number has only its key.
        guard place > 2 else { return false }
        if let column = StatementColumns.name(text, place) {
            return words.contains { ContextWindow.contains(column, $0) }
        }
        let introduction = text.slice(conditionStart(text, place), place)
        return words.contains { ContextWindow.contains(introduction, $0) }
    }

    private static let clauses: [StaticString] = [" and ", " or ", " where ", " when ", " values ", " having "]

    /// Where the part of a line begins that can name a number: behind a line break, `AND`, or a finished value.
    private static func conditionStart(_ text: Bytes, _ place: Int) -> Int {
        let lowest = max(0, place - 36)
        var index = place
        while index > lowest {
            let byte = text[index - 1]
            let isBreak = byte == 10 || byte == 59 || byte == 44
            if isBreak || byte == 32 && clauses.contains(where: { text.startsIgnoringCase(with: $0, at: index - 1) }) {
                return index
            }
            index -= 1
        }
        return index
    }

    /// Takes in `+`, `+1 ` and `(` before the span.
    private static func beginning(_ text: Bytes, _ spanStart: Int) -> Int {
        var start = spanStart
        if text[start] == 40 {
            var index = start
            if index > 0, text[index - 1] == 32 || text[index - 1] == 45 { index -= 1 }
            let end = index
            while index > 0, end - index < 3, text[index - 1].isDigit { index -= 1 }
            if index < end, index > 0, text[index - 1] == 43 { return index - 1 }
            return index < end && end - index == 1 && text[index] == 49 ? index : start
        }
        if start > 0, text[start - 1] == 43 { start -= 1 }
        return start
    }

    private static func count(_ text: Bytes, _ start: Int, _ end: Int) -> Int {
        var digits = 0
        for index in start..<end where text[index].isDigit { digits += 1 }
        return digits
    }

    /// Country codes do not start with 0; the code 1 has ten digits behind it.
    private static func isCountry(_ text: Bytes) -> Bool {
        guard let first = text.first, first != 48 else { return false }
        return first != 49 || count(text, 0, text.count) == 11
    }

    /// Three, three and four digits with separators; area and exchange start with 2...9.
    private static func isNorthAmerican(_ text: Bytes) -> Bool {
        guard hasGroups(text) else { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { digits in
            var count = 0
            for byte in text where byte.isDigit && count < digits.count {
                digits[count] = byte
                count += 1
            }
            let first = count == 11 && digits[0] == 49 ? 1 : 0
            guard count - first == 10 else { return false }
            return digits[first] >= 50 && digits[first + 3] >= 50
                && !(digits[first + 1] == 49 && digits[first + 2] == 49)
        }
    }

    /// The last groups are three and four digits long.
    private static func hasGroups(_ text: Bytes) -> Bool {
        guard text.count >= 12 else { return false }
        let tail = text.slice(text.count - 8, text.count)
        let isSeparator = tail[3] == 45 || tail[3] == 46 || tail[3] == 32
        guard isSeparator, tail.slice(0, 3).allSatisfy(\.isDigit), tail.slice(4, 8).allSatisfy(\.isDigit) else {
            return false
        }
        let before = text[text.count - 9]
        return !before.isDigit && text[text.count - 10] != 47
    }

    /// Groups look like a number that is dialled: not a date, a decimal, or a list.
    private static func isPlausible(_ text: Bytes) -> Bool {
        var groups = 1
        for byte in text where !byte.isDigit && byte != 40 && byte != 41 { groups += 1 }
        let points = text.count { $0 == 46 }
        return groups <= 7 && !text.contains(47) && (points == 0 || points >= 3 && text.first == 48)
    }
}
