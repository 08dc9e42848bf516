/// `temporal_ordered`: for every prefix of the wanted sequence, the chain of events that starts latest.
///
/// Events of one millisecond have no order among themselves, as delivery does not keep one.
struct OrderedWindow: Window {
    private var last: [Entry?]
    private var chains: [ChainTable]

    init(shape: WindowShape) {
        last = Array(repeating: nil, count: shape.inputs)
        chains = shape.sequences.map { ChainTable(inputs: $0, onlyWhole: shape.needsWholeSequence) }
    }

    mutating func absorb(_ sample: Sample, shape: WindowShape) -> Bool {
        last[sample.input] = sample.entry
        for index in chains.indices { chains[index].absorb(sample.input, sample.entry, last: last) }
        return true
    }

    mutating func expire(before cutoff: Int64) {}

    mutating func trim(to limit: Int) -> Int { 0 }

    func observed(since cutoff: Int64, shape: WindowShape) -> Double? {
        Double(longest(since: cutoff).count)
    }

    func contributing(since cutoff: Int64, limit: Int) -> [Entry] {
        longest(since: cutoff).suffix(limit).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    func includes(_ sequence: UInt64, since cutoff: Int64) -> Bool {
        longest(since: cutoff).contains { $0.sequence == sequence }
    }

    func support(ofTerm term: Int, since cutoff: Int64, shape: WindowShape) -> Support? {
        guard !shape.terms[term].needed.isEmpty else { return Support(start: .max, entries: []) }
        guard let chain = chains[term].whole, let first = chain.first, first.time >= cutoff else { return nil }
        return Support(start: first.time, entries: chain)
    }

    func hasSeen(_ input: Int, since cutoff: Int64) -> Bool {
        last[input].map { $0.time >= cutoff } ?? false
    }

    private func longest(since cutoff: Int64) -> [Entry] {
        chains.first?.longest(since: cutoff) ?? []
    }
}
