import WardenSigma

/// `value_sum` and `value_avg`: numbers in event order and their sum.
///
/// The sum is kept as two stacks and never subtracted from, so a huge value leaves no rounding error behind when it
/// expires: `older` holds, for every entry of the older part, the sum from it to the end of that part.
struct SumWindow: Window {
    private var entries = Queue<Entry>()
    private var numbers = Queue<Double>()
    private var older: [Double] = []
    private var newerSum = 0.0

    init(shape: WindowShape) {}

    private var sum: Double { (older.last ?? 0) + newerSum }

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
        guard !entries.isEmpty else { return nil }
        return shape.kind == .valueAverage ? sum / Double(entries.count) : sum
    }

    func contributing(since cutoff: Int64, limit: Int) -> [Entry] { Array(entries.elements.suffix(limit)) }

    private mutating func append(_ number: Double, _ entry: Entry) {
        entries.append(entry)
        numbers.append(number)
        newerSum += number
    }

    private mutating func removeFirst() {
        if older.isEmpty { turnOver(numbers.count) }
        older.removeLast()
        _ = entries.removeFirst()
        _ = numbers.removeFirst()
    }

    /// Makes the first `count` numbers the older part.
    private mutating func turnOver(_ count: Int) {
        older = []
        older.reserveCapacity(count)
        var total = 0.0
        for number in numbers.elements.prefix(count).reversed() {
            total += number
            older.append(total)
        }
        newerSum = 0
        for number in numbers.elements.dropFirst(count) { newerSum += number }
    }

    init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        entries = try container.decode(Queue<Entry>.self)
        let stored = try container.decode([Double].self)
        let olderCount = try container.decode(Int.self)
        guard stored.count == entries.count, (0...stored.count).contains(olderCount) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "numbers and entries differ in count"
            )
        }
        for number in stored { numbers.append(number) }
        turnOver(olderCount)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(entries)
        try container.encode(Array(numbers.elements))
        try container.encode(older.count)
    }
}
