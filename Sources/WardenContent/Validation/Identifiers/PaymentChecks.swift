/// Payment and bank numbers.
enum PaymentChecks {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Luhn, a known issuer's range with its length, and not a run of one digit.
    static func card(_ digits: Bytes) -> Verdict {
        guard hasIssuer(digits), Checksums.luhn(digits), distinct(digits) > 1 else { return .invalid(.checksumInvalid) }
        return isForTests(digits) ? .invalid(.testKey) : .valid(.issuer)
    }

    /// Numbers that payment services publish for their sandboxes.
    private static func isForTests(_ digits: Bytes) -> Bool {
        let numbers: [StaticString] = [
            "4111111111111111", "4242424242424242", "4000056655665556", "4012888888881881", "4222222222222",
            "5555555555554444", "5105105105105100", "5200828282828210", "2223003122003222", "378282246310005",
            "371449635398431", "378734493671000", "6011111111111117", "6011000990139424", "30569309025904",
            "38520000023237", "3530111333300000", "3566002020360505", "6200000000000005", "4000000000000002",
        ]
        return numbers.contains { $0.utf8CodeUnitCount == digits.count && digits.starts(with: $0) }
    }

    static func distinct(_ digits: Bytes) -> Int {
        var seen: UInt16 = 0
        for digit in digits { seen |= 1 << UInt16(digit &- 48) }
        return seen.nonzeroBitCount
    }

    /// Issuer identification ranges by length (ISO/IEC 7812; networks' public tables).
    static func hasIssuer(_ digits: Bytes) -> Bool {
        let count = digits.count
        guard count >= 12 else { return false }
        let two = Checksums.number(digits, 0, 2)
        let four = Checksums.number(digits, 0, 4)
        switch digits[0] {
        case 52: return count == 13 || count == 16 || count == 19
        case 53: return two >= 51 && two <= 55 && count == 16 || (two == 50 || two >= 56) && count >= 12
        case 50: return four >= 2_221 && four <= 2_720 && count == 16 || four >= 2_200 && four <= 2_204 && count >= 16
        case 51:
            if two == 34 || two == 37 { return count == 15 }
            if four >= 3_528 && four <= 3_589 { return count >= 16 }
            return (two == 36 || two == 38 || two == 39 || four >= 3_000 && four <= 3_059 || four == 3_095)
                && count >= 14 && count != 15
        case 54:
            if four == 6_011 || two == 65 || four >= 6_440 && four <= 6_499 { return count >= 16 }
            return two == 62 && count >= 16
                || count >= 16 && (two == 60 || two == 63 || two == 67 || two == 81 || two == 82)
        default: return false
        }
    }

    /// ABA routing number: weights 3 7 1, first two digits of a Federal Reserve district.
    static func abaRouting(_ digits: Bytes) -> Verdict {
        guard digits.count == 9, !Checksums.isRepeated(digits) else { return .invalid(.checksumInvalid) }
        let district = Checksums.number(digits, 0, 2)
        let known =
            district <= 12 && district > 0 || (21...32).contains(district) || (61...72).contains(district)
            || district == 80
        let sum = Checksums.weighted(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1])
        return .checksum(known && sum % 10 == 0)
    }

    /// ISO 9362: four letters, country, two of location, optionally three of branch.
    static func bic(_ value: Bytes) -> Verdict {
        guard value.count == 8 || value.count == 11 else { return .invalid(.structureInvalid) }
        return Countries.isKnown(value[4], value[5]) ? .valid(.structureValid) : .invalid(.structureInvalid)
    }

    /// ISIN: country, nine characters, Luhn over the letters spelled as 10...35.
    static func isin(_ value: Bytes) -> Verdict {
        guard value.count == 12, Countries.isKnown(value[0], value[1]) || value.starts(with: "XS") else {
            return .invalid(.structureInvalid)
        }
        var digits: [UInt8] = []
        for byte in value {
            if byte.isDigit {
                digits.append(byte)
            } else {
                let number = (byte | 0x20) - 87
                digits.append(48 + number / 10)
                digits.append(48 + number % 10)
            }
        }
        return digits.withUnsafeBufferPointer { .checksum(Checksums.luhn($0)) }
    }

    /// Mobile equipment identity: 15 digits, Luhn.
    static func imei(_ digits: Bytes) -> Verdict {
        .checksum(digits.count == 15 && Checksums.luhn(digits) && PaymentChecks.distinct(digits) > 2 && digits[0] != 48)
    }

    /// Vehicle identification number: check digit at place nine, weights of ISO 3779 / 49 CFR 565.
    static func vin(_ value: Bytes) -> Verdict {
        guard value.count == 17 else { return .invalid(.structureInvalid) }
        let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
        var sum = 0
        for (byte, weight) in zip(value, weights) {
            guard let number = transliterated(byte) else { return .invalid(.structureInvalid) }
            sum += number * weight
        }
        let expected: UInt8 = sum % 11 == 10 ? 88 : UInt8(48 + sum % 11)
        return .checksum(value[8] == expected)
    }

    private static func transliterated(_ byte: UInt8) -> Int? {
        switch byte {
        case 48...57: Int(byte) - 48
        case 65...72: Int(byte) - 64
        case 74...78: Int(byte) - 73
        case 80: 7
        case 82: 9
        case 83...90: Int(byte) - 81
        default: nil
        }
    }
}
