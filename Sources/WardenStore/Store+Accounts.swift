internal import Foundation
internal import GRDB
public import WardenDomain

extension Store {
    public func webUsers() throws(WardenError) -> [WebUser] {
        try run { writer in
            try writer.read { try Row.fetchAll($0, sql: "SELECT * FROM webUser ORDER BY name").map(Self.webUser) }
        }
    }

    public func webUser(_ name: String) throws(WardenError) -> WebUser? {
        try run { writer in
            try writer.read {
                try Row.fetchOne($0, sql: "SELECT * FROM webUser WHERE name = ?", arguments: [name]).map(Self.webUser)
            }
        }
    }

    /// - Returns: false where the name is taken; nothing is changed then.
    public func addWebUser(_ user: WebUser) throws(WardenError) -> Bool {
        try run { writer in
            try writer.write { database in
                try database.execute(
                    sql: """
                        INSERT OR IGNORE INTO webUser (name, role, passwordHash, totpSecret, totpStep, createdAt, origin)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        user.name, user.role, user.passwordHash, user.totpSecret.map { Data($0) }, user.totpStep,
                        user.createdAt, user.origin,
                    ]
                )
                return database.changesCount == 1
            }
        }
    }

    /// Replaces what the person signs in with and ends every session of theirs. False where there is no such user.
    public func updateWebUser(_ user: WebUser) throws(WardenError) -> Bool {
        try run { writer in
            try writer.write { database in
                try database.execute(
                    sql: "UPDATE webUser SET role = ?, passwordHash = ?, totpSecret = ?, totpStep = ? WHERE name = ?",
                    arguments: [
                        user.role, user.passwordHash, user.totpSecret.map { Data($0) }, user.totpStep, user.name,
                    ]
                )
                let isKnown = database.changesCount == 1
                try database.execute(sql: "DELETE FROM webSession WHERE user = ?", arguments: [user.name])
                return isKnown
            }
        }
    }

    /// Takes the user's sessions and tokens along. False where there is no such user.
    public func removeWebUser(_ name: String) throws(WardenError) -> Bool {
        try change("DELETE FROM webUser WHERE name = ?", [name])
    }

    /// Marks a time step of the second factor as used; false where it, or a later one, was used before.
    public func useTOTPStep(_ step: Int64, of user: String) throws(WardenError) -> Bool {
        try change("UPDATE webUser SET totpStep = ? WHERE name = ? AND totpStep < ?", [step, user, step])
    }

    public func openWebSession(_ session: WebSession) throws(WardenError) {
        try run { writer in
            try writer.write { database in
                try database.execute(sql: "DELETE FROM webSession WHERE expiresAt < ?", arguments: [session.createdAt])
                try database.execute(
                    sql: "INSERT INTO webSession VALUES (?, ?, ?, ?, ?, ?, ?)",
                    arguments: [
                        session.id, session.user, session.createdAt, session.seenAt, session.expiresAt,
                        session.address, session.agent,
                    ]
                )
                try database.execute(
                    sql: "UPDATE webUser SET signedInAt = ? WHERE name = ?",
                    arguments: [session.createdAt, session.user]
                )
            }
        }
    }

    public func webSession(_ id: String) throws(WardenError) -> WebSession? {
        try run { writer in
            try writer.read {
                try Row.fetchOne($0, sql: "SELECT * FROM webSession WHERE id = ?", arguments: [id])
                    .map(Self.webSession)
            }
        }
    }

    /// Newest first.
    public func webSessions(of user: String? = nil) throws(WardenError) -> [WebSession] {
        try run { writer in
            try writer.read {
                try Row.fetchAll(
                    $0,
                    sql: "SELECT * FROM webSession WHERE ? IS NULL OR user = ? ORDER BY seenAt DESC",
                    arguments: [user, user]
                ).map(Self.webSession)
            }
        }
    }

    public func touchWebSession(_ id: String, at now: Int64) throws(WardenError) {
        _ = try change("UPDATE webSession SET seenAt = ? WHERE id = ?", [now, id])
    }

    public func endWebSession(_ id: String) throws(WardenError) -> Bool {
        try change("DELETE FROM webSession WHERE id = ?", [id])
    }

    /// False where the user has a token of that name.
    public func addWebToken(_ token: WebToken) throws(WardenError) -> Bool {
        try change(
            "INSERT OR IGNORE INTO webToken VALUES (?, ?, ?, ?, ?, ?, NULL)",
            [token.id, token.user, token.name, token.scopes.joined(separator: " "), token.createdAt, token.expiresAt]
        )
    }

    public func webToken(_ id: String) throws(WardenError) -> WebToken? {
        try run { writer in
            try writer.read {
                try Row.fetchOne($0, sql: "SELECT * FROM webToken WHERE id = ?", arguments: [id]).map(Self.webToken)
            }
        }
    }

    public func webTokens() throws(WardenError) -> [WebToken] {
        try run { writer in
            try writer.read {
                try Row.fetchAll($0, sql: "SELECT * FROM webToken ORDER BY user, name").map(Self.webToken)
            }
        }
    }

    public func touchWebToken(_ id: String, at now: Int64) throws(WardenError) {
        _ = try change("UPDATE webToken SET usedAt = ? WHERE id = ?", [now, id])
    }

    public func removeWebToken(user: String, name: String) throws(WardenError) -> Bool {
        try change("DELETE FROM webToken WHERE user = ? AND name = ?", [user, name])
    }

    private func change(_ sql: String, _ arguments: StatementArguments) throws(WardenError) -> Bool {
        try run { writer in
            try writer.write { database in
                try database.execute(sql: sql, arguments: arguments)
                return database.changesCount > 0
            }
        }
    }

    private static func webUser(_ row: Row) -> WebUser {
        WebUser(
            name: row["name"],
            role: row["role"],
            passwordHash: row["passwordHash"],
            totpSecret: (row["totpSecret"] as Data?).map { [UInt8]($0) },
            totpStep: row["totpStep"],
            createdAt: row["createdAt"],
            signedInAt: row["signedInAt"],
            origin: row["origin"]
        )
    }

    private static func webSession(_ row: Row) -> WebSession {
        WebSession(
            id: row["id"],
            user: row["user"],
            createdAt: row["createdAt"],
            seenAt: row["seenAt"],
            expiresAt: row["expiresAt"],
            address: row["address"],
            agent: row["agent"]
        )
    }

    private static func webToken(_ row: Row) -> WebToken {
        WebToken(
            id: row["id"],
            user: row["user"],
            name: row["name"],
            scopes: (row["scopes"] as String).split(separator: " ").map(String.init),
            createdAt: row["createdAt"],
            expiresAt: row["expiresAt"],
            usedAt: row["usedAt"]
        )
    }
}
