internal import Crypto
internal import Foundation
internal import WardenDomain
internal import WardenEvidence
internal import WardenIntegrity

/// The Ed25519 key that signs exports: made on first use, 32 bytes in a file for its owner only.
enum ExportKey {
    static func signer(in state: StateDirectory) throws(WardenError) -> NoteSigner {
        let path = state.path + "/export-key"
        if let known = FileManager.default.contents(atPath: path) {
            guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: known) else {
                throw unusable(path, "is not an Ed25519 key of 32 bytes")
            }
            return signer(key)
        }
        let key = Curve25519.Signing.PrivateKey()
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw unusable(path, "cannot be written: \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        let written = key.rawRepresentation.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written == key.rawRepresentation.count, fsync(descriptor) == 0 else {
            throw unusable(path, "cannot be written: \(String(cString: strerror(errno)))")
        }
        return signer(key)
    }

    /// The name tells installations apart: the first bytes of the key's hash.
    private static func signer(_ key: Curve25519.Signing.PrivateKey) -> NoteSigner {
        let hash = SHA256.hash(data: key.publicKey.rawRepresentation)
        return NoteSigner(name: "trailwarden/commitments/\(Hexadecimal.text(hash.prefix(6)))", key: key)
    }

    private static func unusable(_ path: String, _ message: String) -> WardenError {
        WardenError(
            code: "integrity.export-key",
            object: path,
            message,
            hint: "move the file away to make a new key; verifiers then need the new verifier key"
        )
    }
}
