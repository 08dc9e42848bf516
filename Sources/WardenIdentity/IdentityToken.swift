internal import Crypto
internal import Foundation
public import WardenDomain

/// An identity token (OpenID Connect Core 1.0, section 2), read but not yet believed.
public struct IdentityToken: Sendable {
    /// Clocks may differ by this many milliseconds.
    static let skew: Int64 = 120_000
    /// No token older than this is taken, however long it says it lasts.
    static let longestAge: Int64 = 15 * 60_000

    public let algorithm: String
    /// Of the key that it says it was signed with.
    public let keyID: String?
    public let claims: JSONValue
    private let signed: [UInt8]
    private let signature: [UInt8]

    /// nil where it is no signed token of three parts, or names an algorithm that is not taken: `none` is none.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= 32_768, parts.count == 3, let head = Base64URL.decode(parts[0]),
            let body = Base64URL.decode(parts[1]), let signature = Base64URL.decode(parts[2]),
            let header = try? JSONReader.read(head), let claims = try? JSONReader.read(body),
            let algorithm = header["alg"]?.string, ["RS256", "ES256"].contains(algorithm), header["crit"] == nil
        else { return nil }
        self.algorithm = algorithm
        keyID = header["kid"]?.string
        self.claims = claims
        self.signature = signature
        signed = Array("\(parts[0]).\(parts[1])".utf8)
    }

    /// What has to hold before a token says anything.
    public struct Expectation: Sendable {
        public var issuer: String
        public var clientID: String
        public var nonce: String
        /// Epoch milliseconds.
        public var now: Int64
        /// What came with it; nil = nothing did.
        public var accessToken: String?

        public init(issuer: String, clientID: String, nonce: String, now: Int64, accessToken: String? = nil) {
            self.issuer = issuer
            self.clientID = clientID
            self.nonce = nonce
            self.now = now
            self.accessToken = accessToken
        }
    }

    /// Why it is not believed; nil where it is.
    public func refusal(_ expected: Expectation, _ keys: SigningKeys) -> String? {
        guard keys.isValid(signature, over: signed, algorithm: algorithm, id: keyID) else {
            return "its signature does not hold"
        }
        guard claims["iss"]?.string == expected.issuer else { return "it is of another issuer" }
        let audience = claims["aud"]?.string.map { [$0] } ?? claims["aud"]?.strings ?? []
        guard audience.contains(expected.clientID) else { return "it is for another client" }
        if audience.count > 1 || claims["azp"] != nil {
            guard claims["azp"]?.string == expected.clientID else { return "it was issued to another client" }
        }
        guard claims["sub"]?.string?.isEmpty == false else { return "it names nobody" }
        guard let end = seconds("exp"), end > expected.now - Self.skew else { return "it has expired" }
        guard let start = seconds("iat"), start < expected.now + Self.skew else { return "it is from the future" }
        guard expected.now - start < Self.longestAge else { return "it is too old" }
        if let notBefore = seconds("nbf"), notBefore > expected.now + Self.skew { return "it does not hold yet" }
        guard claims["nonce"]?.string == expected.nonce else { return "it answers another request" }
        if let hash = claims["at_hash"]?.string, let token = expected.accessToken {
            let half = SHA256.hash(data: Array(token.utf8)).prefix(16)
            guard hash == Base64URL.encode(half) else { return "it came with another access token" }
        }
        return nil
    }

    private func seconds(_ claim: String) -> Int64? {
        guard let value = claims[claim]?.double, value.isFinite, abs(value) < 1e12 else { return nil }
        return Int64(value) * 1_000
    }

    /// The texts of a claim that is one text or a list.
    public func texts(_ claim: String) -> [String] {
        claims[claim]?.string.map { [$0] } ?? (claims[claim]?.array ?? []).compactMap(\.string)
    }
}
