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

/// Who surely can, and who surely or possibly can. Mostly they are the same, and kept once.
struct ActorSets: Sendable {
    private(set) var certain: Bitset
    /// Holds `certain`; nil = the same.
    private var wide: Bitset?

    init(width: Int) { certain = Bitset(width: width) }

    init(_ both: Bitset) { certain = both }

    init(certain: Bitset, possible: Bitset) {
        self.certain = certain
        wide = possible
    }

    var possible: Bitset { wide ?? certain }

    mutating func insert(_ index: Int) {
        certain.insert(index)
        wide?.insert(index)
    }

    /// They only perhaps can.
    mutating func widen(_ others: Bitset) {
        var possible = possible
        possible.formUnion(others)
        wide = possible
    }

    /// What all of them rest on is not known.
    mutating func doubt(width: Int) {
        wide = possible
        certain = Bitset(width: width)
    }

    mutating func formUnion(_ other: ActorSets) {
        if wide != nil || other.wide != nil { widen(other.possible) }
        certain.formUnion(other.certain)
    }

    mutating func formIntersection(_ other: ActorSets) {
        if wide != nil || other.wide != nil {
            var possible = possible
            possible.formIntersection(other.possible)
            wide = possible
        }
        certain.formIntersection(other.certain)
    }
}
