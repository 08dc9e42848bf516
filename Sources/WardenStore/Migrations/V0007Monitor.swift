internal import GRDB

/// Tables of the monitor: what was read, what is remembered of it, what is told, and whether it arrived.
///
/// Everything that follows from one turn is committed together; see `Store.commitMonitor`.
enum V0007Monitor {
    static func migrate(_ database: Database) throws {
        try createReading(database)
        try createAlerts(database)
        try createOutbox(database)
    }

    private static func createReading(_ database: Database) throws {
        // How far an item of a source was read. `identity` changes whenever the item does.
        try database.create(table: "monitorCursor") { table in
            table.column("source", .text).notNull()
            table.column("item", .text).notNull()
            table.column("identity", .text).notNull()
            table.column("line", .integer).notNull()
            table.column("offset", .integer).notNull()
            table.column("isDone", .boolean).notNull()
            table.primaryKey(["source", "item"])
        }
        // Named values: windows of correlations, watermarks of sources, counters.
        try database.create(table: "monitorState") { table in
            table.primaryKey("name", .text)
            table.column("value", .blob).notNull()
        }
        // Events seen since the last checkpoint, and the segments of that checkpoint.
        try database.create(table: "monitorSeen") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("events", .blob).notNull()
        }
        try database.create(table: "monitorSegment") { table in
            table.primaryKey("name", .text)
        }
        // Hits that correlations may still need, by their place in the order of reading.
        try database.create(table: "monitorHit") { table in
            table.autoIncrementedPrimaryKey("id")
            // One for all hits of an event.
            table.column("sequence", .integer).notNull()
            table.column("time", .integer).notNull()
            table.column("value", .blob).notNull()
        }
        try database.create(index: "monitorHitBySequence", on: "monitorHit", columns: ["sequence"])
        try database.create(index: "monitorHitByTime", on: "monitorHit", columns: ["time"])
        try database.create(table: "monitorMatch") { table in
            table.primaryKey("key", .text)
            table.column("time", .integer).notNull()
        }
    }

    private static func createAlerts(_ database: Database) throws {
        try database.create(table: "alert") { table in
            table.primaryKey("id", .text)
            table.column("kind", .text).notNull()
            table.column("severity", .integer).notNull()
            table.column("state", .text).notNull()
            table.column("title", .text).notNull()
            table.column("subject", .text).notNull()
            table.column("raisedAt", .integer).notNull()
            table.column("changedAt", .integer).notNull()
            table.column("count", .integer).notNull()
            table.column("escalateAt", .integer)
            table.column("handledBy", .text)
            table.column("handledAt", .integer)
            table.column("note", .text)
            table.column("value", .blob).notNull()
        }
        try database.create(index: "alertByState", on: "alert", columns: ["state", "severity", "raisedAt"])
        try database.create(index: "alertByEscalation", on: "alert", columns: ["escalateAt"])
        // Requests from outside that were taken: a second one with the same number is a replay.
        try database.create(table: "inboundRequest") { table in
            table.primaryKey("number", .text)
            table.column("at", .integer).notNull()
            table.column("action", .text).notNull()
            table.column("target", .text).notNull()
            table.column("outcome", .text).notNull()
        }
    }

    private static func createOutbox(_ database: Database) throws {
        try database.create(table: "outbox") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("key", .text).notNull().unique()
            table.column("sink", .text).notNull()
            table.column("grouping", .text).notNull()
            table.column("reason", .text).notNull()
            // waiting, sent, dead, joined (sent with another one)
            table.column("state", .text).notNull()
            table.column("createdAt", .integer).notNull()
            table.column("dueAt", .integer).notNull()
            table.column("attempts", .integer).notNull()
            table.column("lastError", .text)
            table.column("receipt", .text)
            table.column("finishedAt", .integer)
        }
        try database.create(index: "outboxDue", on: "outbox", columns: ["state", "sink", "dueAt"])
        try database.create(table: "outboxAlert") { table in
            table.column("outbox", .integer).notNull().references("outbox", onDelete: .cascade)
            table.column("alert", .text).notNull()
            table.primaryKey(["outbox", "alert"])
        }
        try database.create(index: "outboxAlertByAlert", on: "outboxAlert", columns: ["alert"])
    }
}
