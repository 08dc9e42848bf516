public import WardenDomain

extension ContentScanner {
    /// The match as it may be shown and stored: no secret in clear.
    ///
    /// - Parameters:
    ///   - text: what was scanned.
    ///   - field: path of the field, for people.
    ///   - key: makes fingerprints comparable within one installation and useless outside.
    public func tell(
        _ match: RawMatch,
        in text: UnsafeBufferPointer<UInt8>,
        field: String,
        key: FingerprintKey
    ) -> ContentMatch {
        let detector = program.detectors[Int(match.detector)]
        return withValue(of: match, in: text) { value in
            ContentMatch(
                kind: detector.kind,
                contentClass: detector.contentClass,
                confidence: (Double(match.confidence) * 1_000).rounded() / 1_000,
                field: field,
                sample: RedactedSample.make(value),
                fingerprint: key.fingerprint(value).hexadecimal,
                reasons: reasons(match)
            )
        }
    }

    /// What the value is known by again, without telling the match.
    public func fingerprint(
        of match: RawMatch,
        in text: UnsafeBufferPointer<UInt8>,
        key: FingerprintKey
    ) -> Fingerprint {
        withValue(of: match, in: text) { key.fingerprint($0) }
    }

    /// Why, in a person's words.
    public func reasons(_ match: RawMatch) -> [String] {
        let first = Int(match.firstNote)
        return notes[first..<(first + Int(match.noteCount))].map(\.text)
    }

    /// The value in clear, decoded: for fingerprints and pseudonyms only.
    func withValue<Result>(
        of match: RawMatch,
        in text: UnsafeBufferPointer<UInt8>,
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        if match.decoding == .none { return body(text.slice(Int(match.start), Int(match.end))) }
        return decoded.withUnsafeBufferPointer { bytes in
            body(bytes.slice(Int(match.plainStart), Int(match.plainStart + match.plainLength)))
        }
    }
}
