internal import Foundation

/// How many principals, and how many of each peer group, used a value lately. Bounded; counts are estimates from small
/// bitmaps in two turns of 30 days, and two of 3 days to see a roll-out while it happens.
struct AdoptionTable {
    struct Entry {
        var key: UInt64 = 0
        var turn: Int32 = 0
        var current: UInt64 = 0
        var previous: UInt64 = 0
        var shortTurn: Int32 = 0
        var shortCurrent: UInt64 = 0
        var shortPrevious: UInt64 = 0
    }

    static let turnDays: Int32 = 30
    static let shortDays: Int32 = 3

    private(set) var entries: [Entry]
    private(set) var count = 0
    private let mask: Int

    /// - Parameter capacity: a power of two.
    init(capacity: Int = 1 << 18) {
        entries = Array(repeating: Entry(), count: capacity)
        mask = capacity - 1
    }

    init(entries kept: [Entry], capacity: Int = 1 << 18) {
        self.init(capacity: capacity)
        for entry in kept { insert(entry) }
    }

    private mutating func insert(_ entry: Entry) {
        var slot = Int(truncatingIfNeeded: entry.key) & mask
        while entries[slot].key != 0 { slot = (slot + 1) & mask }
        entries[slot] = entry
        count += 1
    }

    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key) & mask
        while entries[slot].key != 0, entries[slot].key != key { slot = (slot + 1) & mask }
        return slot
    }

    /// Principals that used the value in the last one to two months, and in the last days.
    func users(of key: UInt64, day: Int32) -> (lately: Float, thisWeek: Float) {
        let entry = entries[slot(of: key)]
        guard entry.key == key else { return (0, 0) }
        let age = day / Self.turnDays - entry.turn
        let long = age <= 0 ? entry.current | entry.previous : age == 1 ? entry.current : 0
        let shortAge = day / Self.shortDays - entry.shortTurn
        let short = shortAge <= 0 ? entry.shortCurrent | entry.shortPrevious : shortAge == 1 ? entry.shortCurrent : 0
        return (Self.estimates[long.nonzeroBitCount], Self.estimates[short.nonzeroBitCount])
    }

    /// Notes that a principal used the value on this day.
    mutating func add(_ key: UInt64, principal: UInt64, day: Int32) {
        let slot = slot(of: key)
        if entries[slot].key == 0 {
            if count * 4 > entries.count * 3 {
                dropOld(day)
                if count * 4 > entries.count * 3 { return }
                return add(key, principal: principal, day: day)
            }
            entries[slot].key = key
            entries[slot].turn = day / Self.turnDays
            entries[slot].shortTurn = day / Self.shortDays
            count += 1
        }
        let turn = day / Self.turnDays
        if turn > entries[slot].turn {
            entries[slot].previous = turn == entries[slot].turn + 1 ? entries[slot].current : 0
            entries[slot].current = 0
            entries[slot].turn = turn
        }
        let short = day / Self.shortDays
        if short > entries[slot].shortTurn {
            entries[slot].shortPrevious = short == entries[slot].shortTurn + 1 ? entries[slot].shortCurrent : 0
            entries[slot].shortCurrent = 0
            entries[slot].shortTurn = short
        }
        let bit: UInt64 = 1 << (principal & 63)
        entries[slot].current |= bit
        entries[slot].shortCurrent |= bit
    }

    /// Rebuilds without what no one used for two turns; where everything is recent, without what one principal used.
    private mutating func dropOld(_ day: Int32) {
        let turn = day / Self.turnDays
        var kept = entries.filter { $0.key != 0 && turn - $0.turn <= 1 }
        if kept.count * 2 > entries.count {
            kept = kept.filter { ($0.current | $0.previous).nonzeroBitCount > 1 || turn == $0.turn }
        }
        if kept.count * 2 > entries.count { kept = kept.filter { ($0.current | $0.previous).nonzeroBitCount > 1 } }
        self = AdoptionTable(entries: kept, capacity: entries.count)
    }

    /// Linear counting: how many were thrown at 64 places when so many places are hit.
    private static let estimates: [Float] = (0...64).map { hit in
        hit >= 64 ? 300 : -64 * log(1 - Float(hit) / 64)
    }

    var kept: [Entry] { entries.filter { $0.key != 0 } }
}
