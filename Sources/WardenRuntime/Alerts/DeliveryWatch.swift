internal import WardenAlerts
internal import WardenDomain
internal import WardenStore

/// Tells everybody else when a sink takes nothing, and when something could not be delivered for good. What waits for a
/// sink that is configured no more goes where the routes lead now.
struct DeliveryWatch: Sendable {
    private let fleet: SinkFleet
    private let store: Store
    private let policy: @Sendable () -> AlertPolicy
    private let health: MonitorHealth
    private let bell: Bell
    private let clock: @Sendable () -> Int64

    init(
        _ fleet: SinkFleet,
        _ store: Store,
        _ policy: @escaping @Sendable () -> AlertPolicy,
        _ health: MonitorHealth,
        _ bell: Bell,
        _ clock: @escaping @Sendable () -> Int64
    ) {
        self.fleet = fleet
        self.store = store
        self.policy = policy
        self.health = health
        self.bell = bell
        self.clock = clock
    }

    func run() async {
        while (try? await Task.sleep(for: .seconds(1))) != nil {
            do {
                let workers = fleet.workers
                for worker in workers { try look(at: worker) }
                try reroute(workers.map(\.name))
            } catch {
                health.note("the outbox cannot be read: \(error)")
            }
        }
    }

    private func reroute(_ sinks: [String]) throws {
        let stranded = try store.strandedOutbox(sinks: sinks)
        guard !stranded.isEmpty else { return }
        let book = AlertBook(policy: policy())
        let now = clock()
        for row in stranded {
            let reason = Dispatch.Reason(rawValue: row.reason) ?? .raised
            // The number that the dispatch was made with: whoever has it already does not get it twice.
            let number = reason == .repeated ? row.createdAt : 0
            let drafts = try store.alerts(ids: row.alerts).compactMap(AlertBook.alert)
                .flatMap { book.drafts($0, reason, number: number, at: now) }
                .filter { sinks.contains($0.sink) }
            let words = "the sink '\(row.sink)' is configured no more"
            try store.rerouteOutbox(row.id, to: drafts, error: words, at: now)
            guard drafts.isEmpty else { continue }
            try tell(
                row.sink,
                window: row.id,
                severity: .medium,
                title: "An alert could not be delivered",
                summary:
                    "Dispatch \(row.key) waited for '\(row.sink)', which is configured no more, and no route leads "
                    + "elsewhere.",
                at: now
            )
        }
        bell.ring()
    }

    private func look(at worker: DeliveryWorker) throws {
        let now = clock()
        if let stuck = try store.oldestFailing(sink: worker.name), now - stuck.since >= worker.policy.undeliverableAfter
        {
            let words = "No alert could reach '\(worker.name)' since \(Timestamp(stuck.since).dateAndClock) UTC, for "
            try tell(
                worker.name,
                window: stuck.since,
                severity: .high,
                title: "Alerts do not arrive",
                summary: words + "\(SelfWatch.words(Double(now - stuck.since))): \(stuck.error).",
                at: now
            )
        }
        for dead in try store.newestDead(sink: worker.name) {
            try tell(
                worker.name,
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
        _ sink: String,
        window: Int64,
        severity: Severity,
        title: String,
        summary: String,
        at now: Int64
    ) throws {
        let id = AlertIdentity.of(kind: .delivery, rule: title, subject: sink, window: window)
        guard try store.alert(id) == nil else { return }
        let alert = Alert(
            id: id,
            kind: .delivery,
            severity: severity,
            title: title,
            summary: summary,
            subject: sink,
            rule: "monitor/delivery",
            runbook: "Run 'trailwarden sink test \(sink)'; then 'trailwarden alert redeliver'.",
            raisedAt: now
        )
        let rest = fleet.workers.map(\.name).filter { $0 != sink }
        let others = rest.isEmpty ? [AlertBook.ledger] : rest
        try store.enqueue(AlertBook.drafts(alert, .raised, to: others, at: now), alert: AlertBook.row(alert, at: now))
        bell.ring()
    }
}
