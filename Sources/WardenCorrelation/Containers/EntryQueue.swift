/// One event inside a window.
struct Entry: Sendable, Hashable {
    var time: Int64
    var sequence: UInt64
}

/// A first-in first-out queue with amortised O(1) at both ends.
struct Queue<Element: Sendable>: Sendable {
    private var storage: [Element] = []
    private var head = 0

    var count: Int { storage.count - head }
    var isEmpty: Bool { head == storage.count }
    var first: Element? { isEmpty ? nil : storage[head] }
    var last: Element? { isEmpty ? nil : storage[storage.count - 1] }
    var elements: ArraySlice<Element> { storage[head...] }

    mutating func append(_ element: Element) { storage.append(element) }

    mutating func removeFirst() -> Element? {
        guard head < storage.count else { return nil }
        let element = storage[head]
        head += 1
        if head == storage.count {
            storage.removeAll(keepingCapacity: true)
            head = 0
        } else if head > 32, head * 2 > storage.count {
            storage.removeFirst(head)
            head = 0
        }
        return element
    }

    mutating func removeAll() {
        storage.removeAll()
        head = 0
    }
}

/// Entries as two flat arrays: times as differences, so that a stored state stays small.
extension Queue: Codable where Element == Entry {
    init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        let times = try container.decode([Int64].self)
        let sequences = try container.decode([UInt64].self)
        guard times.count == sequences.count else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "times and sequences differ in count"
            )
        }
        var time: Int64 = 0
        for (difference, sequence) in zip(times, sequences) {
            time = time &+ difference
            append(Entry(time: time, sequence: sequence))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        var previous: Int64 = 0
        try container.encode(
            elements.map { entry in
                defer { previous = entry.time }
                return entry.time &- previous
            }
        )
        try container.encode(elements.map(\.sequence))
    }
}
