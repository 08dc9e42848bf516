/// Personal numbers of Europe that hold letters.
enum EuropeanCodeChecks {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// No check digit: prefixes that are never issued, suffix A...D.
    static func nino(_ value: Bytes) -> Verdict {
        guard value.count == 9, (65...68).contains(value[8]) else { return .invalid(.structureInvalid) }
        let never: StaticString = "DFIQUV"
        let second: StaticString = "DFIOQUV"
        func holds(_ letters: StaticString, _ byte: UInt8) -> Bool {
            (0..<letters.utf8CodeUnitCount).contains { letters.utf8Start[$0] == byte }
        }
        let pairs: [StaticString] = ["BG", "GB", "NK", "KN", "TN", "NT", "ZZ"]
        guard !holds(never, value[0]), !holds(second, value[1]), !pairs.contains(where: { value.starts(with: $0) })
        else {
            return .invalid(.structureInvalid)
        }
        return .unknown
    }

    /// Spain: eight digits and the letter of the number modulo 23; X, Y, Z stand for 0, 1, 2.
    static func nif(_ value: Bytes) -> Verdict {
        guard value.count == 9 else { return .invalid(.structureInvalid) }
        var number = 0
        for index in 0..<8 {
            let byte = value[index]
            if index == 0 && byte >= 88 && byte <= 90 {
                number = Int(byte) - 88
            } else {
                guard byte.isDigit else { return .invalid(.structureInvalid) }
                number = number * 10 + Int(byte) - 48
            }
        }
        let letters: StaticString = "TRWAGMYFPDXBNJZSQVHLCKE"
        return .checksum(number > 0 && letters.utf8Start[number % 23] == value[8])
    }

    /// Italy: 16 characters, the odd ones by table; months by letter.
    static func codiceFiscale(_ value: Bytes) -> Verdict {
        guard value.count == 16, "ABCDEHLMPRST".utf8.contains(value[8]) else { return .invalid(.structureInvalid) }
        let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
        var sum = 0
        for index in 0..<15 {
            let byte = value[index]
            let place = byte.isDigit ? Int(byte) - 48 : Int(byte) - 65
            guard place >= 0, place < 26 else { return .invalid(.structureInvalid) }
            sum += index % 2 == 0 ? odd[place] : place
        }
        return .checksum(sum % 26 == Int(value[15]) - 65)
    }

    /// Ireland: seven digits, check letter, possibly a second letter worth nine times its place.
    static func pps(_ value: Bytes) -> Verdict {
        guard value.count == 8 || value.count == 9 else { return .invalid(.structureInvalid) }
        var sum = 0
        for index in 0..<7 {
            guard value[index].isDigit else { return .invalid(.structureInvalid) }
            sum += (Int(value[index]) - 48) * (8 - index)
        }
        if value.count == 9, value[8] != 87 { sum += (Int(value[8]) - 64) * 9 }
        let expected: UInt8 = sum % 23 == 0 ? 87 : UInt8(64 + sum % 23)
        return .checksum(value[7] == expected)
    }

    /// Finland: date, century sign, three digits, check character of the nine digits modulo 31.
    static func hetu(_ value: Bytes) -> Verdict {
        let characters = value.filter { $0 != 45 && $0 != 43 }
        guard characters.count >= 10 else { return .invalid(.structureInvalid) }
        let digits = characters.prefix(6) + characters.suffix(4).prefix(3)
        guard digits.allSatisfy(\.isDigit), let last = characters.last else { return .invalid(.structureInvalid) }
        let number = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
        guard CalendarDay.exists(year: number / 1_000 % 100, month: number / 100_000 % 100, day: number / 10_000_000)
        else {
            return .invalid(.structureInvalid)
        }
        let letters: StaticString = "0123456789ABCDEFHJKLMNPRSTUVWXY"
        return .checksum(letters.utf8Start[number % 31] == last)
    }
}
