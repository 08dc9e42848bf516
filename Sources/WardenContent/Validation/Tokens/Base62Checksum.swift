/// GitHub's and npm's scheme: the last six characters are the CRC-32 of the random part in base62, zero-padded.
///
/// Source: github.blog, "Behind GitHub's new authentication token formats" (2021).
enum Base62Checksum {
    private static let alphabet: StaticString = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

    /// `value` ends with 30 characters and 6 of checksum, after a prefix that ends in `_`.
    static func check(_ subject: Subject) -> Verdict {
        let value = subject.value
        guard value.count >= 36 else { return .invalid(.structureInvalid) }
        let payload = value.slice(value.count - 36, value.count - 6)
        var checksum = Checksums.crc32(payload)
        for index in stride(from: value.count - 1, to: value.count - 7, by: -1) {
            guard value[index] == alphabet.utf8Start[Int(checksum % 62)] else { return .invalid(.checksumInvalid) }
            checksum /= 62
        }
        return .checksum(checksum == 0)
    }
}
