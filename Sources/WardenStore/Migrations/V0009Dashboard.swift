internal import GRDB

/// Tables of the dashboard: who may sign in, what is signed in, and narrow rows that lists are filtered by.
enum V0009Dashboard {
    static func migrate(_ database: Database) throws {
        try createAccounts(database)
        try createEventLists(database)
        try database.create(table: "dashboardDocument") { table in
            table.primaryKey("key", .text)
            table.column("at", .integer).notNull()
            table.column("value", .blob).notNull()
        }
    }

    private static func createAccounts(_ database: Database) throws {
        try database.create(table: "webUser") { table in
            table.primaryKey("name", .text)
            table.column("role", .text).notNull()
            // Salted and slow; never the password.
            table.column("passwordHash", .text).notNull()
            // Sealed with the key of the installation.
            table.column("totpSecret", .blob)
            // The last time step that was accepted: a code is good once.
            table.column("totpStep", .integer).notNull().defaults(to: 0)
            table.column("createdAt", .integer).notNull()
            table.column("signedInAt", .integer)
        }
        // Sessions and tokens are known by the hash of what the holder has.
        try database.create(table: "webSession") { table in
            table.primaryKey("id", .text)
            table.column("user", .text).notNull().references("webUser", onDelete: .cascade)
            table.column("createdAt", .integer).notNull()
            table.column("seenAt", .integer).notNull()
            table.column("expiresAt", .integer).notNull()
            table.column("address", .text).notNull()
            table.column("agent", .text).notNull()
        }
        try database.create(table: "webToken") { table in
            table.primaryKey("id", .text)
            table.column("user", .text).notNull().references("webUser", onDelete: .cascade)
            table.column("name", .text).notNull()
            table.column("scopes", .text).notNull()
            table.column("createdAt", .integer).notNull()
            table.column("expiresAt", .integer)
            table.column("usedAt", .integer)
            table.uniqueKey(["user", "name"])
        }
    }

    /// What a list of events shows and searches of each group, a tenth of the group's own size. Triggers keep it: whoever
    /// writes a group needs to know nothing of it.
    private static func createEventLists(_ database: Database) throws {
        try database.create(table: "eventList") { table in
            table.column("scope", .text).notNull().references("scope", onDelete: .cascade)
            table.column("kind", .text).notNull()
            table.column("fingerprint", .text).notNull()
            table.column("severity", .integer).notNull()
            table.column("count", .integer).notNull()
            table.column("firstSeen", .integer)
            table.column("lastSeen", .integer)
            table.column("title", .text).notNull()
            table.column("subject", .text).notNull()
            // Lower case, a list in JSON: what a search looks through.
            table.column("words", .text).notNull()
            table.primaryKey(["scope", "kind", "fingerprint"])
        }
        try database.execute(
            sql: "CREATE INDEX eventListByRank ON eventList (scope, severity DESC, lastSeen DESC, fingerprint)"
        )
        try createList(
            database,
            table: "detectionGroup",
            kind: "detection",
            title: "json_extract(CAST(NEW.value AS TEXT), '$.rule.title')",
            subject: "json_extract(CAST(NEW.value AS TEXT), '$.principal')",
            words: """
                json_extract(CAST(NEW.value AS TEXT), '$.rule.title', '$.rule.name', '$.principal', '$.rule.tags',
                '$.workspaces', '$.samples[0].event.sourceAddress')
                """
        )
        try createList(
            database,
            table: "contentGroup",
            kind: "content",
            title: "json_extract(CAST(NEW.value AS TEXT), '$.title')",
            subject: "json_extract(CAST(NEW.value AS TEXT), '$.field')",
            words: """
                json_extract(CAST(NEW.value AS TEXT), '$.title', '$.kind', '$.contentClass', '$.field',
                '$.samples[0].event.principal')
                """
        )
    }

    private static func createList(
        _ database: Database,
        table: String,
        kind: String,
        title: String,
        subject: String,
        words: String
    ) throws {
        // JSON here writes a slash with a backslash before it.
        let words = "replace(\(words), '\\/', '/')"
        let values =
            "'\(kind)', NEW.fingerprint, NEW.severity, NEW.count, NEW.firstSeen, NEW.lastSeen, ifnull(\(title), ''), "
            + "ifnull(\(subject), ''), lower(ifnull(\(words), ''))"
        try database.execute(
            sql: """
                CREATE TRIGGER \(table)List AFTER INSERT ON \(table) BEGIN
                    INSERT OR REPLACE INTO eventList VALUES (NEW.scope, \(values));
                END;
                INSERT INTO eventList SELECT scope, \(values.replacingNew) FROM \(table);
                """
        )
    }
}

extension String {
    /// The same expression over a row of a query.
    fileprivate var replacingNew: String { split(separator: "NEW.", omittingEmptySubsequences: false).joined() }
}
