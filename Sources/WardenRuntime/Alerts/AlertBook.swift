internal import Foundation
internal import WardenAlerts
internal import WardenDomain
internal import WardenStore

/// Decides what becomes of an alert that is new or goes on: how it is kept, and what is sent to whom.
struct AlertBook: Sendable {
    let policy: AlertPolicy

    /// What is kept of an alert.
    struct Kept: Codable {
        var alert: Alert
        /// When it was last sent, epoch milliseconds.
        var sentAt: Int64
    }

    /// - Parameters:
    ///   - alert: what the turn found.
    ///   - known: the alert as it is kept; nil = it is new.
    func change(_ alert: Alert, known: AlertRow?, at now: Int64) -> [(AlertRow, [OutboxDraft])] {
        guard let known, var kept = Self.kept(known) else { return raise(alert, at: now) }
        let before = kept.alert.count
        kept.alert.merge(alert)
        var drafts: [OutboxDraft] = []
        if let every = policy.repetition(of: kept.alert, at: now), known.state == .open, now - kept.sentAt >= every {
            kept.sentAt = now
            drafts = self.drafts(kept.alert, .repeated, number: now, at: now)
        }
        var row = known
        row.severity = kept.alert.severity.rank
        row.count = Int64(clamping: kept.alert.count)
        row.changedAt = now
        row.value = Self.bytes(kept)
        return [(row, drafts)] + thresholds(kept.alert, before: before, at: now)
    }

    private func raise(_ alert: Alert, at now: Int64) -> [(AlertRow, [OutboxDraft])] {
        let row = Self.row(alert, at: now, escalateAt: policy.escalation(of: alert, at: now))
        var sent = drafts(alert, .raised, number: 0, at: now)
        // Nobody is told: it is on record all the same.
        if sent.isEmpty { sent = Self.drafts(alert, .raised, to: [Self.ledger], at: now) }
        return [(row, sent + response(alert, at: now))] + thresholds(alert, before: 0, at: now)
    }

    /// Alerts about how many events an alert has.
    private func thresholds(_ alert: Alert, before: UInt64, at now: Int64) -> [(AlertRow, [OutboxDraft])] {
        guard alert.kind != .threshold else { return [] }
        return policy.thresholds.flatMap { threshold -> [(AlertRow, [OutboxDraft])] in
            guard before < threshold.count, alert.count >= threshold.count, threshold.match.holds(for: alert, at: now)
            else { return [] }
            var raised = alert
            raised.id = AlertIdentity.of(
                kind: .threshold,
                rule: threshold.name,
                subject: alert.id,
                window: nil
            )
            raised.kind = .threshold
            raised.severity = threshold.severity
            raised.title = "\(threshold.name): \(alert.title)"
            raised.summary = "At least \(threshold.count) events in one window. \(alert.summary)"
            raised.raisedAt = now
            return raise(raised, at: now)
        }
    }

    /// The outbox of what is done about alerts. No sink can have this name.
    static let responses = "#responses"

    /// The outbox of what goes to the evidence log and to no sink. No sink can have this name.
    static let ledger = "#evidence"

    private func response(_ alert: Alert, at now: Int64) -> [OutboxDraft] {
        guard let response = policy.responses.first(where: { $0.holds(for: alert, at: now) }),
            response.isDue(for: alert, at: now)
        else { return [] }
        return [Self.request(alert.id, reason: "raised-response", at: now)]
    }

    /// Asks for the response to an alert.
    static func request(_ alert: String, reason: String, at now: Int64) -> OutboxDraft {
        OutboxDraft(
            key: AlertIdentity.delivery(sink: responses, alert: alert, reason: reason),
            sink: responses,
            grouping: alert,
            reason: reason,
            alert: alert,
            createdAt: now,
            dueAt: now
        )
    }

    /// What is sent about an alert now.
    ///
    /// - Parameter number: tells dispatches of one reason apart.
    func drafts(_ alert: Alert, _ reason: Dispatch.Reason, number: Int64, at now: Int64) -> [OutboxDraft] {
        policy.destinations(for: alert, at: now).map { destination in
            OutboxDraft(
                key: AlertIdentity.delivery(
                    sink: destination.sink,
                    alert: alert.id,
                    reason: "\(reason.rawValue)/\(number)"
                ),
                sink: destination.sink,
                grouping: destination.group,
                reason: reason.rawValue,
                alert: alert.id,
                createdAt: now,
                dueAt: destination.dueAt
            )
        }
    }

    /// To named sinks, whatever the routes say.
    static func drafts(
        _ alert: Alert,
        _ reason: Dispatch.Reason,
        to sinks: [String],
        number: Int64 = 0,
        at now: Int64
    ) -> [OutboxDraft] {
        sinks.map { sink in
            OutboxDraft(
                key: AlertIdentity.delivery(sink: sink, alert: alert.id, reason: "\(reason.rawValue)/\(number)"),
                sink: sink,
                grouping: alert.id,
                reason: reason.rawValue,
                alert: alert.id,
                createdAt: now,
                dueAt: now
            )
        }
    }

    static func row(_ alert: Alert, at now: Int64, escalateAt: Int64? = nil) -> AlertRow {
        AlertRow(
            id: alert.id,
            kind: alert.kind.rawValue,
            severity: alert.severity.rank,
            title: alert.title,
            subject: alert.subject,
            raisedAt: alert.raisedAt,
            changedAt: now,
            count: Int64(clamping: alert.count),
            escalateAt: escalateAt,
            value: bytes(Kept(alert: alert, sentAt: now))
        )
    }

    static func alert(_ row: AlertRow) -> Alert? { kept(row)?.alert }

    private static func kept(_ row: AlertRow) -> Kept? { try? JSONDecoder().decode(Kept.self, from: Data(row.value)) }

    private static func bytes(_ kept: Kept) -> [UInt8] {
        // Encoding a value of texts and numbers does not fail.
        [UInt8]((try? JSONEncoder().encode(kept)) ?? Data())
    }
}
