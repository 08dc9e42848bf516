import Crypto
import CryptoExtras
import Foundation
import Synchronization
import Testing
import WardenCloud
import WardenDomain
import WardenEvidence
import WardenServer
import WardenTestSupport

@testable import WardenRuntime

/// A conforming provider, in place of the network: discovery, keys, codes bound to PKCE, signed tokens.
private final class FakeProvider: HTTPTransport {
    static let issuer = "https://login.corp.example"

    struct Behaviour: Sendable {
        var algorithm = "ES256"
        /// Alters the claims of the token.
        var claims: @Sendable (inout [String: JSONValue]) -> Void = { _ in }
        /// Alters the token's text.
        var token: @Sendable (String) -> String = { $0 }
        var groups = ["sec-analysts"]
    }

    private let key = P256.Signing.PrivateKey()
    private let rsa = try? _RSA.Signing.PrivateKey(keySize: .bits2048)
    private let behaviour: Behaviour
    /// Challenge and nonce of the code that was given out.
    private let granted = Mutex<(challenge: String, nonce: String)?>(nil)

    init(_ behaviour: Behaviour) { self.behaviour = behaviour }

    /// What the provider's page does when the person agrees: the query of the way back.
    func agree(to address: String) -> (code: String, state: String) {
        let query = WebField.decode(String(address.split(separator: "?", maxSplits: 1).last ?? ""))
        granted.withLock { $0 = (query["code_challenge"] ?? "", query["nonce"] ?? "") }
        return ("code-1", query["state"] ?? "")
    }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        switch (request.method, request.path) {
        case ("GET", "/.well-known/openid-configuration"):
            return json([
                "issuer": .string(Self.issuer), "authorization_endpoint": .string(Self.issuer + "/authorize"),
                "token_endpoint": .string(Self.issuer + "/token"), "jwks_uri": .string(Self.issuer + "/keys"),
            ])
        case ("GET", "/keys"): return json(["keys": .array(keys)])
        case ("POST", "/token"):
            let form = WebField.decode(String(decoding: request.body, as: UTF8.self))
            let digest = SHA256.hash(data: Data((form["code_verifier"] ?? "").utf8))
            guard let grant = granted.withLock({ $0 }), form["code"] == "code-1",
                IdentityToken.text(digest) == grant.challenge
            else { return HTTPResponse(status: 400) }
            return json(["id_token": .string(behaviour.token(try token(nonce: grant.nonce)))])
        default: return HTTPResponse(status: 404)
        }
    }

    private var keys: [JSONValue] {
        let point = key.publicKey.rawRepresentation
        var keys: [JSONValue] = [
            [
                "kty": "EC", "crv": "P-256", "kid": "ec", "use": "sig",
                "x": .string(IdentityToken.text(point.prefix(32))), "y": .string(IdentityToken.text(point.suffix(32))),
            ]
        ]
        if let rsa, let parts = try? rsa.publicKey.getKeyPrimitives() {
            keys.append([
                "kty": "RSA", "kid": "rsa", "n": .string(IdentityToken.text(parts.modulus)),
                "e": .string(IdentityToken.text(parts.publicExponent)),
            ])
        }
        return keys
    }

    private func token(nonce: String) throws -> String {
        let now = TestSite.now / 1_000
        var claims: [String: JSONValue] = [
            "iss": .string(Self.issuer), "aud": "trailwarden", "sub": "1", "email": "Ada@corp.example",
            "groups": .strings(behaviour.groups), "nonce": .string(nonce), "iat": .integer(now),
            "exp": .integer(now + 300),
        ]
        behaviour.claims(&claims)
        let kid = behaviour.algorithm == "RS256" ? "rsa" : "ec"
        let header: JSONValue = ["alg": .string(behaviour.algorithm), "kid": .string(kid)]
        let signed = IdentityToken.text(header.encoded) + "." + IdentityToken.text(JSONValue.object(claims).encoded)
        let signature: Data
        switch behaviour.algorithm {
        case "RS256":
            let rsa = try #require(rsa)
            let digest = SHA256.hash(data: Data(signed.utf8))
            signature = try rsa.signature(for: digest, padding: .insecurePKCS1v1_5).rawRepresentation
        case "ES256": signature = try key.signature(for: Data(signed.utf8)).rawRepresentation
        default: signature = Data()
        }
        return signed + "." + IdentityToken.text(signature)
    }

    private func json(_ value: JSONValue) -> HTTPResponse { HTTPResponse(status: 200, body: value.encoded) }
}

