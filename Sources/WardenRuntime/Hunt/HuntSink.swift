internal import Synchronization
internal import WardenDomain

/// Where worker threads hand over what they found. Matches of one file come out in the order of the file; files as
/// they are read.
final class HuntSink: Sendable {
    /// What one batch of lines gave.
    struct Batch: Sendable {
        var file: Int
        var sequence: Int
        var matches: [HuntMatch] = []
        var counts = HuntCounts()
        var matchCount: UInt64 = 0
        var events: UInt64 = 0
        var bytes: UInt64 = 0
        var unreadable: [QuarantinedRecord] = []
    }

    private struct FileOrder {
        var next = 0
        var waiting: [Int: [HuntMatch]] = [:]
    }

    private struct State {
        var outcome = HuntOutcome()
        var counts = HuntCounts()
        var orders: [Int: FileOrder] = [:]
        var failure: (any Error)?
    }

    private static let quarantineLimit = 20

    private let state = Mutex(State())
    private let stopped = Atomic<Bool>(false)
    private let limit: Int
    private let output: @Sendable (HuntMatch) -> Void

    init(limit: Int?, output: @escaping @Sendable (HuntMatch) -> Void) {
        self.limit = limit ?? .max
        self.output = output
    }

    /// True when enough was found, or a worker failed.
    var isStopped: Bool { stopped.load(ordering: .relaxed) }

    func fail(_ error: any Error) {
        state.withLock { $0.failure = $0.failure ?? error }
        stopped.store(true, ordering: .relaxed)
    }

    func take(_ batch: Batch) {
        state.withLock { state in
            state.outcome.events += batch.events
            state.outcome.bytes += batch.bytes
            note(batch.unreadable, &state.outcome)
            state.counts.merge(batch.counts)
            if batch.matches.isEmpty { state.outcome.matches += batch.matchCount }
            release(batch, &state)
        }
    }

    func note(_ unreadable: [QuarantinedRecord]) {
        state.withLock { note(unreadable, &$0.outcome) }
    }

    /// The outcome; throws what a worker threw.
    func finish(files: Int) throws -> HuntOutcome {
        try state.withLock { state in
            if let failure = state.failure { throw failure }
            var outcome = state.outcome
            outcome.files = files
            outcome.groups = state.counts.sorted
            outcome.ungrouped = state.counts.overflow
            return outcome
        }
    }

    private func release(_ batch: Batch, _ state: inout State) {
        var order = state.orders.removeValue(forKey: batch.file) ?? FileOrder()
        order.waiting[batch.sequence] = batch.matches
        while let matches = order.waiting.removeValue(forKey: order.next) {
            order.next += 1
            for match in matches { emit(match, &state.outcome) }
        }
        state.orders[batch.file] = order
    }

    private func emit(_ match: HuntMatch, _ outcome: inout HuntOutcome) {
        guard outcome.matches < limit else {
            outcome.isCut = true
            return
        }
        output(match)
        outcome.matches += 1
        if outcome.matches >= limit { stopped.store(true, ordering: .relaxed) }
    }

    private func note(_ unreadable: [QuarantinedRecord], _ outcome: inout HuntOutcome) {
        outcome.unreadable += UInt64(unreadable.count)
        outcome.quarantine += unreadable.prefix(
            Self.quarantineLimit - min(Self.quarantineLimit, outcome.quarantine.count)
        )
    }
}
