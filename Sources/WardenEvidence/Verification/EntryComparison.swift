/// Names what happened to entries, by comparing the hashes that were recorded with those of the entries that are there.
struct EntryComparison {
    /// Beyond this number of suspicious entries, positions alone are compared: time stays linear.
    private static let most = 4_096

    private var recorded: [(index: UInt64, hash: TreeHash)] = []
    private var actual: [(index: UInt64, hash: TreeHash)] = []

    /// Adds a bundle whose entries do not fit their recorded hashes.
    mutating func add(first: UInt64, recorded: [TreeHash], actual: [TreeHash]) {
        self.recorded += recorded.enumerated().map { (first + UInt64($0), $1) }
        self.actual += actual.enumerated().map { (first + UInt64($0), $1) }
    }

    func problems() -> [LogProblem] {
        guard recorded.count <= Self.most, actual.count <= Self.most else { return byPosition() }
        let difference = actual.map(\.hash).difference(from: recorded.map(\.hash)).inferringMoves()
        var removals: [Int: Int?] = [:]
        var insertions: [Int: Int?] = [:]
        for change in difference {
            switch change {
            case .remove(let offset, _, let partner): removals[offset] = .some(partner)
            case .insert(let offset, _, let partner): insertions[offset] = .some(partner)
            }
        }
        var problems: [LogProblem] = []
        var replaced: Set<Int> = []
        for (offset, partner) in removals {
            let index = recorded[offset].index
            if let place = partner {
                problems.append(
                    LogProblem(.reordered, index, nil, "it now stands at place \(actual[place].index)")
                )
            } else if let place = place(of: index), insertions[place] == .some(nil) {
                replaced.insert(place)
                problems.append(LogProblem(.altered, index, nil, "its text is not the one that was recorded"))
            } else {
                problems.append(LogProblem(.removed, index, nil, "it is gone, and later entries moved up"))
            }
        }
        for (offset, partner) in insertions where partner == nil && !replaced.contains(offset) {
            problems.append(LogProblem(.inserted, actual[offset].index, nil, "no such entry was recorded here"))
        }
        return problems.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    }

    private func place(of index: UInt64) -> Int? { actual.firstIndex { $0.index == index } }

    private func byPosition() -> [LogProblem] {
        let there = Dictionary(actual.map { ($0.index, $0.hash) }, uniquingKeysWith: { first, _ in first })
        var problems: [LogProblem] = []
        for (index, hash) in recorded where there[index] != hash {
            let kind: LogProblem.Kind = there[index] == nil ? .removed : .altered
            if var last = problems.last, last.kind == kind, last.last == index - 1 {
                last.last = index
                problems[problems.count - 1] = last
            } else {
                problems.append(LogProblem(kind, index, nil, "what stands there is not what was recorded"))
            }
        }
        return problems
    }
}
