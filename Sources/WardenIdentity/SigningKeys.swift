internal import Crypto
internal import CryptoExtras
internal import Foundation
public import WardenDomain

/// Public keys of a provider (RFC 7517): RSA for RS256, P-256 for ES256. Others are passed over.
public struct SigningKeys: Sendable {
    private enum Key: Sendable {
        case rsa(n: [UInt8], e: [UInt8])
        case elliptic([UInt8])
    }

    private var keys: [(id: String?, key: Key)] = []

    /// Reads a key set; what cannot be read is passed over.
    public init(_ document: JSONValue) {
        for row in document["keys"]?.array ?? [] {
            if let use = row["use"]?.string, use != "sig" { continue }
            if row["kty"]?.string == "RSA", let n = row["n"]?.string.flatMap({ Base64URL.decode($0) }),
                let e = row["e"]?.string.flatMap({ Base64URL.decode($0) }), n.count >= 256
            {
                keys.append((row["kid"]?.string, .rsa(n: n, e: e)))
            } else if row["kty"]?.string == "EC", row["crv"]?.string == "P-256",
                let x = row["x"]?.string.flatMap({ Base64URL.decode($0) }), x.count == 32,
                let y = row["y"]?.string.flatMap({ Base64URL.decode($0) }), y.count == 32
            {
                keys.append((row["kid"]?.string, .elliptic([4] + x + y)))
            }
        }
    }

    /// Whether a key of that id is there; without an id, whether there is any.
    public func has(_ id: String?) -> Bool { !candidates(id).isEmpty }

    private func candidates(_ id: String?) -> [Key] {
        keys.filter { id == nil || $0.id == id }.map(\.key)
    }

    /// - Parameter algorithm: of the token's header; the key has to be of its kind, whatever the header says.
    func isValid(_ signature: [UInt8], over bytes: [UInt8], algorithm: String, id: String?) -> Bool {
        candidates(id).contains { key in
            switch (algorithm, key) {
            case ("RS256", .rsa(let n, let e)):
                guard let known = try? _RSA.Signing.PublicKey(n: Data(n), e: Data(e)) else { return false }
                let value = _RSA.Signing.RSASignature(rawRepresentation: Data(signature))
                return known.isValidSignature(value, for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5)
            case ("ES256", .elliptic(let point)):
                guard let known = try? P256.Signing.PublicKey(x963Representation: point),
                    let value = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
                else { return false }
                return known.isValidSignature(value, for: bytes)
            default: return false
            }
        }
    }
}
