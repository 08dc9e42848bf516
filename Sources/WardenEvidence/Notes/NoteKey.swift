public import Crypto
internal import Foundation
public import WardenDomain

/// The public half of a key that signs notes: `name+8 hexadecimal digits+base64(0x01 || key)`.
public struct NoteVerifier: Sendable {
    private static let ed25519: UInt8 = 1

    public let name: String
    public let keyID: UInt32
    private let key: Curve25519.Signing.PublicKey

    /// - Parameter name: non-empty, without spaces and plus signs.
    public init(name: String, key: Curve25519.Signing.PublicKey) {
        self.name = name
        self.key = key
        keyID = Self.identifier(name, key)
    }

    /// Reads the text form.
    ///
    /// - Throws: `note.bad-key`.
    public init(parsing text: String) throws(WardenError) {
        // The base64 part may hold plus signs of its own.
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let id = UInt32(parts[1], radix: 16), let data = Data(base64Encoded: parts[2]),
            data.count == 33, data.first == Self.ed25519,
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: data.dropFirst())
        else {
            throw WardenError(
                code: "note.bad-key",
                object: text,
                "not a verifier key of the form name+id+key",
                hint: "give the line that the signing command printed, or a file that holds it"
            )
        }
        self.init(name: parts[0], key: key)
        guard keyID == id else {
            throw WardenError(code: "note.bad-key", object: text, "the key's id does not fit its name and bytes")
        }
    }

    /// `name+id+key`.
    public var text: String {
        let digits = String(keyID, radix: 16)
        let id = String(repeating: "0", count: 8 - digits.count) + digits
        return "\(name)+\(id)+\((Data([Self.ed25519]) + key.rawRepresentation).base64EncodedString())"
    }

    /// Whether the note carries a good signature of this key. A bad one of this key is no better than none.
    public func verifies(_ note: SignedNote) -> Bool {
        let own = note.signatures.filter { $0.name == name && $0.keyID == keyID }
        return !own.isEmpty && own.allSatisfy { key.isValidSignature($0.bytes, for: Array(note.text.utf8)) }
    }

    private static func identifier(_ name: String, _ key: Curve25519.Signing.PublicKey) -> UInt32 {
        let hash = SHA256.hash(data: Array(name.utf8) + [0x0A, ed25519] + key.rawRepresentation)
        return hash.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
}

/// What signs notes: a key in memory, or one that never leaves a key service.
public protocol NoteSigning: Sendable {
    var verifier: NoteVerifier { get }
    /// Signs `text`, which ends in a newline. May block: never call it on a thread of the concurrency pool.
    func sign(_ text: String) throws(WardenError) -> SignedNote
}

/// The private half.
public struct NoteSigner: NoteSigning {
    private let name: String
    private let key: Curve25519.Signing.PrivateKey

    /// - Parameters:
    ///   - name: non-empty, without spaces and plus signs.
    ///   - key: from secure randomness.
    public init(name: String, key: Curve25519.Signing.PrivateKey) {
        self.name = name
        self.key = key
    }

    public var verifier: NoteVerifier { NoteVerifier(name: name, key: key.publicKey) }

    /// Signs `text`, which ends in a newline.
    ///
    /// - Throws: `note.signing-failed`.
    public func sign(_ text: String) throws(WardenError) -> SignedNote {
        guard let signature = try? key.signature(for: Array(text.utf8)) else {
            throw WardenError(code: "note.signing-failed", object: name, "the text could not be signed")
        }
        return SignedNote(
            text: text,
            signatures: [.init(name: name, keyID: verifier.keyID, bytes: Array(signature))]
        )
    }
}
