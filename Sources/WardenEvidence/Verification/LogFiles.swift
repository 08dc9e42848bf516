public import WardenDomain

/// The files of a log, wherever they stand: a directory, a bundle.
public protocol LogFiles {
    /// The bytes of a file, nil where there is none.
    ///
    /// - Parameter path: below the log, as C2SP tlog-tiles names it.
    /// - Throws: `evidence.unreadable`.
    func read(_ path: String) throws(WardenError) -> [UInt8]?
}

extension LogFiles {
    /// A tile; a partial one may have gone when the full one came.
    ///
    /// - Throws: `evidence.unreadable`.
    public func read(_ tile: Tile) throws(WardenError) -> [UInt8]? {
        if let bytes = try read(tile.path) { return bytes }
        guard !tile.isFull, let bytes = try read(tile.full.path) else { return nil }
        switch tile.kind {
        case .hashes: return Array(bytes.prefix(tile.width * TreeHash.length))
        case .entries:
            guard let ranges = EntryBundle.ranges(bytes), ranges.count >= tile.width else { return nil }
            return Array(bytes.prefix(ranges[tile.width - 1].upperBound))
        }
    }

    /// The tree of the first `size` entries.
    public func tree(size: UInt64) -> TiledTree { TiledTree(size: size) { try read($0) } }

    /// The bytes of an entry below `size`.
    ///
    /// - Throws: `evidence.no-such-entry`, `evidence.missing-entry`.
    public func entry(_ index: UInt64, size: UInt64) throws(WardenError) -> [UInt8] {
        guard let tile = Tile.entries(index: index / Tile.span, size: size), index < size else {
            throw WardenError(
                code: "evidence.no-such-entry",
                object: "entry \(index)",
                "the log has \(size) entries, counted from 0"
            )
        }
        guard let bytes = try read(tile), let ranges = EntryBundle.ranges(bytes),
            ranges.count > Int(index % Tile.span)
        else {
            throw WardenError(
                code: "evidence.missing-entry",
                object: "entry \(index)",
                "its file '\(tile.path)' is missing or damaged",
                hint: "run 'trailwarden evidence verify'"
            )
        }
        return Array(bytes[ranges[Int(index % Tile.span)]])
    }
}

extension LogFiles {
    /// The entries of a bundle, as bytes.
    ///
    /// - Throws: `evidence.missing-entry`.
    public func bundle(_ index: UInt64, size: UInt64) throws(WardenError) -> [ArraySlice<UInt8>] {
        guard let tile = Tile.entries(index: index, size: size) else { return [] }
        guard let bytes = try read(tile), let ranges = EntryBundle.ranges(bytes), ranges.count == tile.width else {
            throw WardenError(
                code: "evidence.missing-entry",
                object: tile.path,
                "is missing or damaged",
                hint: "run 'trailwarden evidence verify'"
            )
        }
        return ranges.map { bytes[$0] }
    }
}
