/// `event_count`: how many events, each counted once however many of the rules it matches.
struct EventCountWindow: Window {
    private var entries = Queue<Entry>()

    init(shape: WindowShape) {}

    mutating func absorb(_ sample: Sample, shape: WindowShape) -> Bool {
        if sample.isEvent, entries.last == sample.entry { return true }
        entries.append(sample.entry)
        return true
    }

    mutating func expire(before cutoff: Int64) {
        while let first = entries.first, first.time < cutoff { _ = entries.removeFirst() }
    }

    mutating func trim(to limit: Int) -> Int {
        var evicted = 0
        while entries.count > limit, entries.removeFirst() != nil { evicted += 1 }
        return evicted
    }

    func observed(since cutoff: Int64, shape: WindowShape) -> Double? { Double(entries.count) }

    func contributing(since cutoff: Int64, limit: Int) -> [Entry] { Array(entries.elements.suffix(limit)) }

    init(from decoder: any Decoder) throws { entries = try Queue(from: decoder) }

    func encode(to encoder: any Encoder) throws { try entries.encode(to: encoder) }
}
