/// That one leaf stands at one place of a tree. Source: RFC 9162 section 2.1.3.
public struct InclusionProof: Sendable, Hashable {
    public var index: UInt64
    /// Leaves of the tree.
    public var size: UInt64
    /// Siblings, from the leaf upward.
    public var hashes: [TreeHash]

    public init(index: UInt64, size: UInt64, hashes: [TreeHash]) {
        self.index = index
        self.size = size
        self.hashes = hashes
    }

    /// The root that the proof leads to from `leaf`; nil where index, size and length do not fit one another.
    public func root(from leaf: TreeHash) -> TreeHash? {
        guard index < size else { return nil }
        var place = index
        var last = size - 1
        var hash = leaf
        for sibling in hashes {
            guard last != 0 else { return nil }
            if place & 1 == 1 || place == last {
                hash = TreeHash.node(sibling, hash)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                hash = TreeHash.node(hash, sibling)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 ? hash : nil
    }

    public func proves(_ leaf: TreeHash, in root: TreeHash) -> Bool { self.root(from: leaf) == root }
}
