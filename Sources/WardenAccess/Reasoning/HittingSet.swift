/// The smallest set that has an element in common with each of several sets; of several, the one that weighs least.
struct HittingSet {
    private let sets: [[Int]]
    private let weights: [Int]
    private var best: [Int]?
    private var bestWeight = Int.max
    private var steps = 0
    /// The search came to its end: no smaller set exists.
    private(set) var isProven = true

    private static let maximumSteps = 50_000

    /// - Parameters:
    ///   - sets: none is empty.
    ///   - weights: of the elements, by number.
    init(_ sets: [[Int]], weights: [Int]) {
        self.sets = sets.sorted { $0.count < $1.count }
        self.weights = weights
    }

    mutating func solve() -> [Int] {
        take(greedy())
        descend([], weight: 0)
        return best ?? []
    }

    private mutating func take(_ candidate: [Int]) {
        let weight = candidate.reduce(0) { $0 + weights[$1] }
        let size = best?.count ?? Int.max
        if candidate.count < size || (candidate.count == size && weight < bestWeight) {
            best = candidate
            bestWeight = weight
        }
    }

    private mutating func descend(_ chosen: [Int], weight: Int) {
        steps += 1
        guard steps < Self.maximumSteps else {
            isProven = false
            return
        }
        let open = sets.filter { set in !set.contains { chosen.contains($0) } }
        guard let first = open.first else {
            take(chosen)
            return
        }
        let needed = chosen.count + disjoint(open)
        let size = best?.count ?? Int.max
        guard needed < size || (needed == size && weight < bestWeight) else { return }
        for element in first.sorted(by: { weights[$0] < weights[$1] }) {
            descend(chosen + [element], weight: weight + weights[element])
        }
    }

    /// Sets without a common element need one element each.
    private func disjoint(_ open: [[Int]]) -> Int {
        var used: Set<Int> = []
        var count = 0
        for set in open where used.isDisjoint(with: set) {
            used.formUnion(set)
            count += 1
        }
        return count
    }

    /// Some hitting set, without a search.
    static func quick(_ sets: [[Int]]) -> [Int] {
        HittingSet(sets, weights: [Int](repeating: 1, count: (sets.joined().max() ?? 0) + 1)).greedy()
    }

    private func greedy() -> [Int] {
        var open = sets
        var chosen: [Int] = []
        while !open.isEmpty {
            var counts: [Int: Int] = [:]
            for set in open { for element in Set(set) { counts[element, default: 0] += 1 } }
            let pick = counts.max { ($0.value, -weights[$0.key], -$0.key) < ($1.value, -weights[$1.key], -$1.key) }
            guard let pick else { break }
            chosen.append(pick.key)
            open.removeAll { $0.contains(pick.key) }
        }
        return chosen
    }
}
