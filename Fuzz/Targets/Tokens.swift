import Crypto
import Foundation
import WardenDomain
import WardenIdentity

/// Identity tokens and key sets of a provider, whatever an attacker put in their place: only a token that a known key
/// signed, and whose claims are those expected, is believed.
enum Tokens {
    // Fixed: a finding must be the same in every run.
    private static let key = try? P256.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: 7, count: 32))

    private static let now: Int64 = 1_790_000_000_000
    private static let expected = IdentityToken.Expectation(
        issuer: "https://login.example.com",
        clientID: "trailwarden",
        nonce: "n",
        now: now
    )
    private static let good: JSONValue = [
        "iss": "https://login.example.com", "aud": "trailwarden", "sub": "u-1", "nonce": "n",
        "exp": .integer(now / 1_000 + 300), "iat": .integer(now / 1_000),
    ]

    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        guard let key else { return }
        let point = Array(key.publicKey.x963Representation)
        let own = SigningKeys([
            "keys": [
                [
                    "kty": "EC", "crv": "P-256", "kid": "k", "use": "sig",
                    "x": .string(Base64URL.encode(point[1..<33])), "y": .string(Base64URL.encode(point[33..<65])),
                ]
            ]
        ])
        let text = bytes.text
        let document = try? JSONReader.read(Array(bytes))
        // Without this nothing below says anything.
        let control = IdentityToken(try sign(good.encoded, key))
        try claim(control?.refusal(expected, own) == nil && control != nil, "our own token is not believed")

        if let token = IdentityToken(text) {
            try claim(token.refusal(expected, own) != nil, "a token that nobody signed is believed")
        }
        if let document {
            let published = SigningKeys(document)
            try claim(control?.refusal(expected, published) != nil, "a token of another key is believed")
        }
        if let bytes = Base64URL.decode(text) {
            try claim(Base64URL.decode(Base64URL.encode(bytes)) == bytes, "base64 that does not come back as it was")
        }
        try readClaims(Array(bytes), key, own)
    }

    /// The bytes as the claims of a token that our key signed.
    private static func readClaims(
        _ bytes: [UInt8],
        _ key: P256.Signing.PrivateKey,
        _ own: SigningKeys
    ) throws {
        let text = try sign(bytes, key)
        guard let token = IdentityToken(text) else { return }
        if token.refusal(expected, own) == nil {
            let claims = token.claims
            try claim(claims["iss"]?.string == expected.issuer, "a token of another issuer is believed")
            try claim(claims["nonce"]?.string == expected.nonce, "a token that answers another request is believed")
            try claim(claims["sub"]?.string?.isEmpty == false, "a token that names nobody is believed")
            let end = claims["exp"]?.double ?? 0
            try claim(end * 1_000 > Double(now) - 121_000, "a token that has expired is believed")
        }
        _ = token.texts("groups")
        // The same claims under a signature of something else.
        let parts = text.split(separator: ".").map(String.init)
        let other = try sign(good.encoded, key).split(separator: ".").map(String.init)
        guard parts.count == 3, other.count == 3, parts[1] != other[1] else { return }
        let mixed = IdentityToken("\(parts[0]).\(parts[1]).\(other[2])")
        try claim(mixed?.refusal(expected, own) != nil || mixed == nil, "a signature of other claims is believed")
    }

    private static func sign(_ claims: [UInt8], _ key: P256.Signing.PrivateKey) throws -> String {
        let header: JSONValue = ["alg": "ES256", "kid": "k"]
        let signed = "\(Base64URL.encode(header.encoded)).\(Base64URL.encode(claims))"
        let signature = try key.signature(for: Data(signed.utf8))
        return "\(signed).\(Base64URL.encode(signature.rawRepresentation))"
    }
}
