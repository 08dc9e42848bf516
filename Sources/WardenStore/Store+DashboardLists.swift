internal import Foundation
internal import GRDB
public import WardenDomain

/// What pages of the dashboard read besides findings.
extension Store {
    /// Incidents by stage.
    public func incidentCounts() throws(WardenError) -> [String: Int] {
        try run { writer in
            try writer.read { database in
                let rows = try Row.fetchAll(
                    database,
                    sql: "SELECT stage, count(*) AS number FROM incident GROUP BY stage"
                )
                return Dictionary(uniqueKeysWithValues: rows.map { ($0["stage"], $0["number"]) })
            }
        }
    }

    /// A part of the list of incidents, those that were changed last first.
    public func incidentIDs(stages: [String], limit: Int, offset: Int) throws(WardenError) -> [String] {
        try run { writer in
            try writer.read { database in
                let marks = stages.map { _ in "?" }.joined(separator: ", ")
                let condition = stages.isEmpty ? "" : "WHERE stage IN (\(marks))"
                return try String.fetchAll(
                    database,
                    sql: "SELECT id FROM incident \(condition) ORDER BY updatedAt DESC, id DESC LIMIT ? OFFSET ?",
                    arguments: StatementArguments(stages) + [limit, offset]
                )
            }
        }
    }

    /// Open incidents, the gravest first, of equals the oldest.
    public func urgentIncidents(limit: Int) throws(WardenError) -> [String] {
        try run { writer in
            try writer.read { database in
                try String.fetchAll(
                    database,
                    sql: """
                        SELECT id FROM incident WHERE stage IN ('detected', 'contained', 'fixed', 'verified')
                        ORDER BY severity DESC, openedAt, id LIMIT ?
                        """,
                    arguments: [limit]
                )
            }
        }
    }

    /// Alerts by state.
    public func alertCounts() throws(WardenError) -> [String: Int] {
        try run { writer in
            try writer.read { database in
                let rows = try Row.fetchAll(database, sql: "SELECT state, count(*) AS number FROM alert GROUP BY state")
                return Dictionary(uniqueKeysWithValues: rows.map { ($0["state"], $0["number"]) })
            }
        }
    }

    /// Groups of detections that began since a time.
    public func eventGroupsBegun(of scope: String, since: Int64) throws(WardenError) -> Int {
        try run { writer in
            try writer.read { database in
                try Int.fetchOne(
                    database,
                    sql: "SELECT count(*) FROM eventList WHERE scope = ? AND firstSeen >= ?",
                    arguments: [scope, since]
                ) ?? 0
            }
        }
    }

    /// When the model of behaviour was saved last; nil before anything was learned.
    public func behaviourSavedAt() throws(WardenError) -> Int64? {
        try run { writer in
            try writer.read { database in
                try Int64.fetchOne(database, sql: "SELECT savedAt FROM behaviourModel WHERE id = 1")
            }
        }
    }

    /// One case of the model of behaviour.
    public func behaviourCase(_ id: String) throws(WardenError) -> [UInt8]? {
        try run { writer in
            try writer.read { database in
                try Data.fetchOne(database, sql: "SELECT value FROM behaviourCase WHERE id = ?", arguments: [id])
                    .map { [UInt8]($0) }
            }
        }
    }

    /// Days and scores of a principal's cases, oldest first.
    public func behaviourDays(of principal: String, limit: Int) throws(WardenError) -> [(day: Int, score: Double)] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT day, max(score) AS score FROM behaviourCase WHERE principal = ? GROUP BY day
                        ORDER BY day DESC LIMIT ?
                        """,
                    arguments: [principal, limit]
                ).map { (day: $0["day"], score: $0["score"]) }.reversed()
            }
        }
    }
}
