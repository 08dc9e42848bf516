internal import Foundation
internal import GRDB
public import WardenDomain

/// Lists of findings over narrow rows.
extension Store {
    /// How many hits of a search are looked up one by one; where there are more, the list is walked by risk instead.
    private static let fewHits = 2_000

    /// Gravest first.
    public func findingList(
        of scope: String,
        _ filter: FindingListFilter,
        limit: Int,
        offset: Int = 0
    ) throws(WardenError) -> [FindingListEntry] {
        try run { writer in
            try writer.read { database in
                let condition = try Self.condition(scope, filter, database)
                return try Row.fetchAll(
                    database,
                    sql: """
                        SELECT * FROM findingList \(condition.index("findingListByRisk")) WHERE \(condition.sql)
                        ORDER BY risk DESC, fingerprint LIMIT ? OFFSET ?
                        """,
                    arguments: condition.arguments + [limit, offset]
                ).map(Self.findingEntry)
            }
        }
    }

    public func findingCounts(of scope: String, _ filter: FindingListFilter) throws(WardenError) -> FindingListCounts {
        try run { writer in
            try writer.read { database in
                let condition = try Self.condition(scope, filter, database)
                var counts = FindingListCounts()
                let rows = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT band, count(*) AS number FROM findingList \(condition.index("findingListByBand", counts: true))
                        WHERE \(condition.sql) GROUP BY band
                        """,
                    arguments: condition.arguments
                )
                for row in rows {
                    if let band = FindingListFilter.Band(rawValue: row["band"]) { counts.byBand[band] = row["number"] }
                }
                return counts
            }
        }
    }

    /// Findings by what they have in common, gravest first.
    public func findingGroups(
        of scope: String,
        by column: FindingGrouping,
        _ filter: FindingListFilter,
        limit: Int
    ) throws(WardenError) -> [FindingListGroup] {
        try run { writer in
            try writer.read { database in
                let condition = try Self.condition(scope, filter, database)
                let (key, title) = column == .check ? ("control", "title") : ("subject", "subjectName")
                let usual = column == .check ? "findingListByControl" : "findingListBySubject"
                let index = condition.index(usual, counts: true)
                // The words are looked up for what is shown alone.
                return try Row.fetchAll(
                    database,
                    sql: """
                        SELECT common.*, ifnull((SELECT \(title) FROM findingList WHERE scope = ? AND life = ?
                        AND \(key) = common.key ORDER BY risk DESC LIMIT 1), '') AS title FROM
                        (SELECT \(key) AS key, count(*) AS number, max(risk) AS worst
                        FROM findingList \(index) WHERE \(condition.sql) GROUP BY \(key)
                        ORDER BY worst DESC, number DESC, key LIMIT ?) AS common
                        ORDER BY worst DESC, number DESC, key
                        """,
                    arguments: [scope, filter.life.rawValue] + condition.arguments + [limit]
                ).map { FindingListGroup(key: $0["key"], title: $0["title"], count: $0["number"], risk: $0["worst"]) }
            }
        }
    }

    /// Findings whose life turned since a time, the newest first.
    public func findingChanges(
        of scope: String,
        since: Int64,
        limit: Int
    ) throws(WardenError) -> (byTurn: [String: Int], newest: [FindingListEntry]) {
        try run { writer in
            try writer.read { database in
                let counts = try Row.fetchAll(
                    database,
                    // From turn to turn, each counted in the index: after a first assessment all findings are new.
                    sql: """
                        WITH RECURSIVE turn (name) AS (
                            SELECT min(changedTo) FROM findingList WHERE scope = ?1
                            UNION ALL
                            SELECT (SELECT min(changedTo) FROM findingList WHERE scope = ?1 AND changedTo > turn.name)
                            FROM turn WHERE turn.name IS NOT NULL
                        )
                        SELECT name AS changedTo, number FROM (SELECT name, (
                            SELECT count(*) FROM findingList WHERE scope = ?1 AND changedTo = turn.name AND changedAt >= ?2
                        ) AS number FROM turn WHERE name IS NOT NULL) WHERE number > 0
                        """,
                    arguments: [scope, since]
                )
                let newest = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT * FROM findingList WHERE scope = ? AND changedAt >= ? ORDER BY changedAt DESC, risk DESC
                        LIMIT ?
                        """,
                    arguments: [scope, since, limit]
                )
                return (
                    Dictionary(uniqueKeysWithValues: counts.map { ($0["changedTo"], $0["number"]) }),
                    newest.map(Self.findingEntry)
                )
            }
        }
    }

    /// Scores of assessments, the newest first; nil = of the scope that was assessed last.
    public func assessmentSummaries(scope: String? = nil, limit: Int) throws(WardenError) -> [AssessmentSummary] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT * FROM assessmentSummary WHERE scope = ifnull(?,
                        (SELECT scope FROM assessmentSummary ORDER BY id DESC LIMIT 1)) ORDER BY takenAt DESC LIMIT ?
                        """,
                    arguments: [scope, limit]
                ).map {
                    AssessmentSummary(
                        id: $0["id"],
                        scope: $0["scope"],
                        takenAt: $0["takenAt"],
                        points: $0["points"],
                        coverage: $0["coverage"],
                        evaluated: $0["evaluated"],
                        applicable: $0["applicable"]
                    )
                }
            }
        }
    }

    /// One finding of a scope.
    public func finding(of scope: String, _ fingerprint: String) throws(WardenError) -> [UInt8]? {
        try run { writer in
            try writer.read { database in
                try Data.fetchOne(
                    database,
                    sql: "SELECT value FROM finding WHERE scope = ? AND fingerprint = ?",
                    arguments: [scope, fingerprint]
                ).map { [UInt8]($0) }
            }
        }
    }

    private static func condition(
        _ scope: String,
        _ filter: FindingListFilter,
        _ database: Database
    ) throws -> FindingCondition {
        var sql = "scope = ? AND life = ?"
        var arguments: StatementArguments = [scope, filter.life.rawValue]
        if !filter.bands.isEmpty {
            sql += " AND band IN (" + filter.bands.map { String($0.rawValue) }.sorted().joined(separator: ", ") + ")"
        }
        if let check = filter.check {
            sql += " AND control = ?"
            arguments += [check]
        }
        if let subject = filter.subject {
            sql += " AND subject = ?"
            arguments += [subject]
        }
        guard !filter.words.isEmpty else { return FindingCondition(sql, arguments, filter, .none) }
        let phrases = filter.words.map { $0.lowercased() }
        if let query = query(phrases) {
            let hits = try Int64.fetchAll(
                database,
                sql: "SELECT rowid FROM findingSearch WHERE findingSearch MATCH ? LIMIT ?",
                arguments: [query, fewHits + 1]
            )
            if hits.count <= fewHits {
                let rows = hits.map(String.init).joined(separator: ", ")
                return FindingCondition("id IN (\(rows)) AND +\(sql)", arguments, filter, .rows)
            }
        }
        for phrase in phrases {
            sql += " AND instr(words, ?) > 0"
            arguments += [phrase]
        }
        return FindingCondition(sql, arguments, filter, .walk)
    }

    /// Each phrase as words of the index, the last of them open; nil where a phrase has no letter or digit.
    private static func query(_ phrases: [String]) -> String? {
        var parts: [String] = []
        for phrase in phrases {
            let words = phrase.unicodeScalars.split { !CharacterSet.alphanumerics.contains($0) }
            guard !words.isEmpty else { return nil }
            parts.append("\"" + words.map { String($0) }.joined(separator: " ") + "\" *")
        }
        return parts.joined(separator: " AND ")
    }

    private static func findingEntry(_ row: Row) -> FindingListEntry {
        FindingListEntry(
            fingerprint: row["fingerprint"],
            state: row["state"],
            risk: row["risk"],
            check: row["control"],
            subject: row["subject"],
            subjectName: row["subjectName"],
            title: row["title"],
            message: row["message"],
            firstSeen: row["firstSeen"],
            lastSeen: row["lastSeen"],
            changedAt: row["changedAt"],
            changedTo: row["changedTo"]
        )
    }
}
