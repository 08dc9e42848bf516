internal import Crypto
internal import CryptoExtras
internal import Foundation
internal import WardenDomain

/// A signed token that says who somebody is (JWS in compact form, OpenID Connect Core 1.0 section 2).
struct IdentityToken {
    /// What has to hold besides the signature.
    struct Expectation {
        var issuer: String
        var audience: String
        var nonce: String
        /// Epoch milliseconds.
        var now: Int64
    }

    /// Seconds that clocks may differ.
    private static let tolerance: Int64 = 60

    let claims: JSONValue

    /// - Parameter keys: JSON Web Key Set of the issuer.
    /// - Throws: `oidc.token`: what is wrong with it.
    init(_ text: String, keys: JSONValue, expecting: Expectation) throws(WardenError) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let header = Self.object(parts[0]), let claims = Self.object(parts[1]),
            let signature = Self.bytes(parts[2])
        else { throw Self.refused("it is no signed token") }
        let signed = Data((parts[0] + "." + parts[1]).utf8)
        let fitting = (keys["keys"]?.array ?? []).filter { key in
            guard let wanted = header["kid"]?.string else { return true }
            return key["kid"]?.string == wanted
        }
        let isSigned = fitting.contains { Self.holds(signature, of: signed, by: $0, algorithm: header["alg"]?.string) }
        guard isSigned else { throw Self.refused("no key of the issuer signed it") }
        self.claims = claims
        try check(expecting)
    }

    private func check(_ wanted: Expectation) throws(WardenError) {
        guard claims["iss"]?.string == wanted.issuer else { throw Self.refused("it is from another issuer") }
        let audience = claims["aud"]?.array?.compactMap(\.string) ?? [claims["aud"]?.string].compactMap(\.self)
        guard audience.contains(wanted.audience) else { throw Self.refused("it is for another client") }
        if audience.count > 1 || claims["azp"] != nil, claims["azp"]?.string != wanted.audience {
            throw Self.refused("another client asked for it")
        }
        let now = wanted.now / 1_000
        guard let expires = claims["exp"]?.integer, now < expires + Self.tolerance else {
            throw Self.refused("it has expired")
        }
        guard let issued = claims["iat"]?.integer, issued <= now + Self.tolerance else {
            throw Self.refused("it is from the future")
        }
        if let begins = claims["nbf"]?.integer, begins > now + Self.tolerance {
            throw Self.refused("it is not valid yet")
        }
        guard claims["nonce"]?.string == wanted.nonce else { throw Self.refused("it answers another sign-in") }
    }

    /// RS256 and ES256; anything else, `none` above all, is no signature.
    private static func holds(_ signature: [UInt8], of data: Data, by key: JSONValue, algorithm: String?) -> Bool {
        if let use = key["use"]?.string, use != "sig" { return false }
        if let only = key["alg"]?.string, only != algorithm { return false }
        switch (algorithm, key["kty"]?.string) {
        case ("RS256", "RSA"):
            guard let modulus = key["n"]?.string.flatMap(bytes), modulus.count >= 256,
                let exponent = key["e"]?.string.flatMap(bytes),
                let known = try? _RSA.Signing.PublicKey(n: modulus, e: exponent)
            else { return false }
            let value = _RSA.Signing.RSASignature(rawRepresentation: signature)
            return known.isValidSignature(value, for: SHA256.hash(data: data), padding: .insecurePKCS1v1_5)
        case ("ES256", "EC"):
            guard key["crv"]?.string == "P-256", let x = key["x"]?.string.flatMap(bytes), x.count == 32,
                let y = key["y"]?.string.flatMap(bytes), y.count == 32,
                let known = try? P256.Signing.PublicKey(rawRepresentation: x + y),
                let value = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
            else { return false }
            return known.isValidSignature(value, for: data)
        default: return false
        }
    }

    private static func object(_ text: String) -> JSONValue? {
        guard let bytes = bytes(text), let value = try? JSONReader.read(bytes), value.object != nil else { return nil }
        return value
    }

    /// Base64url without padding (RFC 7515).
    static func bytes(_ text: String) -> [UInt8]? {
        guard !text.contains("=") else { return nil }
        var plain = text.replacing("-", with: "+").replacing("_", with: "/")
        while plain.utf8.count % 4 != 0 { plain += "=" }
        return Data(base64Encoded: plain).map { [UInt8]($0) }
    }

    static func text(_ bytes: some Sequence<UInt8>) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    private static func refused(_ why: String) -> WardenError {
        WardenError(code: "oidc.token", object: "identity token", why, hint: "sign in again")
    }
}
