/// Commits to a file's lines as they come, in order. Memory: 8 bytes for each of the first million lines, then 8 bytes
/// for each 64.
public struct CommitmentBuilder: Sendable {
    private var commitment: FileCommitment
    private var tree = CompactRange()
    private var block: [LineTag] = []
    /// An earlier commitment to the same file, whose root is compared when as many lines have come.
    private let earlierLines: UInt64?
    private var rootAtEarlier: MerkleHash?

    /// - Parameter earlier: what an earlier scan remembered of this path.
    public init(path: String, earlier: FileCommitment? = nil) {
        commitment = FileCommitment(path: path)
        earlierLines = earlier?.lines
        block.reserveCapacity(FileCommitment.blockLines)
        if earlierLines == 0 { rootAtEarlier = .empty }
    }

    /// Adds the next lines.
    public mutating func append(_ text: TaggedText) {
        commitment.bytes += UInt64(text.bytes)
        for index in text.truncated { commitment.ledger.noteTruncated(line: commitment.lines + UInt64(index) + 1) }
        var next = text.tags.startIndex
        while next < text.tags.endIndex {
            let end = min(text.tags.endIndex, next + FileCommitment.blockLines - block.count, untilEarlier(next))
            append(text.tags[next..<end])
            next = end
        }
    }

    /// Where the lines end that the earlier commitment knew, if they do after `next`.
    private func untilEarlier(_ next: Int) -> Int {
        guard let earlierLines, earlierLines > commitment.lines else { return .max }
        return next + Int(clamping: min(earlierLines - commitment.lines, 1 << 32))
    }

    /// Adds what events of this file said.
    public mutating func merge(_ ledger: FileLedger) { commitment.ledger.merge(ledger) }

    /// Adds lines that fit into the block and do not go past the end of the earlier commitment.
    private mutating func append(_ tags: ArraySlice<LineTag>) {
        block.append(contentsOf: tags)
        let room = UInt64(FileCommitment.taggedLines) - min(UInt64(FileCommitment.taggedLines), commitment.lines)
        commitment.tags.append(contentsOf: tags.prefix(Int(room)).lazy.map(\.short))
        commitment.lines += UInt64(tags.count)
        if block.count == FileCommitment.blockLines { closeBlock() }
        if commitment.lines == earlierLines { rootAtEarlier = currentRoot }
    }

    private mutating func closeBlock() {
        let leaf = Self.leaf(block)
        block.removeAll(keepingCapacity: true)
        tree.append(leaf)
        if commitment.lines > UInt64(FileCommitment.taggedLines) {
            commitment.blocks.append(leaf.bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) })
        }
    }

    private static func leaf(_ tags: [LineTag]) -> MerkleHash { tags.withUnsafeBytes { MerkleHash.leaf($0) } }

    private var currentRoot: MerkleHash {
        guard !block.isEmpty else { return tree.root }
        var whole = tree
        whole.append(Self.leaf(block))
        return whole.root
    }

    /// The commitment to all lines so far, and the root that stood when the file was as long as it was earlier (nil
    /// where it never got that long or was not known).
    public consuming func finish() -> (commitment: FileCommitment, rootAtEarlier: MerkleHash?) {
        let root = currentRoot
        if !block.isEmpty, commitment.lines > UInt64(FileCommitment.taggedLines) { closeBlock() }
        var finished = commitment
        finished.root = root
        return (finished, rootAtEarlier)
    }
}
