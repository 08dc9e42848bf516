/// What is remembered of one delivered file: a Merkle root over all its lines, a short tag of each, and what it held.
///
/// The tree's leaves are blocks of 64 line tags (16 bytes each), so that the root costs little beside the tags. The
/// root decides; the short tags say which lines changed. Past `taggedLines` lines only blocks are told apart.
public struct FileCommitment: Sendable, Hashable {
    /// Lines under one leaf.
    public static let blockLines = 64
    /// Lines that are remembered one by one (8 bytes each).
    public static let taggedLines = 1 << 20

    public var path: String
    public var lines: UInt64
    /// Decompressed bytes.
    public var bytes: UInt64
    public var root: MerkleHash
    /// The first `taggedLines` lines.
    public var tags: [UInt64]
    /// First eight bytes of each leaf, for the blocks of lines past `taggedLines`.
    public var blocks: [UInt64]
    /// Workspaces, hours and peculiarities of the events.
    public var ledger: FileLedger
    /// Changes of earlier lines that scans before this one found: of each kind one that nobody answers for, and those
    /// that somebody does.
    public var found: [FoundChange]

    public init(
        path: String,
        lines: UInt64 = 0,
        bytes: UInt64 = 0,
        root: MerkleHash = .empty,
        tags: [UInt64] = [],
        blocks: [UInt64] = [],
        ledger: FileLedger = FileLedger(),
        found: [FoundChange] = []
    ) {
        self.path = path
        self.lines = lines
        self.bytes = bytes
        self.root = root
        self.tags = tags
        self.blocks = blocks
        self.ledger = ledger
        self.found = found
    }
}
