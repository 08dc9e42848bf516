internal import Foundation
internal import GRDB
public import WardenDomain

/// What a step of reading a posture adds; committed whole or not at all. Values are opaque here.
public struct PostureBatch: Sendable {
    public struct Reading: Sendable {
        public var asset: String
        public var aspect: String
        /// Epoch milliseconds.
        public var takenAt: Int64
        /// No answer.
        public var isUnknown: Bool
        public var value: [UInt8]

        public init(asset: String, aspect: String, takenAt: Int64, isUnknown: Bool, value: [UInt8]) {
            self.isUnknown = isUnknown
            self.asset = asset
            self.aspect = aspect
            self.takenAt = takenAt
            self.value = value
        }
    }

    public var readings: [Reading] = []
    /// Tasks to do; known keys are left as they are.
    public var tasks: [EstateBatch.Keyed] = []
    public var finishedTasks: [String] = []

    public init() {}

    public var count: Int { readings.count + tasks.count + finishedTasks.count }

    public mutating func append(_ other: PostureBatch) {
        readings += other.readings
        tasks += other.tasks
        finishedTasks += other.finishedTasks
    }
}

/// A time of reading, as stored.
public struct PostureRun: Sendable, Hashable {
    public var id: Int64
    /// The run of discovery whose assets were read.
    public var estate: Int64
    /// Epoch milliseconds.
    public var startedAt: Int64
    /// Nil = it did not reach its end.
    public var finishedAt: Int64?
}

extension Store {
    /// Postures of one run of discovery that are kept, the last one included.
    private static let keptPostures = 2

    /// Takes up the unfinished reading of the estate, or begins a new one.
    ///
    /// - Parameter resumingSince: unfinished ones older than this (epoch milliseconds) are dropped; nil = all are.
    public func beginPosture(
        estate: Int64,
        at now: Int64,
        resumingSince: Int64?
    ) throws(WardenError) -> (run: PostureRun, isResumed: Bool) {
        try run { writer in
            try writer.write { database in
                if let resumingSince,
                    let row = try Row.fetchOne(
                        database,
                        sql: """
                            SELECT * FROM estatePosture WHERE run = ? AND finishedAt IS NULL AND startedAt >= ?
                            ORDER BY id DESC LIMIT 1
                            """,
                        arguments: [estate, resumingSince]
                    )
                {
                    return (Self.postureRun(row), true)
                }
                try database.execute(
                    sql: "DELETE FROM estatePosture WHERE run = ? AND finishedAt IS NULL",
                    arguments: [estate]
                )
                try database.execute(
                    sql: "INSERT INTO estatePosture (run, startedAt) VALUES (?, ?)",
                    arguments: [estate, now]
                )
                let id = database.lastInsertedRowID
                return (PostureRun(id: id, estate: estate, startedAt: now, finishedAt: nil), false)
            }
        }
    }

    public func writePosture(_ id: Int64, _ batch: PostureBatch) throws(WardenError) {
        try run { writer in
            try writer.write { database in
                let reading = try database.cachedStatement(
                    sql: "INSERT OR REPLACE INTO estateReading VALUES (?, ?, ?, ?, ?, ?)"
                )
                for row in batch.readings {
                    try reading.execute(
                        arguments: [id, row.asset, row.aspect, row.takenAt, row.isUnknown, Data(row.value)]
                    )
                }
                let task = try database.cachedStatement(
                    sql: "INSERT OR IGNORE INTO estatePostureTask VALUES (?, ?, 0, ?)"
                )
                for row in batch.tasks { try task.execute(arguments: [id, row.key, Data(row.value)]) }
                let done = try database.cachedStatement(
                    sql: "UPDATE estatePostureTask SET isDone = 1 WHERE posture = ? AND key = ?"
                )
                for key in batch.finishedTasks { try done.execute(arguments: [id, key]) }
            }
        }
    }

    /// Marks the reading as whole and drops older ones.
    public func finishPosture(_ posture: PostureRun, at now: Int64) throws(WardenError) {
        try run { writer in
            try writer.write { database in
                try database.execute(
                    sql: "UPDATE estatePosture SET finishedAt = ? WHERE id = ?",
                    arguments: [now, posture.id]
                )
                try database.execute(
                    sql: "DELETE FROM estatePostureTask WHERE posture = ?",
                    arguments: [posture.id]
                )
                try database.execute(
                    sql: """
                        DELETE FROM estatePosture WHERE finishedAt IS NOT NULL
                        AND run IN (SELECT id FROM estateRun WHERE scope = (SELECT scope FROM estateRun WHERE id = :run))
                        AND id NOT IN (
                            SELECT posture.id FROM estatePosture posture JOIN estateRun run ON run.id = posture.run
                            WHERE posture.finishedAt IS NOT NULL
                            AND run.scope = (SELECT scope FROM estateRun WHERE id = :run)
                            ORDER BY posture.id DESC LIMIT :kept
                        )
                        """,
                    arguments: ["run": posture.estate, "kept": Self.keptPostures]
                )
            }
        }
    }

