import WardenSigma

/// Hits that wait for late ones, given out in the order in which correlations see them.
///
/// Most come in that order: they stand in a queue. The others stand in a heap of plain numbers beside it, so that ordering
/// them touches no text. Past the few that are out of order, every operation is O(1).
struct HeldHits: Sendable {
    private struct Key: Sendable, Comparable {
        var time: Int64
        var sequence: UInt64
        var rule: Int
        /// Where the values stand in `values`.
        var slot: Int

        static func < (left: Key, right: Key) -> Bool {
            if left.time != right.time { return left.time < right.time }
            if left.sequence != right.sequence { return left.sequence < right.sequence }
            return left.rule < right.rule
        }
    }

    private var inOrder = Queue<RuleHit>()
    private var others = BinaryHeap<Key>()
    private var values: [[String?]] = []
    private var free: [Int] = []

    var count: Int { inOrder.count + others.count }

    /// The hits, in no order.
    var elements: [RuleHit] {
        Array(inOrder.elements)
            + others.elements.map { key in
                RuleHit(rule: key.rule, time: key.time, sequence: key.sequence, captured: values[key.slot])
            }
    }

    /// Event time and place of the first; nil = there is none.
    var first: (time: Int64, sequence: UInt64)? {
        guard let other = others.first else { return inOrder.first.map { ($0.time, $0.sequence) } }
        guard let next = inOrder.first, next.isBefore(time: other.time, other.sequence, rule: other.rule) else {
            return (other.time, other.sequence)
        }
        return (next.time, next.sequence)
    }

    mutating func insert(_ hit: RuleHit) {
        guard let last = inOrder.last, hit.isBefore(last) else { return inOrder.append(hit) }
        let slot: Int
        if let reused = free.popLast() {
            slot = reused
            values[slot] = hit.captured
        } else {
            slot = values.count
            values.append(hit.captured)
        }
        others.insert(Key(time: hit.time, sequence: hit.sequence, rule: hit.rule, slot: slot))
    }

    mutating func popFirst() -> RuleHit? {
        if let other = others.first {
            let isNext = inOrder.first?.isBefore(time: other.time, other.sequence, rule: other.rule) ?? false
            if !isNext {
                _ = others.popFirst()
                let hit = RuleHit(
                    rule: other.rule,
                    time: other.time,
                    sequence: other.sequence,
                    captured: values[other.slot]
                )
                values[other.slot] = []
                free.append(other.slot)
                return hit
            }
        }
        return inOrder.removeFirst()
    }
}

extension RuleHit {
    /// The order in which correlations see hits.
    fileprivate func isBefore(time: Int64, _ sequence: UInt64, rule: Int) -> Bool {
        if self.time != time { return self.time < time }
        if self.sequence != sequence { return self.sequence < sequence }
        return self.rule < rule
    }
}
