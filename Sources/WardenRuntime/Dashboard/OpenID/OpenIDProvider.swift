internal import Crypto
internal import Foundation
internal import Synchronization
internal import WardenCloud
public import WardenDomain
internal import WardenIdentity
internal import WardenTransport

/// The company's identity provider: authorization code flow with PKCE (RFC 7636), state and nonce.
public final class OpenIDProvider: Sendable {
    /// What the browser brings back is good for this many milliseconds.
    static let longestWait: Int64 = 10 * 60_000
    /// Keys are asked for again after this, or once a token names a key that is not there.
    private static let keyAge: Int64 = 60 * 60_000
    private static let keyPause: Int64 = 30_000

    let settings: OpenIDSettings
    private let secret: Secret?
    private let transport: any HTTPTransport
    private let known = Mutex<Known>(Known())

    private struct Known {
        var places: Places?
        var keys: SigningKeys?
        /// Epoch milliseconds.
        var keysAt: Int64 = .min
    }

    struct Places: Sendable {
        var authorization: String
        var token: String
        var keys: String
    }

    /// What is remembered of a sign-in that was begun; it travels sealed in a cookie.
    struct Attempt: Codable, Sendable, Hashable {
        var state: String
        var nonce: String
        var verifier: String
        var to: String?
        /// Epoch milliseconds.
        var begunAt: Int64
    }

    /// Somebody whom the provider vouches for.
    struct Person: Sendable, Hashable {
        var name: String
        var subject: String
        var role: WebRole
    }

    /// - Parameter environment: for the client's secret.
    /// - Throws: `sign-in.secret`.
    public convenience init(_ settings: OpenIDSettings, environment: [String: String]) throws(WardenError) {
        var secret: Secret?
        if let variable = settings.secretVariable {
            guard let value = environment[variable], !value.isEmpty else {
                throw WardenError(
                    code: "sign-in.secret",
                    object: settings.issuer,
                    "the variable '\(variable)' is not set",
                    hint: "set it where the dashboard runs, or leave 'client_secret_environment' away"
                )
            }
            secret = Secret(value)
        }
        self.init(settings, secret: secret, transport: NetworkTransport())
    }

    init(_ settings: OpenIDSettings, secret: Secret?, transport: any HTTPTransport) {
        self.settings = settings
        self.secret = secret
        self.transport = transport
    }

    // MARK: Going there

    func attempt(to: String?, now: Int64) -> Attempt {
        Attempt(state: Self.random(), nonce: Self.random(), verifier: Self.random(), to: to, begunAt: now)
    }

    /// Where the browser is sent.
    func address(for attempt: Attempt, redirect: String) async throws(WardenError) -> String {
        let places = try await places()
        let challenge = Base64URL.encode(SHA256.hash(data: Array(attempt.verifier.utf8)))
        let query: [(String, String)] = [
            ("response_type", "code"), ("client_id", settings.clientID), ("redirect_uri", redirect),
            ("scope", settings.scopes.joined(separator: " ")), ("state", attempt.state), ("nonce", attempt.nonce),
            ("code_challenge", challenge), ("code_challenge_method", "S256"),
        ]
        let separator = places.authorization.contains("?") ? "&" : "?"
        return places.authorization + separator + Self.form(query)
    }

    // MARK: Coming back

    /// Who came back with a code.
    ///
    /// - Throws: `sign-in.refused`, with what does not hold; `sign-in.unreachable`.
    func person(
        code: String,
        attempt: Attempt,
        redirect: String,
        now: Int64
    ) async throws(WardenError) -> Person {
        let answer = try await exchange(code, attempt, redirect)
        guard let text = answer["id_token"]?.string, let token = IdentityToken(text) else {
            throw refused("its answer holds no identity token that is taken")
        }
        let expected = IdentityToken.Expectation(
            issuer: settings.issuer,
            clientID: settings.clientID,
            nonce: attempt.nonce,
            now: now,
            accessToken: answer["access_token"]?.string
        )
        let keys = try await keys(for: token.keyID, now: now)
        if let refusal = token.refusal(expected, keys) { throw refused(refusal) }
        guard let name = token.texts(settings.nameClaim).first ?? token.claims["preferred_username"]?.string else {
            throw refused("it has no claim '\(settings.nameClaim)'")
        }
        // A provider may let people write any address into their profile.
        if settings.nameClaim == "email", token.claims["email_verified"]?.bool == false {
            throw refused("the address '\(name)' is not verified")
        }
        guard let role = settings.role(of: token.texts(settings.roleClaim)) else {
            throw refused("'\(name)' has no value in '\(settings.roleClaim)' that gives a role")
        }
        return Person(name: name, subject: token.claims["sub"]?.string ?? "", role: role)
    }

