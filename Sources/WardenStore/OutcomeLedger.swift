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
        // What cannot be read is kept all the same, and says nothing here.
        guard let digest = AssessmentDigest(value) else { return }
        try record(run, takenAt: takenAt, digest)
    }

    func record(_ run: Int64, takenAt: Int64, _ digest: AssessmentDigest) throws {
        let results = Self.results(digest.results)
        let checks = Set(results.keys.map(\.check))
        let before = try previous(of: checks, run)
        try enter(run, takenAt, digest, checks)
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

    private func enter(_ run: Int64, _ takenAt: Int64, _ digest: AssessmentDigest, _ checks: Set<String>) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let list = String(decoding: try encoder.encode(checks.sorted()), as: UTF8.self)
        try database.execute(cached: "INSERT OR IGNORE INTO checkSet (checks) VALUES (?)", arguments: [list])
        let open = digest.findings.filter(\.isOpen)
        try database.execute(
            cached: "INSERT INTO assessmentRun SELECT ?, ?, ?, ?, ?, ?, ?, (SELECT id FROM checkSet WHERE checks = ?)",
            arguments: [
                run, scope, takenAt, digest.score?.points, digest.score?.coverage ?? 0, open.count,
                open.count { $0.severity == "high" || $0.severity == "critical" }, list,
            ]
        )
    }

    /// What each check says of each subject; where it says several things, the worst.
    private static func results(_ rows: [AssessmentDigest.Result]) -> [Key: Result] {
        let ranks = ["fail": 3, "unknown": 2, "pass": 1, "notApplicable": 0]
        var results: [Key: Result] = [:]
        for row in rows {
            guard let check = row.check, let subject = row.subject else { continue }
            // An outcome that is not understood is no pass.
            let outcome = row.outcome.flatMap { ranks[$0] == nil ? nil : $0 } ?? "unknown"
            let key = Key(check: check, subject: subject)
            if let known = results[key], (ranks[known.outcome] ?? 0) >= (ranks[outcome] ?? 0) { continue }
            results[key] = Result(name: row.name ?? "", outcome: outcome)
        }
        return results
    }
}
