/// Where compiled pattern databases are kept between runs: compiling them is most of the start-up.
///
/// A port: the pure layers ask, an edge reads and writes files. What is loaded is trusted; the edge answers only with
/// what the same user wrote.
public struct PatternCache: Sendable {
    /// Bytes kept for the patterns that `identity` describes in full, or nil.
    public var load: @Sendable (_ identity: [UInt8]) -> [UInt8]?
    /// Keeps bytes; a cache that cannot says nothing.
    public var save: @Sendable (_ identity: [UInt8], _ bytes: [UInt8]) -> Void

    public init(
        load: @escaping @Sendable (_ identity: [UInt8]) -> [UInt8]?,
        save: @escaping @Sendable (_ identity: [UInt8], _ bytes: [UInt8]) -> Void
    ) {
        self.load = load
        self.save = save
    }

    /// Keeps nothing.
    public static let none = PatternCache(load: { _ in nil }, save: { _, _ in })
}
