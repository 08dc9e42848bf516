/// A keyed 128-bit tag of one line: equal lines have equal tags, and without the key nobody can make a second line
/// with a given tag.
public struct LineTag: Sendable, Hashable {
    /// The first eight bytes, little-endian: what a commitment keeps of each line.
    public var short: UInt64
    /// The other eight.
    public var rest: UInt64

    public init(short: UInt64, rest: UInt64) {
        self.short = short
        self.rest = rest
    }
}
