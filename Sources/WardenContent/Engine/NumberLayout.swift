/// A way to write a number: groups of digits and what stands between them.
struct NumberLayout {
    /// One byte per group, the first group lowest.
    var lengths: UInt64
    /// One byte per gap, the first lowest; `~` is space or dash, the same in every gap.
    var separators: UInt64
    var groups: Int
    var detector: Int32
    var needsContext: Bool

    /// `3-2-4`, `4~4~4~4`, `!9`; nil where it is none or has more than 8 groups.
    init?(_ text: String, detector: Int32) {
        var lengths: [UInt64] = []
        var separators: [UInt64] = []
        var number: UInt64?
        var bytes = Substring(text)
        needsContext = bytes.hasPrefix("!")
        if needsContext { bytes = bytes.dropFirst() }
        for byte in bytes.utf8 {
            if byte.isDigit {
                number = (number ?? 0) * 10 + UInt64(byte - 48)
            } else {
                guard let done = number, " -./~".utf8.contains(byte) else { return nil }
                lengths.append(done)
                separators.append(UInt64(byte))
                number = nil
            }
        }
        guard let last = number else { return nil }
        lengths.append(last)
        guard lengths.count <= 8, lengths.allSatisfy({ $0 > 0 && $0 < 20 }) else { return nil }
        self.lengths = lengths.reversed().reduce(0) { $0 << 8 | $1 }
        self.separators = separators.reversed().reduce(0) { $0 << 8 | $1 }
        groups = lengths.count
        self.detector = detector
    }

    /// Whether the separators of a text, packed alike, are the ones asked for.
    func accepts(_ given: UInt64) -> Bool {
        var (wanted, given) = (separators, given)
        var chosen: UInt64 = 0
        for _ in 1..<max(groups, 1) {
            let (want, have) = (wanted & 255, given & 255)
            if want == 126 {
                if chosen == 0 { chosen = have }
                guard have == chosen, have == 32 || have == 45 else { return false }
            } else if want != have {
                return false
            }
            wanted >>= 8
            given >>= 8
        }
        return true
    }
}
