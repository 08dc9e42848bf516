/// A file of a log: 256 hashes of one level, or 256 entries. Source: C2SP tlog-tiles.
public struct Tile: Sendable, Hashable {
    /// Hashes or entries of a full tile.
    public static let span: UInt64 = 256
    /// Levels of the tree in one tile.
    public static let height = 8

    public enum Kind: Sendable, Hashable {
        /// Hashes; level 0 holds leaf hashes, level n the roots of full tiles of level n - 1.
        case hashes(level: Int)
        case entries
    }

    public var kind: Kind
    public var index: UInt64
    /// 1 to 256.
    public var width: Int

    public init(_ kind: Kind, index: UInt64, width: Int) {
        self.kind = kind
        self.index = index
        self.width = width
    }

    public var isFull: Bool { width == Int(Self.span) }

    /// Where the file stands below the log: `tile/0/x001/x234/067`, `tile/entries/000.p/44`.
    public var path: String {
        let folder =
            switch kind {
            case .hashes(let level): "tile/\(level)/"
            case .entries: "tile/entries/"
            }
        return folder + Self.number(index) + (isFull ? "" : ".p/\(width)")
    }

    /// The same tile when it is full.
    public var full: Tile { Tile(kind, index: index, width: Int(Self.span)) }

    /// Groups of three digits, all but the last with an `x`.
    static func number(_ value: UInt64) -> String {
        func digits(_ group: UInt64) -> String {
            let text = String(group)
            return String(repeating: "0", count: 3 - text.count) + text
        }
        var text = digits(value % 1_000)
        var rest = value / 1_000
        while rest > 0 {
            text = "x" + digits(rest % 1_000) + "/" + text
            rest /= 1_000
        }
        return text
    }

    /// The tile of hashes of `level` that covers `index` in a tree of `size` leaves; nil where there is none.
    public static func hashes(level: Int, index: UInt64, size: UInt64) -> Tile? {
        width(index: index, count: count(level: level, size: size)).map {
            Tile(.hashes(level: level), index: index, width: $0)
        }
    }

    /// The bundle `index` of a log of `size` entries; nil where there is none.
    public static func entries(index: UInt64, size: UInt64) -> Tile? {
        width(index: index, count: size).map { Tile(.entries, index: index, width: $0) }
    }

    /// Hashes that tiles of `level` hold together for a tree of `size` leaves.
    public static func count(level: Int, size: UInt64) -> UInt64 {
        level * height >= UInt64.bitWidth ? 0 : size >> UInt64(level * height)
    }

    /// Tiles of `level` in a tree of `size` leaves, a partial one included.
    public static func tiles(level: Int, size: UInt64) -> UInt64 { (count(level: level, size: size) + span - 1) / span }

    private static func width(index: UInt64, count: UInt64) -> Int? {
        let before = index.multipliedReportingOverflow(by: span)
        guard !before.overflow, before.partialValue < count else { return nil }
        return Int(min(span, count - before.partialValue))
    }
}
