internal import Foundation
internal import GRDB
public import WardenDomain

/// One assessment that was made, whether or not it is still kept.
public struct AssessmentRunRow: Sendable, Hashable {
    public var id: Int64
    public var scope: String
    /// Epoch milliseconds.
    public var takenAt: Int64
    public var points: Int?
    public var coverage: Double
    public var open: Int
    public var grave: Int
    /// Number of the list of its checks.
    public var checkSet: Int64
    /// It ran every check. Otherwise its numbers are those of some checks, and say nothing about the estate.
    public var isWhole: Bool
}

/// Runs in which a check said the same of a subject.
public struct CheckSpanRow: Sendable, Hashable {
    public var check: String
    public var subject: String
    public var subjectName: String
    /// `pass`, `fail`, `unknown` or `notApplicable`.
    public var outcome: String
    public var firstRun: Int64
    public var lastRun: Int64
}

extension Store {
    /// Assessments that were made from `from` until before `until`, those of some checks included, oldest first; nil = of
    /// every scope.
    public func assessmentRuns(
        scope: String?,
        from: Int64,
        until: Int64
    ) throws(WardenError) -> [AssessmentRunRow] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT *, id IN (SELECT id FROM assessmentSummary) AS isWhole FROM assessmentRun WHERE (?1 IS NULL OR scope = ?1) AND takenAt >= ?2 AND takenAt < ?3
                        ORDER BY id
                        """,
                    arguments: [scope, from, until]
                ).map {
                    AssessmentRunRow(
                        id: $0["id"],
                        scope: $0["scope"],
                        takenAt: $0["takenAt"],
                        points: $0["points"],
                        coverage: $0["coverage"],
                        open: $0["open"],
                        grave: $0["grave"],
                        checkSet: $0["checkSet"],
                        isWhole: $0["isWhole"]
                    )
                }
            }
        }
    }

    /// Paths that a scope of scans is about.
    public func scopePaths(_ scope: String) throws(WardenError) -> [String] {
        try run { writer in
            try writer.read { database in
                let text = try String.fetchOne(
                    database,
                    sql: "SELECT paths FROM scope WHERE id = ?",
                    arguments: [scope]
                )
                return (text ?? "").split(separator: "\n").map(String.init)
            }
        }
    }

    /// The checks of each list of checks.
    public func checkSets() throws(WardenError) -> [Int64: Set<String>] {
        try run { writer in
            try writer.read { database in
                var sets: [Int64: Set<String>] = [:]
                for row in try Row.fetchAll(database, sql: "SELECT id, checks FROM checkSet") {
                    let text: String = row["checks"]
                    sets[row["id"]] = Set(try JSONDecoder().decode([String].self, from: Data(text.utf8)))
                }
                return sets
            }
        }
    }

    /// Spans that meet the runs from `first` to `last`, by check, subject and run.
    public func checkSpans(scope: String, first: Int64, last: Int64) throws(WardenError) -> [CheckSpanRow] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT * FROM checkSpan WHERE scope = ? AND lastRun >= ? AND firstRun <= ?
                        ORDER BY checkID, subject, firstRun
                        """,
                    arguments: [scope, first, last]
                ).map {
                    CheckSpanRow(
                        check: $0["checkID"],
                        subject: $0["subject"],
                        subjectName: $0["subjectName"],
                        outcome: $0["outcome"],
                        firstRun: $0["firstRun"],
                        lastRun: $0["lastRun"]
                    )
                }
            }
        }
    }

    /// Follow-ups that were due or done from `from` until before `until`.
    public func followUps(from: Int64, until: Int64) throws(WardenError) -> [FollowUpRow] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT * FROM followUp WHERE (dueAt >= ?1 AND dueAt < ?2) OR (doneAt >= ?1 AND doneAt < ?2)
                        ORDER BY dueAt, id
                        """,
                    arguments: [from, until]
                ).map {
                    FollowUpRow(
                        id: $0["id"],
                        plan: $0["plan"],
                        dueAt: $0["dueAt"],
                        doneAt: $0["doneAt"],
                        outcome: $0["outcome"]
                    )
                }
            }
        }
    }

    /// Dispatches to sinks that were made from `from` until before `until`, counted by sink and state.
    public func outboxCounts(
        from: Int64,
        until: Int64
    ) throws(WardenError) -> [(sink: String, state: String, count: Int, first: Int64, last: Int64)] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT sink, state, count(*) AS count, min(createdAt) AS first, max(createdAt) AS last FROM outbox
                        WHERE createdAt >= ? AND createdAt < ? GROUP BY sink, state ORDER BY sink, state
                        """,
                    arguments: [from, until]
                ).map { ($0["sink"], $0["state"], $0["count"], $0["first"], $0["last"]) }
            }
        }
    }

    /// Groups of detections and of content that were seen within a time, of every scope, gravest first.
    public func groups(
        from: Int64,
        until: Int64
    ) throws(WardenError) -> (detections: [DetectionGroup], content: [ContentGroup]) {
        try run { writer in
            try writer.read { database in
                func rows(_ table: String) throws -> [Data] {
                    try Data.fetchAll(
                        database,
                        sql: """
                            SELECT value FROM \(table) WHERE lastSeen >= ? AND firstSeen < ?
                            ORDER BY severity DESC, count DESC, fingerprint
                            """,
                        arguments: [from, until]
                    )
                }
                return (
                    try rows("detectionGroup").map { try decode(DetectionGroup.self, $0) },
                    try rows("contentGroup").map { try decode(ContentGroup.self, $0) }
                )
            }
        }
    }
}
