/// That a larger tree begins with all of a smaller one. Source: RFC 9162 section 2.1.4.
public struct ConsistencyProof: Sendable, Hashable {
    public var old: UInt64
    public var new: UInt64
    public var hashes: [TreeHash]

    public init(old: UInt64, new: UInt64, hashes: [TreeHash]) {
        self.old = old
        self.new = new
        self.hashes = hashes
    }

    public func proves(_ oldRoot: TreeHash, _ newRoot: TreeHash) -> Bool {
        guard old <= new else { return false }
        if old == new { return hashes.isEmpty && oldRoot == newRoot }
        if old == 0 { return hashes.isEmpty && oldRoot == .empty }
        var path = hashes[...]
        if old & (old - 1) == 0 { path = [oldRoot] + path }
        guard let seed = path.popFirst() else { return false }
        var first = old - 1
        var last = new - 1
        while first & 1 == 1 {
            first >>= 1
            last >>= 1
        }
        var (oldHash, newHash) = (seed, seed)
        for sibling in path {
            guard last != 0 else { return false }
            if first & 1 == 1 || first == last {
                oldHash = TreeHash.node(sibling, oldHash)
                newHash = TreeHash.node(sibling, newHash)
                while first & 1 == 0, first != 0 {
                    first >>= 1
                    last >>= 1
                }
            } else {
                newHash = TreeHash.node(newHash, sibling)
            }
            first >>= 1
            last >>= 1
        }
        return last == 0 && oldHash == oldRoot && newHash == newRoot
    }
}
