/// An entry of the evidence log, as somebody who checks the log finds it.
public struct EvidenceReference: Sendable, Hashable {
    public var index: UInt64
    /// Hash of the leaf in hex, as RFC 6962 makes it.
    public var leaf: String
    public var kind: String
    /// Epoch milliseconds.
    public var time: Int64

    public init(index: UInt64, leaf: String, kind: String, time: Int64) {
        self.index = index
        self.leaf = leaf
        self.kind = kind
        self.time = time
    }

    /// `entry 41 (9f8c20ab…)`.
    public var words: String { "entry \(index) (\(leaf.prefix(12))…)" }
}
