internal import Foundation
internal import GRDB
public import WardenDomain

/// A case of the behaviour model as it is kept; `value` is opaque here.
public struct StoredCase: Sendable, Hashable {
    public var id: String
    public var principal: String
    /// Days since the epoch.
    public var day: Int
    public var score: Double
    public var isAlert: Bool
    public var value: [UInt8]

    public init(id: String, principal: String, day: Int, score: Double, isAlert: Bool, value: [UInt8]) {
        self.id = id
        self.principal = principal
        self.day = day
        self.score = score
        self.isAlert = isAlert
        self.value = value
    }
}

/// What a person said of a case. Never altered: a change of mind is another row.
public struct StoredFeedback: Sendable, Hashable {
    public var caseID: String
    public var principal: String
    public var verdict: String
    public var note: String
    public var givenBy: String
    /// Epoch milliseconds.
    public var givenAt: Int64

    public init(caseID: String, principal: String, verdict: String, note: String, givenBy: String, givenAt: Int64) {
        self.caseID = caseID
        self.principal = principal
        self.verdict = verdict
        self.note = note
        self.givenBy = givenBy
        self.givenAt = givenAt
    }
}

/// What one step of learning adds; committed whole or not at all.
public struct BehaviourUpdate: Sendable {
    public var shared: [UInt8]
    public var profiles: [(principal: String, value: [UInt8])]
    /// Files that were learned from, by path.
    public var files: [String: String] = [:]
    public var cases: [StoredCase] = []
    public var feedback: [StoredFeedback] = []
    /// Drop what was known before.
    public var replaces = false
    /// Epoch milliseconds; for updates that are part of a turn.
    public var savedAt: Int64 = 0

    public init(shared: [UInt8], profiles: [(principal: String, value: [UInt8])]) {
        self.shared = shared
        self.profiles = profiles
    }
}

extension Store {
    /// Cases older than this many days before the newest are dropped; feedback is kept.
    private static let keptDays = 400

    /// The model as it was saved, or nil before anything was learned.
    public func behaviour() throws(WardenError) -> (shared: [UInt8], profiles: [(principal: String, value: [UInt8])])? {
        try run { writer in
            try writer.read { database in
                guard let shared = try Data.fetchOne(database, sql: "SELECT value FROM behaviourModel WHERE id = 1")
                else {
                    return nil
                }
                let rows = try Row.fetchAll(
                    database,
                    sql: "SELECT principal, value FROM behaviourProfile ORDER BY rowid"
                )
                return ([UInt8](shared), rows.map { ($0["principal"], [UInt8]($0["value"] as Data)) })
            }
        }
    }

    /// Identity of every file that was learned from.
    public func behaviourFiles() throws(WardenError) -> [String: String] {
        try run { writer in
            try writer.read { database in
                let rows = try Row.fetchAll(database, sql: "SELECT path, identity FROM behaviourFile")
                return Dictionary(rows.map { ($0["path"], $0["identity"]) }) { $1 }
            }
        }
    }

    public func saveBehaviour(_ update: BehaviourUpdate, at now: Int64) throws(WardenError) {
        try run { writer in try writer.write { try Self.write(update, at: now, $0) } }
    }

    static func write(_ update: BehaviourUpdate, at now: Int64, _ database: Database) throws {
        if update.replaces {
            for table in ["behaviourProfile", "behaviourFile", "behaviourCase"] {
                try database.execute(cached: "DELETE FROM \(table)")
            }
        }
        try database.execute(
            cached: "INSERT OR REPLACE INTO behaviourModel VALUES (1, ?, ?)",
            arguments: [now, Data(update.shared)]
        )
        // In the order of the model: peers are numbered by it.
        let profile = try database.cachedStatement(
            sql: """
                INSERT INTO behaviourProfile VALUES (?, ?)
                ON CONFLICT (principal) DO UPDATE SET value = excluded.value
                """
        )
        for row in update.profiles { try profile.execute(arguments: [row.principal, Data(row.value)]) }
        let file = try database.cachedStatement(sql: "INSERT OR REPLACE INTO behaviourFile VALUES (?, ?)")
        for (path, identity) in update.files { try file.execute(arguments: [path, identity]) }
        try write(update.cases, database)
        for row in update.feedback {
            try database.execute(
                cached: """
                    INSERT INTO behaviourFeedback (caseID, principal, verdict, note, givenBy, givenAt)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [row.caseID, row.principal, row.verdict, row.note, row.givenBy, row.givenAt]
            )
        }
        try database.execute(
            cached: "DELETE FROM behaviourCase WHERE day < (SELECT max(day) FROM behaviourCase) - ?",
            arguments: [Self.keptDays]
        )
    }

    static func write(_ cases: [StoredCase], _ database: Database) throws {
        let item = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO behaviourCase VALUES (?, ?, ?, ?, ?, ?)"
        )
        for row in cases {
            try item.execute(arguments: [row.id, row.principal, row.day, row.score, row.isAlert, Data(row.value)])
        }
    }

    /// Cases, the highest score first.
    ///
    /// - Parameters:
    ///   - principal: of this principal only; nil = of all.
    ///   - since: days since the epoch.
    public func behaviourCases(
        principal: String? = nil,
        since: Int = .min,
        alertsOnly: Bool = false,
        limit: Int
    ) throws(WardenError) -> [[UInt8]] {
        try run { writer in
            try writer.read { database in
                try Data.fetchAll(
                    database,
                    sql: """
                        SELECT value FROM behaviourCase
                        WHERE (? IS NULL OR principal = ?) AND day >= ? AND (isAlert OR NOT ?)
                        ORDER BY score DESC, id LIMIT ?
                        """,
                    arguments: [principal, principal, since, alertsOnly, limit]
                ).map { [UInt8]($0) }
            }
        }
    }

    /// Cases whose id begins so.
    public func behaviourCases(idsFrom prefix: String) throws(WardenError) -> [[UInt8]] {
        try run { writer in
            try writer.read { database in
                try Data.fetchAll(
                    database,
                    sql: "SELECT value FROM behaviourCase WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT 10",
                    arguments: [prefix.count, prefix]
                ).map { [UInt8]($0) }
            }
        }
    }

    /// What every scan that was kept has counted.
    public func censuses() throws(WardenError) -> [Census] {
        try run { writer in
            try writer.read { database in
                try Data.fetchAll(database, sql: "SELECT census FROM scope").map {
                    try JSONDecoder().decode(Census.self, from: $0)
                }
            }
        }
    }

    /// What people said, the newest first.
    public func behaviourFeedback(principal: String? = nil, limit: Int) throws(WardenError) -> [StoredFeedback] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT * FROM behaviourFeedback WHERE ? IS NULL OR principal = ? ORDER BY id DESC LIMIT ?
                        """,
                    arguments: [principal, principal, limit]
                ).map {
                    StoredFeedback(
                        caseID: $0["caseID"],
                        principal: $0["principal"],
                        verdict: $0["verdict"],
                        note: $0["note"],
                        givenBy: $0["givenBy"],
                        givenAt: $0["givenAt"]
                    )
                }
            }
        }
    }
}
