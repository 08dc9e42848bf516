internal import Crypto
internal import Foundation
internal import Synchronization
internal import WardenCloud
internal import WardenDomain
internal import WardenServer

/// Signs people in by an OpenID Connect provider: authorization code with PKCE (RFC 7636), state bound to the browser.
final class IdentityProvider: Sendable {
    /// Somebody whom the provider names.
    struct Identity: Sendable, Hashable {
        var name: String
        var role: WebRole
        var issuer: String
    }

    /// A sign-in that was begun.
    private struct Pending {
        var nonce: String
        var verifier: String
        var to: String
        var expires: Int64
    }

    private struct Metadata {
        var authorization: String
        var token: String
        var keys: String
    }

    /// Milliseconds that a sign-in may take.
    private static let patience: Int64 = 600_000
    private static let mostPending = 1_000

    let settings: DashboardSettings.Provider
    private let secret: String?
    private let transport: any HTTPTransport
    private let pending = Mutex<[String: Pending]>([:])

    init(_ settings: DashboardSettings.Provider, secret: String?, transport: any HTTPTransport) {
        self.settings = settings
        self.secret = secret
        self.transport = transport
    }

    /// For a person: the issuer's host.
    var name: String { (try? Endpoint(parsing: settings.issuer, name: "issuer").authority) ?? settings.issuer }

    /// Where the browser goes, and the state that its cookie has to hold when it comes back.
    func begin(to path: String, callback: String, now: Int64) async throws -> (address: String, state: String) {
        let metadata = try await metadata()
        let (state, nonce, verifier) = (Self.random(), Self.random(), Self.random())
        pending.withLock { pending in
            pending = pending.filter { $0.value.expires > now }
            if pending.count >= Self.mostPending, let oldest = pending.min(by: { $0.value.expires < $1.value.expires })
            {
                pending[oldest.key] = nil
            }
            pending[state] = Pending(nonce: nonce, verifier: verifier, to: path, expires: now + Self.patience)
        }
        let challenge = IdentityToken.text(SHA256.hash(data: Data(verifier.utf8)))
        let query = WebField.encode([
            WebField("response_type", "code"), WebField("client_id", settings.clientID),
            WebField("redirect_uri", callback), WebField("scope", "openid email profile"), WebField("state", state),
            WebField("nonce", nonce), WebField("code_challenge", challenge), WebField("code_challenge_method", "S256"),
        ])
        let glue = metadata.authorization.contains("?") ? "&" : "?"
        return (metadata.authorization + glue + query, state)
    }

    /// - Parameters:
    ///   - state: of the query; the caller has compared it with the browser's cookie.
    ///   - callback: the same address as at the beginning.
    /// - Throws: `oidc.*`.
    func finish(
        code: String,
        state: String,
        callback: String,
        now: Int64
    ) async throws -> (identity: Identity, to: String) {
        guard let begun = pending.withLock({ $0.removeValue(forKey: state) }), begun.expires > now else {
            throw Self.failure("sign-in", "it was not begun here, or took too long")
        }
        let metadata = try await metadata()
        var form = [
            WebField("grant_type", "authorization_code"), WebField("code", code), WebField("redirect_uri", callback),
            WebField("client_id", settings.clientID), WebField("code_verifier", begun.verifier),
        ]
        if let secret { form.append(WebField("client_secret", secret)) }
        let answer = try await call(
            "POST",
            metadata.token,
            body: Array(WebField.encode(form).utf8),
            type: "application/x-www-form-urlencoded"
        )
        guard let text = answer["id_token"]?.string else {
            throw Self.failure(metadata.token, "the answer holds no 'id_token'")
        }
        let token = try IdentityToken(
            text,
            keys: try await call("GET", metadata.keys),
            expecting: .init(issuer: settings.issuer, audience: settings.clientID, nonce: begun.nonce, now: now)
        )
        return (try identity(token.claims), begun.to)
    }

    private func identity(_ claims: JSONValue) throws -> Identity {
        let isTold = claims["email_verified"].map { $0 == .bool(true) } ?? true
        guard let name = isTold ? claims["email"]?.string ?? claims["preferred_username"]?.string : nil else {
            throw Self.failure("identity token", "it holds no verified 'email' and no 'preferred_username'")
        }
        let groups =
            claims[settings.claim]?.array?.compactMap(\.string) ?? [claims[settings.claim]?.string].compactMap(\.self)
        guard let role = settings.role(of: Set(groups)) else {
            throw Self.failure(name, "none of the groups in '\(settings.claim)' has a role here")
        }
        return Identity(name: name.lowercased(), role: role, issuer: settings.issuer)
    }

    private func metadata() async throws -> Metadata {
        let base = settings.issuer.hasSuffix("/") ? String(settings.issuer.dropLast()) : settings.issuer
        let document = try await call("GET", base + "/.well-known/openid-configuration")
        guard document["issuer"]?.string == settings.issuer else {
            throw Self.failure(settings.issuer, "its description names another issuer")
        }
        guard let authorization = document["authorization_endpoint"]?.string,
            let token = document["token_endpoint"]?.string, let keys = document["jwks_uri"]?.string
        else { throw Self.failure(settings.issuer, "its description lacks an endpoint") }
        // Read as an endpoint: plain http is taken for loopback alone.
        _ = try Endpoint(parsing: authorization, name: "authorization_endpoint")
        return Metadata(authorization: authorization, token: token, keys: keys)
    }

    private func call(
        _ method: String,
        _ address: String,
        body: [UInt8] = [],
        type: String? = nil
    ) async throws -> JSONValue {
        let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
        let endpoint = try Endpoint(parsing: parts[0], name: "oidc")
        var request = HTTPRequest(
            method: method,
            scheme: endpoint.scheme,
            authority: endpoint.authority,
            path: endpoint.basePath.isEmpty ? "/" : endpoint.basePath,
            headers: ["Accept": "application/json", "User-Agent": "trailwarden/\(Trailwarden.version)"],
            body: body
        )
        if parts.count > 1 { request.query = WebField.decode(parts[1]).map { .init($0.name, $0.value) } }
        if let type { request.headers["Content-Type"] = type }
        request.timeout = .seconds(15)
        request.maximumResponseBytes = 1 << 20
        let response: HTTPResponse
        do {
            response = try await transport.send(request)
        } catch {
            throw Self.failure(endpoint.authority, (error as? TransportFailure)?.message ?? "did not answer")
        }
        guard response.status == 200 else { throw Self.failure(endpoint.authority, "answered \(response.status)") }
        guard let value = try? JSONReader.read(response.body) else {
            throw Self.failure(endpoint.authority, "answered something else than JSON")
        }
        return value
    }

    private static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return IdentityToken.text((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    private static func failure(_ object: String, _ message: String) -> WardenError {
        WardenError(code: "oidc.failed", object: object, message)
    }
}
