internal import Foundation
internal import GRDB
public import WardenDomain

/// What a listing of incidents looks up.
public struct IncidentRow: Sendable, Hashable {
    public var id: String
    public var stage: String
    public var severity: Int
    /// Epoch milliseconds.
    public var openedAt: Int64
    public var updatedAt: Int64

    public init(id: String, stage: String, severity: Int, openedAt: Int64, updatedAt: Int64) {
        self.id = id
        self.stage = stage
        self.severity = severity
        self.openedAt = openedAt
        self.updatedAt = updatedAt
    }
}

/// Incidents. Events are only ever added.
extension Store {
    /// The next id of a year: `INC-2026-0001`. It is taken by writing it.
    public func nextIncidentID(year: Int64) throws(WardenError) -> String {
        try run { writer in
            try writer.read { database in
                let prefix = "INC-\(year)-"
                let last = try Int.fetchOne(
                    database,
                    sql: "SELECT MAX(CAST(SUBSTR(id, ?) AS INTEGER)) FROM incident WHERE id LIKE ?",
                    arguments: [prefix.count + 1, prefix + "%"]
                )
                let digits = String((last ?? 0) + 1)
                return prefix + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            }
        }
    }

    /// Adds events after those that the caller has seen.
    ///
    /// - Parameter sequence: the number of events that were there: 0 begins the incident.
    /// - Throws: `incident.conflict` where somebody else added one meanwhile.
    public func addIncidentEvents(_ row: IncidentRow, after sequence: Int, _ events: [[UInt8]]) throws(WardenError) {
        let fits = try run { writer in
            try writer.write { database -> Bool in
                let there = try Int.fetchOne(
                    database,
                    sql: "SELECT COUNT(*) FROM incidentEvent WHERE incident = ?",
                    arguments: [row.id]
                )
                guard there == sequence else { return false }
                try database.execute(
                    cached: """
                        INSERT INTO incident VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
                        stage = excluded.stage, severity = excluded.severity, updatedAt = excluded.updatedAt
                        """,
                    arguments: [row.id, row.stage, row.severity, row.openedAt, row.updatedAt]
                )
                for (place, event) in events.enumerated() {
                    try database.execute(
                        cached: "INSERT INTO incidentEvent VALUES (?, ?, ?)",
                        arguments: [row.id, sequence + place, Data(event)]
                    )
                }
                return true
            }
        }
        guard !fits else { return }
        throw WardenError(
            code: "incident.conflict",
            object: row.id,
            "somebody else changed it meanwhile",
            hint: "run the command again"
        )
    }

    /// The events of an incident in order; empty where there is none.
    public func incidentEvents(_ id: String) throws(WardenError) -> [[UInt8]] {
        try run { writer in
            try writer.read { database in
                try Data.fetchAll(
                    database,
                    sql: "SELECT value FROM incidentEvent WHERE incident = ? ORDER BY sequence",
                    arguments: [id]
                ).map { [UInt8]($0) }
            }
        }
    }

    /// Incidents, those that were changed last first.
    ///
    /// - Parameter stages: nil = every stage.
    public func incidents(stages: [String]? = nil, limit: Int = 1_000) throws(WardenError) -> [IncidentRow] {
        try run { writer in
            try writer.read { database in
                let marks = (stages ?? []).map { _ in "?" }.joined(separator: ", ")
                let condition = stages == nil ? "" : "WHERE stage IN (\(marks))"
                let rows = try Row.fetchAll(
                    database,
                    sql: "SELECT * FROM incident \(condition) ORDER BY updatedAt DESC, id DESC LIMIT ?",
                    arguments: StatementArguments(stages ?? []) + [limit]
                )
                return rows.map { row in
                    IncidentRow(
                        id: row["id"],
                        stage: row["stage"],
                        severity: row["severity"],
                        openedAt: row["openedAt"],
                        updatedAt: row["updatedAt"]
                    )
                }
            }
        }
    }
}

extension Store {
    /// The paths that scans of a scope read; empty where it was never scanned.
    public func paths(of scope: String) throws(WardenError) -> [String] {
        try run { writer in
            try writer.read { database in
                try String.fetchOne(database, sql: "SELECT paths FROM scope WHERE id = ?", arguments: [scope])
                    .map { $0.split(separator: "\n").map(String.init) } ?? []
            }
        }
    }
}
