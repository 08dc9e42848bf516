internal import Foundation
internal import GRDB
public import WardenDomain

extension Store {
    /// The scope that was scanned last.
    public func latestScope() throws(WardenError) -> ScopeOverview? {
        try run { writer in
            try writer.read { database in
                let sql = "SELECT * FROM scope ORDER BY lastScanAt DESC, id LIMIT 1"
                guard let row = try Row.fetchOne(database, sql: sql) else { return nil }
                return ScopeOverview(
                    id: row["id"],
                    paths: (row["paths"] as String).split(separator: "\n").map(String.init),
                    createdAt: row["createdAt"],
                    lastScanAt: row["lastScanAt"],
                    census: try decode(Census.self, row["census"])
                )
            }
        }
    }

    /// Worst first, then the latest seen.
    public func eventList(
        of scope: String,
        _ filter: EventListFilter,
        limit: Int,
        offset: Int = 0
    ) throws(WardenError) -> [EventListEntry] {
        try run { writer in
            try writer.read { database in
                let condition = Self.condition(scope, filter)
                return try Row.fetchAll(
                    database,
                    sql: """
                        SELECT kind, fingerprint, severity, count, firstSeen, lastSeen, title, subject
                        FROM eventList \(Self.index(filter)) WHERE \(condition.sql)
                        ORDER BY severity DESC, lastSeen DESC, fingerprint LIMIT ? OFFSET ?
                        """,
                    arguments: condition.arguments + [limit, offset]
                ).compactMap(Self.entry)
            }
        }
    }

    public func eventCounts(of scope: String, _ filter: EventListFilter) throws(WardenError) -> EventListCounts {
        try run { writer in
            try writer.read { database in
                let condition = Self.condition(scope, filter)
                var counts = EventListCounts()
                // By kind and severity triggers keep the numbers; anything else is counted.
                let isKept = filter.words.isEmpty && filter.since == nil
                let source = isKept ? "eventCount" : "eventList \(Self.index(filter))"
                let rows = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT severity, \(isKept ? "sum(number)" : "count(*)") AS number FROM \(source)
                        WHERE \(condition.sql) GROUP BY severity
                        """,
                    arguments: condition.arguments
                )
                for row in rows {
                    if let severity = Self.severity(row["severity"]) { counts.bySeverity[severity] = row["number"] }
                }
                return counts
            }
        }
    }

    public func detectionGroup(of scope: String, _ fingerprint: String) throws(WardenError) -> DetectionGroup? {
        try group("detectionGroup", scope, fingerprint)
    }

    public func contentGroup(of scope: String, _ fingerprint: String) throws(WardenError) -> ContentGroup? {
        try group("contentGroup", scope, fingerprint)
    }

    /// The last finished run of discovery, without its report.
    public func latestEstateRun() throws(WardenError) -> EstateRun? {
        try run { writer in
            try writer.read { database in
                try Row.fetchOne(
                    database,
                    sql: """
                        SELECT id, scope, startedAt, finishedAt FROM estateRun WHERE finishedAt IS NOT NULL
                        ORDER BY finishedAt DESC, id DESC LIMIT 1
                        """
                ).map {
                    EstateRun(
                        id: $0["id"],
                        scope: $0["scope"],
                        startedAt: $0["startedAt"],
                        finishedAt: $0["finishedAt"]
                    )
                }
            }
        }
    }

    /// Text that differs once a scan, a discovery, an assessment or a verification has ended, or an incident or an alert is
    /// new, in whichever process.
    public func changeMark() throws(WardenError) -> String {
        try run { writer in
            try writer.read { database in
                let scan = try Int64.fetchOne(database, sql: "SELECT max(lastScanAt) FROM scope") ?? 0
                let estate = try Int64.fetchOne(database, sql: "SELECT max(finishedAt) FROM estateRun") ?? 0
                let document = try Int64.fetchOne(database, sql: "SELECT max(at) FROM dashboardDocument") ?? 0
                let assessment = try Int64.fetchOne(database, sql: "SELECT max(id) FROM assessmentRun") ?? 0
                let incident = try Int64.fetchOne(database, sql: "SELECT max(updatedAt) FROM incident") ?? 0
                let alert = try Int64.fetchOne(database, sql: "SELECT max(raisedAt) FROM alert") ?? 0
                return "\(scan) \(estate) \(document) \(assessment) \(incident) \(alert)"
            }
        }
    }

    private func group<Group: Decodable>(
        _ table: String,
        _ scope: String,
        _ fingerprint: String
    ) throws(WardenError) -> Group? {
        try run { writer in
            try writer.read { database in
                try Data.fetchOne(
                    database,
                    sql: "SELECT value FROM \(table) WHERE scope = ? AND fingerprint = ?",
                    arguments: [scope, fingerprint]
                ).map { try decode(Group.self, $0) }
            }
        }
    }

    /// What is filtered by stands in an index: no row has to be read to pass it over.
    private static func index(_ filter: EventListFilter) -> String {
        "INDEXED BY " + (filter.words.isEmpty && filter.kinds.isEmpty ? "eventListByRank" : "eventListByWords")
    }

    private static func condition(
        _ scope: String,
        _ filter: EventListFilter
    ) -> (sql: String, arguments: StatementArguments) {
        var sql = "scope = ?"
        var arguments: StatementArguments = [scope]
        if !filter.severities.isEmpty {
            sql +=
                " AND severity IN (" + filter.severities.map { String($0.rank) }.sorted().joined(separator: ", ") + ")"
        }
        if !filter.kinds.isEmpty {
            sql += " AND kind IN (" + filter.kinds.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ") + ")"
        }
        for word in filter.words {
            sql += " AND instr(words, ?) > 0"
            arguments += [word.lowercased()]
        }
        if let since = filter.since {
            sql += " AND lastSeen >= ?"
            arguments += [since]
        }
        return (sql, arguments)
    }

    private static func entry(_ row: Row) -> EventListEntry? {
        guard let kind = EventListEntry.Kind(rawValue: row["kind"]), let severity = severity(row["severity"]) else {
            return nil
        }
        return EventListEntry(
            kind: kind,
            fingerprint: row["fingerprint"],
            severity: severity,
            count: UInt64(clamping: row["count"] as Int64),
            firstSeen: row["firstSeen"],
            lastSeen: row["lastSeen"],
            title: row["title"],
            subject: row["subject"]
        )
    }

    private static func severity(_ rank: Int) -> Severity? { Severity.allCases.first { $0.rank == rank } }
}
