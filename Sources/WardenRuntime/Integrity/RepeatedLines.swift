internal import WardenIntegrity

/// Notes lines that were seen before, in the same file or another. Bounded: past the bound new lines are not remembered,
/// so that repeats of them are not counted.
struct RepeatedLines: Sendable {
    private static let bound = 4_000_000
    private var seen: Set<UInt64> = []

    /// Adds the duplicates of one file to its ledger.
    mutating func note(_ commitment: inout FileCommitment) {
        for (index, tag) in commitment.tags.enumerated() {
            if seen.contains(tag) {
                commitment.ledger.noteDuplicate(line: UInt64(index + 1))
            } else if seen.count < Self.bound {
                seen.insert(tag)
            }
        }
    }
}
