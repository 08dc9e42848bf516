import Crypto
import CryptoExtras
import Foundation
import Synchronization
import Testing
import WardenCloud
import WardenDomain
import WardenIdentity

@testable import WardenRuntime

/// A provider that signs what a test wants signed.
private final class StandInProvider: HTTPTransport {
    static let issuer = "https://login.example.com"
    static let now: Int64 = 1_780_315_200_000

    let elliptic = P256.Signing.PrivateKey()
    let rsa: _RSA.Signing.PrivateKey
    let token = Mutex<String>("")
    let requests = Mutex<[HTTPRequest]>([])
    let names = Mutex<String>(issuer)

    init() throws { rsa = try _RSA.Signing.PrivateKey(keySize: .bits2048) }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        requests.withLock { $0.append(request) }
        switch request.path {
        case "/.well-known/openid-configuration":
            return answer([
                "issuer": .string(names.withLock { $0 }), "authorization_endpoint": "https://login.example.com/auth",
                "token_endpoint": "https://login.example.com/token", "jwks_uri": "https://login.example.com/keys?v=1",
            ])
        case "/keys?v=1": return answer(keys)
        case "/token": return answer(["id_token": .string(token.withLock { $0 }), "access_token": "at"])
        default: return HTTPResponse(status: 404)
        }
    }

    private func answer(_ value: JSONValue) -> HTTPResponse { HTTPResponse(status: 200, body: value.encoded) }

    private var keys: JSONValue {
        let point = Array(elliptic.publicKey.x963Representation)
        let parts = try? rsa.publicKey.getKeyPrimitives()
        return [
            "keys": .array([
                [
                    "kty": "EC", "crv": "P-256", "kid": "ec", "use": "sig",
                    "x": .string(Base64URL.encode(point[1..<33])), "y": .string(Base64URL.encode(point[33..<65])),
                ],
                [
                    "kty": "RSA", "kid": "rsa", "n": .string(Base64URL.encode(parts.map { Array($0.modulus) } ?? [])),
                    "e": .string(Base64URL.encode(parts.map { Array($0.publicExponent) } ?? [])),
                ],
            ])
        ]
    }

    func sign(_ claims: JSONValue, algorithm: String = "ES256", keyID: String? = nil) throws -> String {
        let header: JSONValue = .present([
            "alg": .string(algorithm), "kid": .string(keyID ?? (algorithm == "RS256" ? "rsa" : "ec")),
        ])
        let signed = "\(Base64URL.encode(header.encoded)).\(Base64URL.encode(claims.encoded))"
        let bytes = Data(signed.utf8)
        let signature: [UInt8] =
            switch algorithm {
            case "RS256":
                Array(try rsa.signature(for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5).rawRepresentation)
            case "none": []
            default: Array(try elliptic.signature(for: bytes).rawRepresentation)
            }
        return "\(signed).\(Base64URL.encode(signature))"
    }
}

@Suite struct OpenIDTests {
    private let provider: StandInProvider
    private let client: OpenIDProvider
    private let attempt: OpenIDProvider.Attempt

    init() throws {
        provider = try StandInProvider()
        var settings = OpenIDSettings(issuer: StandInProvider.issuer, clientID: "trailwarden")
        settings.roles = [.admin: ["soc-leads"], .analyst: ["soc"]]
        client = OpenIDProvider(settings, secret: nil, transport: provider)
        attempt = client.attempt(to: "/incidents", now: StandInProvider.now)
    }

    private func claims(_ changes: [String: JSONValue] = [:]) -> JSONValue {
        let now = StandInProvider.now / 1_000
        var members: [String: JSONValue] = [
            "iss": .string(StandInProvider.issuer), "aud": "trailwarden", "sub": "u-1", "nonce": .string(attempt.nonce),
            "exp": .integer(now + 300), "iat": .integer(now), "email": "Ada@example.com", "email_verified": true,
            "groups": .strings(["soc", "everyone"]),
        ]
        for (name, value) in changes { members[name] = value }
        return .object(members.filter { $0.value != .null })
    }

    private func person(
        _ claims: JSONValue,
        algorithm: String = "ES256",
        keyID: String? = nil
    ) async throws
        -> OpenIDProvider.Person
    {
        let token = try provider.sign(claims, algorithm: algorithm, keyID: keyID)
        provider.token.withLock { $0 = token }
        return try await client.person(
            code: "c",
            attempt: attempt,
            redirect: "https://warden.example/sign-in/openid/return",
            now: StandInProvider.now
        )
    }

    @Test(arguments: ["ES256", "RS256"])
    func rightTokenLetsIn(algorithm: String) async throws {
        let person = try await person(claims(), algorithm: algorithm)
        #expect(person == OpenIDProvider.Person(name: "Ada@example.com", subject: "u-1", role: .analyst))
    }

