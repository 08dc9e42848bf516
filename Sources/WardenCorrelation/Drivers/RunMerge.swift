import WardenSigma

/// Merges sorted runs into events: all hits of one (time, sequence), in order.
struct RunMerge {
    private struct Head: Sendable, Comparable {
        var hit: RuleHit
        var run: Int

        static func < (left: Head, right: Head) -> Bool {
            left.hit.isBefore(right.hit) || (!right.hit.isBefore(left.hit) && left.run < right.run)
        }
    }

    private var runs: [HitRun]
    private var heads = BinaryHeap<Head>()

    init(_ runs: [HitRun]) throws {
        self.runs = runs
        for index in runs.indices {
            if let hit = try self.runs[index].next() { heads.insert(Head(hit: hit, run: index)) }
        }
    }

    mutating func nextEvent() throws -> [RuleHit]? {
        guard let first = try pop() else { return nil }
        var event = [first]
        while let next = heads.first?.hit, next.time == first.time, next.sequence == first.sequence {
            guard let hit = try pop() else { break }
            event.append(hit)
        }
        return event
    }

    private mutating func pop() throws -> RuleHit? {
        guard let head = heads.popFirst() else { return nil }
        if let next = try runs[head.run].next() { heads.insert(Head(hit: next, run: head.run)) }
        return head.hit
    }
}
