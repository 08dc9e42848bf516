internal import Foundation
internal import GRDB
public import WardenDomain

extension Store {
    /// Puts a dispatch into the outbox: joins one that still waits for others of its grouping, or makes a new one.
    static func enqueue(_ draft: OutboxDraft, _ database: Database) throws {
        let isKnown = try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM outbox WHERE key = ?)",
            arguments: [draft.key]
        )
        guard isKnown != true else { return }
        let waiting = try Int64.fetchOne(
            database,
            sql: """
                SELECT id FROM outbox WHERE state = 'waiting' AND attempts = 0 AND sink = ? AND grouping = ?
                AND reason = ? AND dueAt > ? ORDER BY id LIMIT 1
                """,
            arguments: [draft.sink, draft.grouping, draft.reason, draft.createdAt]
        )
        try database.execute(
            cached: "INSERT INTO outbox VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, 0, NULL, NULL, NULL)",
            arguments: [
                draft.key, draft.sink, draft.grouping, draft.reason, waiting == nil ? "waiting" : "joined",
                draft.createdAt, draft.dueAt,
            ]
        )
        try database.execute(
            cached: "INSERT OR IGNORE INTO outboxAlert VALUES (?, ?)",
            arguments: [waiting ?? database.lastInsertedRowID, draft.alert]
        )
    }

    /// Puts dispatches into the outbox that belong to no turn: tests of sinks, words about other sinks.
    public func enqueue(_ drafts: [OutboxDraft], alert: AlertRow) throws(WardenError) {
        try run { writer in
            try writer.write { database in
                try Self.write(alert, database)
                for draft in drafts { try Self.enqueue(draft, database) }
            }
        }
    }

    /// What a sink shall get now, oldest first.
    public func dueOutbox(sink: String, at now: Int64, limit: Int) throws(WardenError) -> [OutboxRow] {
        try outbox("state = 'waiting' AND sink = ? AND dueAt <= ? ORDER BY dueAt, id LIMIT ?", [sink, now, limit])
    }

    /// Newest first.
    public func outbox(state: OutboxRow.State, limit: Int = 1_000) throws(WardenError) -> [OutboxRow] {
        try outbox("state = ? ORDER BY id DESC LIMIT ?", [state.rawValue, limit])
    }

    /// Everything that was or will be sent about an alert, oldest first.
    public func outbox(alert: String) throws(WardenError) -> [OutboxRow] {
        try outbox("id IN (SELECT outbox FROM outboxAlert WHERE alert = ?) ORDER BY id", [alert])
    }

    /// Numbers by sink and state.
    public func outboxCounts() throws(WardenError) -> [String: [OutboxRow.State: Int]] {
        try run { writer in
            try writer.read { database in
                var counts: [String: [OutboxRow.State: Int]] = [:]
                let rows = try Row.fetchAll(database, sql: "SELECT sink, state, count(*) n FROM outbox GROUP BY 1, 2")
                for row in rows {
                    guard let state = OutboxRow.State(rawValue: row["state"]) else { continue }
                    counts[row["sink"], default: [:]][state] = row["n"]
                }
                return counts
            }
        }
    }

    /// The receiver has it.
    public func finishOutbox(_ id: Int64, receipt: String, at now: Int64) throws(WardenError) {
        try change(
            "UPDATE outbox SET state = 'sent', attempts = attempts + 1, receipt = ?, finishedAt = ?, lastError = NULL "
                + "WHERE id = ?",
            [receipt, now, id]
        )
    }

    /// It failed and comes again.
    public func delayOutbox(_ id: Int64, error: String, until due: Int64) throws(WardenError) {
        try change(
            "UPDATE outbox SET attempts = attempts + 1, lastError = ?, dueAt = ? WHERE id = ?",
            [error, due, id]
        )
    }

    /// It will never be taken.
    public func buryOutbox(_ id: Int64, error: String, at now: Int64) throws(WardenError) {
        try change(
            "UPDATE outbox SET state = 'dead', attempts = attempts + 1, lastError = ?, finishedAt = ? WHERE id = ?",
            [error, now, id]
        )
    }

    /// It goes to others instead: its sink is gone. Without `drafts` it goes to nobody and is dead.
    public func rerouteOutbox(_ id: Int64, to drafts: [OutboxDraft], error: String, at now: Int64) throws(WardenError) {
        try run { writer in
            try writer.write { database in
                for draft in drafts { try Self.enqueue(draft, database) }
                try database.execute(
                    cached:
                        "UPDATE outbox SET state = ?, lastError = ?, finishedAt = ? WHERE id = ? AND state = 'waiting'",
                    arguments: [drafts.isEmpty ? "dead" : "joined", error, now, id]
                )
            }
        }
    }

    /// Dead dispatches of a sink wait again; nil = of all sinks.
    public func reviveOutbox(sink: String?, at now: Int64) throws(WardenError) -> Int {
        try run { writer in
            try writer.write { database in
                try database.execute(
                    cached: """
                        UPDATE outbox SET state = 'waiting', attempts = 0, dueAt = ?, finishedAt = NULL
                        WHERE state = 'dead' AND (? IS NULL OR sink = ?)
                        """,
                    arguments: [now, sink, sink]
                )
                return database.changesCount
            }
        }
    }

    /// Sends several dispatches as one: what the rate limit held back.
    public func joinOutbox(_ ids: [Int64]) throws(WardenError) {
        guard let first = ids.first, ids.count > 1 else { return }
        try run { writer in
            try writer.write { database in
                for id in ids.dropFirst() {
                    try database.execute(
                        cached: "INSERT OR IGNORE INTO outboxAlert SELECT ?, alert FROM outboxAlert WHERE outbox = ?",
                        arguments: [first, id]
                    )
                    try database.execute(cached: "UPDATE outbox SET state = 'joined' WHERE id = ?", arguments: [id])
                }
            }
        }
    }

    /// Alerts by id, in no order.
    public func alerts(ids: [String]) throws(WardenError) -> [AlertRow] {
        var rows: [AlertRow] = []
        for id in ids {
            if let row = try alert(id) { rows.append(row) }
        }
        return rows
    }

    private func change(_ sql: String, _ arguments: StatementArguments) throws(WardenError) {
        try run { writer in try writer.write { try $0.execute(cached: sql, arguments: arguments) } }
    }

    fileprivate func outbox(_ condition: String, _ arguments: StatementArguments) throws(WardenError) -> [OutboxRow] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(database, sql: "SELECT * FROM outbox WHERE \(condition)", arguments: arguments).map {
                    row in
                    OutboxRow(
                        id: row["id"],
                        key: row["key"],
                        sink: row["sink"],
                        grouping: row["grouping"],
                        reason: row["reason"],
                        state: OutboxRow.State(rawValue: row["state"]) ?? .waiting,
                        createdAt: row["createdAt"],
                        dueAt: row["dueAt"],
                        attempts: row["attempts"],
                        lastError: row["lastError"],
                        receipt: row["receipt"],
                        finishedAt: row["finishedAt"],
                        alerts: try String.fetchAll(
                            database,
                            sql: "SELECT alert FROM outboxAlert WHERE outbox = ? ORDER BY alert",
                            arguments: [row["id"] as Int64]
                        )
                    )
                }
            }
        }
    }
}

