public import WardenDomain

/// Reads a whole log once, in flat memory, and says what is wrong with it.
///
/// Three things must agree: the entries, the tiles of hashes, and the signed checkpoints. Entries are named by the
/// recorded hashes where those lead to the signed root, else by the checkpoints between which the tree went wrong.
public struct LogVerification {
    /// What a verification found.
    public struct Report: Sendable, Hashable {
        /// Entries under the checkpoint.
        public var size: UInt64 = 0
        public var root = TreeHash.empty
        /// Checkpoints that were compared with the log.
        public var checkpoints = 0
        public var problems: [LogProblem] = []
        /// More problems than are listed.
        public var hasMore = false

        public init() {}

        public var isSound: Bool { problems.isEmpty }
    }

    private static let mostProblems = 1_000

    private let files: any LogFiles
    private let head: Checkpoint
    private var report = Report()
    private var frontier = TileFrontier()
    private var comparison = EntryComparison()
    /// What must be found at a size, in order of size.
    private var expected: [Checkpoint]
    private var next = 0
    private var soundUntil: UInt64 = 0
    private var brokenAt: Checkpoint?

    /// - Parameters:
    ///   - files: the log.
    ///   - head: its latest checkpoint, believed.
    ///   - earlier: other checkpoints of the same log, believed.
    public init(_ files: any LogFiles, head: Checkpoint, earlier: [Checkpoint] = []) {
        self.files = files
        self.head = head
        // The head stands among the earlier ones, too; two of one size with different roots both count.
        expected = Set(earlier + [head]).sorted { $0.size < $1.size }
    }

    /// - Parameter visit: called with each entry that is there, in order: index, bytes.
    /// - Throws: `evidence.unreadable` where the log cannot be read at all.
    public mutating func run(
        _ visit: (UInt64, ArraySlice<UInt8>) throws(WardenError) -> LogProblem? = { _, _ in nil }
    )
        throws(WardenError) -> Report
    {
        report.size = head.size
        settle()
        for index in 0..<Tile.tiles(level: 0, size: head.size) { try verify(bundle: index, visit) }
        report.root = frontier.root
        let named = comparison.problems()
        for problem in named { add(problem) }
        judgeBreak()
        for checkpoint in expected where checkpoint.size > head.size {
            let message = "the checkpoint of \(checkpoint.size) entries was signed, and the log has \(head.size)"
            add(LogProblem(.truncated, head.size, checkpoint.size - 1, message))
        }
        report.checkpoints = expected.count
        try verifyPartialTiles()
        return report
    }

    private mutating func verify(
        bundle index: UInt64,
        _ visit: (UInt64, ArraySlice<UInt8>) throws(WardenError) -> LogProblem?
    ) throws(WardenError) {
        guard let tile = Tile.entries(index: index, size: head.size) else { return }
        let first = index * Tile.span
        let last = first + UInt64(tile.width) - 1
        let recorded = try hashes(level: 0, index: index)
        if recorded == nil {
            add(LogProblem(.hashAltered, first, last, "their file of hashes is missing or cut short"))
        }
        guard let bytes = try files.read(tile), let ranges = EntryBundle.ranges(bytes) else {
            add(LogProblem(.missing, first, last, "'\(tile.path)' is missing or damaged"))
            for hash in recorded ?? Array(repeating: .empty, count: tile.width) { try grow(hash) }
            return
        }
        let actual = ranges.map { TreeHash.leaf(bytes[$0]) }
        if actual.count < tile.width {
            let message = "'\(tile.path)' holds \(actual.count) entries instead of \(tile.width)"
            if recorded == nil { add(LogProblem(.missing, first + UInt64(actual.count), last, message)) }
        }
        var leaves = recorded ?? actual + Array(repeating: .empty, count: max(0, tile.width - actual.count))
        if let recorded, recorded != actual {
            if try entriesAreRight(tile, recorded, actual) {
                leaves = actual
                add(
                    LogProblem(.hashAltered, first, last, "their file of hashes was altered; the entries are as signed")
                )
            } else {
                comparison.add(first: first, recorded: recorded, actual: actual)
            }
        }
        for (offset, range) in ranges.enumerated().prefix(tile.width) {
            if let problem = try visit(first + UInt64(offset), bytes[range]) { add(problem) }
        }
        for hash in leaves.prefix(tile.width) { try grow(hash) }
    }

