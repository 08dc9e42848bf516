internal import GRDB

/// Assessments and the life of their findings.
enum V0004Assessments {
    static func migrate(_ database: Database) throws {
        try database.create(table: "assessment") { table in
            table.autoIncrementedPrimaryKey("id")
            // Names the estate: the same account, workspaces and clouds share their findings.
            table.column("scope", .text).notNull()
            table.column("takenAt", .integer).notNull()
            table.column("value", .blob).notNull()
        }
        try database.create(index: "assessmentByScope", on: "assessment", columns: ["scope", "id"])
        try database.create(table: "finding") { table in
            table.column("scope", .text).notNull()
            table.column("fingerprint", .text).notNull()
            table.column("state", .text).notNull()
            table.column("risk", .double).notNull()
            table.column("value", .blob).notNull()
            table.primaryKey(["scope", "fingerprint"])
        }
    }
}
