internal import GRDB

/// What scans saw being done to places of audit data, by whom. Without it every comparison of what is granted with what
/// is used would have to read the logs again.
enum V0013AccessUse {
    static func migrate(_ database: Database) throws {
        try database.create(table: "accessUse") { table in
            table.column("scope", .text).notNull().references("scope", onDelete: .cascade)
            table.column("principal", .text).notNull()
            table.column("object", .text).notNull()
            table.column("action", .text).notNull()
            table.column("count", .integer).notNull()
            table.column("last", .integer)
            table.primaryKey(["scope", "principal", "object", "action"])
        }
        // What a scan looked for: of a place that is not here, no use means nothing.
        try database.create(table: "accessWatch") { table in
            table.column("scope", .text).notNull().references("scope", onDelete: .cascade)
            table.column("object", .text).notNull()
            // Files that were read before the place was known said nothing about it.
            table.column("isWhole", .boolean).notNull()
            table.primaryKey(["scope", "object"])
        }
    }
}
