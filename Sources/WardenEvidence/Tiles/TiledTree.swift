internal import WardenDomain

/// A tree of a known size whose hashes stand in tiles.
public struct TiledTree {
    /// The bytes of a tile, nil where it is missing.
    public typealias TileReader = (Tile) throws -> [UInt8]?

    public let size: UInt64
    private let read: TileReader
    /// Tiles of the last questions: a proof asks each of its few tiles several times.
    private let recent = Recent()

    private final class Recent {
        static let most = 16
        var tiles: [Tile: [TreeHash]] = [:]
    }

    public init(size: UInt64, read: @escaping TileReader) {
        self.size = size
        self.read = read
    }

    public func proofs() -> ProofBuilder { ProofBuilder(node: node) }

    /// The root of the perfect subtree `index` of 2^`level` leaves.
    ///
    /// - Throws: `evidence.missing-tile`, `evidence.bad-tile`.
    public func node(level: Int, index: UInt64) throws -> TreeHash {
        try node(level: level, index: index, fromTile: level / Tile.height)
    }

    /// The same, computed from the tile of `tileLevel`: the level of the node's own tile, or the one below.
    func node(level: Int, index: UInt64, fromTile tileLevel: Int) throws -> TreeHash {
        let inTile = level - tileLevel * Tile.height
        let first = index << UInt64(inTile)
        let tile = try tile(level: tileLevel, index: first / Tile.span)
        let count = 1 << inTile
        let start = Int(first % Tile.span)
        guard start + count <= tile.count else {
            throw Self.error("bad-tile", "level \(level)", "the log of \(size) entries has no such node")
        }
        var hashes = Array(tile[start..<start + count])
        while hashes.count > 1 {
            hashes = stride(from: 0, to: hashes.count, by: 2).map { TreeHash.node(hashes[$0], hashes[$0 + 1]) }
        }
        return hashes[0]
    }

    /// The hashes of a tile.
    public func tile(level: Int, index: UInt64) throws -> [TreeHash] {
        guard let tile = Tile.hashes(level: level, index: index, size: size) else {
            throw Self.error("bad-tile", "level \(level)", "the log of \(size) entries has no tile \(index)")
        }
        if let known = recent.tiles[tile] { return known }
        guard let bytes = try read(tile) else {
            throw Self.error("missing-tile", tile.path, "is missing")
        }
        guard bytes.count == tile.width * TreeHash.length, let hashes = Self.hashes(bytes) else {
            throw Self.error(
                "bad-tile",
                tile.path,
                "has \(bytes.count) bytes instead of \(tile.width * TreeHash.length)"
            )
        }
        if recent.tiles.count >= Recent.most { recent.tiles.removeAll(keepingCapacity: true) }
        recent.tiles[tile] = hashes
        return hashes
    }

    /// Reads hashes that stand one after another; nil where the length is no multiple of 32.
    public static func hashes(_ bytes: [UInt8]) -> [TreeHash]? {
        guard bytes.count % TreeHash.length == 0 else { return nil }
        return stride(from: 0, to: bytes.count, by: TreeHash.length).compactMap {
            TreeHash(bytes[$0..<$0 + TreeHash.length])
        }
    }

    private static func error(_ code: String, _ object: String, _ message: String) -> WardenError {
        WardenError(
            code: "evidence.\(code)",
            object: object,
            message,
            hint: "run 'trailwarden evidence verify' to see what is damaged"
        )
    }
}
