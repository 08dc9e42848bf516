/// Personal numbers of Asia, Africa and the Pacific.
enum AsianPacificChecks {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    static func tfn(_ digits: Bytes) -> Verdict {
        guard digits.count == 9, !Checksums.isRepeated(digits) else { return .invalid(.checksumInvalid) }
        return .checksum(Checksums.weighted(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 == 0)
    }

    static func medicare(_ digits: Bytes) -> Verdict {
        guard digits.count == 10 || digits.count == 11, (50...54).contains(digits[0]) else {
            return .invalid(.checksumInvalid)
        }
        return .checksum(Checksums.weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 == Int(digits[8]) - 48)
    }

    static func abn(_ digits: Bytes) -> Verdict {
        guard digits.count == 11, digits[0] != 48 else { return .invalid(.checksumInvalid) }
        let sum = Checksums.weighted(digits, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10
        return .checksum(sum % 89 == 0)
    }

    static func ird(_ digits: Bytes) -> Verdict {
        guard digits.count == 9, Checksums.number(digits, 0, 9) > 10_000_000 else { return .invalid(.checksumInvalid) }
        func check(_ weights: [UInt8]) -> Int {
            let rest = Checksums.weighted(digits, weights) % 11
            return rest == 0 ? 0 : 11 - rest
        }
        var expected = check([3, 2, 7, 6, 5, 4, 3, 2])
        if expected == 10 { expected = check([7, 4, 3, 2, 5, 2, 7, 6]) }
        return .checksum(expected == Int(digits[8]) - 48)
    }

    static func southAfricanID(_ digits: Bytes) -> Verdict {
        guard digits.count == 13, digits[10] == 48 || digits[10] == 49 else { return .invalid(.checksumInvalid) }
        let isDay = CalendarDay.exists(
            year: Checksums.number(digits, 0, 2),
            month: Checksums.number(digits, 2, 4),
            day: Checksums.number(digits, 4, 6)
        )
        return .checksum(isDay && Checksums.luhn(digits))
    }

    /// Singapore: prefix S, T, F, G or M decides offset and letters.
    static func nric(_ value: Bytes) -> Verdict {
        guard value.count == 9 else { return .invalid(.structureInvalid) }
        let digits = value.slice(1, 8)
        guard digits.allSatisfy(\.isDigit) else { return .invalid(.structureInvalid) }
        var sum = Checksums.weighted(digits, [2, 7, 6, 5, 4, 3, 2])
        let letters: StaticString
        switch value[0] {
        case 83: letters = "JZIHGFEDCBA"
        case 84: (letters, sum) = ("JZIHGFEDCBA", sum + 4)
        case 70: letters = "XWUTRQPNMLK"
        case 71: (letters, sum) = ("XWUTRQPNMLK", sum + 4)
        case 77: (letters, sum) = ("KLJNPQRTUWX", sum + 3)
        default: return .invalid(.structureInvalid)
        }
        let place = value[0] == 77 ? 10 - sum % 11 : sum % 11
        return .checksum(letters.utf8Start[place] == value[8])
    }

    /// Hong Kong: one or two letters, six digits, check digit or A.
    static func hongKongID(_ value: Bytes) -> Verdict {
        // The card shows `A123456(3)`.
        let isBracketed = value.count > 3 && value[value.count - 1] == 41 && value[value.count - 3] == 40
        let length = isBracketed ? value.count - 2 : value.count
        guard length == 8 || length == 9 else { return .invalid(.structureInvalid) }
        let letters = length - 7
        var sum = letters == 1 ? 36 * 9 : (Int(value[0]) - 55) * 9
        sum += (Int(value[letters - 1]) - 55) * 8
        for index in 0..<6 {
            let byte = value[letters + index]
            guard byte.isDigit else { return .invalid(.structureInvalid) }
            sum += (Int(byte) - 48) * (7 - index)
        }
        let last = value[value.count - (isBracketed ? 2 : 1)]
        let check = last == 65 ? 10 : Int(last) - 48
        return .checksum((sum + check) % 11 == 0)
    }

    /// Taiwan: a letter worth two digits, then nine digits.
    static func taiwanID(_ value: Bytes) -> Verdict {
        guard value.count == 10, value[0].isUpper, value[1] == 49 || value[1] == 50 || value[1] == 56 || value[1] == 57
        else {
            return .invalid(.structureInvalid)
        }
        let codes = [
            10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33,
        ]
        let code = codes[Int(value[0]) - 65]
        var sum = code / 10 + code % 10 * 9
        for index in 1..<9 { sum += (Int(value[index]) - 48) * (9 - index) }
        return .checksum((sum + Int(value[9]) - 48) % 10 == 0)
    }

    /// South Korea: date, sex and century 1...8, then weights; numbers since 2020 no longer carry the check digit.
    static func rrn(_ digits: Bytes) -> Verdict {
        guard digits.count == 13, (49...56).contains(digits[6]) else { return .invalid(.structureInvalid) }
        let isDay = CalendarDay.exists(
            year: Checksums.number(digits, 0, 2),
            month: Checksums.number(digits, 2, 4),
            day: Checksums.number(digits, 4, 6)
        )
        guard isDay else { return .invalid(.structureInvalid) }
        let sum = Checksums.weighted(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5])
        let isRight = (11 - sum % 11) % 10 == Int(digits[12]) - 48
        return isRight ? .valid(.checksumValid) : .invalid(.checksumInvalid)
    }

