internal import WardenDomain

/// Changes of who may use the dashboard that are asked for on the command line. Each stands in the evidence log before it
/// is done, as those of the settings page do.
public struct AccountOffice: Sendable {
    private let accounts: Accounts
    private let log: EvidenceLog

    /// - Parameters:
    ///   - state: path of the state directory.
    ///   - configuration: path of the configuration; nil = where `Connector.load` looks.
    ///   - hasher: how passwords are hashed.
    /// - Throws: `ConfigurationError`, `configuration.unreadable`, `evidence.*`, `state.unusable`.
    public init(state: String, configuration: String?, hasher: PasswordHasher = PasswordHasher()) async throws {
        let connector = try Connector.load(path: configuration)
        accounts = try Accounts(stateDirectory: state, hasher: hasher)
        log = try await EvidenceLog(state: state, settings: connector.configuration.evidence, connector: connector)
    }

    /// - Parameter withCode: asks for a one-time code at sign-in as well.
    /// - Returns: what an authenticator app reads; nil without a second factor.
    public func add(
        _ name: String,
        role: WebRole,
        password: String,
        withCode: Bool,
        now: Int64
    ) async throws -> String? {
        let body: JSONValue = ["role": .string(role.rawValue), "second-factor": .bool(withCode)]
        return try await entered("user-added", name.lowercased(), body) {
            try accounts.add(name, role: role, password: password, withCode: withCode, now: now)
        }
    }

    /// Sets a new password and ends all sessions.
    public func setPassword(_ name: String, _ password: String) async throws {
        try await entered("password-set", name.lowercased(), [:]) { try accounts.setPassword(name, password) }
    }

    /// Gives another role and ends all sessions.
    public func setRole(_ name: String, _ role: WebRole) async throws {
        try await entered("role-changed", name.lowercased(), ["role": .string(role.rawValue)]) {
            try accounts.setRole(name, role)
        }
    }

    /// Takes somebody out, with sessions and tokens.
    public func remove(_ name: String) async throws {
        try await entered("user-removed", name.lowercased(), [:]) { try accounts.remove(name) }
    }

    /// - Returns: the token, which is shown once and kept nowhere.
    public func issueToken(
        user: String,
        name: String,
        scopes: [APIScope],
        days: Int,
        now: Int64
    ) async throws -> String {
        let body: JSONValue = ["scopes": .strings(scopes.map(\.rawValue)), "days": .integer(Int64(days))]
        return try await entered("token-issued", "\(user.lowercased())/\(name)", body) {
            try accounts.issueToken(
                user: user,
                name: name,
                scopes: scopes,
                expiresAt: now + Int64(days) * 86_400_000,
                now: now
            )
        }
    }

    /// - Throws: `account.unknown-token`.
    public func removeToken(user: String, name: String) async throws {
        try await entered("token-removed", "\(user.lowercased())/\(name)", [:]) {
            guard try accounts.removeToken(user: user, name: name) else {
                throw WardenError(
                    code: "account.unknown-token",
                    object: name,
                    "there is no such token of '\(user)'",
                    hint: "an admin sees all tokens under Settings"
                )
            }
        }
    }

    /// Enters what is asked, does it, and enters it where it was not done.
    private func entered<Value>(
        _ kind: String,
        _ subject: String,
        _ body: JSONValue,
        _ work: () throws -> Value
    ) async throws -> Value {
        try await log.append(kind: "dashboard.\(kind)", subject: subject, body: body)
        let value: Value
        do {
            value = try work()
        } catch let error as WardenError {
            let refusal: JSONValue = ["asked": .string(kind), "reason": .string(error.code)]
            try await log.append(kind: "dashboard.change-refused", subject: subject, body: refusal)
            try await log.publish()
            throw error
        }
        try await log.publish()
        return value
    }
}
