/// Bounds on what a file may ask of the reader.
public struct YAMLLimits: Sendable, Hashable {
    /// Bytes of one file.
    public var bytes: Int
    /// Levels of nesting.
    public var depth: Int
    /// Nodes of one document after aliases are expanded.
    public var nodes: Int

    public init(bytes: Int = 64 << 20, depth: Int = 64, nodes: Int = 250_000) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
    }
}
