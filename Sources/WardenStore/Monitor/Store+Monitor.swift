internal import Foundation
internal import GRDB
public import WardenDomain

extension Store {
    /// Commits one turn of the monitor, whole or not at all: how far it read, what it remembers, what it tells.
    ///
    /// - Parameter change: gives for each of `commit.alerts` what becomes of it, and what is to be sent; it is told the
    ///   alert as it is kept now.
    public func commitMonitor(
        _ commit: MonitorCommit,
        _ change: (String, AlertRow?) throws -> [(AlertRow, [OutboxDraft])]
    ) throws(WardenError) {
        try run { writer in
            try writer.write { database in
                try Self.writeReading(commit, database)
                try Self.writeWatching(commit, database)
                for id in commit.alerts {
                    for (row, drafts) in try change(id, try Self.alert(id, database)) {
                        try Self.write(row, database)
                        for draft in drafts { try Self.enqueue(draft, database) }
                    }
                }
            }
        }
    }

    private static func writeReading(_ commit: MonitorCommit, _ database: Database) throws {
        for cursor in commit.cursors {
            try database.execute(
                cached: "INSERT OR REPLACE INTO monitorCursor VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    cursor.source, cursor.item, cursor.identity, cursor.line, Int64(clamping: cursor.offset),
                    cursor.isDone,
                ]
            )
        }
        for (name, value) in commit.states {
            try database.execute(
                cached: "INSERT OR REPLACE INTO monitorState VALUES (?, ?)",
                arguments: [name, Data(value)]
            )
        }
        if let segments = commit.segments {
            try database.execute(cached: "DELETE FROM monitorSeen")
            try database.execute(cached: "DELETE FROM monitorSegment")
            for name in segments {
                try database.execute(cached: "INSERT INTO monitorSegment VALUES (?)", arguments: [name])
            }
        }
        if !commit.seen.isEmpty {
            try database.execute(cached: "INSERT INTO monitorSeen (events) VALUES (?)", arguments: [Data(commit.seen)])
        }
        let hits = try database.cachedStatement(
            sql: "INSERT INTO monitorHit (firstSequence, sequence, oldest, time, value) VALUES (?, ?, ?, ?, ?)"
        )
        for block in commit.hits {
            let (places, times) = (block.sequences, block.times)
            try hits.execute(
                arguments: [
                    places.lowerBound, places.upperBound, times.lowerBound, times.upperBound, Data(block.value),
                ]
            )
        }
        let match = try database.cachedStatement(sql: "INSERT OR IGNORE INTO monitorMatch VALUES (?, ?)")
        for (key, time) in commit.matches { try match.execute(arguments: [key, time]) }
        if let before = commit.forgetsHitsBefore {
            try database.execute(cached: "DELETE FROM monitorHit WHERE time < ?", arguments: [before])
            try database.execute(cached: "DELETE FROM monitorMatch WHERE time < ?", arguments: [before])
        }
    }

    private static func writeWatching(_ commit: MonitorCommit, _ database: Database) throws {
        let change = try database.cachedStatement(sql: "INSERT INTO changeEvent VALUES (NULL, ?, ?, ?)")
        for event in commit.changes {
            let objects = event.objects.joined(separator: "\n").lowercased()
            try change.execute(arguments: [event.time, objects, Data(event.value)])
        }
        if let before = commit.forgetsChangesBefore {
            try database.execute(cached: "DELETE FROM changeEvent WHERE time < ?", arguments: [before])
            try database.execute(
                cached: "DELETE FROM changeEvent WHERE id <= (SELECT max(id) FROM changeEvent) - ?",
                arguments: [maximumChanges]
            )
        }
        if let update = commit.behaviour {
            try write(update, at: update.savedAt, database)
            try database.execute(cached: "DELETE FROM openActivity")
        }
        try write(commit.cases, database)
        if !commit.activities.isEmpty {
            try database.execute(
                cached: "INSERT INTO openActivity (value) VALUES (?)",
                arguments: [Data(commit.activities)]
            )
        }
    }

    /// Changes that are kept, however young they are.
    private static let maximumChanges = 500_000

    // MARK: What was remembered

    /// Changes of a stretch of time, epoch milliseconds, the newest first.
    public func changeEvents(
        between times: ClosedRange<Int64>,
        limit: Int = 10_000
    ) throws(WardenError) -> [MonitorCommit.ChangeEvent] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(
                    database,
                    sql: "SELECT * FROM changeEvent WHERE time BETWEEN ? AND ? ORDER BY time DESC, id DESC LIMIT ?",
                    arguments: [times.lowerBound, times.upperBound, limit]
                ).map { row in
                    let objects = row["objects"] as String
                    return MonitorCommit.ChangeEvent(
                        time: row["time"],
                        objects: objects.split(separator: "\n").map(String.init),
                        value: [UInt8](row["value"] as Data)
                    )
                }
            }
        }
    }

    /// What was done since the behaviour model was saved, oldest first.
    public func openActivities() throws(WardenError) -> [[UInt8]] {
        try run { writer in
            try writer.read { database in
                try Data.fetchAll(database, sql: "SELECT value FROM openActivity ORDER BY id").map { [UInt8]($0) }
            }
        }
    }

    /// Named values whose name begins so, by name.
    public func monitorStates(from prefix: String) throws(WardenError) -> [String: [UInt8]] {
        try run { writer in
            try writer.read { database in
                let rows = try Row.fetchAll(
                    database,
                    sql: "SELECT name, value FROM monitorState WHERE name >= ? AND name < ?",
                    arguments: [prefix, prefix + "\u{10FFFF}"]
                )
                return Dictionary(rows.map { ($0["name"], [UInt8]($0["value"] as Data)) }) { first, _ in first }
            }
        }
    }

    /// Keeps a named value; nil = forgets it.
    public func setMonitorState(_ name: String, _ value: [UInt8]?) throws(WardenError) {
        try run { writer in
            try writer.write { database in
                if let value {
                    try database.execute(
                        cached: "INSERT OR REPLACE INTO monitorState VALUES (?, ?)",
                        arguments: [name, Data(value)]
                    )
                } else {
                    try database.execute(cached: "DELETE FROM monitorState WHERE name = ?", arguments: [name])
                }
            }
        }
    }

    public func monitorCursors(of source: String) throws(WardenError) -> [MonitorCommit.Cursor] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(
                    database,
                    sql: "SELECT * FROM monitorCursor WHERE source = ? ORDER BY item",
                    arguments: [source]
                ).map(Self.cursor)
            }
        }
    }

    /// How far one item was read; nil = it was not.
    public func monitorCursor(of source: String, item: String) throws(WardenError) -> MonitorCommit.Cursor? {
        try run { writer in
            try writer.read { database in
                try Row.fetchOne(
                    database,
                    sql: "SELECT * FROM monitorCursor WHERE source = ? AND item = ?",
                    arguments: [source, item]
                ).map(Self.cursor)
            }
        }
    }

    private static func cursor(_ row: Row) -> MonitorCommit.Cursor {
        MonitorCommit.Cursor(
            source: row["source"],
            item: row["item"],
            identity: row["identity"],
            line: row["line"],
            offset: UInt64(clamping: row["offset"] as Int64),
            isDone: row["isDone"]
        )
    }

    public func monitorState(_ name: String) throws(WardenError) -> [UInt8]? {
        try run { writer in
            try writer.read { database in
                try Data.fetchOne(database, sql: "SELECT value FROM monitorState WHERE name = ?", arguments: [name])
                    .map { [UInt8]($0) }
            }
        }
    }

    /// The segments of the last checkpoint, and what was seen since, oldest first.
    public func monitorSeen() throws(WardenError) -> (segments: Set<String>, journal: [[UInt8]]) {
        try run { writer in
            try writer.read { database in
                let segments = try String.fetchSet(database, sql: "SELECT name FROM monitorSegment")
                let journal = try Data.fetchAll(database, sql: "SELECT events FROM monitorSeen ORDER BY id")
                return (segments, journal.map { [UInt8]($0) })
            }
        }
    }

    /// Blocks that hold hits after a place in the order of reading, in that order.
    public func monitorHits(after sequence: Int64, _ body: (MonitorCommit.HitBlock) throws -> Void) throws(WardenError)
    {
        try run { writer in
            try writer.read { database in
                let rows = try Row.fetchCursor(
                    database,
                    sql: "SELECT * FROM monitorHit WHERE sequence > ? ORDER BY id",
                    arguments: [sequence]
                )
                while let row = try rows.next() { try body(Self.hits(row)) }
            }
        }
    }

    /// Blocks that may hold hits of a stretch of event time, epoch milliseconds.
    public func monitorHits(
        between times: ClosedRange<Int64>,
        _ body: (MonitorCommit.HitBlock) throws -> Void
    ) throws(WardenError) {
        try run { writer in
            try writer.read { database in
                let rows = try Row.fetchCursor(
                    database,
                    sql: "SELECT * FROM monitorHit WHERE time >= ? AND coalesce(oldest, time) <= ? ORDER BY id",
                    arguments: [times.lowerBound, times.upperBound]
                )
                while let row = try rows.next() { try body(Self.hits(row)) }
            }
        }
    }

    /// Blocks that may hold the hits of a place in the order of reading, until one is taken.
    ///
    /// - Parameter body: gives true where the block was the right one.
    public func monitorHits(
        at sequence: Int64,
        _ body: (MonitorCommit.HitBlock) throws -> Bool
    ) throws(WardenError) {
        try run { writer in
            try writer.read { database in
                // The first block that ends at or behind the place, mostly.
                let rows = try Row.fetchCursor(
                    database,
                    sql: """
                        SELECT * FROM monitorHit WHERE sequence >= ? AND coalesce(firstSequence, sequence) <= ?
                        ORDER BY sequence, id DESC
                        """,
                    arguments: [sequence, sequence]
                )
                while let row = try rows.next() {
                    if try body(Self.hits(row)) { return }
                }
            }
        }
    }

    /// True where a match of a correlation was told.
    public func knowsMatch(_ key: String) throws(WardenError) -> Bool {
        try run { writer in
            try writer.read { database in
                try Bool.fetchOne(
                    database,
                    sql: "SELECT EXISTS (SELECT 1 FROM monitorMatch WHERE key = ?)",
                    arguments: [key]
                ) ?? false
            }
        }
    }

    private static func hits(_ row: Row) -> MonitorCommit.HitBlock {
        let (last, newest) = (row["sequence"] as Int64, row["time"] as Int64)
        let (first, oldest) = (row["firstSequence"] as Int64? ?? last, row["oldest"] as Int64? ?? newest)
        return MonitorCommit.HitBlock(
            sequences: min(first, last)...last,
            times: min(oldest, newest)...newest,
            value: [UInt8](row["value"] as Data)
        )
    }
}
