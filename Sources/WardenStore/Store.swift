internal import Foundation
internal import GRDB
public import WardenDomain

/// The embedded store (SQLite). Everything a scan learns is committed in one transaction with the files it came from.
///
/// Holds redacted values and keyed fingerprints only; see `ContentMatch`.
public final class Store: Sendable {
    private let writer: any DatabaseWriter

    /// Opens or creates the store and brings its schema up to date.
    ///
    /// - Throws: `WardenError` with code `store.unusable` where the file cannot be opened or is no store, `store.newer`
    ///   where a newer release wrote it: it is left as it is.
    public init(path: String) throws(WardenError) {
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(10)
            // kB. With SQLite's 2 MB a large assessment writes its own pages out and reads them back.
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -8192") }
            let pool = try DatabasePool(path: path, configuration: configuration)
            try Self.refuseNewer(pool, path)
            try Self.migrator.migrate(pool)
            // Principals, paths and addresses are in it: for the owner's eyes.
            for suffix in ["", "-wal", "-shm"] { chmod(path + suffix, 0o600) }
            writer = pool
        } catch {
            throw Self.describe(error, path: path)
        }
    }

    /// A store that lives in memory: tests, and scans that must leave nothing behind.
    public init() throws(WardenError) {
        do {
            let queue = try DatabaseQueue()
            try Self.migrator.migrate(queue)
            writer = queue
        } catch {
            throw Self.describe(error, path: ":memory:")
        }
    }

    /// Earlier results of the scope, or nil if it was never scanned.
    public func state(of scope: String) throws(WardenError) -> ScopeState? {
        try run { writer in
            try writer.read { database in
                guard let row = try Row.fetchOne(database, sql: "SELECT * FROM scope WHERE id = ?", arguments: [scope])
                else { return nil }
                var state = ScopeState()
                state.census = try decode(Census.self, row["census"])
                state.lastScanAt = row["lastScanAt"]
                state.detections = try Self.values(DetectionGroup.self, "detectionGroup", scope, database)
                state.content = try Self.values(ContentGroup.self, "contentGroup", scope, database)
                let files = try Row.fetchAll(
                    database,
                    sql: "SELECT path, identity FROM scannedFile WHERE scope = ?",
                    arguments: [scope]
                )
                for file in files { state.files[file["path"]] = file["identity"] }
                state.seenSegments = try String.fetchSet(
                    database,
                    sql: "SELECT name FROM seenSegment WHERE scope = ?",
                    arguments: [scope]
                )
                return state
            }
        }
    }

    /// Distinct values known for a content group, at most `limit`.
    public func contentValues(of scope: String, group: String, limit: Int) throws(WardenError) -> Set<String> {
        try run { writer in
            try writer.read { database in
                try String.fetchSet(
                    database,
                    sql: "SELECT valueFingerprint FROM contentValue WHERE scope = ? AND groupFingerprint = ? LIMIT ?",
                    arguments: [scope, group, limit]
                )
            }
        }
    }

    /// Visits the stored base hits of the scope in time order.
    public func hits(of scope: String, since: Int64, _ body: ([UInt8]) throws -> Void) throws(WardenError) {
        try run { writer in
            try writer.read { database in
                let rows = try Row.fetchCursor(
                    database,
                    sql: "SELECT value FROM correlationHit WHERE scope = ? AND time >= ? ORDER BY time, id",
                    arguments: [scope, since]
                )
                while let row = try rows.next() { try body([UInt8](row["value"] as Data)) }
            }
        }
    }

    /// Individual detections of a group, oldest first.
    public func detections(of scope: String, group: String, limit: Int) throws(WardenError) -> [Detection] {
        try run { writer in
            try writer.read { database in
                try Data.fetchAll(
                    database,
                    sql: """
                        SELECT value FROM detection WHERE scope = ? AND groupFingerprint = ?
                        ORDER BY time, id LIMIT ?
                        """,
                    arguments: [scope, group, limit]
                ).map { try decode(Detection.self, $0) }
            }
        }
    }

    /// The stored line commitment of a path.
    public func commitment(of path: String) throws(WardenError) -> [UInt8]? {
        try run { writer in
            try writer.read { database in
                try Data.fetchOne(
                    database,
                    sql: "SELECT commitment FROM fileCommitment WHERE path = ?",
                    arguments: [path]
                ).map { [UInt8]($0) }
            }
        }
    }

    /// Every path with a commitment, in order.
    public func committedPaths() throws(WardenError) -> [String] {
        try run { writer in
            try writer.read { try String.fetchAll($0, sql: "SELECT path FROM fileCommitment ORDER BY path") }
        }
    }

    /// Puts line commitments in the place of what they were read as, all or none.
    ///
    /// - Throws: `store.commitment-changed` where a scan wrote one meanwhile.
    public func replace(commitments: [(path: String, old: [UInt8], new: [UInt8])]) throws(WardenError) {
        try run { writer in
            try writer.write { database in
                for (path, old, new) in commitments {
                    try database.execute(
                        cached: "UPDATE fileCommitment SET commitment = ? WHERE path = ? AND commitment = ?",
                        arguments: [Data(new), path, Data(old)]
                    )
                    guard database.changesCount == 1 else {
                        throw WardenError(
                            code: "store.commitment-changed",
                            object: path,
                            "a scan wrote what is known of this file meanwhile",
                            hint: "look again, then repeat the command"
                        )
                    }
                }
            }
        }
    }

    /// Commits one step of a scan, whole or not at all.
    public func commit(_ update: ScopeUpdate) throws(WardenError) {
        try run { writer in
            try writer.write { database in try ScopeWriter(database: database, update: update).write() }
        }
    }

    /// Forgets a scope and everything found in it; line commitments stay.
    public func forget(scope: String) throws(WardenError) {
        try run { writer in
            try writer.write { database in
                try database.execute(sql: "DELETE FROM scope WHERE id = ?", arguments: [scope])
            }
        }
    }

    /// Scopes, most recently scanned first.
    public func scopes() throws(WardenError) -> [String] {
        try run { writer in
            try writer.read { database in
                try String.fetchAll(database, sql: "SELECT id FROM scope ORDER BY lastScanAt DESC, id")
            }
        }
    }

    private static func values<Value: Decodable>(
        _ type: Value.Type,
        _ table: String,
        _ scope: String,
        _ database: Database
    ) throws -> [Value] {
        try Data.fetchAll(
            database,
            sql: "SELECT value FROM \(table) WHERE scope = ? ORDER BY severity DESC, count DESC, fingerprint",
            arguments: [scope]
        ).map { try decode(type, $0) }
    }

    func run<Value>(_ body: (any DatabaseWriter) throws -> Value) throws(WardenError) -> Value {
        do {
            return try body(writer)
        } catch {
            throw Self.describe(error, path: (writer as? DatabasePool)?.path ?? ":memory:")
        }
    }

    /// A failure for want of room.
    public static func noRoom(_ path: String) -> WardenError {
        WardenError(
            code: "store.disk-full",
            object: path,
            "the disk is full; results of this scan are not kept",
            hint: "free space, or name another place with --state"
        )
    }

    /// Whether the disk below the store is full or fails, so that work that needs no store can still be done.
    public static func hasNoRoom(_ error: WardenError) -> Bool {
        error.code == "store.disk-full" || error.code == "store.io-error"
    }

    /// SQLite's failures in a person's words. Values bound to statements are never repeated.
    private static func describe(_ error: any Error, path: String) -> WardenError {
        if let known = error as? WardenError { return known }
        guard let failure = error as? DatabaseError else {
            return WardenError(code: "store.unreadable-value", object: path, "a stored value cannot be read: \(error)")
        }
        switch failure.resultCode {
        case .SQLITE_FULL:
            return noRoom(path)
        case .SQLITE_NOTADB, .SQLITE_CORRUPT:
            return WardenError(
                code: "store.unusable",
                object: path,
                "not a Trailwarden store, or damaged",
                hint: "move the file away; the next scan makes a new one and reads everything again"
            )
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return WardenError(
                code: "store.busy",
                object: path,
                "another Trailwarden process is writing to this store",
                hint: "wait for it, or name another place with --state"
            )
        case .SQLITE_IOERR:
            return WardenError(
                code: "store.io-error",
                object: path,
                "cannot be read or written: \(failure.message ?? "")",
                hint: "check that the disk works and has room, or name another place with --state"
            )
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
            return WardenError(
                code: "store.unusable",
                object: path,
                "cannot be opened for writing: \(failure.message ?? "")",
                hint: "check the directory's permissions, or name another place with --state"
            )
        default:
            return WardenError(
                code: "store.failed",
                object: path,
                "\(failure.resultCode): \(failure.message ?? "no message")"
            )
        }
    }
}

func decode<Value: Decodable>(_ type: Value.Type, _ data: Data) throws -> Value {
    try JSONDecoder().decode(type, from: data)
}
