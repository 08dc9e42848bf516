internal import Foundation
internal import GRDB
public import WardenDomain

extension Store {
    public func alert(_ id: String) throws(WardenError) -> AlertRow? {
        try run { writer in try writer.read { try Self.alert(id, $0) } }
    }

    /// Alerts, the worst and newest first.
    ///
    /// - Parameters:
    ///   - states: empty = all.
    ///   - severity: rank of the least severity.
    public func alerts(
        states: [AlertRow.State] = [],
        severity: Int = 0,
        limit: Int = 1_000
    ) throws(WardenError) -> [AlertRow] {
        try run { writer in
            try writer.read { database in
                let names = states.isEmpty ? AlertRow.State.allCases.map(\.rawValue) : states.map(\.rawValue)
                let marks = names.map { _ in "?" }.joined(separator: ", ")
                let arguments = StatementArguments(names) + [severity, limit]
                return try Row.fetchAll(
                    database,
                    sql: """
                        SELECT * FROM alert WHERE state IN (\(marks)) AND severity >= ?
                        ORDER BY severity DESC, raisedAt DESC, id LIMIT ?
                        """,
                    arguments: arguments
                ).map(Self.alertRow)
            }
        }
    }

    /// Ids that begin so: people type the first few characters.
    public func alertIDs(from prefix: String, limit: Int = 10) throws(WardenError) -> [String] {
        try run { writer in
            try writer.read { database in
                try String.fetchAll(
                    database,
                    sql: "SELECT id FROM alert WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
                    arguments: [prefix, prefix + "\u{10FFFF}", limit]
                )
            }
        }
    }

    /// Open alerts whose time to be escalated has come.
    public func alertsToEscalate(at now: Int64, limit: Int = 100) throws(WardenError) -> [AlertRow] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT * FROM alert WHERE state = 'open' AND escalateAt <= ? ORDER BY escalateAt, id LIMIT ?
                        """,
                    arguments: [now, limit]
                ).map(Self.alertRow)
            }
        }
    }

    /// Changes one alert and what is to be sent about it, in one step; false where there is no such alert.
    public func changeAlert(
        _ id: String,
        _ change: (AlertRow) throws -> (AlertRow, [OutboxDraft])
    ) throws(WardenError) -> Bool {
        try run { writer in
            try writer.write { database in
                guard let known = try Self.alert(id, database) else { return false }
                let (row, drafts) = try change(known)
                try Self.write(row, database)
                for draft in drafts { try Self.enqueue(draft, database) }
                return true
            }
        }
    }

    static func alert(_ id: String, _ database: Database) throws -> AlertRow? {
        try Row.fetchOne(database, sql: "SELECT * FROM alert WHERE id = ?", arguments: [id]).map(alertRow)
    }

    static func write(_ row: AlertRow, _ database: Database) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO alert VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        )
        try statement.execute(arguments: [
            row.id, row.kind, row.severity, row.state.rawValue, row.title, row.subject, row.raisedAt, row.changedAt,
            row.count, row.escalateAt, row.handledBy, row.handledAt, row.note, Data(row.value),
        ])
    }

    private static func alertRow(_ row: Row) -> AlertRow {
        AlertRow(
            id: row["id"],
            kind: row["kind"],
            severity: row["severity"],
            state: AlertRow.State(rawValue: row["state"]) ?? .open,
            title: row["title"],
            subject: row["subject"],
            raisedAt: row["raisedAt"],
            changedAt: row["changedAt"],
            count: row["count"],
            escalateAt: row["escalateAt"],
            handledBy: row["handledBy"],
            handledAt: row["handledAt"],
            note: row["note"],
            value: [UInt8](row["value"] as Data)
        )
    }

    /// Remembers a request from outside; false where its number was taken before.
    public func takeInbound(
        _ number: String,
        at now: Int64,
        action: String,
        target: String,
        forgetting before: Int64
    ) throws(WardenError) -> Bool {
        try run { writer in
            try writer.write { database in
                try database.execute(cached: "DELETE FROM inboundRequest WHERE at < ?", arguments: [before])
                try database.execute(
                    cached: "INSERT OR IGNORE INTO inboundRequest VALUES (?, ?, ?, ?, 'taken')",
                    arguments: [number, now, action, target]
                )
                return database.changesCount == 1
            }
        }
    }

    /// Gives the number of a request back that was taken and could not be carried out, so that it may be sent again.
    public func giveBackInbound(_ number: String) throws(WardenError) {
        try run { writer in
            try writer.write { database in
                try database.execute(cached: "DELETE FROM inboundRequest WHERE number = ?", arguments: [number])
            }
        }
    }
}
