internal import Foundation
internal import GRDB

/// Tables of evidence over a period: what every check said of every subject at every time, and reviews of access.
///
/// Whole assessments are kept for a while; their outcomes are kept for good, as spans in which nothing changed.
enum V0011Assurance {
    static func migrate(_ database: Database) throws {
        try database.create(table: "checkSet") { table in
            table.autoIncrementedPrimaryKey("id")
            // A sorted list of ids, as JSON: most runs share one.
            table.column("checks", .text).notNull().unique()
        }
        try database.create(table: "assessmentRun") { table in
            // The assessment's own number; the assessment itself may be gone.
            table.primaryKey("id", .integer)
            table.column("scope", .text).notNull()
            table.column("takenAt", .integer).notNull()
            table.column("points", .integer)
            table.column("coverage", .double).notNull()
            table.column("open", .integer).notNull()
            table.column("grave", .integer).notNull()
            table.column("checkSet", .integer).notNull().references("checkSet")
        }
        try database.create(index: "assessmentRunByTime", on: "assessmentRun", columns: ["scope", "takenAt"])
        try database.create(table: "checkSpan") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("scope", .text).notNull()
            table.column("checkID", .text).notNull()
            table.column("subject", .text).notNull()
            table.column("subjectName", .text).notNull()
            table.column("outcome", .text).notNull()
            // Numbers of assessments; the check looked at the subject in each of its runs between them.
            table.column("firstRun", .integer).notNull()
            table.column("lastRun", .integer).notNull()
        }
        try database.execute(
            sql: """
                CREATE INDEX checkSpanByLast ON checkSpan (scope, lastRun, firstRun);
                """
        )
        try database.create(table: "review") { table in
            table.primaryKey("id", .text)
            table.column("openedAt", .integer).notNull()
            table.column("dueAt", .integer).notNull()
            table.column("closedAt", .integer)
            // Counted with every change, so that two reviewers do not overwrite each other.
            table.column("version", .integer).notNull()
            table.column("value", .blob).notNull()
        }
        for row in try Row.fetchAll(database, sql: "SELECT id, scope, takenAt FROM assessment ORDER BY id") {
            let id: Int64 = row["id"]
            let value = try Data.fetchOne(database, sql: "SELECT value FROM assessment WHERE id = ?", arguments: [id])
            try OutcomeLedger(database: database, scope: row["scope"])
                .record(id, takenAt: row["takenAt"], value: value ?? Data())
        }
    }
}
