/// When a group wants to be looked at again.
struct Deadline: Sendable {
    var time: Int64
    var term: Int
    var cause: Entry
}

/// The firing rule: once when the condition comes true, then quiet until it was false or `timespan` has passed.
extension GroupState {
    /// Judges the group after all hits of one event were absorbed.
    mutating func judge(at entry: Entry, shape: WindowShape, limit: Int) -> (Firing?, [Deadline]) {
        switch shape.judgement {
        case .onEvent:
            return (judgeComparisons(at: entry, shape: shape, limit: limit), [])
        case .onClose:
            guard opened == nil else { return (nil, []) }
            opened = entry
            return (nil, deadlines(shape: shape))
        case .byTerms:
            return judgeTerms(at: entry, shape: shape, limit: limit)
        }
    }

    private mutating func judgeComparisons(at entry: Entry, shape: WindowShape, limit: Int) -> Firing? {
        let cutoff = entry.time.clampedSubtracting(shape.timespan)
        guard let observed = window.observed(since: cutoff, shape: shape), shape.isSatisfied(by: observed) else {
            fired = nil
            return nil
        }
        guard mayFire(at: entry.time, timespan: shape.timespan), window.includes(entry.sequence, since: cutoff) else {
            return nil
        }
        fired = entry.time
        let counted = window.contributing(since: cutoff, limit: limit)
        return Firing(group: key, entry: entry, contributing: counted.distinctSequences, observed: observed)
    }

    /// Judges and shuts the window that the first event opened.
    mutating func closeWindow(shape: WindowShape, limit: Int) -> Firing? {
        guard let start = opened else { return nil }
        opened = nil
        guard let observed = window.observed(since: start.time, shape: shape), shape.isSatisfied(by: observed) else {
            return nil
        }
        let counted = window.contributing(since: start.time, limit: limit)
        return Firing(group: key, entry: last, contributing: counted.distinctSequences, observed: observed)
    }

    private mutating func judgeTerms(at entry: Entry, shape: WindowShape, limit: Int) -> (Firing?, [Deadline]) {
        let cutoff = entry.time.clampedSubtracting(shape.timespan)
        pending.removeAll { held in shape.terms[held.term].excluded.contains(where: touchedInputs.contains) }
        var firing: Firing?
        var deadlines: [Deadline] = []
        var isTrue = false
        for (index, term) in shape.terms.enumerated() {
            guard !term.excluded.contains(where: { window.hasSeen($0, since: cutoff) }),
                let support = window.support(ofTerm: index, since: cutoff, shape: shape)
            else { continue }
            isTrue = true
            let isPart = term.needed.isEmpty || support.entries.contains { $0.sequence == entry.sequence }
            guard isPart, mayFire(at: entry.time, timespan: shape.timespan) else { continue }
            if term.excluded.isEmpty {
                if firing == nil { firing = makeFiring(entry, support.entries, limit: limit) }
            } else if !pending.contains(where: { $0.term == index }) {
                deadlines.append(hold(index, at: entry, support, shape: shape, limit: limit))
            }
        }
        if !isTrue { fired = nil }
        if firing != nil { fired = entry.time }
        return (firing, deadlines)
    }

    private mutating func hold(
        _ term: Int,
        at entry: Entry,
        _ support: Support,
        shape: WindowShape,
        limit: Int
    ) -> Deadline {
        let entries = support.entries.isEmpty ? [entry] : support.entries
        let close = min(support.start, entry.time).clampedAdding(shape.timespan)
        pending.append(
            Pending(term: term, completed: entry, deadline: close, contributing: Array(entries.suffix(limit)))
        )
        return Deadline(time: close, term: term, cause: entry)
    }

    /// The window of a held alternative has closed and nothing it excludes came.
    ///
    /// The timer of one that was given up may outlive it, hence the deadline.
    mutating func closeTerm(_ term: Int, deadline: Int64, shape: WindowShape, limit: Int) -> Firing? {
        guard let index = pending.firstIndex(where: { $0.term == term && $0.deadline == deadline }) else { return nil }
        let held = pending.remove(at: index)
        guard mayFire(at: held.completed.time, timespan: shape.timespan) else { return nil }
        fired = held.completed.time
        return makeFiring(held.completed, held.contributing, limit: limit)
    }

    private func makeFiring(_ entry: Entry, _ entries: [Entry], limit: Int) -> Firing {
        let sequences = entries.suffix(limit).map(\.sequence)
        return Firing(group: key, entry: entry, contributing: sequences, observed: Double(entries.count))
    }

    /// The timers that the group's state implies.
    func deadlines(shape: WindowShape) -> [Deadline] {
        if let opened {
            return [Deadline(time: opened.time.clampedAdding(shape.timespan), term: 0, cause: opened)]
        }
        return pending.map { Deadline(time: $0.deadline, term: $0.term, cause: $0.completed) }
    }
}

extension [Entry] {
    /// Each event once, though it may count for several values.
    fileprivate var distinctSequences: [UInt64] {
        reduce(into: []) { if $0.last != $1.sequence { $0.append($1.sequence) } }
    }
}
