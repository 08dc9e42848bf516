internal import GRDB

/// Tables of discovery: what exists, what leads where, what is not known, and what is still to be asked.
///
/// Values are JSON of the estate's own types; columns beside them are what the reasoning looks up.
enum V0002Estate {
    static func migrate(_ database: Database) throws {
        try database.create(table: "estateRun") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("scope", .text).notNull()
            table.column("startedAt", .integer).notNull()
            table.column("finishedAt", .integer)
            table.column("report", .blob)
        }
        try database.create(table: "estateAsset") { table in
            table.column("run", .integer).notNull().references("estateRun", onDelete: .cascade)
            table.column("id", .text).notNull()
            // Set for assets that show or keep files in a bucket; nil for the places themselves.
            table.column("bucket", .text)
            table.column("isOrigin", .boolean).notNull()
            table.column("value", .blob).notNull()
            table.primaryKey(["run", "id"])
        }
        try database.create(table: "estateEdge") { table in
            table.column("run", .integer).notNull().references("estateRun", onDelete: .cascade)
            table.column("source", .text).notNull()
            table.column("relation", .text).notNull()
            table.column("target", .text).notNull()
            table.column("bucket", .text)
            table.column("value", .blob).notNull()
            table.primaryKey(["run", "source", "relation", "target"])
        }
        try database.create(table: "estateUnknown") { table in
            table.column("run", .integer).notNull().references("estateRun", onDelete: .cascade)
            table.column("key", .text).notNull()
            table.column("asset", .text)
            table.column("value", .blob).notNull()
            table.primaryKey(["run", "key"])
        }
        try database.create(table: "estateListing") { table in
            table.column("run", .integer).notNull().references("estateRun", onDelete: .cascade)
            table.column("key", .text).notNull()
            table.column("value", .blob).notNull()
            table.primaryKey(["run", "key"])
        }
        try database.create(table: "estateTask") { table in
            table.column("run", .integer).notNull().references("estateRun", onDelete: .cascade)
            table.column("key", .text).notNull()
            table.column("isDone", .boolean).notNull()
            table.column("value", .blob).notNull()
            table.primaryKey(["run", "key"])
        }
        try database.execute(
            sql: """
                CREATE INDEX estateAssetByBucket ON estateAsset (run, bucket) WHERE bucket IS NOT NULL;
                CREATE INDEX estateOrigin ON estateAsset (run) WHERE isOrigin;
                CREATE INDEX estateEdgeByBucket ON estateEdge (run, bucket) WHERE bucket IS NOT NULL;
                CREATE INDEX estateUnknownByAsset ON estateUnknown (run, asset) WHERE asset IS NOT NULL;
                CREATE INDEX estateTaskPending ON estateTask (run) WHERE NOT isDone;
                """
        )
    }
}
