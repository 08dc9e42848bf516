internal import WardenAlerts
internal import WardenDomain
internal import WardenStore

/// Enters in the evidence log the alerts that no route leads to a sink: nobody is told of them, and they are on record.
struct LedgerWorker: Sendable {
    private static let batch = 256

    let store: Store
    let witness: AlertWitness
    let health: MonitorHealth
    let clock: @Sendable () -> Int64
    let bell: Bell

    /// Runs until cancelled.
    func run() async {
        while !Task.isCancelled {
            do {
                let mark = bell.mark
                let rows = try store.dueOutbox(sink: AlertBook.ledger, at: clock(), limit: Self.batch)
                guard !rows.isEmpty else {
                    try await bell.wait(since: mark, upTo: .milliseconds(1_000))
                    continue
                }
                try await enter(rows)
            } catch is CancellationError {
                return
            } catch {
                // It waits in the outbox until the log takes it.
                health.note("alerts without a sink: the evidence log did not take them: \(error)")
                try? await Task.sleep(for: .milliseconds(1_000))
            }
        }
    }

    private func enter(_ rows: [OutboxRow]) async throws {
        var dispatches: [Dispatch] = []
        for row in rows {
            dispatches.append(
                Dispatch(
                    id: row.key,
                    reason: Dispatch.Reason(rawValue: row.reason) ?? .raised,
                    alerts: try store.alerts(ids: row.alerts).compactMap(AlertBook.alert),
                    createdAt: row.createdAt
                )
            )
        }
        try await witness.record(dispatches, to: nil)
        for row in rows { try store.finishOutbox(row.id, receipt: "in the evidence log", at: clock()) }
    }
}
