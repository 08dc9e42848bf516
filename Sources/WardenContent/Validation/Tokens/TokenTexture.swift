/// Whether a value looks drawn at random: neither one character over and over, nor a counted sequence.
enum TokenTexture {
    /// At least 2.9 bits per character beyond eight characters, at least 6 different ones, no run longer than 5.
    static func notUniform(_ subject: Subject) -> Verdict {
        let value = subject.value
        var different = Set<UInt8>()
        var run = 1
        var rising = 1
        for index in value.indices {
            different.insert(value[index])
            guard index > 0 else { continue }
            run = value[index] == value[index - 1] ? run + 1 : 1
            rising = value[index] == value[index - 1] &+ 1 ? rising + 1 : 1
            if run > 5 || rising > 7 { return .invalid(.entropy, Int64(value.entropy * 10)) }
        }
        let bits = value.entropy
        guard different.count >= 6, bits >= 2.7 else { return .invalid(.entropy, Int64(bits * 10)) }
        return .unknown
    }

    /// As above, and both letters and digits occur. A JSON web token is told by its own detector.
    static func mixed(_ subject: Subject) -> Verdict {
        if subject.value.starts(with: "eyJ") {
            let outcome = JWTCheck.check(subject).outcome
            if outcome == .valid || outcome == .lowered { return .invalid(.structureInvalid) }
        }
        guard subject.value.contains(where: \.isDigit), subject.value.contains(where: \.isLetter) else {
            return .invalid(.structureInvalid)
        }
        return notUniform(subject)
    }

    /// Stripe and its like: `test` in the prefix is worth less.
    static func mode(_ subject: Subject) -> Verdict {
        let rough = notUniform(subject)
        guard rough.outcome != .invalid else { return rough }
        return subject.value.slice(0, 16).containsIgnoringCase("test") ? .lowered(.testKey) : .unknown
    }
}
