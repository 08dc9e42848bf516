internal import GRDB

/// What the monitor holds the estate against, who changed what, and the open day of the behaviour model.
enum V0010Monitoring {
    static func migrate(_ database: Database) throws {
        // The configuration as somebody accepted it, one row an item. An empty value: accepted that there is none.
        try database.create(table: "acceptedItem") { table in
            table.column("scope", .text).notNull()
            table.column("item", .text).notNull()
            table.column("value", .blob).notNull()
            table.column("acceptedAt", .integer).notNull()
            table.column("acceptedBy", .text).notNull()
            table.primaryKey(["scope", "item"])
        }
        // Events that changed something: what drift is explained by.
        try database.create(table: "changeEvent") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("time", .integer).notNull()
            // What it names, lower case, one a line.
            table.column("objects", .text).notNull()
            table.column("value", .blob).notNull()
        }
        try database.create(index: "changeEventByTime", on: "changeEvent", columns: ["time"])
        // Activities since the model was saved, in the order of reading.
        try database.create(table: "openActivity") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("value", .blob).notNull()
        }
    }
}
