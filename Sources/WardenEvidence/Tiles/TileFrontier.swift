/// The right edge of a tiled tree: for each level the hashes of the tile that is not full yet.
///
/// Memory: at most 255 hashes a level, whatever the number of leaves.
public struct TileFrontier: Sendable, Hashable {
    /// A tile that became full.
    public struct FullTile: Sendable, Hashable {
        public var level: Int
        public var index: UInt64
        public var hashes: [TreeHash]
        /// The hash that stands for the tile one level up.
        public var root: TreeHash
    }

    public private(set) var count: UInt64 = 0
    private var levels: [[TreeHash]] = []

    public init() {}

    /// The frontier of the first `count` leaves.
    ///
    /// - Parameter tile: the hashes of the tile `index` of `level`, which is partial.
    public init(count: UInt64, tile: (_ level: Int, _ index: UInt64) throws -> [TreeHash]) rethrows {
        self.count = count
        var level = 0
        while Tile.count(level: level, size: count) > 0 {
            let hashes = Tile.count(level: level, size: count)
            levels.append(hashes % Tile.span == 0 ? [] : try tile(level, hashes / Tile.span))
            level += 1
        }
    }

    /// Adds a leaf. The tiles that it completes come lowest first.
    public mutating func append(_ leaf: TreeHash) -> [FullTile] {
        var full: [FullTile] = []
        var hash = leaf
        var level = 0
        count += 1
        while true {
            if level == levels.count { levels.append([]) }
            levels[level].append(hash)
            guard levels[level].count == Int(Tile.span) else { return full }
            let hashes = levels[level]
            levels[level].removeAll(keepingCapacity: true)
            hash = Self.perfectRoot(hashes)
            let index = Tile.count(level: level, size: count) / Tile.span - 1
            full.append(FullTile(level: level, index: index, hashes: hashes, root: hash))
            level += 1
        }
    }

    /// The tiles that are not full, lowest level first; none of them is empty.
    public var partialTiles: [(level: Int, index: UInt64, hashes: [TreeHash])] {
        levels.enumerated().filter { !$1.isEmpty }.map { level, hashes in
            (level, Tile.count(level: level, size: count) / Tile.span, hashes)
        }
    }

    /// MTH of all leaves so far.
    public var root: TreeHash {
        var right: TreeHash?
        for hashes in levels {
            for subtree in Self.edge(hashes).reversed() { right = right.map { TreeHash.node(subtree, $0) } ?? subtree }
        }
        return right ?? .empty
    }

    /// Roots of the perfect subtrees that hashes of one level make, largest first.
    private static func edge(_ hashes: [TreeHash]) -> [TreeHash] {
        var roots: [TreeHash] = []
        var start = 0
        for bit in (0..<Tile.height).reversed() where hashes.count >> bit & 1 == 1 {
            roots.append(perfectRoot(Array(hashes[start..<start + (1 << bit)])))
            start += 1 << bit
        }
        return roots
    }

    private static func perfectRoot(_ hashes: [TreeHash]) -> TreeHash {
        var hashes = hashes
        var count = hashes.count
        while count > 1 {
            count /= 2
            for place in 0..<count { hashes[place] = TreeHash.node(hashes[2 * place], hashes[2 * place + 1]) }
        }
        return hashes[0]
    }
}
