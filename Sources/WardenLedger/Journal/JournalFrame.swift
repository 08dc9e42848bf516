internal import WardenEvidence

/// One group commit in the journal: magic, count and length (big-endian, 4 bytes each), digest, entries.
///
/// The digest is SHA-256 over the place of the first entry (8 bytes) and the entries, so that a frame counts only whole
/// and only where it was written.
struct JournalFrame {
    static let magic: [UInt8] = Array("TWJ1".utf8)
    static let header = 4 + 4 + 4 + TreeHash.length
    /// Bytes of the entries of a frame.
    static let longest = 16 << 20

    static func encode(first: UInt64, entries: [[UInt8]]) -> [UInt8] {
        let payload = EntryBundle.encode(entries)
        return magic + number(UInt32(entries.count)) + number(UInt32(payload.count))
            + digest(first, payload).bytes + payload
    }

    /// What stands at an offset of the journal.
    enum Found {
        case frame(entries: [[UInt8]], end: Int)
        case end
        /// Bytes that are no whole frame. `isFollowed` = a whole frame's worth of bytes and more stand there.
        case broken(isFollowed: Bool)
    }

    static func read(_ bytes: [UInt8], at start: Int, first: UInt64) -> Found {
        let left = bytes.count - start
        guard left > 0 else { return .end }
        guard left >= header else { return .broken(isFollowed: false) }
        let count = Int(number(bytes[start + 4..<start + 8]))
        let length = Int(number(bytes[start + 8..<start + 12]))
        guard Array(bytes[start..<start + 4]) == magic, length <= longest else {
            return .broken(isFollowed: left > header + longest)
        }
        let end = start + header + length
        guard end <= bytes.count else { return .broken(isFollowed: false) }
        let payload = Array(bytes[start + header..<end])
        guard digest(first, payload).bytes == Array(bytes[start + 12..<start + header]),
            let ranges = EntryBundle.ranges(payload), ranges.count == count
        else { return .broken(isFollowed: end < bytes.count) }
        return .frame(entries: ranges.map { Array(payload[$0]) }, end: end)
    }

    private static func digest(_ first: UInt64, _ payload: [UInt8]) -> TreeHash {
        TreeHash.plain(
            number(UInt32(truncatingIfNeeded: first >> 32)) + number(UInt32(truncatingIfNeeded: first)) + payload
        )
    }

    private static func number(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(24 - 8 * $0)) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }
}
