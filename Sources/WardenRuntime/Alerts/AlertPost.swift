internal import WardenAlerts
internal import WardenDomain
internal import WardenStore

/// Tells what no event tells: kept and put into the outbox in one step, from whatever task found it.
struct AlertPost: Sendable {
    let store: Store
    let policy: @Sendable () -> AlertPolicy
    let bell: Bell
    /// Epoch milliseconds.
    let clock: @Sendable () -> Int64

    /// Tells alerts that are not known yet.
    ///
    /// - Returns: how many were new.
    @discardableResult
    func tell(_ alerts: [Alert]) throws(WardenError) -> Int {
        var fresh: [String: Alert] = [:]
        for alert in alerts where try store.alert(alert.id) == nil { fresh[alert.id] = alert }
        guard !fresh.isEmpty else { return 0 }
        var commit = MonitorCommit()
        commit.alerts = fresh.keys.sorted()
        let book = AlertBook(policy: policy())
        let now = clock()
        try store.commitMonitor(commit) { id, known in
            fresh[id].map { book.change($0, known: known, at: now) } ?? []
        }
        bell.ring()
        return fresh.count
    }

    /// The alert under an identity that is not resolved: what was over and is so again is told again.
    func again(_ alert: Alert) throws(WardenError) -> Alert {
        var alert = alert
        let first = alert.id
        for _ in 0..<1_000 {
            guard let row = try store.alert(alert.id), row.state == .resolved else { return alert }
            alert.id = AlertIdentity.of(
                kind: alert.kind,
                rule: alert.rule,
                subject: first,
                window: row.handledAt ?? row.changedAt
            )
        }
        return alert
    }

    /// Says more of a known alert, and tells it again.
    func tellAgain(_ id: String, _ change: (inout Alert) -> Void) throws(WardenError) {
        let book = AlertBook(policy: policy())
        let now = clock()
        _ = try store.changeAlert(id) { row in
            guard var alert = AlertBook.alert(row) else { return (row, []) }
            change(&alert)
            var fresh = AlertBook.row(alert, at: now, escalateAt: row.escalateAt)
            (fresh.state, fresh.handledBy, fresh.handledAt, fresh.note) =
                (row.state, row.handledBy, row.handledAt, row.note)
            return (fresh, row.state == .open ? book.drafts(alert, .repeated, number: now, at: now) : [])
        }
        bell.ring()
    }

    /// What an alert says is over: it is resolved, and those who were told are told so.
    func settle(_ id: String, _ note: String) throws(WardenError) {
        let desk = AlertDesk(store, policy())
        if try desk.handle(id, as: .resolved, by: "trailwarden", note: note, at: clock()) { bell.ring() }
    }
}
