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
    private let log: MonitorLog

    init(
        _ fleet: SinkFleet,
        _ store: Store,
        _ policy: @escaping @Sendable () -> AlertPolicy,
        _ health: MonitorHealth,
        _ bell: Bell,
        _ clock: @escaping @Sendable () -> Int64,
        _ log: MonitorLog
    ) {
        self.fleet = fleet
        self.store = store
        self.policy = policy
        self.health = health
        self.bell = bell
        self.clock = clock
        self.log = log
    }

    func run() async {
        while (try? await Task.sleep(for: .seconds(1))) != nil {
            do {
                let workers = fleet.workers
                let silent = try store.monitorStates(from: Self.silenceName(""))
                for worker in workers { try look(at: worker, told: silent[Self.silenceName(worker.name)]) }
                let names = Set(workers.map { Self.silenceName($0.name) })
                for (name, told) in silent where !names.contains(name) {
                    try end(told, String(name.dropFirst(Self.silenceName("").count)), "is configured no more")
                }
                try reroute(workers.map(\.name))
                try lookForRevived()
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
            try tellDead(
                row,
                "Dispatch \(row.key) waited for '\(row.sink)', which is configured no more, and no route leads elsewhere.",
                at: now
            )
        }
        bell.ring()
    }

    private func look(at worker: DeliveryWorker, told: [UInt8]?) throws {
        let now = clock()
        try lookForSilence(of: worker, told: told, at: now)
        for dead in try store.newestDead(sink: worker.name) {
            try tellDead(
                dead,
                "'\(worker.name)' will never take dispatch \(dead.key): \(dead.lastError ?? "no reason").",
                at: now
            )
        }
    }

    /// Where the alert is kept that says that a dispatch is dead, until it is no more.
    private static let deadPrefix = "dispatch-dead/"

    private func tellDead(_ row: OutboxRow, _ summary: String, at now: Int64) throws {
        let id = try tell(
            row.sink,
            window: row.id,
            severity: .medium,
            title: "An alert could not be delivered",
            summary: summary,
            at: now
        )
        let name = Self.deadPrefix + String(row.id)
        guard try store.monitorState(name) == nil else { return }
        try store.setMonitorState(name, Array(id.utf8))
    }

    /// What was dead and has arrived since, or went elsewhere, waits for nobody any more.
    private func lookForRevived() throws {
        for (name, told) in try store.revivedDispatches(Self.deadPrefix) {
            try resolve(told, "it was delivered after all")
            try store.setMonitorState(name, nil)
        }
    }

    /// Where the alert is kept that says that a sink takes nothing, until it takes something again.
    private static func silenceName(_ sink: String) -> String { "sink-silent/\(sink)" }

    /// - Parameter told: the id of the alert that says so already.
    private func lookForSilence(of worker: DeliveryWorker, told: [UInt8]?, at now: Int64) throws {
        let sink = worker.name
        guard let stuck = try store.oldestFailing(sink: sink) else {
            if let told { try end(told, sink, "takes alerts again") }
            return
        }
        // Others may have arrived while this one failed.
        let since = max(stuck.since, try store.lastDelivery(sink: sink) ?? 0)
        if let told {
            if since > stuck.since, now - since < worker.policy.undeliverableAfter {
                try end(told, sink, "takes alerts again")
            }
            return
        }
        guard now - since >= worker.policy.undeliverableAfter else { return }
        let words =
            "No alert could reach '\(sink)' since \(Timestamp(since).dateAndClock) UTC, for "
            + "\(SelfWatch.words(Double(now - since))): \(stuck.error)."
        let id = try tell(
            sink,
            window: since,
            severity: .high,
            title: "Alerts do not arrive",
            summary: words,
            at: now
        )
        try store.setMonitorState(Self.silenceName(sink), Array(id.utf8))
        log.error("sink.silent", ("sink", .string(sink)), ("reason", .string(words)))
    }

    private func end(_ told: [UInt8], _ sink: String, _ words: String) throws {
        let note = "'\(sink)' \(words)"
        try resolve(told, note)
        try store.setMonitorState(Self.silenceName(sink), nil)
        log.info("sink.no-longer-silent", ("sink", .string(sink)), ("reason", .string(note)))
    }

    private func resolve(_ told: [UInt8], _ note: String) throws {
        let id = String(decoding: told, as: UTF8.self)
        let desk = AlertDesk(store, policy())
        if try desk.handle(id, as: .resolved, by: "trailwarden", note: note, at: clock()) { bell.ring() }
    }

    /// Once for each `window`, to all other sinks.
    ///
    /// - Returns: the alert.
    @discardableResult
    private func tell(
        _ sink: String,
        window: Int64,
        severity: Severity,
        title: String,
        summary: String,
        at now: Int64
    ) throws -> String {
        let id = AlertIdentity.of(kind: .delivery, rule: title, subject: sink, window: window)
        guard try store.alert(id) == nil else { return id }
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
        return id
    }
}
