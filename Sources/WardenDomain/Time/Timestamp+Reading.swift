// Times as text: RFC 3339, and the looser forms that logs and people write.
extension Timestamp {
    /// Epoch milliseconds of `2026-01-31`, `2026-01-31T10:00:00Z`, `2026-01-31 10:00:00.123+02:00`; nil for anything else.
    /// Text without a zone is UTC.
    public static func milliseconds(_ text: String) -> Int64? {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ (48...57).contains($0) }) else {
                return nil
            }
            return bytes[range].reduce(0) { $0 * 10 + Int($1 - 48) }
        }
        guard bytes.count >= 10, bytes[4] == 45, bytes[7] == 45, let year = number(0..<4), let month = number(5..<7),
            let day = number(8..<10), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        var result = CivilDate.daysSinceEpoch(year: year, month: month, day: day) * 86_400_000
        guard bytes.count > 10 else { return result }
        guard bytes.count >= 16, [84, 116, 32].contains(bytes[10]), bytes[13] == 58, let hour = number(11..<13),
            let minute = number(14..<16), hour < 24, minute < 60
        else { return nil }
        result += Int64(hour * 3_600 + minute * 60) * 1_000
        var index = 16
        if index < bytes.count, bytes[index] == 58 {
            guard let second = number(17..<19), second <= 60 else { return nil }
            result += Int64(second) * 1_000
            index = 19
        }
        if index < bytes.count, bytes[index] == 46 {
            var scale: Int64 = 100
            index += 1
            while index < bytes.count, (48...57).contains(bytes[index]) {
                result += Int64(bytes[index] - 48) * scale
                scale /= 10
                index += 1
            }
        }
        return zone(bytes[index...]).map { result - $0 }
    }

    /// Offset from UTC in milliseconds.
    private static func zone(_ bytes: ArraySlice<UInt8>) -> Int64? {
        if bytes.isEmpty || bytes.elementsEqual([90]) || bytes.elementsEqual([122]) { return 0 }
        let digits = bytes.dropFirst().filter { $0 != 58 }
        guard let sign = bytes.first, sign == 43 || sign == 45, digits.count == 4,
            digits.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        let values = digits.map { Int64($0 - 48) }
        let minutes = (values[0] * 10 + values[1]) * 60 + values[2] * 10 + values[3]
        return (sign == 45 ? -minutes : minutes) * 60_000
    }
}
