/// AWS access keys: the id is base32 and holds the account number; the secret is 40 characters of base64.
enum AWSKeyCheck {
    /// The four-letter prefix, then 16 base32 characters; the account stands in bits 1...40 of them.
    static func identifier(_ subject: Subject) -> Verdict {
        let value = subject.value
        guard value.count == 20 else { return .invalid(.structureInvalid) }
        var bits: UInt64 = 0
        for (index, byte) in value.dropFirst(4).enumerated() {
            guard byte.isUpper || (byte >= 50 && byte <= 55) else { return .invalid(.structureInvalid) }
            let quintet = UInt64(byte.isUpper ? byte - 65 : byte - 24)
            if index < 10 { bits = bits << 5 | quintet }
        }
        let account = (bits >> 2 & 0xFFFF_FFFF_FFFF & 0x7FFF_FFFF_FF80) >> 7
        guard account < 1_000_000_000_000 else { return .unknown }
        return .valid(.account, Int64(account))
    }

    /// Not a path, not hexadecimal, not one alphabet only.
    static func secret(_ subject: Subject) -> Verdict {
        let value = subject.value
        let hasUpper = value.contains { $0.isUpper }
        let hasLower = value.contains { $0.isLower }
        let hasDigit = value.contains { $0.isDigit }
        guard hasUpper, hasLower, hasDigit else { return .invalid(.structureInvalid) }
        guard !value.allSatisfy({ $0.isHexadecimal }) else { return .invalid(.structureInvalid) }
        return .valid(.structureValid)
    }
}
