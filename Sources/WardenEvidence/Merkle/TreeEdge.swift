/// A growing RFC 6962 tree of which only the right edge is kept: one hash for each set bit of the leaf count.
public struct TreeEdge: Sendable, Hashable {
    public private(set) var count: UInt64 = 0
    /// Roots of perfect subtrees, largest first.
    private var edge: [TreeHash] = []

    public init() {}

    /// The tree of the first `count` leaves.
    ///
    /// - Parameter node: the root of the perfect subtree `index` of 2^`level` leaves.
    public init(count: UInt64, node: (_ level: Int, _ index: UInt64) throws -> TreeHash) rethrows {
        self.count = count
        for level in (0..<UInt64.bitWidth).reversed() where count >> UInt64(level) & 1 == 1 {
            edge.append(try node(level, (count >> UInt64(level)) - 1))
        }
    }

    public mutating func append(_ leaf: TreeHash) {
        var hash = leaf
        var bits = count
        while bits & 1 == 1, let left = edge.popLast() {
            hash = TreeHash.node(left, hash)
            bits >>= 1
        }
        edge.append(hash)
        count += 1
    }

    /// MTH of all leaves so far (RFC 6962 section 2.1).
    public var root: TreeHash {
        guard var hash = edge.last else { return .empty }
        for left in edge.dropLast().reversed() { hash = TreeHash.node(left, hash) }
        return hash
    }
}
