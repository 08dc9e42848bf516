/// JSON web tokens: the header is JSON with `alg`; `exp` in the payload says whether it still works.
enum JWTCheck {
    static func check(_ subject: Subject) -> Verdict {
        let parts = subject.value.split(separator: 46, maxSplits: 4, omittingEmptySubsequences: false)
        guard parts.count == 3 || parts.count == 5,
            let header = Base64.decode(UnsafeBufferPointer(rebasing: parts[0]))
        else { return .invalid(.structureInvalid) }
        let isHeader = header.withUnsafeBufferPointer { $0.first == 123 && $0.containsIgnoringCase("\"alg\"") }
        guard isHeader else { return .invalid(.structureInvalid) }
        if parts.count == 5 { return .valid(.structureValid) }
        guard let payload = Base64.decode(UnsafeBufferPointer(rebasing: parts[1])) else {
            return .invalid(.structureInvalid)
        }
        return payload.withUnsafeBufferPointer { bytes in
            guard bytes.first == 123 else { return .invalid(.structureInvalid) }
            guard let expiry = JSONNumbers.integer(after: "\"exp\"", in: bytes) else { return .valid(.noExpiry) }
            return expiry < subject.now ? .lowered(.expired, expiry) : .valid(.expires, expiry)
        }
    }
}
