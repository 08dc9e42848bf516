/// Pairs the lines of two versions of a file: a longest common subsequence over tags (Hunt and Szymanski, 1977), so
/// that as few lines as possible count as changed.
enum LineMatching {
    /// Equal lines tried for one line; where a line repeats more often, its copies are paired from both ends.
    private static let candidates = 32

    /// Pairs of indices (old, new), ascending in both.
    static func pairs(_ old: ArraySlice<UInt64>, _ new: ArraySlice<UInt64>) -> [(old: Int, new: Int)] {
        var first = old.startIndex
        var second = new.startIndex
        var head: [(old: Int, new: Int)] = []
        while first < old.endIndex, second < new.endIndex, old[first] == new[second] {
            head.append((first, second))
            first += 1
            second += 1
        }
        var oldEnd = old.endIndex
        var newEnd = new.endIndex
        var tail: [(old: Int, new: Int)] = []
        while oldEnd > first, newEnd > second, old[oldEnd - 1] == new[newEnd - 1] {
            oldEnd -= 1
            newEnd -= 1
            tail.append((oldEnd, newEnd))
        }
        return head + middle(old[first..<oldEnd], new[second..<newEnd]) + tail.reversed()
    }

    private static func middle(_ old: ArraySlice<UInt64>, _ new: ArraySlice<UInt64>) -> [(old: Int, new: Int)] {
        var places: [UInt64: [Int]] = [:]
        for index in new.indices { places[new[index], default: []].append(index) }
        var totals: [UInt64: Int] = [:]
        for tag in old where (places[tag]?.count ?? 0) > candidates { totals[tag, default: 0] += 1 }
        var seen: [UInt64: Int] = [:]

        // Patience: piles by the smallest last partner of an increasing run of each length, with links back.
        var piles: [Int] = []
        var links: [(old: Int, new: Int, previous: Int)] = []
        for index in old.indices {
            guard let all = places[old[index]] else { continue }
            var partners = all
            if all.count > candidates {
                let ordinal = seen[old[index], default: 0]
                seen[old[index]] = ordinal + 1
                let fromEnd = all.count - ((totals[old[index]] ?? 0) - ordinal)
                partners = Set([ordinal, fromEnd].filter(all.indices.contains)).sorted().map { all[$0] }
            }
            for partner in partners.reversed() {
                var low = 0
                var high = piles.count
                while low < high {
                    let half = (low + high) / 2
                    if links[piles[half]].new < partner { low = half + 1 } else { high = half }
                }
                links.append((index, partner, low > 0 ? piles[low - 1] : -1))
                if low == piles.count { piles.append(links.count - 1) } else { piles[low] = links.count - 1 }
            }
        }
        var found: [(old: Int, new: Int)] = []
        var link = piles.last ?? -1
        while link >= 0 {
            found.append((links[link].old, links[link].new))
            link = links[link].previous
        }
        return found.reversed()
    }
}
