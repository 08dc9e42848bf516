internal import Crypto
internal import Foundation
public import WardenDomain
internal import WardenIdentity
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
    private let hasher: PasswordHasher
    private let sealKey: SymmetricKey
    private let formKey: SymmetricKey
    /// What an unknown name is checked against: it takes as long as a known one.
    private let decoy: String
    private let limiter = SignInLimiter()
    private let gate = HashGate()

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

    private func known(_ name: String) throws(WardenError) -> WebUser {
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

    // MARK: Sessions

    public func signIn(
        _ name: String,
        password: String,
        code: String,
        address: String,
        agent: String,
        now: Int64
    ) async throws(WardenError) -> SignIn {
        let name = name.lowercased()
        let keys = ["name \(name.prefix(100))", "address \(address)"]
        let wait = limiter.wait(keys, at: now)
        guard wait == 0 else { return .wait(wait) }
        // Counted before the slow part: a hundred attempts at once are a hundred attempts.
        limiter.fail(keys, at: now)
        let user = try store.webUser(name)
        let hash = user?.passwordHash ?? decoy
        let isRight =
            password.utf8.count <= PasswordRules.longest ? await gate.run { hasher.matches(password, hash) } : false
        guard let user, isRight, try acceptsCode(code, of: user, now: now) else { return .refused }
        limiter.succeed(keys[0])
        return .done(cookie: try openSession(of: user.name, address: address, agent: agent, now: now))
    }

    /// Signs somebody in whom the identity provider vouches for. They have no password here; their role is the
    /// provider's word of this moment.
    ///
    /// - Returns: the cookie's value.
    /// - Throws: `sign-in.refused` where the name belongs to a local account, or to another person of the provider.
    func signIn(
        _ person: OpenIDProvider.Person,
        issuer: String,
        address: String,
        agent: String,
        now: Int64
    ) throws(WardenError) -> String {
        let name = try PasswordRules.name(person.name)
        // Takes the place of a hash; no password matches it.
        let mark = "openid:\(issuer)#\(person.subject)"
        if var user = try store.webUser(name) {
            guard user.passwordHash == mark else {
                throw WardenError(
                    code: "sign-in.refused",
                    object: name,
                    "there is another account of this name",
                    hint: "an admin removes it with 'trailwarden user remove \(name)'"
                )
            }
            if user.role != person.role.rawValue {
                user.role = person.role.rawValue
                _ = try store.updateWebUser(user)
            }
        } else {
            _ = try store.addWebUser(
                WebUser(
                    name: name,
                    role: person.role.rawValue,
                    passwordHash: mark,
                    createdAt: now,
                    origin: issuer
                )
            )
        }
        return try openSession(of: name, address: address, agent: agent, now: now)
    }

    private func openSession(
        of user: String,
        address: String,
        agent: String,
        now: Int64
    ) throws(WardenError) -> String {
        let cookie = Hexadecimal.text(Self.random(32))
        try store.openWebSession(
            WebSession(
                id: Self.identifier(cookie),
                user: user,
                createdAt: now,
                seenAt: now,
                expiresAt: now + Self.longestSession,
                address: address,
                agent: String(agent.prefix(200))
            )
        )
        return cookie
    }

    /// Bytes that travel with the browser and that it can neither read nor change, as text for a cookie.
    func sealed(_ bytes: [UInt8], for use: String) throws(WardenError) -> String {
        Base64URL.encode(try seal(bytes, use))
    }

    /// nil where they were not sealed here for that use.
    func unsealed(_ text: String, for use: String) -> [UInt8]? {
        Base64URL.decode(text).flatMap { try? unseal($0, use) }
    }

    private func acceptsCode(_ code: String, of user: WebUser, now: Int64) throws(WardenError) -> Bool {
        guard let sealed = user.totpSecret else { return true }
        let secret = try unseal(sealed, user.name)
        guard let step = OneTimeCode(secret: secret).step(of: code, at: now) else { return false }
        return try store.useTOTPStep(step, of: user.name)
    }

    /// Who holds the cookie; nil where the session is unknown or over.
    func viewer(cookie: String, now: Int64, isActivity: Bool = true) throws(WardenError) -> Viewer? {
        guard cookie.utf8.count == 64 else { return nil }
        let id = Self.identifier(cookie)
        guard let session = try store.webSession(id), now < session.expiresAt,
            now - session.seenAt < Self.longestRest, let user = try store.webUser(session.user),
            let role = WebRole(rawValue: user.role)
        else { return nil }
        // A write a minute is enough to know that somebody is there.
        if isActivity, now - session.seenAt > 60_000 { try store.touchWebSession(id, at: now) }
        return Viewer(name: user.name, role: role, session: id)
    }

    func signOut(_ viewer: Viewer) throws(WardenError) { _ = try store.endWebSession(viewer.session) }

    /// What a form of this session has to carry.
    func formToken(_ session: String) -> String {
        Hexadecimal.text(Array(HMAC<SHA256>.authenticationCode(for: Data(session.utf8), using: formKey)))
    }

    func isFormToken(_ text: String, of session: String) -> Bool {
        let known = Array(formToken(session).utf8)
        let given = Array(text.utf8)
        return known.count == given.count && zip(known, given).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    // MARK: Tokens

    /// - Returns: the token, which is shown once and kept nowhere.
    public func issueToken(
        user: String,
        name: String,
        scopes: [APIScope],
        expiresAt: Int64?,
        now: Int64
    ) throws(WardenError) -> String {
        let user = try known(try PasswordRules.name(user))
        guard !scopes.isEmpty else {
            let allowed = APIScope.allCases.map(\.rawValue).joined(separator: ", ")
            throw WardenError(
                code: "account.no-scope",
                object: name,
                "a token needs a scope: allowed are \(allowed)",
                hint: "add --scope events:read"
            )
        }
        let token = "twt_" + Hexadecimal.text(Self.random(32))
        let row = WebToken(
            id: Self.identifier(token),
            user: user.name,
            name: name,
            scopes: scopes.map(\.rawValue).sorted(),
            createdAt: now,
            expiresAt: expiresAt
        )
        guard try store.addWebToken(row) else {
            throw WardenError(
                code: "account.token-exists",
                object: name,
                "'\(user.name)' has a token of this name already",
                hint: "remove it with 'trailwarden user token \(user.name) --remove \(name)'"
            )
        }
        return token
    }

    /// False where there is no such token.
    public func removeToken(user: String, name: String) throws(WardenError) -> Bool {
        try store.removeWebToken(user: try PasswordRules.name(user), name: name)
    }

    /// The scopes of a token; nil where it is unknown or over.
    func scopes(ofToken token: String, now: Int64) throws(WardenError) -> Set<APIScope>? {
        guard token.hasPrefix("twt_"), token.utf8.count == 68 else { return nil }
        guard let row = try store.webToken(Self.identifier(token)), row.expiresAt.map({ now < $0 }) ?? true else {
            return nil
        }
        if now - (row.usedAt ?? 0) > 60_000 { try store.touchWebToken(row.id, at: now) }
        return Set(row.scopes.compactMap(APIScope.init(rawValue:)))
    }

    // MARK: Secrets

    private func seal(_ secret: [UInt8], _ name: String) throws(WardenError) -> [UInt8] {
        do {
            let box = try AES.GCM.seal(secret, using: sealKey, authenticating: Data(name.utf8))
            return [UInt8](box.combined ?? Data())
        } catch {
            throw WardenError(code: "account.seal-failed", object: name, "the second factor cannot be sealed")
        }
    }

    private func unseal(_ sealed: [UInt8], _ name: String) throws(WardenError) -> [UInt8] {
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

    private static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    private static func identifier(_ secret: String) -> String {
        Hexadecimal.text(Array(SHA256.hash(data: Data(secret.utf8))))
    }
}

/// One hash at a time: each takes much memory, and a flood of attempts must not take all of it.
private actor HashGate {
    func run(_ body: @Sendable () -> Bool) -> Bool { body() }
}
