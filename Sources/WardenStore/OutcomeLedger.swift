internal import Foundation
internal import GRDB

/// Enters what an assessment says into the spans: a span goes on while a check says the same of a subject.
struct OutcomeLedger {
    let database: Database
    let scope: String

    private struct Key: Hashable {
        var check: String
        var subject: String
    }

    private struct Result {
        var name: String
        var outcome: String
    }

    func record(_ run: Int64, takenAt: Int64, value: Data) throws {
        let text = String(decoding: value, as: UTF8.self)
        // What cannot be read is kept all the same, and says nothing here.
        guard try Bool.fetchOne(database, sql: "SELECT json_valid(?)", arguments: [text]) == true else { return }
        let results = try results(text)
        let checks = Set(results.keys.map(\.check))
        let before = try previous(of: checks, run)
        try enter(run, takenAt, text, checks)
        // One pass over spans that may go on: those that the last run of their check ended with.
        var open: [Key: (id: Int64, outcome: String)] = [:]
        for last in Set(before.values) {
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT id, checkID, subject, outcome FROM checkSpan WHERE scope = ? AND lastRun = ?",
                arguments: [scope, last]
            )
            for row in rows where before[row["checkID"]] == last {
                open[Key(check: row["checkID"], subject: row["subject"])] = (row["id"], row["outcome"])
            }
        }
        let goOn = try database.makeStatement(sql: "UPDATE checkSpan SET lastRun = ?, subjectName = ? WHERE id = ?")
        let begin = try database.makeStatement(
            sql: """
                INSERT INTO checkSpan (scope, checkID, subject, subjectName, outcome, firstRun, lastRun)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        )
        for (key, result) in results {
            if let span = open[key], span.outcome == result.outcome {
                try goOn.execute(arguments: [run, result.name, span.id])
            } else {
                try begin.execute(arguments: [scope, key.check, key.subject, result.name, result.outcome, run, run])
            }
        }
    }

    /// The run before this one in which each check looked.
    private func previous(of checks: Set<String>, _ run: Int64) throws -> [String: Int64] {
        var found: [String: Int64] = [:]
        var rest = checks
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT assessmentRun.id, checks FROM assessmentRun JOIN checkSet ON checkSet.id = checkSet
                WHERE scope = ? AND assessmentRun.id < ? ORDER BY assessmentRun.id DESC
                """,
            arguments: [scope, run]
        )
        while !rest.isEmpty, let row = try rows.next() {
            let there = Set(try JSONDecoder().decode([String].self, from: Data((row["checks"] as String).utf8)))
            for check in rest.intersection(there) { found[check] = row["id"] }
            rest.subtract(there)
        }
        return found
    }

    private func enter(_ run: Int64, _ takenAt: Int64, _ text: String, _ checks: Set<String>) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let list = String(decoding: try encoder.encode(checks.sorted()), as: UTF8.self)
        try database.execute(sql: "INSERT OR IGNORE INTO checkSet (checks) VALUES (?)", arguments: [list])
        try database.execute(
            sql: """
                INSERT INTO assessmentRun SELECT ?1, ?2, ?3, json_extract(?4, '$.score.points'),
                ifnull(json_extract(?4, '$.score.coverage'), 0),
                (SELECT count(*) FROM json_each(?4, '$.findings') WHERE json_extract(value, '$.state') <> 'resolved'),
                (SELECT count(*) FROM json_each(?4, '$.findings') WHERE json_extract(value, '$.state') <> 'resolved'
                 AND json_extract(value, '$.severity') IN ('high', 'critical')),
                (SELECT id FROM checkSet WHERE checks = ?5)
                """,
            arguments: [run, scope, takenAt, text, list]
        )
    }

    /// What each check says of each subject; where it says several things, the worst.
    private func results(_ text: String) throws -> [Key: Result] {
        let ranks = ["fail": 3, "unknown": 2, "pass": 1, "notApplicable": 0]
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT json_extract(value, '$.check') AS checkID, json_extract(value, '$.subject') AS subject,
                ifnull(json_extract(value, '$.subjectName'), '') AS name,
                (SELECT key FROM json_each(result.value, '$.outcome') LIMIT 1) AS outcome
                FROM json_each(?, '$.results') AS result
                """,
            arguments: [text]
        )
        var results: [Key: Result] = [:]
        while let row = try rows.next() {
            guard let check: String = row["checkID"], let subject: String = row["subject"] else { continue }
            // An outcome that is not understood is no pass.
            let outcome = (row["outcome"] as String?).flatMap { ranks[$0] == nil ? nil : $0 } ?? "unknown"
            let key = Key(check: check, subject: subject)
            if let known = results[key], (ranks[known.outcome] ?? 0) >= (ranks[outcome] ?? 0) { continue }
            results[key] = Result(name: row["name"], outcome: outcome)
        }
        return results
    }
}
