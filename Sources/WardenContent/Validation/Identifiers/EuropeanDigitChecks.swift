/// Personal numbers of Europe that are digits only.
enum EuropeanDigitChecks {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private static func digit(_ digits: Bytes, _ index: Int) -> Int { Int(digits[index]) - 48 }

    private static func isDay(_ digits: Bytes, year: Int, month: Int, day: Int, monthShift: Int = 0) -> Bool {
        CalendarDay.exists(
            year: Checksums.number(digits, year, year + 2),
            month: Checksums.number(digits, month, month + 2) - monthShift,
            day: Checksums.number(digits, day, day + 2)
        )
    }

    static func nhs(_ digits: Bytes) -> Verdict {
        guard digits.count == 10, !Checksums.isRepeated(digits) else { return .invalid(.checksumInvalid) }
        let rest = 11 - Checksums.weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
        return .checksum((rest == 11 ? 0 : rest) == digit(digits, 9))
    }

    static func pesel(_ digits: Bytes) -> Verdict {
        guard digits.count == 11 else { return .invalid(.checksumInvalid) }
        let month = Checksums.number(digits, 2, 4) % 20
        guard
            CalendarDay.exists(year: Checksums.number(digits, 0, 2), month: month, day: Checksums.number(digits, 4, 6))
        else {
            return .invalid(.checksumInvalid)
        }
        let sum = Checksums.weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3])
        return .checksum((10 - sum % 10) % 10 == digit(digits, 10))
    }

    static func nip(_ digits: Bytes) -> Verdict {
        guard digits.count == 10, !Checksums.isRepeated(digits) else { return .invalid(.checksumInvalid) }
        return .checksum(Checksums.weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == digit(digits, 9))
    }

    static func regon(_ digits: Bytes) -> Verdict {
        guard digits.count == 9, !Checksums.isRepeated(digits) else { return .invalid(.checksumInvalid) }
        return .checksum(Checksums.weighted(digits, [8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 == digit(digits, 8))
    }

    /// Sweden: ten digits (a century before them is left out), Luhn; days of coordination numbers are 60 higher.
    static func personnummer(_ digits: Bytes) -> Verdict {
        let short = digits.count == 12 ? digits.slice(2, 12) : digits
        guard short.count == 10 else { return .invalid(.checksumInvalid) }
        let day = Checksums.number(short, 4, 6)
        let exists = CalendarDay.exists(
            year: Checksums.number(short, 0, 2),
            month: Checksums.number(short, 2, 4),
            day: day > 60 ? day - 60 : day
        )
        return .checksum(exists && Checksums.luhn(short))
    }

    static func fodselsnummer(_ digits: Bytes) -> Verdict {
        guard digits.count == 11 else { return .invalid(.checksumInvalid) }
        let day = Checksums.number(digits, 0, 2)
        guard
            CalendarDay.exists(
                year: Checksums.number(digits, 4, 6),
                month: Checksums.number(digits, 2, 4) % 40,
                day: day > 40 ? day - 40 : day
            )
        else { return .invalid(.checksumInvalid) }
        let first = (11 - Checksums.weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11) % 11
        let second = (11 - Checksums.weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11
        return .checksum(first == digit(digits, 9) && second == digit(digits, 10))
    }

    /// Denmark: no binding check digit since 2007, so a real day is all that can be asked for.
    static func cpr(_ digits: Bytes) -> Verdict {
        guard digits.count == 10, isDay(digits, year: 4, month: 2, day: 0), !Checksums.isRepeated(digits) else {
            return .invalid(.structureInvalid)
        }
        return Checksums.weighted(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0 ? .valid(.checksumValid) : .unknown
    }

    static func bsn(_ digits: Bytes) -> Verdict {
        guard digits.count == 9, !Checksums.isRepeated(digits) else { return .invalid(.checksumInvalid) }
        let sum = Checksums.weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) - digit(digits, 8)
        return .checksum(sum % 11 == 0 && Checksums.number(digits, 0, 9) > 10_000_000)
    }

    static func belgianNumber(_ digits: Bytes) -> Verdict {
        guard digits.count == 11 else { return .invalid(.checksumInvalid) }
        let body = Checksums.number(digits, 0, 9)
        let check = Checksums.number(digits, 9, 11)
        let month = Checksums.number(digits, 2, 4) % 20
        guard month <= 12, Checksums.number(digits, 4, 6) <= 31, !Checksums.isRepeated(digits) else {
            return .invalid(.checksumInvalid)
        }
        return .checksum(97 - body % 97 == check || 97 - (2_000_000_000 + body) % 97 == check)
    }

    /// France: 13 digits and a key of two; sex 1 or 2, month 1...12 or the codes for unknown.
    static func nir(_ digits: Bytes) -> Verdict {
        guard digits.count == 15, digits[0] == 49 || digits[0] == 50 else { return .invalid(.checksumInvalid) }
        let month = Checksums.number(digits, 3, 5)
        guard (1...12).contains(month) || month >= 20 else { return .invalid(.checksumInvalid) }
        return .checksum(97 - Checksums.number(digits, 0, 13) % 97 == Checksums.number(digits, 13, 15))
    }

    /// Germany: no leading zero, one digit occurs two or three times among the first ten.
    static func steuerID(_ digits: Bytes) -> Verdict {
        guard digits.count == 11, digits[0] != 48, Checksums.mod11and10(digits) else {
            return .invalid(.checksumInvalid)
        }
        var counts = [Int](repeating: 0, count: 10)
        for byte in digits.prefix(10) { counts[Int(byte) - 48] += 1 }
        let repeated = counts.filter { $0 > 1 }
        return .checksum(repeated.count == 1 && repeated[0] <= 3)
    }

    static func portugueseNIF(_ digits: Bytes) -> Verdict {
        guard digits.count == 9, "1235689".utf8.contains(digits[0]) else { return .invalid(.checksumInvalid) }
        let rest = Checksums.weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11
        return .checksum((rest < 2 ? 0 : 11 - rest) == digit(digits, 8))
    }

    /// Switzerland: 756 and the EAN-13 check digit.
    static func ahv(_ digits: Bytes) -> Verdict {
        guard digits.count == 13, Checksums.number(digits, 0, 3) == 756 else { return .invalid(.checksumInvalid) }
        let sum = Checksums.weighted(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3])
        return .checksum((10 - sum % 10) % 10 == digit(digits, 12))
    }

    static func svnr(_ digits: Bytes) -> Verdict {
        guard digits.count == 10, digits[0] != 48 else { return .invalid(.checksumInvalid) }
        guard Checksums.number(digits, 4, 6) <= 31, (1...15).contains(Checksums.number(digits, 6, 8)) else {
            return .invalid(.checksumInvalid)
        }
        let sum = Checksums.weighted(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6])
        return .checksum(sum % 11 == digit(digits, 3))
    }

    static func cnp(_ digits: Bytes) -> Verdict {
        guard digits.count == 13, digits[0] != 48, isDay(digits, year: 1, month: 3, day: 5) else {
            return .invalid(.checksumInvalid)
        }
        let rest = Checksums.weighted(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
        return .checksum((rest == 10 ? 1 : rest) == digit(digits, 12))
    }

    static func egn(_ digits: Bytes) -> Verdict {
        guard digits.count == 10 else { return .invalid(.checksumInvalid) }
        let month = Checksums.number(digits, 2, 4)
        let shift = month > 40 ? 40 : month > 20 ? 20 : 0
        guard isDay(digits, year: 0, month: 2, day: 4, monthShift: shift) else { return .invalid(.checksumInvalid) }
        return .checksum(Checksums.weighted(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == digit(digits, 9))
    }

    /// Czechia and Slovakia: ten digits divisible by 11; women's months are 50 higher, overflow months 20.
    static func birthNumber(_ digits: Bytes) -> Verdict {
        guard digits.count == 10 else { return .invalid(.checksumInvalid) }
        var month = Checksums.number(digits, 2, 4)
        if month > 50 { month -= 50 }
        if month > 20 { month -= 20 }
        guard
            CalendarDay.exists(year: Checksums.number(digits, 0, 2), month: month, day: Checksums.number(digits, 4, 6))
        else {
            return .invalid(.checksumInvalid)
        }
        return .checksum(Checksums.number(digits, 0, 10) % 11 == 0)
    }

    /// Estonia and Lithuania share the scheme.
    static func isikukood(_ digits: Bytes) -> Verdict {
        guard digits.count == 11, (49...56).contains(digits[0]), isDay(digits, year: 1, month: 3, day: 5) else {
            return .invalid(.checksumInvalid)
        }
        var rest = Checksums.weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11
        if rest == 10 { rest = Checksums.weighted(digits, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11 % 10 }
        return .checksum(rest == digit(digits, 10))
    }

    static func oib(_ digits: Bytes) -> Verdict {
        .checksum(digits.count == 11 && Checksums.mod11and10(digits) && !Checksums.isRepeated(digits))
    }

    static func emso(_ digits: Bytes) -> Verdict {
        guard digits.count == 13 else { return .invalid(.checksumInvalid) }
        guard
            CalendarDay.exists(
                year: Checksums.number(digits, 5, 7),
                month: Checksums.number(digits, 2, 4),
                day: Checksums.number(digits, 0, 2)
            )
        else {
            return .invalid(.checksumInvalid)
        }
        let rest = 11 - Checksums.weighted(digits, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
        return .checksum((rest > 9 ? 0 : rest) == digit(digits, 12))
    }

    static func amka(_ digits: Bytes) -> Verdict {
        .checksum(digits.count == 11 && isDay(digits, year: 4, month: 2, day: 0) && Checksums.luhn(digits))
    }

    static func kennitala(_ digits: Bytes) -> Verdict {
        guard digits.count == 10, isDay(digits, year: 4, month: 2, day: 0), digits[9] == 57 || digits[9] == 48 else {
            return .invalid(.checksumInvalid)
        }
        let rest = 11 - Checksums.weighted(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11
        return .checksum((rest == 11 ? 0 : rest) == digit(digits, 8))
    }

    static func inn(_ digits: Bytes) -> Verdict {
        if digits.count == 10 {
            return .checksum(
                Checksums.weighted(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == digit(digits, 9)
                    && !Checksums.isRepeated(digits)
            )
        }
        guard digits.count == 12, !Checksums.isRepeated(digits) else { return .invalid(.checksumInvalid) }
        let first = Checksums.weighted(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10
        let second = Checksums.weighted(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10
        return .checksum(first == digit(digits, 10) && second == digit(digits, 11))
    }

    static func snils(_ digits: Bytes) -> Verdict {
        guard digits.count == 11, !Checksums.isRepeated(digits) else { return .invalid(.checksumInvalid) }
        let rest = Checksums.weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101
        return .checksum((rest == 100 ? 0 : rest) == Checksums.number(digits, 9, 11))
    }

    static func turkishID(_ digits: Bytes) -> Verdict {
        guard digits.count == 11, digits[0] != 48 else { return .invalid(.checksumInvalid) }
        let odd = stride(from: 0, to: 9, by: 2).reduce(0) { $0 + digit(digits, $1) }
        let even = stride(from: 1, to: 8, by: 2).reduce(0) { $0 + digit(digits, $1) }
        let tenth = ((odd * 7 - even) % 10 + 10) % 10
        let sum = (0..<10).reduce(0) { $0 + digit(digits, $1) }
        return .checksum(tenth == digit(digits, 9) && sum % 10 == digit(digits, 10))
    }
}
