internal import Synchronization

/// What the monitor knows of itself: counters, and how each source does.
final class MonitorHealth: Sendable {
    /// How a source does.
    struct SourceState: Sendable, Hashable {
        /// Epoch milliseconds.
        var lastSuccess: Int64?
        var failingSince: Int64?
        var reason = ""
        var lastEvent: Int64?
        var items: UInt64 = 0
        /// An input that may bring more, and cannot be asked whether it will.
        var isOpen = false
    }

    /// How a piece of the estate's schedule does.
    struct WorkState: Sendable, Hashable {
        /// Epoch milliseconds.
        var lastSuccess: Int64?
        var failingSince: Int64?
        var reason = ""
    }

    struct Counters: Sendable {
        var startedAt: Int64
        var events: UInt64 = 0
        var duplicates: UInt64 = 0
        var bytes: UInt64 = 0
        var quarantined: UInt64 = 0
        var commits: UInt64 = 0
        var hitsWithoutTime: UInt64 = 0
        var newestEvent: Int64?
        var lastTurn: Int64?
        /// Why reading stopped; nil = it goes on.
        var failure: String?
        /// When nothing that was there waited to be read, last.
        var caughtUp: Int64?
        /// When a bound on memory or time made it forget something, last.
        var forgot: Int64?
        /// What the rules cannot see in the logs that were met.
        var blindness = RuleBlindness()
        var sources: [String: SourceState] = [:]
        /// Milliseconds from an item's being there to its being committed.
        var readLatency = LatencyHistogram()
        /// Milliseconds from the commit of an alert to the receiver's having it.
        var deliveryLatency = LatencyHistogram()
        var delivered: [String: UInt64] = [:]
        var failedDeliveries: [String: UInt64] = [:]
        var notes: [String] = []
        var reloads: UInt64 = 0
        /// Drift, assessments, follow-ups.
        var estate: [String: WorkState] = [:]
        /// Events that changed something.
        var changes: UInt64 = 0
        /// Up to where changes led to a look at the estate, and to a search for causes.
        var changesLooked: UInt64 = 0
        var changesSearched: UInt64 = 0
    }

    private let counters: Mutex<Counters>

    init(startedAt: Int64, sources: [String]) {
        var counters = Counters(startedAt: startedAt)
        for source in sources { counters.sources[source] = SourceState() }
        self.counters = Mutex(counters)
    }

    var now: Counters { counters.withLock { $0 } }

    func update(_ body: (inout Counters) -> Void) { counters.withLock { body(&$0) } }

    func succeeded(_ source: String, at now: Int64) {
        counters.withLock { counters in
            counters.sources[source, default: SourceState()].lastSuccess = now
            counters.sources[source]?.failingSince = nil
            counters.sources[source]?.reason = ""
        }
    }

    /// An input that is waited for is there; `closed` says that it is over.
    func opened(_ source: String, at now: Int64) {
        counters.withLock { counters in
            counters.sources[source, default: SourceState()].lastSuccess = now
            counters.sources[source]?.isOpen = true
        }
    }

    func closed(_ source: String, at now: Int64) {
        succeeded(source, at: now)
        counters.withLock { $0.sources[source]?.isOpen = false }
    }

    func failed(_ source: String, _ reason: String, at now: Int64) {
        counters.withLock { counters in
            let since = counters.sources[source]?.failingSince ?? now
            counters.sources[source, default: SourceState()].failingSince = since
            counters.sources[source]?.reason = reason
        }
    }

    func estateSucceeded(_ work: String, at now: Int64) {
        counters.withLock { $0.estate[work] = WorkState(lastSuccess: now) }
    }

    func estateFailed(_ work: String, _ reason: String, at now: Int64) {
        counters.withLock { counters in
            counters.estate[work, default: WorkState()].failingSince = counters.estate[work]?.failingSince ?? now
            counters.estate[work]?.reason = reason
        }
    }

    /// Whether changes were read since this was asked last.
    func takeChanges() -> Bool {
        counters.withLock { counters in
            defer { counters.changesLooked = counters.changes }
            return counters.changes > counters.changesLooked
        }
    }

    /// Whether changes were read that may explain a drift.
    func takeUnexplained() -> Bool {
        counters.withLock { counters in
            defer { counters.changesSearched = counters.changes }
            return counters.changes > counters.changesSearched
        }
    }

    /// Sources as a reload left them.
    func follow(_ sources: [String]) {
        counters.withLock { counters in
            for name in counters.sources.keys where !sources.contains(name) { counters.sources[name] = nil }
            for name in sources where counters.sources[name] == nil { counters.sources[name] = SourceState() }
        }
    }

    /// Something that an operator should know and that stops nothing: it is logged, and stands in `/ready`.
    func note(_ text: String) {
        counters.withLock { counters in
            if counters.notes.count < 100, !counters.notes.contains(text) { counters.notes.append(text) }
        }
    }

    /// True once every source was asked, with or without success: what was there at the start is known.
    var isSurveyed: Bool {
        counters.withLock { $0.sources.values.allSatisfy { $0.lastSuccess != nil || $0.failingSince != nil } }
    }

    /// True once that is so and no input is open: nothing more comes that was there.
    var isOver: Bool { isSurveyed && counters.withLock { $0.sources.values.allSatisfy { !$0.isOpen } } }
}

/// Counts durations in fixed steps, as Prometheus wants them.
struct LatencyHistogram: Sendable, Hashable {
    /// Upper bounds, milliseconds.
    static let bounds: [Int64] = [5, 10, 25, 50, 100, 150, 250, 500, 1_000, 2_500, 5_000, 10_000, 60_000, 600_000]

    private(set) var counts = [UInt64](repeating: 0, count: bounds.count + 1)
    private(set) var sum: Int64 = 0

    var total: UInt64 { counts.reduce(0, +) }

    mutating func add(_ milliseconds: Int64) {
        counts[Self.bounds.firstIndex { milliseconds <= $0 } ?? Self.bounds.count] += 1
        sum += max(0, milliseconds)
    }
}
