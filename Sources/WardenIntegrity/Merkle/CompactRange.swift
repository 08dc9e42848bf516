/// A growing RFC 6962 tree of which only the right edge is kept: one hash for each set bit of the leaf count.
public struct CompactRange: Sendable, Hashable {
    public private(set) var count: UInt64 = 0
    /// Roots of perfect subtrees, largest first.
    private var edge: [MerkleHash] = []

    public init() {}

    public mutating func append(_ leaf: MerkleHash) {
        var hash = leaf
        var bits = count
        while bits & 1 == 1, let left = edge.popLast() {
            hash = MerkleHash.node(left, hash)
            bits >>= 1
        }
        edge.append(hash)
        count += 1
    }

    /// MTH of all leaves so far (RFC 6962, section 2.1).
    public var root: MerkleHash {
        guard var hash = edge.last else { return .empty }
        for left in edge.dropLast().reversed() { hash = MerkleHash.node(left, hash) }
        return hash
    }
}
