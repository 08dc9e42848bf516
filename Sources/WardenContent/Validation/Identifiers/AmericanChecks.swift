/// Personal numbers of the Americas.
enum AmericanChecks {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// No checksum: areas 000, 666 and 9xx, group 00 and serial 0000 are never issued; nor are advertised ones.
    static func ssn(_ digits: Bytes) -> Verdict {
        guard digits.count == 9 else { return .invalid(.structureInvalid) }
        let (area, group, serial) = (
            Checksums.number(digits, 0, 3), Checksums.number(digits, 3, 5), Checksums.number(digits, 5, 9)
        )
        guard area > 0, area != 666, area < 900, group > 0, serial > 0, !Checksums.isRepeated(digits) else {
            return .invalid(.structureInvalid)
        }
        let number = Checksums.number(digits, 0, 9)
        return number == 123_456_789 || number == 78_051_120 || number == 219_099_999
            ? .invalid(.structureInvalid) : .unknown
    }

    /// 9xx, then a group in the ranges the tax office uses.
    static func itin(_ digits: Bytes) -> Verdict {
        guard digits.count == 9, digits[0] == 57 else { return .invalid(.structureInvalid) }
        let group = Checksums.number(digits, 3, 5)
        let known =
            (50...65).contains(group) || (70...88).contains(group) || (90...92).contains(group)
            || (94...99).contains(group)
        return known && !Checksums.isRepeated(digits) ? .unknown : .invalid(.structureInvalid)
    }

    /// National provider identifier: Luhn over 80840 and the ten digits.
    static func npi(_ digits: Bytes) -> Verdict {
        guard digits.count == 10, digits[0] == 49 || digits[0] == 50 else { return .invalid(.checksumInvalid) }
        var all = Array("80840".utf8)
        all += digits
        return all.withUnsafeBufferPointer { .checksum(Checksums.luhn($0)) }
    }

    static func sin(_ digits: Bytes) -> Verdict {
        .checksum(
            digits.count == 9 && digits[0] != 48 && digits[0] != 56 && Checksums.luhn(digits)
                && !Checksums.isRepeated(digits)
        )
    }

    static func cpf(_ digits: Bytes) -> Verdict {
        guard digits.count == 11, !Checksums.isRepeated(digits) else { return .invalid(.checksumInvalid) }
        func digit(_ count: Int) -> Int {
            var sum = 0
            for index in 0..<count { sum += (Int(digits[index]) - 48) * (count + 1 - index) }
            let rest = sum * 10 % 11
            return rest == 10 ? 0 : rest
        }
        return .checksum(digit(9) == Int(digits[9]) - 48 && digit(10) == Int(digits[10]) - 48)
    }

    static func cnpj(_ digits: Bytes) -> Verdict {
        guard digits.count == 14, !Checksums.isRepeated(digits) else { return .invalid(.checksumInvalid) }
        func digit(_ count: Int) -> Int {
            var sum = 0
            for index in 0..<count {
                let fromEnd = count - 1 - index
                sum += (Int(digits[index]) - 48) * (fromEnd % 8 + 2)
            }
            let rest = sum % 11
            return rest < 2 ? 0 : 11 - rest
        }
        return .checksum(digit(12) == Int(digits[12]) - 48 && digit(13) == Int(digits[13]) - 48)
    }

    /// Chile: weights 2...7 from the right, `K` for ten. The value holds the check character.
    static func rut(_ value: Bytes) -> Verdict {
        guard (8...9).contains(value.count) else { return .invalid(.structureInvalid) }
        var sum = 0
        for (place, byte) in value.dropLast().reversed().enumerated() {
            guard byte.isDigit else { return .invalid(.structureInvalid) }
            sum += (Int(byte) - 48) * (place % 6 + 2)
        }
        let expected = 11 - sum % 11
        let byte: UInt8 = expected == 11 ? 48 : expected == 10 ? 75 : UInt8(48 + expected)
        return .checksum(value[value.count - 1] == byte && !Checksums.isRepeated(value))
    }

    static func cuit(_ digits: Bytes) -> Verdict {
        guard digits.count == 11, [20, 23, 24, 25, 26, 27, 30, 33, 34].contains(Checksums.number(digits, 0, 2)) else {
            return .invalid(.checksumInvalid)
        }
        let rest = 11 - Checksums.weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
        let expected = rest == 11 ? 0 : rest == 10 ? 9 : rest
        return .checksum(expected == Int(digits[10]) - 48)
    }

    static func nit(_ digits: Bytes) -> Verdict {
        guard digits.count == 10 else { return .invalid(.checksumInvalid) }
        let rest = Checksums.weighted(digits, [41, 37, 29, 23, 19, 17, 13, 7, 3]) % 11
        return .checksum((rest > 1 ? 11 - rest : rest) == Int(digits[9]) - 48)
    }

    /// Mexico: 18 characters; the check digit over the 37-letter alphabet with the enye.
    static func curp(_ value: Bytes) -> Verdict {
        guard value.count == 18, value[10] == 72 || value[10] == 77 || value[10] == 88 else {
            return .invalid(.structureInvalid)
        }
        guard CalendarDay.exists(year: number(value, 4), month: number(value, 6), day: number(value, 8)) else {
            return .invalid(.structureInvalid)
        }
        var sum = 0
        for index in 0..<17 {
            let byte = value[index]
            let place = byte.isDigit ? Int(byte) - 48 : Int(byte) - 55 + (byte > 78 ? 1 : 0)
            sum += place * (18 - index)
        }
        return .checksum((10 - sum % 10) % 10 == Int(value[17]) - 48)
    }

    private static func number(_ value: Bytes, _ from: Int) -> Int {
        guard value[from].isDigit, value[from + 1].isDigit else { return -1 }
        return Checksums.number(value, from, from + 2)
    }
}
