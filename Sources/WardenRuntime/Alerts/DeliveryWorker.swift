internal import Synchronization
internal import WardenAlerts
internal import WardenCloud
internal import WardenDomain
internal import WardenStore

/// Sends what waits in the outbox to one sink, again and again until the receiver has it.
struct DeliveryWorker: Sendable {
    static let batch = 64

    let name: String
    let sink: any Sink
    let rate: RateLimit?
    let policy: AlertPolicy
    let store: Store
    let carrier: AlertCarrier
    let witness: AlertWitness
    let health: MonitorHealth
    let clock: @Sendable () -> Int64
    let jitter: @Sendable () -> Double
    let host: String
    let bell: Bell
    /// Of one dispatch; and of the sink, which may have stumbled over one dispatch alone.
    let backoff = Backoff()
    let pause = Backoff(base: 50, maximum: 60_000)

    /// Runs until cancelled.
    func run() async {
        var bucket = rate.map { RateLimit.Bucket($0, at: clock()) }
        var failures = 0
        while !Task.isCancelled {
            do {
                let mark = bell.mark
                let rows = try store.dueOutbox(sink: name, at: clock(), limit: Self.batch)
                guard !rows.isEmpty else {
                    try await bell.wait(since: mark, upTo: .milliseconds(1_000))
                    continue
                }
                if bucket?.take(at: clock()) == false {
                    // What comes while the limit is reached goes out together.
                    try store.joinOutbox(rows.filter { $0.attempts == 0 && $0.reason == rows[0].reason }.map(\.id))
                    try await Task.sleep(for: .milliseconds(200))
                    continue
                }
                for row in bucket == nil ? rows[...] : rows.prefix(1) {
                    guard let pause = try await deliver(row, failures) else {
                        failures = 0
                        continue
                    }
                    failures += 1
                    // The receiver is away: others that wait would fail the same way.
                    try await Task.sleep(for: .milliseconds(pause))
                    break
                }
            } catch is CancellationError {
                return
            } catch {
                health.note("\(name): the outbox cannot be read or written: \(error)")
                try? await Task.sleep(for: .milliseconds(500))
            }
        }
    }

    /// Sends everything that is due once; for the end of a run and for commands.
    func drain(until limit: Int64) async throws {
        var failures = 0
        while clock() < limit {
            let rows = try store.dueOutbox(sink: name, at: clock(), limit: Self.batch)
            guard !rows.isEmpty else { return }
            for row in rows where clock() < limit {
                guard let pause = try await deliver(row, failures) else { continue }
                failures += 1
                try await Task.sleep(for: .milliseconds(min(pause, max(0, limit - clock()))))
                break
            }
        }
    }

    /// - Returns: milliseconds to wait before the next dispatch, where the receiver did not take this one.
    private func deliver(_ row: OutboxRow, _ failures: Int) async throws -> Int64? {
        let dispatch = Dispatch(
            id: row.key,
            reason: Dispatch.Reason(rawValue: row.reason) ?? .raised,
            alerts: try store.alerts(ids: row.alerts).compactMap(AlertBook.alert),
            createdAt: row.createdAt
        )
        guard !dispatch.alerts.isEmpty else {
            try store.buryOutbox(row.id, error: "the alert is gone from the store", at: clock())
            return nil
        }
        if row.attempts == 0 {
            do {
                try await witness.record([dispatch], to: name)
            } catch {
                // Silence would be worse than an alert that the evidence log does not have.
                health.note("\(name): an alert was told that the evidence log did not take: \(error)")
            }
        }
        let context = SinkContext(now: clock(), host: host, version: Trailwarden.version)
        switch await carrier.send(dispatch, through: sink, context) {
        case .delivered(let receipt):
            let now = clock()
            try store.finishOutbox(row.id, receipt: receipt, at: now)
            health.update { counters in
                counters.delivered[name, default: 0] += 1
                counters.deliveryLatency.add(now - max(row.createdAt, row.attempts == 0 ? row.dueAt : row.createdAt))
            }
            return nil
        case .retry where Task.isCancelled: throw CancellationError()
        case .then: return try await fail(row, "the receiver asked for too many messages", nil, failures)
        case .retry(let reason, let asked):
            return try await fail(row, reason, asked, failures)
        case .refused(let reason):
            try store.buryOutbox(row.id, error: reason, at: clock())
            health.update { $0.failedDeliveries[name, default: 0] += 1 }
            return nil
        }
    }

    private func fail(_ row: OutboxRow, _ reason: String, _ asked: Int64?, _ failures: Int) async throws -> Int64 {
        let now = clock()
        health.update { $0.failedDeliveries[name, default: 0] += 1 }
        if row.attempts + 1 >= policy.maximumAttempts {
            try store.buryOutbox(row.id, error: "given up after \(row.attempts + 1) attempts: \(reason)", at: now)
        } else {
            let delay = backoff.delay(afterAttempt: row.attempts + 1, asked: asked, jitter: jitter())
            try store.delayOutbox(row.id, error: reason, until: now + delay)
        }
        return min(60_000, pause.delay(afterAttempt: failures + 1, asked: asked, jitter: jitter()))
    }
}

/// Wakes whoever waits for something to send.
final class Bell: Sendable {
    private struct State {
        var rung: UInt64 = 0
        var next: UInt64 = 0
        var waiting: [UInt64: AsyncStream<Void>.Continuation] = [:]
    }

    private let state = Mutex(State())

    /// How often it rang; taken before looking for work, so that no ring is missed.
    var mark: UInt64 { state.withLock { $0.rung } }

    func ring() {
        let woken = state.withLock { state in
            state.rung += 1
            defer { state.waiting = [:] }
            return Array(state.waiting.values)
        }
        for continuation in woken { continuation.finish() }
    }

    /// Returns when it rings, or rang after `mark`, or after `limit`.
    func wait(since mark: UInt64, upTo limit: Duration) async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        let number = state.withLock { state -> UInt64? in
            guard state.rung == mark else { return nil }
            state.next += 1
            state.waiting[state.next] = continuation
            return state.next
        }
        guard let number else { return }
        let timer = Task {
            try? await Task.sleep(for: limit)
            continuation.finish()
        }
        for await _ in stream {}
        timer.cancel()
        state.withLock { _ = $0.waiting.removeValue(forKey: number) }
        try Task.checkCancellation()
    }
}