extension Store {
    /// Since when a sink takes nothing: the oldest dispatch that failed and waits, and why; nil = none does.
    public func oldestFailing(sink: String) throws(WardenError) -> (since: Int64, error: String)? {
        try outbox("state = 'waiting' AND sink = ? AND attempts > 0 ORDER BY createdAt, id LIMIT 1", [sink]).first
            .map { ($0.createdAt, $0.lastError ?? "") }
    }

    /// About when the sink last took something, epoch milliseconds: never too late by more than a dispatch.
    public func lastDelivery(sink: String) throws(WardenError) -> Int64? {
        try outbox("state = 'sent' AND sink = ? ORDER BY dueAt DESC LIMIT 1", [sink]).first?.finishedAt
    }

    /// What waits for a sink that is none of these, oldest first. Names with '#' are no sinks.
    public func strandedOutbox(sinks: [String], limit: Int = 256) throws(WardenError) -> [OutboxRow] {
        let known = sinks.map { _ in "?" }.joined(separator: ", ")
        return try outbox(
            "state = 'waiting' AND sink NOT LIKE '#%' AND sink NOT IN (\(known)) ORDER BY id LIMIT ?",
            StatementArguments(sinks) + [limit]
        )
    }

    /// The dispatches of a sink that died last.
    public func newestDead(sink: String, limit: Int = 20) throws(WardenError) -> [OutboxRow] {
        try outbox("state = 'dead' AND sink = ? ORDER BY id DESC LIMIT ?", [sink, limit])
    }

    /// Of values named by a prefix and the id of a dispatch those whose dispatch neither waits nor is dead any more.
    public func revivedDispatches(_ prefix: String) throws(WardenError) -> [String: [UInt8]] {
        try run { writer in
            try writer.read { database in
                let rows = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT name, value FROM monitorState WHERE name >= ? AND name < ?
                        AND NOT EXISTS (SELECT 1 FROM outbox WHERE id = CAST(substr(name, ?) AS INTEGER)
                        AND state IN ('dead', 'waiting'))
                        """,
                    arguments: [prefix, prefix + "\u{10FFFF}", prefix.count + 1]
                )
                return Dictionary(rows.map { ($0["name"], [UInt8]($0["value"] as Data)) }) { first, _ in first }
            }
        }
    }
}