    static func myNumber(_ digits: Bytes) -> Verdict {
        guard digits.count == 12, !Checksums.isRepeated(digits) else { return .invalid(.checksumInvalid) }
        let rest = Checksums.weighted(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
        return .checksum((rest <= 1 ? 0 : 11 - rest) == Int(digits[11]) - 48)
    }

    /// China: 17 digits with a birth date, ISO 7064 MOD 11-2, `X` for ten.
    static func residentID(_ value: Bytes) -> Verdict {
        guard value.count == 18, value.prefix(17).allSatisfy(\.isDigit) else { return .invalid(.structureInvalid) }
        let year = Checksums.number(value, 6, 10)
        guard (1900...2100).contains(year),
            CalendarDay.exists(year: year, month: Checksums.number(value, 10, 12), day: Checksums.number(value, 12, 14))
        else { return .invalid(.structureInvalid) }
        let sum = Checksums.weighted(value, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
        let letters: StaticString = "10X98765432"
        return .checksum(letters.utf8Start[sum % 11] == (value[17] & 0xDF == 88 ? 88 : value[17]))
    }

    static func aadhaar(_ digits: Bytes) -> Verdict {
        .checksum(digits.count == 12 && digits[0] >= 50 && Checksums.verhoeff(digits) && !Checksums.isRepeated(digits))
    }

    /// India: the fourth letter names the kind of holder.
    static func pan(_ value: Bytes) -> Verdict {
        guard value.count == 10, "ABCFGHJLPT".utf8.contains(value[3]) else { return .invalid(.structureInvalid) }
        return .unknown
    }

    /// India: state, PAN, entity, Z, check character over base 36.
    static func gstin(_ value: Bytes) -> Verdict {
        guard value.count == 15, value[13] == 90, (1...38).contains(Checksums.number(value, 0, 2)) else {
            return .invalid(.structureInvalid)
        }
        var sum = 0
        for index in 0..<14 {
            let number = (value[index].isDigit ? Int(value[index]) - 48 : Int(value[index]) - 55) * (index % 2 + 1)
            sum += number / 36 + number % 36
        }
        let check = (36 - sum % 36) % 36
        return .checksum(value[14] == UInt8(check < 10 ? 48 + check : 55 + check))
    }

    static func israeliID(_ digits: Bytes) -> Verdict {
        .checksum(digits.count == 9 && !Checksums.isRepeated(digits) && Checksums.luhn(digits))
    }

    static func thaiID(_ digits: Bytes) -> Verdict {
        guard digits.count == 13, (49...56).contains(digits[0]), !Checksums.isRepeated(digits) else {
            return .invalid(.checksumInvalid)
        }
        let sum = Checksums.weighted(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2])
        return .checksum((11 - sum % 11) % 10 == Int(digits[12]) - 48)
    }
}
