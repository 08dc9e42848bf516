/// Dates of birth and machine-readable passport lines.
enum BirthDate {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// A real day between 1900 and now, written year first or last.
    static func check(_ value: Bytes, now: Int64) -> Verdict {
        var groups: [Int] = []
        var number: Int?
        for byte in value {
            if byte.isDigit {
                number = (number ?? 0) * 10 + Int(byte) - 48
            } else if let done = number {
                groups.append(done)
                number = nil
            }
        }
        if let number { groups.append(number) }
        guard groups.count >= 3 else { return .invalid(.structureInvalid) }
        let (a, b, c) = (groups[0], groups[1], groups[2])
        let year = a > 31 ? a : c
        guard (1900...CalendarDay(epochSeconds: now).year).contains(year) else { return .invalid(.structureInvalid) }
        let isReal =
            a > 31
            ? CalendarDay.exists(year: year, month: b, day: c)
            : CalendarDay.exists(year: year, month: b, day: a) || CalendarDay.exists(year: year, month: a, day: b)
        return isReal ? .valid(.structureValid) : .invalid(.structureInvalid)
    }

    /// Second line of a passport (ICAO 9303): three check digits with weights 7 3 1.
    static func machineReadable(_ value: Bytes) -> Verdict {
        guard value.count == 44 else { return .invalid(.structureInvalid) }
        func check(_ from: Int, _ to: Int) -> Bool {
            var sum = 0
            for index in from..<to {
                let byte = value[index]
                let number = byte.isDigit ? Int(byte) - 48 : byte == 60 ? 0 : Int(byte) - 55
                sum += number * [7, 3, 1][(index - from) % 3]
            }
            return sum % 10 == Int(value[to]) - 48
        }
        return .checksum(check(0, 9) && check(13, 19) && check(21, 27))
    }
}
