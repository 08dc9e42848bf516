internal import Crypto
internal import Foundation
public import WardenDomain
internal import WardenIdentity
internal import WardenStore

// Who is signed in, and for how long.
extension Accounts {
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

    func openSession(
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

    func acceptsCode(_ code: String, of user: WebUser, now: Int64) throws(WardenError) -> Bool {
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
}
