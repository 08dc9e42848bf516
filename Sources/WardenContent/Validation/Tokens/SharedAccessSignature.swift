/// Azure shared access signatures: `sig` is base64 of 32 bytes; `se` ends it and `sp` says what it grants.
enum SharedAccessSignature {
    static func check(_ subject: Subject) -> Verdict {
        let query = enclosingQuery(subject)
        guard let signature = parameter("sig=", in: query) else { return .invalid(.structureInvalid) }
        guard let decoded = decode(signature), decoded == 32 else { return .invalid(.structureInvalid) }
        if let expiry = parameter("se=", in: query).flatMap(moment) {
            if expiry < subject.now { return .lowered(.expired, expiry) }
            let rights = parameter("sp=", in: query) ?? query.slice(0, 0)
            let grantsMore = rights.contains { $0 != 114 && $0 != 108 }
            return grantsMore ? .valid(.rights) : .valid(.expires, expiry)
        }
        return .valid(.structureValid)
    }

    /// The run of URL characters around the value.
    private static func enclosingQuery(_ subject: Subject) -> UnsafeBufferPointer<UInt8> {
        let field = subject.field
        func belongs(_ byte: UInt8) -> Bool {
            byte > 32 && byte != 34 && byte != 39 && byte != 60 && byte != 62 && byte != 92 && byte < 127
        }
        var start = subject.start
        var end = subject.end
        while start > 0, subject.start - start < 2_048, belongs(field[start - 1]) { start -= 1 }
        while end < field.count, end - subject.end < 2_048, belongs(field[end]) { end += 1 }
        return field.slice(start, end)
    }

    private static func parameter(
        _ name: StaticString,
        in query: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8>? {
        var from = 0
        while let found = query.indexIgnoringCase(of: name, from: from) {
            let start = found + name.utf8CodeUnitCount
            if found == 0 || query[found - 1] == 38 || query[found - 1] == 63 || query[found - 1] == 59 {
                var end = start
                while end < query.count, query[end] != 38, query[end] != 59 { end += 1 }
                return query.slice(start, end)
            }
            from = start
        }
        return nil
    }

    /// Number of bytes behind percent-encoded base64.
    private static func decode(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        var plain: [UInt8] = []
        var index = 0
        while index < text.count {
            if text[index] == 37, index + 2 < text.count, text[index + 1].isHexadecimal, text[index + 2].isHexadecimal {
                plain.append(text[index + 1].hexadecimalValue << 4 | text[index + 2].hexadecimalValue)
                index += 3
            } else {
                plain.append(text[index])
                index += 1
            }
        }
        return plain.withUnsafeBufferPointer { Base64.decode($0)?.count }
    }

    /// `2030-01-31T08:00:00Z`, colons possibly as `%3A`: to the day.
    private static func moment(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard text.count >= 10, text[4] == 45, text[7] == 45 else { return nil }
        let digits = [0, 1, 2, 3, 5, 6, 8, 9].map { text[$0] }
        guard digits.allSatisfy(\.isDigit) else { return nil }
        let number = digits.map { Int($0) - 48 }
        let year = number[0] * 1_000 + number[1] * 100 + number[2] * 10 + number[3]
        let month = number[4] * 10 + number[5]
        let day = number[6] * 10 + number[7]
        guard CalendarDay.exists(year: year, month: month, day: day) else { return nil }
        return CalendarDay(year: year, month: month, day: day).epochSeconds + 86_399
    }
}
