internal import Foundation
internal import GRDB
internal import WardenDomain

/// Writes one `ScopeUpdate` inside an open transaction.
struct ScopeWriter {
    /// Individual detections kept per group; the group's count goes on.
    static let detectionsPerGroup = 1_000
    /// Base hits kept per scope; the oldest go first.
    static let hitsPerScope = 1_000_000

    let database: Database
    let update: ScopeUpdate
    private let encoder = JSONEncoder()

    init(database: Database, update: ScopeUpdate) {
        self.database = database
        self.update = update
    }

    func write() throws {
        try writeScope()
        try writeGroups()
        try writeDetections()
        try writeHits()
        try writeFiles()
        try writeUses()
    }

    private func writeScope() throws {
        try database.execute(
            cached: """
                INSERT INTO scope (id, paths, census, createdAt, lastScanAt) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET census = excluded.census, lastScanAt = excluded.lastScanAt
                """,
            arguments: [
                update.scope, update.paths.joined(separator: "\n"), try encoder.encode(update.census), update.at,
                update.at,
            ]
        )
    }

    private func writeGroups() throws {
        for group in update.detections {
            try writeGroup(
                "detectionGroup",
                group.fingerprint,
                group.rule.severity,
                group.count,
                group.firstSeen,
                group.lastSeen,
                try encoder.encode(group)
            )
        }
        for group in update.content {
            try writeGroup(
                "contentGroup",
                group.fingerprint,
                group.severity,
                group.count,
                group.firstSeen,
                group.lastSeen,
                try encoder.encode(group)
            )
        }
        for (group, values) in update.newContentValues {
            for value in values {
                try database.execute(
                    cached: "INSERT OR IGNORE INTO contentValue VALUES (?, ?, ?)",
                    arguments: [update.scope, group, value]
                )
            }
        }
    }

    private func writeGroup(
        _ table: String,
        _ fingerprint: String,
        _ severity: Severity,
        _ count: UInt64,
        _ firstSeen: Int64?,
        _ lastSeen: Int64?,
        _ value: Data
    ) throws {
        try database.execute(
            cached: "INSERT OR REPLACE INTO \(table) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                update.scope, fingerprint, severity.rank, Int64(clamping: count), firstSeen, lastSeen, value,
            ]
        )
    }

    private func writeDetections() throws {
        var stored: [String: Int] = [:]
        for new in update.newDetections {
            let known =
                try stored[new.group]
                ?? Int.fetchOne(
                    database.cachedStatement(
                        sql: "SELECT count(*) FROM detection WHERE scope = ? AND groupFingerprint = ?"
                    ),
                    arguments: [update.scope, new.group]
                ) ?? 0
            guard known < Self.detectionsPerGroup else {
                stored[new.group] = known
                continue
            }
            stored[new.group] = known + 1
            try database.execute(
                cached: "INSERT INTO detection (scope, groupFingerprint, time, value) VALUES (?, ?, ?, ?)",
                arguments: [update.scope, new.group, new.detection.event.time, try encoder.encode(new.detection)]
            )
        }
    }

    private func writeHits() throws {
        let insert = try database.cachedStatement(
            sql: "INSERT INTO correlationHit (scope, time, value) VALUES (?, ?, ?)"
        )
        var hasNew = false
        while case let hits = try update.newHits(), !hits.isEmpty {
            hasNew = true
            for hit in hits { try insert.execute(arguments: [update.scope, hit.time, Data(hit.value)]) }
        }
        guard hasNew else { return }
        try database.execute(
            cached: """
                DELETE FROM correlationHit WHERE id IN (
                    SELECT id FROM correlationHit WHERE scope = ? ORDER BY time DESC, id DESC LIMIT -1 OFFSET ?)
                """,
            arguments: [update.scope, Self.hitsPerScope]
        )
    }

    private func writeFiles() throws {
        for (path, identity) in update.files {
            try database.execute(
                cached: "INSERT OR REPLACE INTO scannedFile VALUES (?, ?, ?)",
                arguments: [update.scope, path, identity]
            )
        }
        try database.execute(cached: "DELETE FROM seenSegment WHERE scope = ?", arguments: [update.scope])
        for name in update.seenSegments {
            try database.execute(cached: "INSERT INTO seenSegment VALUES (?, ?)", arguments: [update.scope, name])
        }
        for (path, commitment) in update.commitments {
            try database.execute(
                cached: "INSERT OR REPLACE INTO fileCommitment VALUES (?, ?, ?)",
                arguments: [path, Data(commitment), update.at]
            )
        }
    }
}
