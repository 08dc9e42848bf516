/// What a new reading of a file says about an earlier one.
public enum FileVerdict: Sendable, Hashable {
    /// Never read before.
    case new
    /// The same lines.
    case unchanged
    /// All earlier lines are there; the platform added some.
    case grown(LineChanges)
    /// Earlier lines were removed, altered or put into another order.
    case tampered(LineChanges)

    /// Judges `now` by what an earlier scan remembered.
    ///
    /// - Parameter rootAtEarlier: the root of `now` at the earlier number of lines, from `CommitmentBuilder.finish`.
    public init(earlier: FileCommitment?, now: FileCommitment, rootAtEarlier: MerkleHash?) {
        guard let earlier else {
            self = .new
            return
        }
        if let rootAtEarlier, rootAtEarlier == earlier.root {
            var changes = LineChanges()
            changes.appended = now.lines - earlier.lines
            self = changes.appended == 0 ? .unchanged : .grown(changes)
            return
        }
        var changes = LineChanges(from: earlier.tags, to: now.tags)
        changes.addBlocks(earlier, now)
        // The tags may agree by chance where the root, which is wider, does not: the root decides.
        if changes.isSuperset, changes.inserted.isEmpty, earlier.lines <= now.lines { changes.isCoarse = true }
        self = changes.isSuperset && !changes.isCoarse ? .grown(changes) : .tampered(changes)
    }
}

extension LineChanges {
    /// Past the lines that are told apart, blocks of 64 are compared place by place.
    mutating func addBlocks(_ earlier: FileCommitment, _ now: FileCommitment) {
        guard earlier.lines > UInt64(FileCommitment.taggedLines) else {
            appended += now.lines - UInt64(now.tags.count)
            return
        }
        appended = now.lines > earlier.lines ? now.lines - earlier.lines : 0
        for (index, block) in earlier.blocks.enumerated() {
            let first = FileCommitment.taggedLines + index * FileCommitment.blockLines
            let lines = UInt64(first + FileCommitment.blockLines)
            // The last block was not full then and may be now: the root has judged it.
            if lines > earlier.lines, now.lines > earlier.lines { continue }
            if index < now.blocks.count, now.blocks[index] == block { continue }
            isCoarse = true
            altered.append(Pair(old: first + 1, new: first + 1))
        }
        if now.lines < earlier.lines {
            isCoarse = true
            removed += [Int(now.lines) + 1]
        }
    }
}
