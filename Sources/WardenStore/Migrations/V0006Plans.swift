internal import GRDB

/// Tables of remedies: plans, what became of each step, and what is to be looked at again.
///
/// The file of a plan is kept whole, so that it can be taken back when the file itself is gone.
enum V0006Plans {
    static func migrate(_ database: Database) throws {
        try database.create(table: "plan") { table in
            table.primaryKey("id", .text)
            table.column("digest", .text).notNull()
            table.column("createdAt", .integer).notNull()
            table.column("state", .text).notNull()
            table.column("changedAt", .integer).notNull()
            table.column("file", .text).notNull()
        }
        try database.create(table: "planStep") { table in
            table.column("plan", .text).notNull().references("plan", onDelete: .cascade)
            table.column("position", .integer).notNull()
            table.column("state", .text).notNull()
            table.column("changedAt", .integer).notNull()
            table.column("note", .text).notNull()
            table.primaryKey(["plan", "position"])
        }
        try database.create(table: "followUp") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("plan", .text).notNull().references("plan", onDelete: .cascade)
            table.column("dueAt", .integer).notNull()
            table.column("doneAt", .integer)
            table.column("outcome", .text)
        }
        try database.execute(sql: "CREATE INDEX followUpDue ON followUp (dueAt) WHERE doneAt IS NULL")
    }
}
