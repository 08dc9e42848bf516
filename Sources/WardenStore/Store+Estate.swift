internal import Foundation
internal import GRDB
public import WardenDomain

extension Store {
    /// Reports of earlier runs that are kept for comparison; assets and edges are kept of the last run alone.
    private static let keptReports = 20

    /// Takes up the unfinished run of the scope, or begins a new one.
    ///
    /// - Parameter resumingSince: unfinished runs older than this (epoch milliseconds) are not taken up; nil = none is.
    public func beginEstate(
        scope: String,
        at now: Int64,
        resumingSince: Int64?
    ) throws(WardenError) -> (run: EstateRun, isResumed: Bool) {
        try run { writer in
            try writer.write { database in
                if let resumingSince,
                    let row = try Row.fetchOne(
                        database,
                        sql: """
                            SELECT * FROM estateRun WHERE scope = ? AND finishedAt IS NULL AND startedAt >= ?
                            ORDER BY id DESC LIMIT 1
                            """,
                        arguments: [scope, resumingSince]
                    )
                {
                    return (Self.estateRun(row), true)
                }
                try database.execute(
                    sql: "DELETE FROM estateRun WHERE scope = ? AND finishedAt IS NULL",
                    arguments: [scope]
                )
                try database.execute(
                    sql: "INSERT INTO estateRun (scope, startedAt) VALUES (?, ?)",
                    arguments: [scope, now]
                )
                return (EstateRun(id: database.lastInsertedRowID, scope: scope, startedAt: now, finishedAt: nil), false)
            }
        }
    }

    public func writeEstate(_ id: Int64, _ batch: EstateBatch) throws(WardenError) {
        try run { writer in
            try writer.write { database in try EstateWriter(database: database, run: id).write(batch) }
        }
    }

    /// Keeps the report and drops what older runs of the scope had collected.
    public func finishEstate(_ run: EstateRun, at now: Int64, report: [UInt8]) throws(WardenError) {
        try self.run { writer in
            try writer.write { database in
                try database.execute(
                    sql: "UPDATE estateRun SET finishedAt = ?, report = ? WHERE id = ?",
                    arguments: [now, Data(report), run.id]
                )
                let older = try Int64.fetchAll(
                    database,
                    sql: "SELECT id FROM estateRun WHERE scope = ? AND id < ? ORDER BY id DESC",
                    arguments: [run.scope, run.id]
                )
                for id in older {
                    for table in ["estateAsset", "estateEdge", "estateUnknown", "estateListing", "estateTask"] {
                        try database.execute(sql: "DELETE FROM \(table) WHERE run = ?", arguments: [id])
                    }
                }
                for id in older.dropFirst(Self.keptReports) {
                    try database.execute(sql: "DELETE FROM estateRun WHERE id = ?", arguments: [id])
                }
            }
        }
    }

    /// The last finished run and its report, of one scope or of any.
    public func latestEstate(scope: String? = nil) throws(WardenError) -> (run: EstateRun, report: [UInt8])? {
        try run { writer in
            try writer.read { database in
                try Row.fetchOne(
                    database,
                    sql: """
                        SELECT * FROM estateRun WHERE finishedAt IS NOT NULL AND (? IS NULL OR scope = ?)
                        ORDER BY finishedAt DESC, id DESC LIMIT 1
                        """,
                    arguments: [scope, scope]
                ).map { (Self.estateRun($0), [UInt8]($0["report"] as Data)) }
            }
        }
    }

    public func estateAsset(_ run: Int64, _ id: String) throws(WardenError) -> [UInt8]? {
        try estate("SELECT value FROM estateAsset WHERE run = ? AND id = ?", [run, id]).first
    }

    public func estateOrigins(_ run: Int64) throws(WardenError) -> [[UInt8]] {
        try estate("SELECT value FROM estateAsset WHERE run = ? AND isOrigin ORDER BY id", [run])
    }

    public func estateAssets(_ run: Int64, bucket: String) throws(WardenError) -> [[UInt8]] {
        try estate("SELECT value FROM estateAsset WHERE run = ? AND bucket = ? ORDER BY id", [run, bucket])
    }

    /// Assets whose id begins so: `recipient:`.
    public func estateAssets(_ run: Int64, idsFrom prefix: String) throws(WardenError) -> [[UInt8]] {
        let end = prefix + "\u{10FFFF}"
        return try estate(
            "SELECT value FROM estateAsset WHERE run = ? AND id >= ? AND id < ? ORDER BY id",
            [run, prefix, end]
        )
    }

