/// Dynamic programming over the positions of one sequence of inputs: per position and length, the chain of events
/// ending there that starts latest.
struct ChainTable: Sendable, Hashable, Codable {
    private let inputs: [Int]
    /// True: only chains over the whole prefix matter, so each position has one length.
    private let onlyWhole: Bool
    /// An input that stands twice must occur twice; then one millisecond's events keep their given order.
    private let repeats: Bool
    /// Row = position, column = length - 1; empty = no such chain.
    private var cells: [[Entry]]

    init(inputs: [Int], onlyWhole: Bool) {
        self.inputs = inputs
        self.onlyWhole = onlyWhole
        repeats = Set(inputs).count < inputs.count
        cells = Array(repeating: [], count: inputs.count * inputs.count)
    }

    /// The newest chain over every position.
    var whole: [Entry]? {
        guard let chain = cells.last, !chain.isEmpty else { return nil }
        return chain
    }

    mutating func absorb(_ input: Int, _ entry: Entry, last: [Entry?]) {
        for position in inputs.indices.reversed() where inputs[position] == input {
            extend(to: position, with: entry)
        }
        guard !repeats, let changed = inputs.firstIndex(of: input) else { return }
        for position in inputs.indices.dropFirst(changed + 1) {
            guard let other = last[inputs[position]], other.time == entry.time else { continue }
            extend(to: position, with: other)
        }
    }

    func longest(since cutoff: Int64) -> [Entry] {
        var best: [Entry] = []
        for chain in cells {
            guard let first = chain.first, let end = chain.last, first.time >= cutoff else { continue }
            if chain.count > best.count
                || (chain.count == best.count && best.last.map { Entry.isBefore($0, end) } ?? true)
            {
                best = chain
            }
        }
        return best
    }

    private mutating func extend(to position: Int, with entry: Entry) {
        let lengths = onlyWhole ? (position + 1)...(position + 1) : 1...(position + 1)
        for length in lengths.reversed() {
            guard let chain = bestChain(length - 1, before: position) else { continue }
            let cell = position * inputs.count + length - 1
            let start = chain.first?.time ?? entry.time
            if let current = cells[cell].first, current.time > start { continue }
            cells[cell] = chain + [entry]
        }
    }

    /// The chain of `length` ending before `position` that starts latest; nil where there is none.
    private func bestChain(_ length: Int, before position: Int) -> [Entry]? {
        guard length > 0 else { return [] }
        let earlier = onlyWhole ? (position - 1)..<position : 0..<position
        var best: [Entry]?
        for row in earlier {
            let chain = cells[row * inputs.count + length - 1]
            guard let first = chain.first else { continue }
            if let known = best?.first, known.time >= first.time { continue }
            best = chain
        }
        return best
    }
}