@Suite struct ProviderTests {
    private func site(_ behaviour: FakeProvider.Behaviour) throws -> (TestSite, FakeProvider) {
        var settings = DashboardSettings.Provider(issuer: FakeProvider.issuer, clientID: "trailwarden")
        settings.roles = [.analyst: ["sec-analysts"], .admin: ["sec-admins"]]
        let fake = FakeProvider(behaviour)
        return (try TestSite(provider: IdentityProvider(settings, secret: nil, transport: fake)), fake)
    }

    /// Begins, agrees at the provider, and comes back in the same browser.
    private func comeBack(_ site: TestSite, _ fake: FakeProvider, cookie: String? = nil) async throws -> WebResponse {
        let begun = await site.ask("/sign-in/provider?to=%2Ffindings")
        let address = try #require(begun.header("location"))
        let (code, state) = fake.agree(to: address)
        return await site.ask(
            "/sign-in/provider/back?code=\(code)&state=\(WebField.escaped(state))",
            headers: ["cookie": "trailwarden_sign_in=\(cookie ?? state)"]
        )
    }

    @Test(arguments: ["ES256", "RS256"])
    func signsInUnderTheRoleOfTheGroups(algorithm: String) async throws {
        let (site, fake) = try site(.init(algorithm: algorithm))
        let answer = try await comeBack(site, fake)
        #expect(answer.status == 303 && answer.header("location") == "/findings")
        let cookie = try #require(TestSite.cookie(answer))
        let viewer = try site.site.accounts.viewer(cookie: cookie, now: TestSite.now)
        #expect(viewer?.name == "ada@corp.example" && viewer?.role == .analyst)
        let reader = try EvidenceReader(state: site.directory.path + "/state")
        #expect(try reader.entries(.init(kind: "dashboard.signed-in")).first?.subject == "ada@corp.example")
        // Nobody signs in under that name with a password.
        let guess = await site.post("/sign-in", [WebField("name", "ada@corp.example"), WebField("password", "none")])
        #expect(guess.status == 401)
    }

    @Test(arguments: [
        "other issuer", "other client", "expired", "from the future", "other nonce", "unsigned", "altered", "no group",
        "unverified mail",
    ])
    func refusesWhatDoesNotHold(wrong: String) async throws {
        var behaviour = FakeProvider.Behaviour()
        behaviour.claims = { claims in
            switch wrong {
            case "other issuer": claims["iss"] = "https://evil.example"
            case "other client": claims["aud"] = "another"
            case "expired": claims["exp"] = .integer(TestSite.now / 1_000 - 3_600)
            case "from the future": claims["iat"] = .integer(TestSite.now / 1_000 + 3_600)
            case "other nonce": claims["nonce"] = "another"
            case "no group": claims["groups"] = ["people"]
            case "unverified mail": claims["email_verified"] = false
            default: break
            }
        }
        if wrong == "unsigned" { behaviour.algorithm = "none" }
        if wrong == "altered" {
            behaviour.token = { text in
                var parts = text.split(separator: ".").map(String.init)
                parts[1] = IdentityToken.text(Array(#"{"iss":"https://login.corp.example"}"#.utf8))
                return parts.joined(separator: ".")
            }
        }
        let (site, fake) = try site(behaviour)
        let answer = try await comeBack(site, fake)
        #expect(answer.status == 401)
        #expect(TestSite.cookie(answer) == nil)
        #expect(try site.site.accounts.people().isEmpty)
    }

    @Test func takesNoAnswerThatAnotherBrowserBegan() async throws {
        let (site, fake) = try site(.init())
        #expect(try await comeBack(site, fake, cookie: "another").status == 401)
    }

    @Test func takesEachAnswerOnce() async throws {
        let (site, fake) = try site(.init())
        let begun = await site.ask("/sign-in/provider")
        let (code, state) = fake.agree(to: try #require(begun.header("location")))
        let path = "/sign-in/provider/back?code=\(code)&state=\(WebField.escaped(state))"
        let headers = ["cookie": "trailwarden_sign_in=\(state)"]
        #expect(await site.ask(path, headers: headers).status == 303)
        #expect(await site.ask(path, headers: headers).status == 401)
    }

    @Test func leavesALocalAccountOfThatNameAlone() async throws {
        let (site, fake) = try site(.init())
        _ = try site.site.accounts.add(
            "ada@corp.example",
            role: .admin,
            password: TestSite.password,
            withCode: false,
            now: TestSite.now
        )
        let answer = try await comeBack(site, fake)
        #expect(answer.status != 303)
        #expect(TestSite.cookie(answer) == nil)
    }
}
