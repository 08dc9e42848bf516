public import WardenDomain
public import WardenSigma

/// Correlations over a stream of hits that arrives roughly in time order.
///
/// Hits are held until event time is `lateness` past them, so that late ones are judged at their place; what comes
/// later still is dropped and counted. Even with lateness 0 an event is judged only when event time moves past it,
/// as more hits of the same millisecond may follow.
public struct StreamingCorrelator: Sendable {
    private var core: CorrelationCore
    private let names: CorrelationNames
    private let lateness: Int64
    private let limits: CorrelationLimits
    private var held = HeldHits()
    /// Event time up to which everything was released.
    private var released = Int64.min
    private var newest = Int64.min
    /// Hits older than the lateness allows.
    public private(set) var lateHits: UInt64 = 0
    /// Hits released before their time because `CorrelationLimits.heldHits` was reached; a later one may be out of order.
    public private(set) var hitsReleasedEarly: UInt64 = 0

    /// `lateness` in milliseconds.
    public init(program: DetectionProgram, lateness: Int64 = 0, limits: CorrelationLimits = .init()) {
        core = CorrelationCore(program: program, limits: limits)
        names = CorrelationNames(program)
        self.lateness = max(0, lateness)
        self.limits = limits
    }

    /// Correlations that cannot be run; the others are.
    public var diagnostics: [Diagnostic] { core.diagnostics }
    /// Per correlation, in the program's order.
    public var statistics: [CorrelationStatistics] { core.statistics }
    /// False where hits of the rule need not be passed.
    public func uses(rule: Int) -> Bool { core.uses(rule: rule) }

    /// Takes one hit; returns the matches that are certain now.
    public mutating func add(_ hit: RuleHit) -> [CorrelationMatch] {
        guard core.uses(rule: hit.rule) else { return [] }
        guard hit.time > released else {
            lateHits += 1
            return []
        }
        var matches: [CorrelationMatch] = []
        if hit.time > newest {
            newest = hit.time
            release(through: newest.clampedSubtracting(lateness).clampedSubtracting(1), into: &matches)
        }
        held.insert(hit)
        while held.count > limits.heldHits {
            hitsReleasedEarly += 1
            releaseEvent(into: &matches)
        }
        return matches
    }

    /// Says that no event before `time` is to be expected: releases what was held and closes windows. For quiet streams.
    public mutating func advance(to time: Int64) -> [CorrelationMatch] {
        var matches: [CorrelationMatch] = []
        release(through: time.clampedSubtracting(1), into: &matches)
        core.advance(to: time, into: &matches)
        return matches
    }

    /// Releases everything and closes every window: the stream has ended.
    public mutating func finish() -> [CorrelationMatch] {
        var matches: [CorrelationMatch] = []
        release(through: .max, into: &matches)
        core.finish(into: &matches)
        return matches
    }

    private mutating func release(through time: Int64, into matches: inout [CorrelationMatch]) {
        guard time > released else { return }
        while let next = held.first, next.time <= time { releaseEvent(into: &matches) }
        released = max(released, time)
    }

    /// Hands the oldest held event to the core.
    private mutating func releaseEvent(into matches: inout [CorrelationMatch]) {
        guard let first = held.popFirst() else { return }
        var event = [first]
        while let next = held.first, next.time == first.time, next.sequence == first.sequence,
            let hit = held.popFirst()
        {
            event.append(hit)
        }
        released = max(released, first.time.clampedSubtracting(1))
        core.process(event, into: &matches)
    }
}

extension StreamingCorrelator {
    /// Everything needed to go on later, in another process.
    public func snapshot() -> CorrelationSnapshot {
        let time = (released, newest)
        return CorrelationSnapshot(
            core: core,
            names: names,
            held: held.elements,
            released: time.0,
            newest: time.1,
            lateHits: lateHits
        )
    }

    /// Goes on from a stored state. Correlations that changed since start empty; their ids are returned.
    public mutating func restore(_ snapshot: CorrelationSnapshot) -> [String] {
        let (hits, discarded) = snapshot.restore(into: &core, names: names)
        for hit in hits { held.insert(hit) }
        released = snapshot.released
        newest = snapshot.newest
        lateHits = snapshot.lateHits
        return discarded
    }
}

extension RuleHit {
    /// The order in which correlations see hits.
    func isBefore(_ other: RuleHit) -> Bool {
        (time, sequence, rule) < (other.time, other.sequence, other.rule)
    }
}
