/// A set of small numbers; sets of one graph have the same width.
struct Bitset: Sendable, Hashable {
    private(set) var words: [UInt64]

    init(width: Int) { words = [UInt64](repeating: 0, count: (width + 63) / 64) }

    mutating func insert(_ index: Int) { words[index >> 6] |= 1 << UInt64(index & 63) }

    func contains(_ index: Int) -> Bool { words[index >> 6] & (1 << UInt64(index & 63)) != 0 }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    mutating func formUnion(_ other: Bitset) {
        words.withUnsafeMutableBufferPointer { mine in
            other.words.withUnsafeBufferPointer { theirs in
                for index in mine.indices { mine[index] |= theirs[index] }
            }
        }
    }

    mutating func formIntersection(_ other: Bitset) {
        words.withUnsafeMutableBufferPointer { mine in
            other.words.withUnsafeBufferPointer { theirs in
                for index in mine.indices { mine[index] &= theirs[index] }
            }
        }
    }

    mutating func subtract(_ other: Bitset) {
        words.withUnsafeMutableBufferPointer { mine in
            other.words.withUnsafeBufferPointer { theirs in
                for index in mine.indices { mine[index] &= ~theirs[index] }
            }
        }
    }

    /// In rising order.
    var members: [Int] {
        var result: [Int] = []
        for (index, word) in words.enumerated() where word != 0 {
            var rest = word
            while rest != 0 {
                result.append(index << 6 | rest.trailingZeroBitCount)
                rest &= rest &- 1
            }
        }
        return result
    }
}

/// Who surely can, and who surely or possibly can.
struct ActorSets: Sendable, Hashable {
    var certain: Bitset
    /// Holds `certain`.
    var possible: Bitset

    init(width: Int) {
        certain = Bitset(width: width)
        possible = certain
    }

    init(_ both: Bitset) {
        certain = both
        possible = both
    }

    mutating func formUnion(_ other: ActorSets) {
        certain.formUnion(other.certain)
        possible.formUnion(other.possible)
    }

    mutating func formIntersection(_ other: ActorSets) {
        certain.formIntersection(other.certain)
        possible.formIntersection(other.possible)
    }
}
