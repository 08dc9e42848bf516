public import WardenAlerts
public import WardenDomain
internal import WardenStore

/// Where people and other systems look alerts up, and say that they took care of them.
public struct AlertDesk: Sendable {
    /// An alert and what became of it.
    public struct Entry: Sendable {
        public var alert: Alert
        /// `open`, `acknowledged` or `resolved`.
        public var state: String
        public var handledBy: String?
        /// Epoch milliseconds.
        public var handledAt: Int64?
        public var note: String?
        public var deliveries: [Delivery]

        public var id: String { alert.id }
    }

    /// What was sent, or will be.
    public struct Delivery: Sendable {
        public var key: String
        public var sink: String
        public var reason: String
        /// `waiting`, `sent`, `dead` or `joined`.
        public var state: String
        public var attempts: Int
        public var createdAt: Int64
        public var finishedAt: Int64?
        public var receipt: String?
        public var lastError: String?
    }

    private let store: Store
    private let policy: AlertPolicy

    init(_ store: Store, _ policy: AlertPolicy) {
        self.store = store
        self.policy = policy
    }

    /// The desk over the state of a monitor, which may be running.
    ///
    /// - Throws: `state.unusable`, `store.unusable`.
    public init(stateDirectory: String, configuration: ConnectConfiguration) throws(WardenError) {
        store = try StateDirectory(path: stateDirectory).openStore()
        policy = configuration.alerts.policy
    }

    /// The worst and newest first.
    public func list(isOpenOnly: Bool, minimum: Severity, limit: Int) throws(WardenError) -> [Entry] {
        let states: [AlertRow.State] = isOpenOnly ? [.open] : []
        var entries: [Entry] = []
        for row in try store.alerts(states: states, severity: minimum.rank, limit: limit) {
            if let entry = Self.entry(row, []) { entries.append(entry) }
        }
        return entries
    }

    /// The alert of an id, or of the beginning of one.
    ///
    /// - Throws: `alert.unknown`, `alert.ambiguous`.
    public func find(_ text: String) throws(WardenError) -> Entry {
        let ids = try store.alertIDs(from: text, limit: 2)
        guard let id = ids.first, let row = try store.alert(id) else {
            throw WardenError(
                code: "alert.unknown",
                object: text,
                "there is no such alert",
                hint: "run 'trailwarden alert list'"
            )
        }
        if ids.count > 1, id != text {
            throw WardenError(
                code: "alert.ambiguous",
                object: text,
                "several alerts begin so: \(ids.joined(separator: ", "))",
                hint: "give more of the id"
            )
        }
        guard let entry = Self.entry(row, try store.outbox(alert: id)) else {
            throw WardenError(code: "alert.unknown", object: text, "the alert in the store cannot be read")
        }
        return entry
    }

    /// Says that somebody took care of it, and tells those who were told of it. False where there is no such alert.
    func handle(
        _ id: String,
        as state: AlertRow.State,
        by person: String,
        note: String,
        at now: Int64
    ) throws(WardenError) -> Bool {
        let told = try store.outbox(alert: id).filter { $0.reason == Dispatch.Reason.raised.rawValue }.map(\.sink)
        return try store.changeAlert(id) { known in
            var row = known
            guard row.state != state, row.state != .resolved, let alert = AlertBook.alert(row) else { return (row, []) }
            row.state = state
            row.handledBy = person
            row.handledAt = now
            row.note = note.isEmpty ? row.note : note
            row.changedAt = now
            row.escalateAt = nil
            let reason: Dispatch.Reason = state == .resolved ? .resolved : .acknowledged
            let sinks = told.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            return (row, AlertBook.drafts(alert, reason, to: sinks, at: now))
        }
    }

    public func acknowledge(_ id: String, by person: String, note: String, at now: Int64) throws(WardenError) {
        _ = try handle(id, as: .acknowledged, by: person, note: note, at: now)
    }

    public func resolve(_ id: String, by person: String, note: String, at now: Int64) throws(WardenError) {
        _ = try handle(id, as: .resolved, by: person, note: note, at: now)
    }

    /// What could not be delivered, newest first.
    public func dead() throws(WardenError) -> [Delivery] { try store.outbox(state: .dead).map(Self.delivery) }

    /// Dead dispatches wait again.
    ///
    /// - Parameter sink: nil = those of all sinks.
    /// - Returns: how many.
    public func redeliver(sink: String?, at now: Int64) throws(WardenError) -> Int {
        try store.reviveOutbox(sink: sink, at: now)
    }

    private static func entry(_ row: AlertRow, _ deliveries: [OutboxRow]) -> Entry? {
        AlertBook.alert(row).map { alert in
            Entry(
                alert: alert,
                state: row.state.rawValue,
                handledBy: row.handledBy,
                handledAt: row.handledAt,
                note: row.note,
                deliveries: deliveries.map(delivery)
            )
        }
    }

    private static func delivery(_ row: OutboxRow) -> Delivery {
        Delivery(
            key: row.key,
            sink: row.sink,
            reason: row.reason,
            state: row.state.rawValue,
            attempts: row.attempts,
            createdAt: row.createdAt,
            finishedAt: row.finishedAt,
            receipt: row.receipt,
            lastError: row.lastError
        )
    }
}
