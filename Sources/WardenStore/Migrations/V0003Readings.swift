internal import GRDB

/// What was read about the assets of an estate: the provider's own answers, one a question and asset.
enum V0003Readings {
    static func migrate(_ database: Database) throws {
        // One time of reading. Assets, edges and locations are those of the run of discovery.
        try database.create(table: "estatePosture") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("run", .integer).notNull().references("estateRun", onDelete: .cascade)
            table.column("startedAt", .integer).notNull()
            table.column("finishedAt", .integer)
        }
        try database.create(table: "estateReading") { table in
            table.column("posture", .integer).notNull().references("estatePosture", onDelete: .cascade)
            table.column("asset", .text).notNull()
            table.column("aspect", .text).notNull()
            table.column("takenAt", .integer).notNull()
            table.column("isUnknown", .boolean).notNull()
            // The answer as JSON, or why there is none; empty = the provider says that there is nothing.
            table.column("value", .blob).notNull()
            table.primaryKey(["posture", "asset", "aspect"])
        }
        try database.create(table: "estatePostureTask") { table in
            table.column("posture", .integer).notNull().references("estatePosture", onDelete: .cascade)
            table.column("key", .text).notNull()
            table.column("isDone", .boolean).notNull()
            table.column("value", .blob).notNull()
            table.primaryKey(["posture", "key"])
        }
    }
}