    /// Adds a leaf, compares tiles that it completes, and checkpoints of its size.
    private mutating func grow(_ leaf: TreeHash) throws(WardenError) {
        for full in frontier.append(leaf) {
            if full.level > 0, try hashes(level: full.level, index: full.index) == nil {
                addMissing(full.level, full.index)
            }
            guard let above = try hashes(level: full.level + 1, index: full.index / Tile.span) else { continue }
            let place = Int(full.index % Tile.span)
            guard place < above.count, above[place] != full.root else { continue }
            let width = Tile.span << UInt64(full.level * Tile.height)
            let message = "the hash above them in level \(full.level + 1) does not fit"
            add(LogProblem(.hashAltered, full.index * width, (full.index + 1) * width - 1, message))
        }
        settle()
    }

    private mutating func settle() {
        while next < expected.count, expected[next].size <= frontier.count {
            defer { next += 1 }
            guard brokenAt == nil else { continue }
            if frontier.root == expected[next].root {
                soundUntil = expected[next].size
            } else {
                brokenAt = expected[next]
            }
        }
    }

    /// Names the entries between the last checkpoint that fits and the first that does not.
    private mutating func judgeBreak() {
        guard let broken = brokenAt else { return }
        let when = broken.time.map { " at \(Timestamp($0).rfc3339 ?? "another time")" } ?? ""
        let message = "the checkpoint of \(broken.size) entries signed\(when) does not fit what stands there"
        if broken.size <= soundUntil {
            add(
                LogProblem(
                    .inconsistent,
                    nil,
                    nil,
                    "two checkpoints of \(broken.size) entries were signed with different roots"
                )
            )
        } else {
            add(LogProblem(.inconsistent, soundUntil, broken.size - 1, message))
        }
    }

    /// Tiles that are not full were compared when the tiles below them were completed; here they must only be there.
    private mutating func verifyPartialTiles() throws(WardenError) {
        for tile in frontier.partialTiles where tile.level > 0 {
            if try hashes(level: tile.level, index: tile.index) == nil { addMissing(tile.level, tile.index) }
        }
    }

    private mutating func addMissing(_ level: Int, _ index: UInt64) {
        let width = Tile.span << UInt64(level * Tile.height)
        let message = "the file of hashes \(index) of level \(level) is missing or cut short"
        add(LogProblem(.hashAltered, index * width, min(head.size, (index + 1) * width) - 1, message))
    }

    /// Whether the entries lead to what stands above and the recorded hashes do not: then the hashes were altered.
    private func entriesAreRight(_ tile: Tile, _ recorded: [TreeHash], _ actual: [TreeHash]) throws(WardenError) -> Bool
    {
        guard actual.count == tile.width else { return false }
        func fits(_ leaves: [TreeHash], _ above: TreeHash?) -> Bool {
            var tree = frontier
            var root: TreeHash?
            for leaf in leaves { root = tree.append(leaf).first?.root ?? root }
            return above.map { $0 == root } ?? (tree.root == head.root)
        }
        var above: TreeHash?
        if tile.isFull {
            let hashes = try hashes(level: 1, index: tile.index / Tile.span)
            let place = Int(tile.index % Tile.span)
            guard let hashes, place < hashes.count else { return false }
            above = hashes[place]
        }
        return fits(actual, above) && !fits(recorded, above)
    }

    private func hashes(level: Int, index: UInt64) throws(WardenError) -> [TreeHash]? {
        guard let tile = Tile.hashes(level: level, index: index, size: head.size), let bytes = try files.read(tile),
            bytes.count == tile.width * TreeHash.length
        else { return nil }
        return TiledTree.hashes(bytes)
    }

    private mutating func add(_ problem: LogProblem) {
        guard report.problems.count < Self.mostProblems else { return report.hasMore = true }
        report.problems.append(problem)
    }
}
