internal import Crypto
public import WardenDomain

/// A plan as a file: what it changes, who made it, and a signature over all of it.
///
/// The digest is SHA-256 of the body's canonical JSON (sorted members, no blanks); signatures are Ed25519 over the same
/// bytes. The first is the maker's, further ones are approvals.
public struct PlanFile: Sendable, Hashable {
    /// One signature.
    public struct Signature: Sendable, Hashable {
        /// Who signed, as the key's holder is called.
        public var name: String
        /// Hex of the 32-byte public key.
        public var key: String
        /// Hex of 64 bytes.
        public var value: String

        public init(name: String, key: String, value: String) {
            self.name = name
            self.key = key
            self.value = value
        }
    }

    public var plan: Plan
    public var signatures: [Signature]

    static let format = "trailwarden-plan/1"

    public init(_ plan: Plan, signatures: [Signature] = []) {
        self.plan = plan
        self.signatures = signatures
    }

    /// SHA-256 of the body in hex: what people compare and approvals name.
    public var digest: String { Hexadecimal.text(SHA256.hash(data: PlanCoding.body(plan).encoded)) }

    /// Adds a signature.
    ///
    /// - Parameter seed: 32 bytes of an Ed25519 private key.
    /// - Throws: `plan.key`.
    public mutating func sign(_ name: String, seed: [UInt8]) throws(WardenError) {
        do {
            let key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
            let value = try key.signature(for: PlanCoding.body(plan).encoded)
            let publicKey = Hexadecimal.text(key.publicKey.rawRepresentation)
            signatures.removeAll { $0.key == publicKey }
            signatures.append(Signature(name: name, key: publicKey, value: Hexadecimal.text(value)))
        } catch {
            throw WardenError(code: "plan.key", object: name, "the signing key is no Ed25519 key of 32 bytes")
        }
    }

    /// Hex of the public key to a private one; nil where the bytes are no key.
    public static func publicKey(seed: [UInt8]) -> String? {
        (try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)).map {
            Hexadecimal.text($0.publicKey.rawRepresentation)
        }
    }

    /// Whether a signature by the key is there and holds.
    public func isSigned(by key: String) -> Bool {
        guard let bytes = Hexadecimal.bytes(key),
            let known = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        else {
            return false
        }
        let body = PlanCoding.body(plan).encoded
        return signatures.contains { signature in
            guard signature.key == key, let value = Hexadecimal.bytes(signature.value) else { return false }
            return known.isValidSignature(value, for: body)
        }
    }

    public var text: String {
        JSONValue.object([
            "format": .string(Self.format),
            "digest": .string(digest),
            "plan": PlanCoding.body(plan),
            "signatures": .array(
                signatures.map { ["name": .string($0.name), "key": .string($0.key), "value": .string($0.value)] }
            ),
        ]).pretty + "\n"
    }

    /// - Throws: `plan.malformed`, `plan.altered` where the digest does not fit the body.
    public init(reading text: String, file: String) throws(WardenError) {
        func malformed(_ why: String) -> WardenError { WardenError(code: "plan.malformed", object: file, why) }
        guard let json = try? JSONReader.read(Array(text.utf8)) else { throw malformed("the file is no JSON") }
        guard json["format"]?.string == Self.format else {
            throw malformed("'format' is not '\(Self.format)'")
        }
        guard let body = json["plan"], let plan = PlanCoding.plan(body) else {
            throw malformed("'plan' cannot be read")
        }
        self.plan = plan
        signatures = (json["signatures"]?.array ?? []).compactMap { item in
            guard let name = item["name"]?.string, let key = item["key"]?.string, let value = item["value"]?.string
            else { return nil }
            return Signature(name: name, key: key, value: value)
        }
        guard PlanCoding.body(plan) == body, json["digest"]?.string == digest else {
            throw WardenError(
                code: "plan.altered",
                object: file,
                "the plan is not what was signed",
                hint: "make it anew with 'trailwarden plan'"
            )
        }
    }
}
