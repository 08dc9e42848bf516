internal import GRDB

/// The first schema: file commitments, scopes, and what scans of a scope found.
enum V0001ScanResults {
    static func migrate(_ database: Database) throws {
        try createFiles(database)
        try createScopes(database)
        try createFindings(database)
    }

    /// A file is known by its path. Its commitment outlives rule changes, so it belongs to no scope.
    private static func createFiles(_ database: Database) throws {
        try database.create(table: "fileCommitment") { table in
            table.primaryKey("path", .text)
            table.column("commitment", .blob).notNull()
            table.column("committedAt", .integer).notNull()
        }
    }

    /// A scope is one set of paths judged by one set of rules: results of different rules never mix.
    private static func createScopes(_ database: Database) throws {
        try database.create(table: "scope") { table in
            table.primaryKey("id", .text)
            table.column("paths", .text).notNull()
            table.column("census", .blob).notNull()
            table.column("createdAt", .integer).notNull()
            table.column("lastScanAt", .integer).notNull()
        }
        try database.create(table: "scannedFile") { table in
            table.column("scope", .text).notNull().references("scope", onDelete: .cascade)
            table.column("path", .text).notNull()
            table.column("identity", .text).notNull()
            table.primaryKey(["scope", "path"])
        }
        // Lists the segment files of the seen-event index that count; anything else on disk is a leftover of a crash.
        try database.create(table: "seenSegment") { table in
            table.column("scope", .text).notNull().references("scope", onDelete: .cascade)
            table.column("name", .text).notNull()
            table.primaryKey(["scope", "name"])
        }
    }

    private static func createFindings(_ database: Database) throws {
        for name in ["detectionGroup", "contentGroup"] {
            try database.create(table: name) { table in
                table.column("scope", .text).notNull().references("scope", onDelete: .cascade)
                table.column("fingerprint", .text).notNull()
                table.column("severity", .integer).notNull()
                table.column("count", .integer).notNull()
                table.column("firstSeen", .integer)
                table.column("lastSeen", .integer)
                table.column("value", .blob).notNull()
                table.primaryKey(["scope", "fingerprint"])
            }
        }
        // Distinct values of a content group, by keyed fingerprint: never a value in clear.
        try database.create(table: "contentValue") { table in
            table.column("scope", .text).notNull().references("scope", onDelete: .cascade)
            table.column("groupFingerprint", .text).notNull()
            table.column("valueFingerprint", .text).notNull()
            table.primaryKey(["scope", "groupFingerprint", "valueFingerprint"])
        }
        try database.create(table: "detection") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("scope", .text).notNull().references("scope", onDelete: .cascade)
            table.column("groupFingerprint", .text).notNull()
            table.column("time", .integer)
            table.column("value", .blob).notNull()
        }
        try database.create(index: "detectionByGroup", on: "detection", columns: ["scope", "groupFingerprint", "time"])
        // Base hits of correlations: a later scan may bring the event that completes a chain.
        try database.create(table: "correlationHit") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("scope", .text).notNull().references("scope", onDelete: .cascade)
            table.column("time", .integer).notNull()
            table.column("value", .blob).notNull()
        }
        try database.create(index: "correlationHitByTime", on: "correlationHit", columns: ["scope", "time"])
    }
}
