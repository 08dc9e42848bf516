internal import GRDB

/// Incidents: what happened in each, in order. Columns beside the events are what listings look up.
enum V0005Incidents {
    static func migrate(_ database: Database) throws {
        try database.create(table: "incident") { table in
            table.primaryKey("id", .text)
            table.column("stage", .text).notNull()
            table.column("severity", .integer).notNull()
            table.column("openedAt", .integer).notNull()
            table.column("updatedAt", .integer).notNull()
        }
        try database.create(index: "incidentByStage", on: "incident", columns: ["stage", "updatedAt"])
        try database.create(table: "incidentEvent") { table in
            table.column("incident", .text).notNull().references("incident", onDelete: .restrict)
            table.column("sequence", .integer).notNull()
            table.column("value", .blob).notNull()
            table.primaryKey(["incident", "sequence"])
        }
    }
}
