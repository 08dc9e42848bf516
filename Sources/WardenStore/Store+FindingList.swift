internal import Foundation
internal import GRDB
public import WardenDomain

/// Lists of findings over narrow rows.
extension Store {
    /// How many hits of a search are looked up one by one; where there are more, the list is walked by risk instead, and
    /// no more are counted: that would be to read all findings for each page.
    public static let countedFindings = 3_000

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
                var counts = FindingListCounts()
                let rows: [Row]
                if filter.words.isEmpty, filter.subject == nil {
                    rows = try Self.keptCounts(scope, filter, database)
                } else {
                    let condition = try Self.condition(scope, filter, database)
                    rows = try Self.counted(condition, database)
                    counts.isBounded = condition.isBroad && rows.reduce(0) { $0 + $1["number"] } > Self.countedFindings
                }
                for row in rows {
                    if let band = FindingListFilter.Band(rawValue: row["band"]) { counts.byBand[band] = row["number"] }
                }
                return counts
            }
        }
    }

    /// From the figures that triggers keep.
    private static func keptCounts(_ scope: String, _ filter: FindingListFilter, _ database: Database) throws -> [Row] {
        var sql = "SELECT band, sum(number) AS number FROM findingCount WHERE scope = ? AND life = ?" + bands(filter)
        var arguments: StatementArguments = [scope, filter.life.rawValue]
        if let check = filter.check {
            sql += " AND control = ?"
            arguments += [check]
        }
        return try Row.fetchAll(database, sql: sql + " GROUP BY band", arguments: arguments)
    }

    /// By looking at each; of a broad search at the gravest alone.
    private static func counted(_ condition: FindingCondition, _ database: Database) throws -> [Row] {
        let rows =
            condition.isBroad
            ? """
            (SELECT band FROM findingList \(condition.index("findingListByRisk")) WHERE \(condition.sql)
            ORDER BY risk DESC LIMIT \(countedFindings + 1))
            """
            : "findingList \(condition.index("findingListByBand")) WHERE \(condition.sql)"
        return try Row.fetchAll(
            database,
            sql: "SELECT band, count(*) AS number FROM \(rows) GROUP BY band",
            arguments: condition.arguments
        )
    }

    /// Findings whose life turned since a time, the newest first.
    public func findingChanges(
        of scope: String,
        since: Int64,
        limit: Int
    ) throws(WardenError) -> (byTurn: [String: Int], newest: [FindingListEntry]) {
        try run { writer in
            try writer.read { database in
                // Whole minutes as they are kept, and of the first one what is not before its time.
                let counts = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT changedTo, sum(number) AS number FROM (
                            SELECT changedTo, number FROM findingTurn WHERE scope = ?1 AND minute > ?2 / 60000
                            UNION ALL
                            SELECT changedTo, (
                                SELECT count(*) FROM findingList INDEXED BY findingListByTurn WHERE scope = ?1
                                AND changedTo = findingTurn.changedTo AND changedAt >= ?2
                                AND changedAt < (?2 / 60000 + 1) * 60000
                            ) FROM findingTurn WHERE scope = ?1 AND minute = ?2 / 60000
                        ) GROUP BY changedTo HAVING sum(number) > 0
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

    /// Scores of assessments of the whole estate, the newest first; nil = of the scope that was assessed last.
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

    static func condition(
        _ scope: String,
        _ filter: FindingListFilter,
        _ database: Database
    ) throws -> FindingCondition {
        var sql = "scope = ? AND life = ?" + bands(filter)
        var arguments: StatementArguments = [scope, filter.life.rawValue]
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
                arguments: [query, countedFindings + 1]
            )
            if hits.count <= countedFindings {
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

    static func bands(_ filter: FindingListFilter) -> String {
        guard !filter.bands.isEmpty else { return "" }
        return " AND band IN (" + filter.bands.map { String($0.rawValue) }.sorted().joined(separator: ", ") + ")"
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
