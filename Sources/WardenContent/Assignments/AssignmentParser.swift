/// Reads name and value around the place where a secret-sounding name meets an operator.
struct AssignmentParser {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private static let longestName = 80
    private static let longestValue = 400

    let text: Bytes

    /// - Parameter end: just past the operator (or past the opening quote).
    func parse(_ end: Int) -> AssignmentCandidate? {
        guard let (nameStart, nameEnd) = name(before: end) else { return nil }
        guard let (joint, valueFrom) = joint(nameEnd, end) else { return nil }
        var candidate = AssignmentCandidate(
            nameStart: nameStart,
            nameEnd: nameEnd,
            valueStart: valueFrom,
            valueEnd: valueFrom,
            joint: joint,
            isQuoted: false,
            isParameter: nameStart > 0
                && (text[nameStart - 1] == 38 || text[nameStart - 1] == 63 || text[nameStart - 1] == 59)
        )
        // `arn:aws:secretsmanager:eu-west-1:…:secret:prod/db`: parts of an address.
        if joint == .colon, nameStart > 0, text[nameStart - 1] == 58 { return nil }
        if joint == .tag, nameStart == 0 || text[nameStart - 1] != 60 { return nil }
        readValue(&candidate, from: valueFrom)
        if candidate.isQuoted, let skipped = afterValueKey(candidate) {
            candidate.joint = .colon
            readValue(&candidate, from: skipped)
        } else if !candidate.isQuoted, joint == .colon, let skipped = afterTypeName(candidate) {
            candidate.joint = .equals
            readValue(&candidate, from: skipped)
        }
        if joint == .comma, !candidate.isQuoted, let skipped = afterDefault(candidate.valueStart) {
            candidate.joint = .equals
            readValue(&candidate, from: skipped)
        }
        if joint == .tag, !text.starts(with: "</", at: candidate.valueEnd) { return nil }
        return candidate.valueEnd > candidate.valueStart ? candidate : nil
    }

    /// `add_argument("--password", default="x")`: past the equals sign after `default`.
    private func afterDefault(_ start: Int) -> Int? {
        text.startsIgnoringCase(with: "default=", at: start) ? start + 8 : nil
    }

    private static func isName(_ byte: UInt8) -> Bool { byte.isWord || byte == 46 || byte == 45 }

    /// Back over the operator and closing quotes or brackets to the name.
    private func name(before end: Int) -> (Int, Int)? {
        var nameEnd = min(end, text.count)
        if let prose = beforeProse(nameEnd) { nameEnd = prose }
        // The hyphen of an arrow is no part of a name: `password <- "x"`, `"password" -> "x"`.
        if nameEnd > 1,
            text[nameEnd - 2] == 60 && text[nameEnd - 1] == 45 || text[nameEnd - 2] == 45 && text[nameEnd - 1] == 62
        {
            nameEnd -= 2
        }
        while nameEnd > 0, end - nameEnd < 14, !Self.isName(text[nameEnd - 1]) { nameEnd -= 1 }
        var start = nameEnd
        while start > 0, nameEnd - start < Self.longestName, Self.isName(text[start - 1]) { start -= 1 }
        // The letter of an escape is no part of the name: `\npassword=`.
        if start > 0, text[start - 1] == 92, start < nameEnd, "nrt".utf8.contains(text[start]) { start += 1 }
        return nameEnd > start ? (start, nameEnd) : nil
    }

    /// Where ` is ` or ` was ` begins when the place is just past it.
    private func beforeProse(_ end: Int) -> Int? {
        var index = end
        while index > 0, end - index < 3, text[index - 1] == 32 || text[index - 1] == 58 { index -= 1 }
        if index > 3, text.startsIgnoringCase(with: " is", at: index - 3) { return index - 3 }
        if index > 4, text.startsIgnoringCase(with: " was", at: index - 4) { return index - 4 }
        return nil
    }

    /// The operator and where the value may begin.
    private func joint(_ nameEnd: Int, _ end: Int) -> (AssignmentCandidate.Joint, Int)? {
        var index = nameEnd
        while index < text.count, index - nameEnd < 5, "\\\"'`]) \t".utf8.contains(text[index]) { index += 1 }
        guard index < text.count else { return nil }
        switch text[index] {
        case 61:
            if index + 1 < text.count, text[index + 1] == 61 || text[index + 1] == 126 { return nil }
            return (.equals, index + (index + 1 < text.count && text[index + 1] == 62 ? 2 : 1))
        case 58:
            if index + 1 < text.count, text[index + 1] == 61 { return (.equals, index + 2) }
            return text[nameEnd...].prefix(3).first == 58 && text.starts(with: "://", at: index)
                ? nil : (.colon, index + 1)
        case 60 where text.starts(with: "<-", at: index), 45 where text.starts(with: "->", at: index):
            return (.equals, index + 2)
        case 44: return (.comma, index + 1)
        case 40: return (.call, index + 1)
        case 62: return (.tag, index + 1)
        default:
            if text.startsIgnoringCase(with: " is", at: nameEnd) { return (.prose, nameEnd + 3) }
            if text.startsIgnoringCase(with: " was", at: nameEnd) { return (.prose, nameEnd + 4) }
            return index > nameEnd ? (.space, nameEnd) : nil
        }
    }

