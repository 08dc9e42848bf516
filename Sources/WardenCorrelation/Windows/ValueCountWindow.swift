/// `value_count`: how many distinct values, by the last event that showed each.
struct ValueCountWindow: Window {
    private var values = RecencyTable()

    init(shape: WindowShape) {}

    mutating func absorb(_ sample: Sample, shape: WindowShape) -> Bool {
        values.touch(sample.value, sample.entry)
        for other in sample.others { values.touch(other, sample.entry) }
        return true
    }

    mutating func expire(before cutoff: Int64) {
        while let oldest = values.oldestEntry, oldest.time < cutoff { values.removeOldest() }
    }

    mutating func trim(to limit: Int) -> Int {
        var evicted = 0
        while values.count > limit {
            values.removeOldest()
            evicted += 1
        }
        return evicted
    }

    func observed(since cutoff: Int64, shape: WindowShape) -> Double? { Double(values.count) }

    func contributing(since cutoff: Int64, limit: Int) -> [Entry] { values.newestEntries(limit).map(\.entry) }

    init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        var entries = try container.decode(Queue<Entry>.self)
        for text in try container.decode([String].self) {
            guard let entry = entries.removeFirst() else { break }
            values.touch(ExactText(text: text), entry)
        }
    }

    func encode(to encoder: any Encoder) throws {
        let all = values.newestEntries(.max)
        var entries = Queue<Entry>()
        for item in all { entries.append(item.entry) }
        var container = encoder.unkeyedContainer()
        try container.encode(entries)
        try container.encode(all.map(\.value))
    }
}
