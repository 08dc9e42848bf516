internal import Foundation

/// A bounded table of values with the decayed number of days each was seen on. Days, not events, count: a loop that
/// touches one table a million times is one day of use.
struct DecayedTable {
    struct Entry {
        var key: UInt32
        var weight: Float
        var first: UInt16
        var last: UInt16
    }

    static let halfLife: Float = 45
    private static let powers: [Float] = (0..<720).map { exp2(-Float($0) / halfLife) }

    let capacity: Int
    var entries: [Entry] = []

    init(capacity: Int) { self.capacity = capacity }

    static func decay(_ days: Int) -> Float { powers[min(max(0, days), powers.count - 1)] }

    func index(of key: UInt32) -> Int? {
        entries.withUnsafeBufferPointer { entries in
            for index in 0..<entries.count where entries[index].key == key { return index }
            return nil
        }
    }

    /// Decayed number of days on which the key was seen; 0 for one that is not known.
    func weight(of key: UInt32, day: UInt16) -> Float {
        index(of: key).map { entries[$0].weight * Self.decay(Int(day) - Int(entries[$0].last)) } ?? 0
    }

    mutating func remove(_ key: UInt32) { entries.removeAll { $0.key == key } }

    /// Counts one day; the least used entry makes room.
    mutating func add(_ key: UInt32, day: UInt16, weight: Float) {
        if let index = index(of: key) {
            let entry = entries[index]
            entries[index].weight = entry.weight * Self.decay(Int(day) - Int(entry.last)) + weight
            entries[index].last = max(day, entry.last)
            return
        }
        let entry = Entry(key: key, weight: weight, first: day, last: day)
        if entries.count < capacity {
            entries.append(entry)
            return
        }
        var least = 0
        var leastWeight = Float.infinity
        for index in entries.indices {
            let value = entries[index].weight * Self.decay(Int(day) - Int(entries[index].last))
            if value < leastWeight { (least, leastWeight) = (index, value) }
        }
        entries[least] = entry
    }
}
