/// Entries of a log in one file, each behind its length in two bytes, most significant first.
public enum EntryBundle {
    /// Bytes of the longest entry.
    public static let longestEntry = 65_535

    public static func encode(_ entries: some Sequence<[UInt8]>) -> [UInt8] {
        var bytes: [UInt8] = []
        for entry in entries { append(entry, to: &bytes) }
        return bytes
    }

    /// - Parameter entry: at most `longestEntry` bytes.
    public static func append(_ entry: [UInt8], to bytes: inout [UInt8]) {
        bytes.append(UInt8(truncatingIfNeeded: entry.count >> 8))
        bytes.append(UInt8(truncatingIfNeeded: entry.count))
        bytes += entry
    }

    /// Where the entries stand in `bytes`; nil where the lengths do not fill it.
    public static func ranges(_ bytes: [UInt8]) -> [Range<Int>]? {
        var ranges: [Range<Int>] = []
        var at = 0
        while at < bytes.count {
            guard at + 2 <= bytes.count else { return nil }
            let end = at + 2 + Int(bytes[at]) << 8 + Int(bytes[at + 1])
            guard end <= bytes.count else { return nil }
            ranges.append(at + 2..<end)
            at = end
        }
        return ranges
    }
}
