import WardenSigma

/// The machine of one correlation whose windows are of type `W`, driven in event-time order: `absorb` for each hit of
/// an event, then `settle` once.
struct WindowMachine<W: Window>: Sendable {
    let shape: WindowShape
    let feeds: [FeedPlan]
    let limits: CorrelationLimits
    let entryLimit: Int
    var table = GroupTable<W>()
    private(set) var statistics = CorrelationStatistics()
    /// Groups that the current event reached.
    private var touched: [(slot: Int, stamp: UInt64)] = []

    init(shape: WindowShape, feeds: [FeedPlan], limits: CorrelationLimits) {
        self.shape = shape
        self.feeds = feeds
        self.limits = limits
        entryLimit = max(limits.entriesPerGroup, shape.neededEntries)
    }

    mutating func absorb(_ captured: [String?], feed: Int, entry: Entry, isEvent: Bool) {
        let cutoff = entry.time.clampedSubtracting(shape.timespan)
        removeIdleGroups(before: cutoff)
        guard let positions = feeds[feed].group, let spread = GroupSpread.variants(captured, positions) else {
            absorb(Self.firsts(captured), of: captured, feed: feed, entry: entry, isEvent: isEvent)
            return
        }
        statistics.evictedGroups += UInt64(spread.left)
        for variant in spread.captured { absorb(variant, of: captured, feed: feed, entry: entry, isEvent: isEvent) }
    }

    /// Counts a hit in one group: `singles` are `captured` with one element of each array.
    private mutating func absorb(
        _ singles: [String?],
        of captured: [String?],
        feed: Int,
        entry: Entry,
        isEvent: Bool
    ) {
        let plan = feeds[feed]
        guard let positions = plan.group, let hash = Self.hash(singles, positions) else {
            statistics.withoutGroup += 1
            return
        }
        guard let values = plan.values, let value = Self.value(singles, values) else {
            statistics.withoutValue += 1
            return
        }
        let others = Self.others(captured, values)
        let sample = Sample(entry: entry, input: feed, isEvent: isEvent, value: value, others: others)
        let slot =
            table.find(singles, positions, hash: hash)
            ?? insertGroup(positions.map { singles[$0] ?? "" }, hash: hash, entry)
        take(sample, into: slot, cutoff: entry.time.clampedSubtracting(shape.timespan))
    }

    private mutating func take(_ sample: Sample, into slot: Int, cutoff: Int64) {
        let shape = shape
        let entryLimit = entryLimit
        let (isUsable, evicted, stamp) = table.update(slot) { group -> (Bool, Int, UInt64) in
            if shape.judgement == .onClose {
                if group.opened == nil, group.touchedInputs.isEmpty { group.window = W(shape: shape) }
            } else {
                group.window.expire(before: cutoff)
            }
            guard group.window.absorb(sample, shape: shape) else { return (false, 0, group.stamp) }
            group.last = sample.entry
            group.touchedInputs.append(sample.input)
            return (true, group.window.trim(to: entryLimit), group.stamp)
        }
        statistics.evictedEntries += UInt64(evicted)
        guard isUsable else {
            statistics.withoutValue += 1
            return
        }
        statistics.hits += 1
        table.touch(slot)
        if !touched.contains(where: { $0.slot == slot && $0.stamp == stamp }) { touched.append((slot, stamp)) }
    }

    mutating func settle(_ entry: Entry, firings: inout [Firing], timers: inout [TimerRequest]) {
        let shape = shape
        let limit = limits.contributing
        for (slot, stamp) in touched where table.groups[slot].stamp == stamp {
            let (firing, deadlines) = table.update(slot) { group in
                defer { group.touchedInputs.removeAll(keepingCapacity: true) }
                return group.judge(at: entry, shape: shape, limit: limit)
            }
            if let firing { firings.append(firing) }
            for deadline in deadlines {
                timers.append(
                    TimerRequest(
                        deadline: deadline.time,
                        cause: entry,
                        slot: slot,
                        stamp: stamp,
                        term: deadline.term
                    )
                )
            }
        }
        touched.removeAll(keepingCapacity: true)
    }

    /// A timer that `settle` asked for is due.
    mutating func close(_ timer: TimerRequest) -> Firing? {
        guard table.groups[timer.slot].stamp == timer.stamp else { return nil }
        let shape = shape
        let limit = limits.contributing
        return table.update(timer.slot) { group in
            shape.judgement == .onClose
                ? group.closeWindow(shape: shape, limit: limit)
                : group.closeTerm(timer.term, deadline: timer.deadline, shape: shape, limit: limit)
        }
    }

    /// Groups whose newest event has left every window to come: like new ones, so nothing is lost with them.
    private mutating func removeIdleGroups(before cutoff: Int64) {
        while let slot = table.oldestSlot, table.groups[slot].last.time < cutoff { table.remove(slot) }
    }

    private mutating func insertGroup(_ key: [String], hash: Int, _ entry: Entry) -> Int {
        while table.count >= limits.groups, let slot = table.oldestSlot {
            table.remove(slot)
            statistics.evictedGroups += 1
        }
        return table.insert(GroupState(key: key, window: W(shape: shape), last: entry), hash: hash)
    }

    /// The first element of each value: tuples are made of these.
    private static func firsts(_ captured: [String?]) -> [String?] {
        guard captured.contains(where: { $0.map(CapturedText.holdsSeveral) ?? false }) else { return captured }
        return captured.map { $0.map(CapturedText.first(of:)) }
    }

    /// The elements behind the first, where one field is counted and it holds an array.
    private static func others(_ captured: [String?], _ positions: [Int]) -> [ExactText] {
        guard positions.count == 1, let position = positions.first, position < captured.count,
            let text = captured[position], CapturedText.holdsSeveral(text)
        else { return [] }
        return CapturedText.elements(of: text).dropFirst().map(ExactText.init(text:))
    }

    private static func hash(_ captured: [String?], _ positions: [Int]) -> Int? {
        var hasher = Hasher()
        for position in positions {
            guard position < captured.count, let value = captured[position] else { return nil }
            hasher.combine(bytesOf: value)
        }
        return hasher.finalize()
    }

    /// One value as it is; several with their lengths, so that `("a", "bc")` and `("ab", "c")` differ.
    private static func value(_ captured: [String?], _ positions: [Int]) -> ExactText? {
        guard let first = positions.first else { return ExactText(text: "") }
        if positions.count == 1 {
            return first < captured.count ? captured[first].map(ExactText.init(text:)) : nil
        }
        var tuple = ""
        for position in positions {
            guard position < captured.count, let value = captured[position] else { return nil }
            tuple += "\(value.utf8.count):\(value)"
        }
        return ExactText(text: tuple)
    }
}

extension WindowMachine {
    /// The groups, longest idle first.
    func snapshot() -> [GroupState<W>] { table.slotsByAge.map { table.groups[$0] } }

    /// Takes stored groups back; returns the timers they need.
    mutating func restore(_ groups: [GroupState<W>]) -> [TimerRequest] {
        var timers: [TimerRequest] = []
        for group in groups {
            guard let hash = Self.hash(group.key.map(Optional.some), Array(group.key.indices)) else { continue }
            let slot = table.insert(group, hash: hash)
            let stamp = table.groups[slot].stamp
            for deadline in group.deadlines(shape: shape) {
                timers.append(
                    TimerRequest(
                        deadline: deadline.time,
                        cause: deadline.cause,
                        slot: slot,
                        stamp: stamp,
                        term: deadline.term
                    )
                )
            }
        }
        return timers
    }
}
