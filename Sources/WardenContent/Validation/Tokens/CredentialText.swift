/// Credentials inside other text: `user:password` in base64, passwords in connection strings, signed URLs.
enum CredentialText {
    /// `Basic` authentication: decodes to printable `user:password`.
    static func basic(_ subject: Subject) -> Verdict {
        guard let decoded = Base64.decode(subject.value), let colon = decoded.firstIndex(of: 58) else {
            return .invalid(.structureInvalid)
        }
        guard decoded.allSatisfy({ $0 >= 32 && $0 < 127 }), decoded.count - colon > 1 else {
            return .invalid(.structureInvalid)
        }
        let password = Array(decoded[(colon + 1)...])
        let isPlaceholder = password.withUnsafeBufferPointer {
            Placeholder.isPlaceholder($0) || Placeholder.isOwnName($0)
        }
        return isPlaceholder ? .invalid(.structureInvalid) : .valid(.structureValid)
    }

    /// Not empty, not a reference, not the word "password" itself.
    static func password(_ subject: Subject) -> Verdict {
        let value = subject.value
        guard value.count >= 3, !Placeholder.isPlaceholder(value), !Placeholder.isReference(value),
            !Placeholder.isOwnName(value)
        else {
            return .invalid(.structureInvalid)
        }
        return .valid(.connectionPart)
    }

    /// AWS and Google signed URLs: `Expires` seconds after `Date`.
    static func presigned(_ subject: Subject) -> Verdict {
        let hex = subject.value.allSatisfy(\.isHexadecimal)
        guard hex, subject.value.count >= 64 else { return .invalid(.structureInvalid) }
        let field = subject.field.slice(subject.start - 1_500, subject.end + 1_500)
        guard let place = field.indexIgnoringCase(of: "-date=") else { return .valid(.structureValid) }
        let stamp = field.slice(place + 6, place + 14)
        guard stamp.count == 8, stamp.allSatisfy(\.isDigit) else { return .valid(.structureValid) }
        let day = CalendarDay(
            year: Checksums.number(stamp, 0, 4),
            month: Checksums.number(stamp, 4, 6),
            day: Checksums.number(stamp, 6, 8)
        )
        var lifetime: Int64 = 604_800
        if let at = field.indexIgnoringCase(of: "-expires=") {
            let digits = field.slice(at + 9, at + 15).prefix { $0.isDigit }
            lifetime = Int64(Checksums.number(UnsafeBufferPointer(rebasing: digits), 0, digits.count))
        }
        let expiry = day.epochSeconds + 86_399 + lifetime
        return expiry < subject.now ? .lowered(.expired, expiry) : .valid(.expires, expiry)
    }

    /// A wallet's recovery phrase: 12, 15, 18, 21 or 24 short words, nearly all different.
    static func mnemonic(_ subject: Subject) -> Verdict {
        let words = subject.value.split(separator: 32)
        guard [12, 15, 18, 21, 24].contains(words.count) else { return .invalid(.structureInvalid) }
        guard words.allSatisfy({ (3...8).contains($0.count) }) else { return .invalid(.structureInvalid) }
        let stopWords: Set<String> = ["the", "and", "for", "with", "this", "that", "was", "are", "you", "not", "from"]
        let texts = words.map { String(decoding: $0, as: UTF8.self) }
        guard Set(texts).count >= words.count - 2, stopWords.isDisjoint(with: texts) else {
            return .invalid(.structureInvalid)
        }
        return .unknown
    }
}