    public func estateEdges(_ run: Int64, source: String) throws(WardenError) -> [[UInt8]] {
        try estate(
            "SELECT value FROM estateEdge WHERE run = ? AND source = ? ORDER BY relation, target",
            [run, source]
        )
    }

    public func estateEdges(_ run: Int64, bucket: String) throws(WardenError) -> [[UInt8]] {
        try estate(
            "SELECT value FROM estateEdge WHERE run = ? AND bucket = ? ORDER BY source, relation, target",
            [run, bucket]
        )
    }

    public func estateUnknowns(_ run: Int64, about asset: String? = nil) throws(WardenError) -> [[UInt8]] {
        if let asset {
            return try estate("SELECT value FROM estateUnknown WHERE run = ? AND asset = ? ORDER BY key", [run, asset])
        }
        return try estate("SELECT value FROM estateUnknown WHERE run = ? ORDER BY key", [run])
    }

    public func estateListings(_ run: Int64) throws(WardenError) -> [[UInt8]] {
        try estate("SELECT value FROM estateListing WHERE run = ? ORDER BY key", [run])
    }

    public func pendingEstateTasks(_ run: Int64) throws(WardenError) -> [[UInt8]] {
        try estate("SELECT value FROM estateTask WHERE run = ? AND NOT isDone ORDER BY rowid", [run])
    }

    /// Keys of all tasks of a run, done or not.
    public func estateTaskKeys(_ id: Int64) throws(WardenError) -> Set<String> {
        try run { writer in
            try writer.read {
                try String.fetchSet($0, sql: "SELECT key FROM estateTask WHERE run = ?", arguments: [id])
            }
        }
    }

    private func estate(_ sql: String, _ arguments: StatementArguments) throws(WardenError) -> [[UInt8]] {
        try run { writer in
            try writer.read { database in
                try Data.fetchAll(database, sql: sql, arguments: arguments).map { [UInt8]($0) }
            }
        }
    }

    private static func estateRun(_ row: Row) -> EstateRun {
        EstateRun(id: row["id"], scope: row["scope"], startedAt: row["startedAt"], finishedAt: row["finishedAt"])
    }
}

/// Writes one `EstateBatch` inside an open transaction.
private struct EstateWriter {
    let database: Database
    let run: Int64

    func write(_ batch: EstateBatch) throws {
        try assets(batch.assets)
        let edge = try database.cachedStatement(sql: "INSERT OR REPLACE INTO estateEdge VALUES (?, ?, ?, ?, ?, ?)")
        for row in batch.edges {
            try edge.execute(arguments: [run, row.source, row.relation, row.target, row.bucket, Data(row.value)])
        }
        let unknown = try database.cachedStatement(sql: "INSERT OR REPLACE INTO estateUnknown VALUES (?, ?, ?, ?)")
        for row in batch.unknowns { try unknown.execute(arguments: [run, row.key, row.asset, Data(row.value)]) }
        let listing = try database.cachedStatement(sql: "INSERT OR REPLACE INTO estateListing VALUES (?, ?, ?)")
        for row in batch.listings { try listing.execute(arguments: [run, row.key, Data(row.value)]) }
        let task = try database.cachedStatement(sql: "INSERT OR IGNORE INTO estateTask VALUES (?, ?, 0, ?)")
        for row in batch.tasks { try task.execute(arguments: [run, row.key, Data(row.value)]) }
        let done = try database.cachedStatement(sql: "UPDATE estateTask SET isDone = 1 WHERE run = ? AND key = ?")
        for key in batch.finishedTasks { try done.execute(arguments: [run, key]) }
    }

    private func assets(_ rows: [EstateBatch.Asset]) throws {
        let strong = try database.cachedStatement(sql: "INSERT OR REPLACE INTO estateAsset VALUES (?, ?, ?, ?, ?)")
        let weak = try database.cachedStatement(sql: "INSERT OR IGNORE INTO estateAsset VALUES (?, ?, ?, ?, ?)")
        for row in rows {
            let statement = row.isWeak ? weak : strong
            try statement.execute(arguments: [run, row.id, row.bucket, row.isOrigin, Data(row.value)])
        }
    }
}
