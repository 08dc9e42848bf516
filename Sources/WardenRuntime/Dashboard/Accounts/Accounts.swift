internal import Crypto
internal import Foundation
public import WardenDomain
internal import WardenStore

/// The people and programs that may use the dashboard.
///
/// Passwords are kept as slow hashes, second factors sealed with the key of the installation, sessions and tokens as
/// hashes of what their holder has.
public struct Accounts: Sendable {
    /// Somebody who is signed in.
    public struct Viewer: Sendable, Hashable {
        public var name: String
        public var role: WebRole
        /// Hash of the session's cookie.
        var session: String
    }

    public enum SignIn: Sendable, Hashable {
        /// The cookie's value.
        case done(cookie: String)
        case refused
        /// Milliseconds until the next attempt counts.
        case wait(Int64)
    }

    /// A session ends after this much rest, and in any case after `longestSession`; milliseconds.
    public static let longestRest: Int64 = 60 * 60_000
    public static let longestSession: Int64 = 12 * 60 * 60_000

    let store: Store
    let hasher: PasswordHasher
    let sealKey: SymmetricKey
    let formKey: SymmetricKey
    /// What an unknown name is checked against: it takes as long as a known one.
    let decoy: String
    let limiter = SignInLimiter()
    let gate = HashGate()

    public init(stateDirectory: String, hasher: PasswordHasher = PasswordHasher()) throws(WardenError) {
        let state = try StateDirectory(path: stateDirectory)
        try self.init(store: state.openStore(), key: state.key, hasher: hasher)
    }

    init(store: Store, key: [UInt8], hasher: PasswordHasher) throws(WardenError) {
        self.store = store
        self.hasher = hasher
        let root = SymmetricKey(data: key)
        func derive(_ use: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(inputKeyMaterial: root, info: Data(use.utf8), outputByteCount: 32)
        }
        sealKey = derive("trailwarden dashboard second factors 1")
        formKey = derive("trailwarden dashboard forms 1")
        decoy = try hasher.hash("decoy")
    }

    // MARK: People

    /// - Parameter withCode: asks for a one-time code at sign-in as well.
    /// - Returns: what an authenticator app reads; nil without a second factor.
    public func add(
        _ name: String,
        role: WebRole,
        password: String,
        withCode: Bool,
        now: Int64
    ) throws(WardenError) -> String? {
        let name = try PasswordRules.name(name)
        try PasswordRules.check(password, name: name)
        let code = withCode ? OneTimeCode(secret: Self.random(20)) : nil
        let user = WebUser(
            name: name,
            role: role.rawValue,
            passwordHash: try hasher.hash(password),
            totpSecret: try code.map { code throws(WardenError) in try seal(code.secret, name) },
            createdAt: now
        )
        guard try store.addWebUser(user) else {
            throw WardenError(
                code: "account.exists",
                object: name,
                "there is a user of this name already",
                hint: "change the password with 'trailwarden user password \(name)'"
            )
        }
        return code?.uri(account: name)
    }

    /// Sets a new password, keeps role and second factor, and ends all sessions.
    public func setPassword(_ name: String, _ password: String) throws(WardenError) {
        let name = try PasswordRules.name(name)
        var user = try known(name)
        try PasswordRules.check(password, name: name)
        user.passwordHash = try hasher.hash(password)
        _ = try store.updateWebUser(user)
    }

    public func setRole(_ name: String, _ role: WebRole) throws(WardenError) {
        var user = try known(try PasswordRules.name(name))
        user.role = role.rawValue
        _ = try store.updateWebUser(user)
    }

    public func remove(_ name: String) throws(WardenError) {
        let name = try PasswordRules.name(name)
        _ = try known(name)
        _ = try store.removeWebUser(name)
    }

    /// Everybody, by name.
    public func people() throws(WardenError) -> [Person] {
        try store.webUsers().map {
            Person(
                name: $0.name,
                role: WebRole(rawValue: $0.role) ?? .viewer,
                hasCode: $0.totpSecret != nil,
                createdAt: $0.createdAt,
                signedInAt: $0.signedInAt
            )
        }
    }

    /// A user as lists show one.
    public struct Person: Sendable, Hashable {
        public var name: String
        public var role: WebRole
        public var hasCode: Bool
        /// Epoch milliseconds.
        public var createdAt: Int64
        public var signedInAt: Int64?
    }

    func known(_ name: String) throws(WardenError) -> WebUser {
        guard let user = try store.webUser(name) else {
            throw WardenError(
                code: "account.unknown",
                object: name,
                "there is no user of this name",
                hint: "see 'trailwarden user list'"
            )
        }
        return user
    }

    // MARK: Secrets

    func seal(_ secret: [UInt8], _ name: String) throws(WardenError) -> [UInt8] {
        do {
            let box = try AES.GCM.seal(secret, using: sealKey, authenticating: Data(name.utf8))
            return [UInt8](box.combined ?? Data())
        } catch {
            throw WardenError(code: "account.seal-failed", object: name, "the second factor cannot be sealed")
        }
    }

    func unseal(_ sealed: [UInt8], _ name: String) throws(WardenError) -> [UInt8] {
        do {
            let box = try AES.GCM.SealedBox(combined: sealed)
            return [UInt8](try AES.GCM.open(box, using: sealKey, authenticating: Data(name.utf8)))
        } catch {
            throw WardenError(
                code: "account.unsealed",
                object: name,
                "the second factor was sealed by another installation, or was changed",
                hint: "remove the user and add them again"
            )
        }
    }

    static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    static func identifier(_ secret: String) -> String {
        Hexadecimal.text(Array(SHA256.hash(data: Data(secret.utf8))))
    }
}
