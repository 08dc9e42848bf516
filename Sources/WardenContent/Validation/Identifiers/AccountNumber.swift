/// International bank account numbers: length by country, ISO 7064 MOD 97-10.
enum AccountNumber {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Where the account number that starts at `start` ends, or nil. Groups of four may stand between single spaces
    /// or dashes.
    static func end(in text: Bytes, from start: Int) -> Int? {
        guard let length = length(text[start], text[start + 1]) else { return nil }
        var remainder = 0
        var head = 0
        var index = start
        var taken = 0
        while taken < length {
            guard index < text.count else { return nil }
            let byte = text[index]
            if (byte == 32 || byte == 45) && taken >= 4 && taken % 4 == 0 {
                index += 1
                guard index < text.count, text[index].isAlphanumeric else { return nil }
                continue
            }
            guard byte.isDigit || byte.isLetter else { return nil }
            if taken < 4 { head = append(byte, head) } else { remainder = append(byte, remainder) }
            taken += 1
            index += 1
        }
        // The first four characters move to the end: country as two numbers of two digits, then the check digits.
        for place in 0..<4 { remainder = append(text[start + place], remainder) }
        return remainder == 1 && head >= 0 ? index : nil
    }

    private static func append(_ byte: UInt8, _ remainder: Int) -> Int {
        byte.isDigit ? (remainder * 10 + Int(byte) - 48) % 97 : (remainder * 100 + Int(byte | 0x20) - 87) % 97
    }

    /// Length of a country's numbers (SWIFT IBAN registry), nil for countries without.
    static func length(_ first: UInt8, _ second: UInt8) -> Int? {
        let country = UInt16(first) << 8 | UInt16(second)
        var low = 0
        var high = lengths.count
        while low < high {
            let middle = (low + high) / 2
            if lengths[middle].country < country { low = middle + 1 } else { high = middle }
        }
        return low < lengths.count && lengths[low].country == country ? lengths[low].length : nil
    }

    private static let lengths: [(country: UInt16, length: Int)] = {
        let table = """
            AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 \
            EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 \
            KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 \
            PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 \
            UA29 VA22 VG24 XK20 YE30
            """
        return table.split(separator: " ").map { entry in
            let bytes = Array(entry.utf8)
            return (UInt16(bytes[0]) << 8 | UInt16(bytes[1]), Int(bytes[2] - 48) * 10 + Int(bytes[3] - 48))
        }
    }()
}
