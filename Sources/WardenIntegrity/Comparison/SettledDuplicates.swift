extension FileCommitment {
    /// Corrects the duplicates of a file that was read again: a scan that knows events from earlier scans meets every
    /// kept line of such a file as one seen before, and that is no repetition.
    ///
    /// - Parameters:
    ///   - earlier: what was remembered of the file.
    ///   - verdict: how the two readings compare.
    public mutating func settleDuplicates(earlier: FileCommitment?, verdict: FileVerdict) {
        guard let earlier else { return }
        let added: UInt64 =
            switch verdict {
            case .new: lines
            case .unchanged: 0
            case .grown(let changes), .tampered(let changes):
                UInt64(changes.inserted.count + changes.altered.count) + changes.appended
            }
        let kept = lines - min(lines, added)
        ledger.duplicateCount = earlier.ledger.duplicateCount + ledger.duplicateCount - min(ledger.duplicateCount, kept)
        ledger.duplicateLines = earlier.ledger.duplicateLines
    }
}