    /// The last whole reading, of one run of discovery or of any.
    public func latestPosture(estate: Int64? = nil) throws(WardenError) -> PostureRun? {
        try run { writer in
            try writer.read { database in
                try Row.fetchOne(
                    database,
                    sql: """
                        SELECT * FROM estatePosture WHERE finishedAt IS NOT NULL AND (? IS NULL OR run = ?)
                        ORDER BY finishedAt DESC, id DESC LIMIT 1
                        """,
                    arguments: [estate, estate]
                ).map(Self.postureRun)
            }
        }
    }

    /// Every reading, or those of one aspect, in order of asset and aspect.
    public func eachReading(
        _ posture: Int64,
        aspect: String? = nil,
        _ body: (_ asset: String, _ aspect: String, _ isUnknown: Bool, _ value: [UInt8]) throws -> Void
    ) throws(WardenError) {
        try run { writer in
            try writer.read { database in
                let rows = try Row.fetchCursor(
                    database,
                    sql: """
                        SELECT asset, aspect, isUnknown, value FROM estateReading
                        WHERE posture = ? AND (? IS NULL OR aspect = ?) ORDER BY asset, aspect
                        """,
                    arguments: [posture, aspect, aspect]
                )
                while let row = try rows.next() { try body(row[0], row[1], row[2], [UInt8](row[3] as Data)) }
            }
        }
    }

    /// One reading; nil = it is not kept any more.
    public func reading(_ posture: Int64, asset: String, aspect: String) throws(WardenError) -> [UInt8]? {
        try run { writer in
            try writer.read { database in
                try Data.fetchOne(
                    database,
                    sql: "SELECT value FROM estateReading WHERE posture = ? AND asset = ? AND aspect = ?",
                    arguments: [posture, asset, aspect]
                ).map { [UInt8]($0) }
            }
        }
    }

    /// How many readings there are, and how many of them are no answer.
    public func readingCounts(_ posture: Int64) throws(WardenError) -> (count: Int, unknown: Int) {
        try run { writer in
            try writer.read { database in
                let row = try Row.fetchOne(
                    database,
                    sql: "SELECT count(*), count(iif(isUnknown, 1, NULL)) FROM estateReading WHERE posture = ?",
                    arguments: [posture]
                )
                return (row?[0] ?? 0, row?[1] ?? 0)
            }
        }
    }

    public func pendingPostureTasks(_ posture: Int64) throws(WardenError) -> [[UInt8]] {
        try run { writer in
            try writer.read { database in
                try Data.fetchAll(
                    database,
                    sql: "SELECT value FROM estatePostureTask WHERE posture = ? AND NOT isDone ORDER BY rowid",
                    arguments: [posture]
                ).map { [UInt8]($0) }
            }
        }
    }

    /// Keys of all tasks, done or not.
    public func postureTaskKeys(_ posture: Int64) throws(WardenError) -> Set<String> {
        try run { writer in
            try writer.read {
                try String.fetchSet(
                    $0,
                    sql: "SELECT key FROM estatePostureTask WHERE posture = ?",
                    arguments: [posture]
                )
            }
        }
    }

    /// Every asset of a run, in order of its id.
    public func eachEstateAsset(
        _ id: Int64,
        _ body: (_ id: String, _ value: [UInt8]) throws -> Void
    ) throws(WardenError) {
        try run { writer in
            try writer.read { database in
                let rows = try Row.fetchCursor(
                    database,
                    sql: "SELECT id, value FROM estateAsset WHERE run = ? ORDER BY id",
                    arguments: [id]
                )
                while let row = try rows.next() { try body(row[0], [UInt8](row[1] as Data)) }
            }
        }
    }

    /// Every edge of a run, in order.
    public func eachEstateEdge(
        _ id: Int64,
        _ body: (_ source: String, _ target: String, _ value: [UInt8]) throws -> Void
    ) throws(WardenError) {
        try run { writer in
            try writer.read { database in
                let rows = try Row.fetchCursor(
                    database,
                    sql: "SELECT source, target, value FROM estateEdge WHERE run = ? ORDER BY source, relation, target",
                    arguments: [id]
                )
                while let row = try rows.next() { try body(row[0], row[1], [UInt8](row[2] as Data)) }
            }
        }
    }

    private static func postureRun(_ row: Row) -> PostureRun {
        PostureRun(id: row["id"], estate: row["run"], startedAt: row["startedAt"], finishedAt: row["finishedAt"])
    }
}
