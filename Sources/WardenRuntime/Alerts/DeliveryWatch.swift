internal import WardenAlerts
internal import WardenDomain
internal import WardenStore

/// Tells everybody else when a sink takes nothing, and when something could not be delivered for good.
struct DeliveryWatch: Sendable {
    private let fleet: SinkFleet
    private let store: Store
    private let health: MonitorHealth
    private let bell: Bell
    private let clock: @Sendable () -> Int64

    init(
        _ fleet: SinkFleet,
        _ store: Store,
        _ health: MonitorHealth,
        _ bell: Bell,
        _ clock: @escaping @Sendable () -> Int64
    ) {
        self.fleet = fleet
        self.store = store
        self.health = health
        self.bell = bell
        self.clock = clock
    }

    func run() async {
        while (try? await Task.sleep(for: .seconds(1))) != nil {
            do {
                for worker in fleet.workers { try look(at: worker) }
            } catch {
                health.note("the outbox cannot be read: \(error)")
            }
        }
    }

    private func look(at worker: DeliveryWorker) throws {
        let now = clock()
        if let stuck = try store.oldestFailing(sink: worker.name), now - stuck.since >= worker.policy.undeliverableAfter
        {
            let words = "No alert could reach '\(worker.name)' since \(Timestamp(stuck.since).dateAndClock) UTC, for "
            try tell(
                worker,
                window: stuck.since,
                severity: .high,
                title: "Alerts do not arrive",
                summary: words + "\((now - stuck.since) / 60_000) min: \(stuck.error).",
                at: now
            )
        }
        for dead in try store.newestDead(sink: worker.name) {
            try tell(
                worker,
                window: dead.id,
                severity: .medium,
                title: "An alert could not be delivered",
                summary: "'\(worker.name)' will never take dispatch \(dead.key): \(dead.lastError ?? "no reason").",
                at: now
            )
        }
    }

    /// Once for each `window`, to all other sinks.
    private func tell(
        _ worker: DeliveryWorker,
        window: Int64,
        severity: Severity,
        title: String,
        summary: String,
        at now: Int64
    ) throws {
        let id = AlertIdentity.of(kind: .delivery, rule: title, subject: worker.name, window: window)
        guard try store.alert(id) == nil else { return }
        let alert = Alert(
            id: id,
            kind: .delivery,
            severity: severity,
            title: title,
            summary: summary,
            subject: worker.name,
            rule: "monitor/delivery",
            runbook: "Run 'trailwarden sink test \(worker.name)'; then 'trailwarden alert redeliver'.",
            raisedAt: now
        )
        let others = fleet.workers.map(\.name).filter { $0 != worker.name }
        try store.enqueue(AlertBook.drafts(alert, .raised, to: others, at: now), alert: AlertBook.row(alert, at: now))
        bell.ring()
    }
}
