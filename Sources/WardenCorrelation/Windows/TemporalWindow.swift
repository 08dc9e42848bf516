/// `temporal`: the last event of each input.
struct TemporalWindow: Window {
    private var last: [Entry?]

    init(shape: WindowShape) { last = Array(repeating: nil, count: shape.inputs) }

    mutating func absorb(_ sample: Sample, shape: WindowShape) -> Bool {
        last[sample.input] = sample.entry
        return true
    }

    mutating func expire(before cutoff: Int64) {}

    mutating func trim(to limit: Int) -> Int { 0 }

    func observed(since cutoff: Int64, shape: WindowShape) -> Double? {
        Double(last.count { $0.map { $0.time >= cutoff } ?? false })
    }

    func contributing(since cutoff: Int64, limit: Int) -> [Entry] {
        let entries = last.compactMap { $0 }.filter { $0.time >= cutoff }
        return Array(Set(entries).sorted(by: Entry.isBefore).suffix(limit))
    }

    func support(ofTerm term: Int, since cutoff: Int64, shape: WindowShape) -> Support? {
        var entries: [Entry] = []
        for input in shape.terms[term].needed {
            guard let entry = last[input], entry.time >= cutoff else { return nil }
            entries.append(entry)
        }
        entries = Set(entries).sorted(by: Entry.isBefore)
        return Support(start: entries.first?.time ?? .max, entries: entries)
    }

    func hasSeen(_ input: Int, since cutoff: Int64) -> Bool {
        last[input].map { $0.time >= cutoff } ?? false
    }
}

extension Entry: Codable {
    static func isBefore(_ left: Entry, _ right: Entry) -> Bool {
        (left.time, left.sequence) < (right.time, right.sequence)
    }

    init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        time = try container.decode(Int64.self)
        sequence = try container.decode(UInt64.self)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(time)
        try container.encode(sequence)
    }
}
