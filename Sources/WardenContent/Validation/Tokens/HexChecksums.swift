/// Tokens that end in eight hexadecimal digits of a CRC-32.
enum HexChecksums {
    /// Grafana: CRC-32 of everything before the last underscore, bytes in little-endian order.
    static func grafana(_ subject: Subject) -> Verdict {
        guard let tail = number(subject.value, bytesReversed: true), subject.value.count > 9 else {
            return .invalid(.structureInvalid)
        }
        let body = subject.value.slice(0, subject.value.count - 9)
        return .checksum(Checksums.crc32(body) == tail || Checksums.crc32(body) == tail.byteSwapped)
    }

    /// Bitbucket app passwords: CRC-32 of everything before.
    static func bitbucket(_ subject: Subject) -> Verdict {
        guard let tail = number(subject.value, bytesReversed: false) else { return .invalid(.structureInvalid) }
        return .checksum(Checksums.crc32(subject.value.slice(0, subject.value.count - 8)) == tail)
    }

    private static func number(_ value: UnsafeBufferPointer<UInt8>, bytesReversed: Bool) -> UInt32? {
        guard value.count > 8 else { return nil }
        var result: UInt32 = 0
        for byte in value.suffix(8) {
            guard byte.isHexadecimal else { return nil }
            result = result << 4 | UInt32(byte.hexadecimalValue)
        }
        return bytesReversed ? result.byteSwapped : result
    }
}
