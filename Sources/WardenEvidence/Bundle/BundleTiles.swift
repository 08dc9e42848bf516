/// The tiles of hashes that tie some entries to the signed root, and no others.
public enum BundleTiles {
    /// Those above the entries from `first` on, and the right edge of the tree. Lowest level first.
    ///
    /// - Parameter count: 0 gives the right edge alone.
    public static func needed(first: UInt64, count: UInt64, size: UInt64) -> [Tile] {
        var tiles: [Tile] = []
        var level = 0
        while Tile.count(level: level, size: size) > 0 {
            let width = UInt64(level * Tile.height)
            var indices: Set<UInt64> = []
            if count > 0 {
                let last = (first + count - 1) >> width
                for index in (first >> width) / Tile.span...last / Tile.span { indices.insert(index) }
            }
            let all = Tile.tiles(level: level, size: size)
            if Tile.count(level: level, size: size) % Tile.span != 0 { indices.insert(all - 1) }
            tiles += indices.sorted().compactMap { Tile.hashes(level: level, index: $0, size: size) }
            level += 1
        }
        return tiles
    }
}