    private func readValue(_ candidate: inout AssignmentCandidate, from place: Int) {
        var index = place
        while index < text.count, index - place < 8, text[index] == 32 || text[index] == 9 || text[index] == 58 {
            index += 1
        }
        // String prefixes of Python, Scala and SQL.
        if index + 1 < text.count, "rbfusNEU".utf8.contains(text[index]), text[index + 1] == 34 || text[index + 1] == 39
        {
            index += 1
        }
        var escapes = 0
        while index < text.count, text[index] == 92, escapes < 3 {
            index += 1
            escapes += 1
        }
        guard index < text.count else { return }
        let quote = text[index]
        if quote == 34 || quote == 39 || quote == 96 {
            candidate.isQuoted = true
            var start = index + 1
            // Three quotes open a text of several lines; two are an empty one.
            if index + 2 < text.count, text[index + 1] == quote, text[index + 2] == quote { start = index + 3 }
            candidate.valueStart = start
            candidate.valueEnd = quotedEnd(start, quote, escapes)
        } else if escapes == 0 {
            candidate.isQuoted = false
            candidate.valueStart = index
            candidate.valueEnd = bareEnd(index, candidate)
        }
    }

    /// To the closing quote; the place of the opening one where it never closes.
    private func quotedEnd(_ start: Int, _ quote: UInt8, _ escapes: Int) -> Int {
        var index = start
        while index < text.count, index - start <= Self.longestValue {
            let byte = text[index]
            if byte == 10 { return start }
            if byte == quote { return index }
            if byte == 92 {
                var run = index
                while run < text.count, text[run] == 92 { run += 1 }
                if run < text.count, text[run] == quote, run - index <= escapes || escapes > 0 { return index }
                index = escapes > 0 ? run : index + 1
                if escapes > 0 { continue }
            }
            index += 1
        }
        return start
    }

    private func bareEnd(_ start: Int, _ candidate: AssignmentCandidate) -> Int {
        var index = start
        while index < text.count, index - start <= Self.longestValue {
            let byte = text[index]
            if byte <= 32 || "\"'`<>;,|\\".utf8.contains(byte) { break }
            if byte == 38, candidate.isParameter || candidate.joint == .equals { break }
            if byte == 41 || byte == 93 || byte == 125, !isOpened(start, index, byte) { break }
            index += 1
        }
        // A full stop ends a sentence, not a value.
        if index > start, text[index - 1] == 46, candidate.joint == .prose { index -= 1 }
        return index - start > Self.longestValue ? start : index
    }

    private func isOpened(_ start: Int, _ end: Int, _ close: UInt8) -> Bool {
        let open: UInt8 = close == 41 ? 40 : close - 2
        return text.slice(start, end).contains(open)
    }

    /// `"name": "DB_PASSWORD", "value": "x"`: past the colon after `value`.
    private func afterValueKey(_ candidate: AssignmentCandidate) -> Int? {
        let word = text.slice(candidate.valueStart, candidate.valueEnd)
        let isKey =
            word.count <= 7 && (word.startsIgnoringCase(with: "value") || word.startsIgnoringCase(with: "default"))
        guard isKey else { return nil }
        var index = candidate.valueEnd
        while index < text.count, index - candidate.valueEnd < 6, text[index] != 58 { index += 1 }
        return index < text.count && text[index] == 58 ? index + 1 : nil
    }

    /// `password: str = "x"`: past the equals sign after a type.
    private func afterTypeName(_ candidate: AssignmentCandidate) -> Int? {
        let type = text.slice(candidate.valueStart, candidate.valueEnd)
        guard type.count <= 24, type.allSatisfy({ $0.isWord || $0 == 46 || $0 == 91 || $0 == 93 || $0 == 63 }) else {
            return nil
        }
        var index = candidate.valueEnd
        while index < text.count, text[index] == 32 { index += 1 }
        guard index + 1 < text.count, text[index] == 61, text[index + 1] != 61 else { return nil }
        return index + 1
    }
}