    private func exchange(
        _ code: String,
        _ attempt: Attempt,
        _ redirect: String
    ) async throws(WardenError) -> JSONValue {
        var fields: [(String, String)] = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect),
            ("code_verifier", attempt.verifier),
        ]
        var headers: HTTPHeaders = [
            "Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json",
        ]
        if let secret {
            let pair = [settings.clientID, secret.revealed].map(PercentEncoding.strict).joined(separator: ":")
            headers["Authorization"] = "Basic " + Data(pair.utf8).base64EncodedString()
        } else {
            fields.append(("client_id", settings.clientID))
        }
        let response = try await send("POST", try await places().token, headers, Array(Self.form(fields).utf8))
        guard response.status == 200, let document = try? JSONReader.read(response.body) else {
            let reason = (try? JSONReader.read(response.body))?["error"]?.string
            throw refused("it does not take the code (\(response.status)\(reason.map { ", \($0)" } ?? ""))")
        }
        return document
    }

    // MARK: What the provider publishes

    private func places() async throws(WardenError) -> Places {
        if let places = known.withLock({ $0.places }) { return places }
        var address = settings.issuer
        while address.hasSuffix("/") { address.removeLast() }
        let document = try await json(address + "/.well-known/openid-configuration")
        guard document["issuer"]?.string == settings.issuer else {
            throw refused("it calls itself '\(document["issuer"]?.string ?? "nothing")'")
        }
        guard let authorization = document["authorization_endpoint"]?.string, isSafe(authorization),
            let token = document["token_endpoint"]?.string, isSafe(token),
            let keys = document["jwks_uri"]?.string, isSafe(keys)
        else { throw refused("its configuration lacks an address, or names one without TLS") }
        let places = Places(authorization: authorization, token: token, keys: keys)
        known.withLock { $0.places = places }
        return places
    }

    private func isSafe(_ text: String) -> Bool { (try? Endpoint(parsing: text, name: "address")) != nil }

    private func keys(for id: String?, now: Int64) async throws(WardenError) -> SigningKeys {
        let (keys, at) = known.withLock { ($0.keys, $0.keysAt) }
        if let keys, keys.has(id), now - at < Self.keyAge { return keys }
        // A stranger's token with made-up key ids must not make us hammer the provider.
        if let keys, now - at < Self.keyPause { return keys }
        let fresh = SigningKeys(try await json(try await places().keys))
        known.withLock {
            $0.keys = fresh
            $0.keysAt = now
        }
        return fresh
    }

    private func json(_ address: String) async throws(WardenError) -> JSONValue {
        let response = try await send("GET", address, ["Accept": "application/json"], [])
        guard response.status == 200, let document = try? JSONReader.read(response.body) else {
            throw unreachable("'\(address)' answers with \(response.status) and no JSON")
        }
        return document
    }

    private func send(
        _ method: String,
        _ address: String,
        _ headers: HTTPHeaders,
        _ body: [UInt8]
    ) async throws(WardenError) -> HTTPResponse {
        guard let endpoint = try? Endpoint(parsing: address, name: "address") else {
            throw unreachable("'\(address)' is no address")
        }
        let request = HTTPRequest(
            method: method,
            scheme: endpoint.scheme,
            authority: endpoint.authority,
            path: Self.target(address),
            headers: headers,
            body: body,
            timeout: .seconds(15),
            maximumResponseBytes: 1 << 20
        )
        do {
            return try await transport.send(request)
        } catch {
            throw unreachable((error as? TransportFailure)?.message ?? "no response came")
        }
    }

    /// Path and query of an address: some providers name their keys by a query.
    private static func target(_ address: String) -> String {
        guard let start = address.firstRange(of: "://")?.upperBound, let slash = address[start...].firstIndex(of: "/")
        else { return "/" }
        return String(address[slash...].prefix { $0 != "#" })
    }

    // MARK: Words

    private func refused(_ message: String) -> WardenError {
        WardenError(code: "sign-in.refused", object: settings.issuer, message, hint: "sign in again, or ask your admin")
    }

    private func unreachable(_ message: String) -> WardenError {
        WardenError(
            code: "sign-in.unreachable",
            object: settings.issuer,
            message,
            hint: "local accounts can sign in meanwhile"
        )
    }

    private static func form(_ fields: [(String, String)]) -> String {
        fields.map { "\($0)=\(PercentEncoding.strict($1))" }.joined(separator: "&")
    }

    /// 256 bits.
    private static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return Base64URL.encode((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
}
