internal import GRDB

/// What is usual: the model in pieces, the files it learned from, its cases and what people said of them.
enum V0008Behaviour {
    static func migrate(_ database: Database) throws {
        // One row: what concerns all principals.
        try database.create(table: "behaviourModel") { table in
            table.column("id", .integer).primaryKey()
            table.column("savedAt", .integer).notNull()
            table.column("value", .blob).notNull()
        }
        try database.create(table: "behaviourProfile") { table in
            table.column("principal", .text).primaryKey()
            table.column("value", .blob).notNull()
        }
        try database.create(table: "behaviourFile") { table in
            table.column("path", .text).primaryKey()
            table.column("identity", .text).notNull()
        }
        try database.create(table: "behaviourCase") { table in
            table.column("id", .text).primaryKey()
            table.column("principal", .text).notNull()
            table.column("day", .integer).notNull()
            table.column("score", .double).notNull()
            table.column("isAlert", .boolean).notNull()
            // JSON of the case.
            table.column("value", .blob).notNull()
        }
        try database.create(table: "behaviourFeedback") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("caseID", .text).notNull()
            table.column("principal", .text).notNull()
            table.column("verdict", .text).notNull()
            table.column("note", .text).notNull()
            table.column("givenBy", .text).notNull()
            table.column("givenAt", .integer).notNull()
        }
        try database.execute(
            sql: """
                CREATE INDEX behaviourCaseByDay ON behaviourCase (day);
                CREATE INDEX behaviourCaseByPrincipal ON behaviourCase (principal, day);
                CREATE INDEX behaviourFeedbackByCase ON behaviourFeedback (caseID);
                """
        )
    }
}
