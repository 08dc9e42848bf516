/// The live groups of one correlation: found by their values, dropped from the idle end. Every operation is O(1).
struct GroupTable<W: Window>: Sendable {
    private struct Link: Sendable {
        var hash: Int
        var older: Int32
        var newer: Int32
    }

    private(set) var groups: ContiguousArray<GroupState<W>> = []
    /// Beside the groups, so that looking one up touches nothing else of it.
    private var keys: ContiguousArray<[String]> = []
    private var links: ContiguousArray<Link> = []
    /// Open addressing with linear probing; -1 = empty. The count is a power of two, at most half full.
    private var buckets: [Int32] = Array(repeating: -1, count: 16)
    private var free: [Int32] = []
    private var oldest: Int32 = -1
    private var newest: Int32 = -1
    private var nextStamp: UInt64 = 1
    private(set) var count = 0

    /// The slot of the group whose values stand at `positions` of `captured`; nil where there is none.
    func find(_ captured: [String?], _ positions: [Int], hash: Int) -> Int? {
        var bucket = hash & (buckets.count - 1)
        while buckets[bucket] >= 0 {
            let slot = Int(buckets[bucket])
            if links[slot].hash == hash, keys[slot].isAt(positions, of: captured) { return slot }
            bucket = (bucket + 1) & (buckets.count - 1)
        }
        return nil
    }

    mutating func insert(_ group: GroupState<W>, hash: Int) -> Int {
        if (count + 1) * 2 > buckets.count { grow() }
        var group = group
        group.stamp = nextStamp
        nextStamp += 1
        let link = Link(hash: hash, older: -1, newer: -1)
        let slot: Int32
        if let reused = free.popLast() {
            slot = reused
            groups[Int(slot)] = group
            keys[Int(slot)] = group.key
            links[Int(slot)] = link
        } else {
            slot = Int32(groups.count)
            groups.append(group)
            keys.append(group.key)
            links.append(link)
        }
        place(slot, hash: hash)
        append(slot)
        count += 1
        return Int(slot)
    }

    /// Runs `body` on the group in `slot`, in place.
    mutating func update<Result>(_ slot: Int, _ body: (inout GroupState<W>) -> Result) -> Result {
        body(&groups[slot])
    }

    /// Makes the group the one used last.
    mutating func touch(_ slot: Int) {
        guard newest != slot else { return }
        unlink(Int32(slot))
        append(Int32(slot))
    }

    /// The group that has been idle for longest.
    var oldestSlot: Int? { oldest < 0 ? nil : Int(oldest) }

    mutating func remove(_ slot: Int) {
        unlink(Int32(slot))
        vacate(Int32(slot))
        groups[slot].key = []
        keys[slot] = []
        groups[slot].stamp = 0
        groups[slot].pending = []
        free.append(Int32(slot))
        count -= 1
    }

    /// Slots from the longest idle to the one used last.
    var slotsByAge: [Int] {
        var slots: [Int] = []
        var slot = oldest
        while slot >= 0 {
            slots.append(Int(slot))
            slot = links[Int(slot)].newer
        }
        return slots
    }

    private mutating func place(_ slot: Int32, hash: Int) {
        var bucket = hash & (buckets.count - 1)
        while buckets[bucket] >= 0 { bucket = (bucket + 1) & (buckets.count - 1) }
        buckets[bucket] = slot
    }

    private mutating func grow() {
        let occupied = buckets.filter { $0 >= 0 }
        buckets = Array(repeating: -1, count: buckets.count * 2)
        for slot in occupied { place(slot, hash: links[Int(slot)].hash) }
    }

    /// Empties the slot's bucket and moves back the entries that had to probe past it.
    private mutating func vacate(_ slot: Int32) {
        let mask = buckets.count - 1
        var hole = links[Int(slot)].hash & mask
        while buckets[hole] != slot { hole = (hole + 1) & mask }
        var next = (hole + 1) & mask
        while buckets[next] >= 0 {
            let home = links[Int(buckets[next])].hash & mask
            if (next &- home) & mask >= (next &- hole) & mask {
                buckets[hole] = buckets[next]
                hole = next
            }
            next = (next + 1) & mask
        }
        buckets[hole] = -1
    }

    private mutating func unlink(_ slot: Int32) {
        let link = links[Int(slot)]
        if link.older >= 0 { links[Int(link.older)].newer = link.newer } else { oldest = link.newer }
        if link.newer >= 0 { links[Int(link.newer)].older = link.older } else { newest = link.older }
    }

    private mutating func append(_ slot: Int32) {
        links[Int(slot)].older = newest
        links[Int(slot)].newer = -1
        if newest >= 0 { links[Int(newest)].newer = slot } else { oldest = slot }
        newest = slot
    }
}

extension [String] {
    /// True where the values at `positions` are these, byte for byte.
    fileprivate func isAt(_ positions: [Int], of captured: [String?]) -> Bool {
        for (index, position) in positions.enumerated() {
            guard let value = captured[position], value.hasSameBytes(as: self[index]) else { return false }
        }
        return true
    }
}
