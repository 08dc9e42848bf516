/// GitLab's routable tokens: after the dot, two characters of length and seven of CRC-32 in base36, zero-padded.
///
/// Source: GitLab handbook, "Routable tokens" design document.
enum GitLabChecksum {
    static func check(_ subject: Subject) -> Verdict {
        let value = subject.value
        guard let dot = value.lastIndex(of: 46), value.count - dot == 10 else { return .unknown }
        let expected = Checksums.crc32(value.slice(0, value.count - 7))
        var given: UInt64 = 0
        for byte in value.suffix(7) {
            guard byte.isDigit || byte.isLower else { return .invalid(.checksumInvalid) }
            given = given * 36 + UInt64(byte.isDigit ? byte - 48 : byte - 87)
        }
        return .checksum(given == UInt64(expected))
    }
}
