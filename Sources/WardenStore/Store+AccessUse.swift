internal import GRDB
public import WardenDomain

/// What a principal did to a place of audit data, counted over a scope.
public struct StoredUse: Sendable, Hashable {
    public var principal: String
    /// A full name of Unity Catalog, or an `s3://` place.
    public var object: String
    public var action: String
    public var count: UInt64
    /// Epoch milliseconds of the newest.
    public var last: Int64?

    public init(principal: String, object: String, action: String, count: UInt64, last: Int64?) {
        self.principal = principal
        self.object = object
        self.action = action
        self.count = count
        self.last = last
    }
}

extension Store {
    /// Uses that scans saw. The same event may lie in several scopes, so the largest count of a scope stands.
    public func accessUses() throws(WardenError) -> [StoredUse] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT principal, object, action, max(count) AS count, max(last) AS last FROM accessUse
                        GROUP BY principal, object, action ORDER BY principal, object, action
                        """
                ).map { row in
                    StoredUse(
                        principal: row["principal"],
                        object: row["object"],
                        action: row["action"],
                        count: UInt64(clamping: row["count"] as Int64),
                        last: row["last"]
                    )
                }
            }
        }
    }

    /// What scans looked for, and whether one did in everything it read.
    public func watchedObjects() throws(WardenError) -> [String: Bool] {
        try run { writer in
            try writer.read { database in
                let rows = try Row.fetchAll(
                    database,
                    sql: "SELECT object, max(isWhole) AS isWhole FROM accessWatch GROUP BY object"
                )
                return Dictionary(rows.map { ($0["object"], $0["isWhole"]) }) { first, _ in first }
            }
        }
    }

    /// What the scans of one scope looked for in everything that they read.
    public func wholeWatches(of scope: String) throws(WardenError) -> [String] {
        try run { writer in
            try writer.read { database in
                try String.fetchAll(
                    database,
                    sql: "SELECT object FROM accessWatch WHERE scope = ? AND isWhole ORDER BY object",
                    arguments: [scope]
                )
            }
        }
    }

    /// Events of all scopes; the same event may be in several.
    public func scannedEvents() throws(WardenError) -> UInt64 {
        var events: UInt64 = 0
        for scope in try scopes() { events = max(events, try state(of: scope)?.census.events ?? 0) }
        return events
    }
}

extension ScopeWriter {
    func writeUses() throws {
        for use in update.newUses {
            try database.execute(
                cached: """
                    INSERT INTO accessUse (scope, principal, object, action, count, last) VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET count = count + excluded.count,
                        last = max(ifnull(last, excluded.last), ifnull(excluded.last, last))
                    """,
                arguments: [update.scope, use.principal, use.object, use.action, Int64(clamping: use.count), use.last]
            )
        }
        for object in update.watched {
            try database.execute(
                cached: "INSERT OR IGNORE INTO accessWatch VALUES (?, ?, ?)",
                arguments: [update.scope, object, update.isFirst]
            )
        }
    }
}
