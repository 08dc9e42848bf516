/// `value_percentile` and `value_median`: linear interpolation between the two nearest ranks.
struct PercentileWindow: Window {
    private var entries = Queue<Entry>()
    private var numbers = Queue<Double>()
    private var sorted = OrderStatisticTree()

    init(shape: WindowShape) {}

    mutating func absorb(_ sample: Sample, shape: WindowShape) -> Bool {
        let found = sample.finiteNumbers
        guard !found.isEmpty else { return false }
        if sample.isEvent, entries.last == sample.entry { return true }
        for number in found { append(number, sample.entry) }
        return true
    }

    mutating func expire(before cutoff: Int64) {
        while let first = entries.first, first.time < cutoff { removeFirst() }
    }

    mutating func trim(to limit: Int) -> Int {
        var evicted = 0
        while entries.count > limit {
            removeFirst()
            evicted += 1
        }
        return evicted
    }

    func observed(since cutoff: Int64, shape: WindowShape) -> Double? {
        let rank = shape.quantile * Double(sorted.count - 1)
        guard sorted.count > 0, let below = sorted.select(Int(rank)) else { return nil }
        let fraction = rank - rank.rounded(.down)
        guard fraction > 0, let above = sorted.select(Int(rank) + 1) else { return below }
        return below + (above - below) * fraction
    }

    func contributing(since cutoff: Int64, limit: Int) -> [Entry] { Array(entries.elements.suffix(limit)) }

    private mutating func append(_ number: Double, _ entry: Entry) {
        entries.append(entry)
        numbers.append(number)
        sorted.insert(number)
    }

    private mutating func removeFirst() {
        _ = entries.removeFirst()
        if let number = numbers.removeFirst() { sorted.remove(number) }
    }

    init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        var stored = try container.decode(Queue<Entry>.self)
        for number in try container.decode([Double].self) {
            guard let entry = stored.removeFirst() else { break }
            append(number, entry)
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(entries)
        try container.encode(Array(numbers.elements))
    }
}
