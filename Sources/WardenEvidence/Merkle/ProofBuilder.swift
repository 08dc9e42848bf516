/// Makes proofs from the roots of perfect subtrees, whoever keeps them.
public struct ProofBuilder {
    /// The root of the perfect subtree `index` of 2^`level` leaves.
    public typealias NodeReader = (_ level: Int, _ index: UInt64) throws -> TreeHash

    private let node: NodeReader

    public init(node: @escaping NodeReader) { self.node = node }

    /// MTH of the first `size` leaves.
    public func root(size: UInt64) throws -> TreeHash { size == 0 ? .empty : try root(0, size) }

    /// - Parameter index: below `size`.
    public func inclusion(of index: UInt64, in size: UInt64) throws -> InclusionProof {
        var hashes: [TreeHash] = []
        var (start, end) = (UInt64(0), size)
        // From the root down; the proof runs from the leaf up.
        while end - start > 1 {
            let split = start + Self.split(end - start)
            if index < split {
                hashes.append(try root(split, end))
                end = split
            } else {
                hashes.append(try root(start, split))
                start = split
            }
        }
        return InclusionProof(index: index, size: size, hashes: hashes.reversed())
    }

    /// - Parameter old: at most `new`.
    public func consistency(from old: UInt64, to new: UInt64) throws -> ConsistencyProof {
        guard old > 0, old < new else { return ConsistencyProof(old: old, new: new, hashes: []) }
        var hashes: [TreeHash] = []
        var (start, end) = (UInt64(0), new)
        var isWhole = true
        while old != end {
            let split = start + Self.split(end - start)
            if old <= split {
                hashes.append(try root(split, end))
                end = split
            } else {
                hashes.append(try root(start, split))
                start = split
                isWhole = false
            }
        }
        if !isWhole { hashes.append(try root(start, end)) }
        return ConsistencyProof(old: old, new: new, hashes: hashes.reversed())
    }

    /// MTH of the leaves from `start` to `end`, which begin a subtree.
    private func root(_ start: UInt64, _ end: UInt64) throws -> TreeHash {
        let count = end - start
        if count & (count - 1) == 0 {
            let level = count.trailingZeroBitCount
            return try node(level, start >> UInt64(level))
        }
        let split = start + Self.split(count)
        return TreeHash.node(try root(start, split), try root(split, end))
    }

    /// The largest power of two below `count`, which is 2 or more.
    private static func split(_ count: UInt64) -> UInt64 {
        1 << UInt64(UInt64.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