    @Test func addressCarriesStateNonceAndChallenge() async throws {
        let address = try await client.address(for: attempt, redirect: "https://warden.example/r")
        let challenge = Base64URL.encode(SHA256.hash(data: Data(attempt.verifier.utf8)))
        #expect(address.hasPrefix("https://login.example.com/auth?response_type=code&client_id=trailwarden"))
        #expect(address.contains("code_challenge=\(challenge)&code_challenge_method=S256"))
        #expect(address.contains("state=\(attempt.state)&nonce=\(attempt.nonce)"))
        _ = try await person(claims())
        let body = provider.requests.withLock { $0 }.first { $0.path == "/token" }.map {
            String(decoding: $0.body, as: UTF8.self)
        }
        #expect(body?.contains("code_verifier=\(attempt.verifier)") == true)
    }

    fileprivate static let second = StandInProvider.now / 1_000

    @Test(
        arguments: [
            (["iss": "https://other.example"], "another issuer"), (["aud": "another"], "another client"),
            (["aud": .strings(["trailwarden", "other"])], "issued to another"),
            (["aud": .strings(["trailwarden", "other"]), "azp": "other"], "issued to another"),
            (["azp": "other"], "issued to another"), (["nonce": "guess"], "another request"),
            (["nonce": .null], "another request"),
            (["exp": .integer(OpenIDTests.second - 121)], "expired"), (["exp": .null], "expired"),
            (["exp": "soon"], "expired"),
            (["iat": .integer(OpenIDTests.second + 121)], "future"),
            (["iat": .integer(OpenIDTests.second - 1_000)], "too old"),
            (["nbf": .integer(OpenIDTests.second + 200)], "not hold yet"), (["sub": .null], "names nobody"),
            (["sub": ""], "names nobody"),
            (["at_hash": "AAAAAAAAAAAAAAAAAAAAAA"], "access token"), (["email_verified": false], "not verified"),
            (["groups": .strings(["everyone"])], "gives a role"), (["groups": .null], "gives a role"),
        ] as [([String: JSONValue], String)]
    )
    func wrongClaimIsRefused(changes: [String: JSONValue], reason: String) async throws {
        let error = await #expect(throws: WardenError.self) { try await person(claims(changes)) }
        #expect(error?.code == "sign-in.refused")
        #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
    }

    @Test func clocksMayDifferALittle() async throws {
        _ = try await person(claims(["exp": .integer(Self.second - 60), "iat": .integer(Self.second - 400)]))
        _ = try await person(claims(["iat": .integer(Self.second + 60)]))
    }

    @Test func signatureIsHeldToTheKeyItself() async throws {
        await #expect(throws: WardenError.self) { try await person(claims(), algorithm: "none") }
        await #expect(throws: WardenError.self) { try await person(claims(), keyID: "rsa") }
        await #expect(throws: WardenError.self) { try await person(claims(), keyID: "unknown") }
        // Signed with the public key as if it were a secret.
        await #expect(throws: WardenError.self) { try await person(claims(), algorithm: "HS256") }
        let good = try provider.sign(claims())
        let other = try provider.sign(claims(["groups": .strings(["soc-leads"])]))
        let parts = good.split(separator: ".")
        let forged = "\(parts[0]).\(other.split(separator: ".")[1]).\(parts[2])"
        provider.token.withLock { $0 = forged }
        await #expect(throws: WardenError.self) {
            try await client.person(code: "c", attempt: attempt, redirect: "r", now: StandInProvider.now)
        }
    }

    @Test func unknownKeysDoNotMakeUsAskAgainAndAgain() async throws {
        for _ in 0..<5 { _ = try? await person(claims(), keyID: "unknown") }
        #expect(provider.requests.withLock { $0 }.count { $0.path.hasPrefix("/keys") } == 1)
    }

    @Test func providerThatCallsItselfOtherwiseIsRefused() async throws {
        provider.names.withLock { $0 = "https://evil.example" }
        await #expect(throws: WardenError.self) { try await client.address(for: attempt, redirect: "r") }
    }

    @Test func highestRoleOfAllValuesCounts() {
        var settings = OpenIDSettings(issuer: "i", clientID: "c")
        settings.roles = [.admin: ["a"], .viewer: ["v"]]
        #expect(settings.role(of: ["v", "a"]) == .admin)
        #expect(settings.role(of: ["x"]) == nil)
        settings.defaultRole = .viewer
        #expect(settings.role(of: []) == .viewer)
    }

    @Test(arguments: ["", "a.b", "a.b.c.d", "!!.!!.!!", "e30.e30.", "eyJhbGciOiJub25lIn0.e30."])
    func whatIsNoTokenIsRefused(text: String) { #expect(IdentityToken(text) == nil) }
}
