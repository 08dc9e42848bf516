internal import Crypto
internal import Dispatch
internal import Foundation
internal import WardenAWS
internal import WardenCloud
internal import WardenDomain
internal import WardenEvidence

/// The Ed25519 key that signs checkpoints, from wherever the settings say.
struct EvidenceKey {
    let settings: EvidenceSettings
    let stateDirectory: String
    let environment: [String: String]

    /// The key of the log `origin`.
    ///
    /// - Parameter connector: signs in to AWS where the key is in KMS.
    /// - Throws: `evidence.key`.
    func signer(origin: String, connector: Connector?) async throws(WardenError) -> any NoteSigning {
        switch settings.key {
        case .file(let path):
            return NoteSigner(
                name: origin,
                key: try key(file: path ?? stateDirectory + "/evidence-key", isOwn: path == nil)
            )
        case .environment(let name):
            guard let text = environment[name],
                let data = Data(base64Encoded: text.trimmingCharacters(in: .whitespaces)),
                let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: data)
            else { throw Self.unusable("$\(name)", "holds no Ed25519 key of 32 bytes in base64") }
            return NoteSigner(name: origin, key: key)
        case .kms(let arn):
            return try await KMSNoteSigner(arn: arn, origin: origin, connector: connector)
        }
    }

    /// Reads a key, or makes one where ours is not there yet.
    private func key(file path: String, isOwn: Bool) throws(WardenError) -> Curve25519.Signing.PrivateKey {
        if !FileManager.default.fileExists(atPath: path), isOwn { try make(path) }
        var status = stat()
        guard stat(path, &status) == 0 else { throw Self.unusable(path, "cannot be read: \(Self.reason)") }
        guard status.st_mode & 0o077 == 0 else {
            throw Self.unusable(
                path,
                "can be read by others",
                hint: "run 'chmod 600 \(path)', and judge whether it was read"
            )
        }
        guard let bytes = FileManager.default.contents(atPath: path),
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
        else { throw Self.unusable(path, "is not an Ed25519 key of 32 bytes") }
        return key
    }

    /// Of two first runs at once one makes the key and both use it: it appears whole, by a link.
    private func make(_ path: String) throws(WardenError) {
        let key = Curve25519.Signing.PrivateKey().rawRepresentation
        let draft = path + ".\(getpid()).partial"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.unusable(path, "cannot be written: \(Self.reason)") }
        let written = key.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        let lasts = written == key.count && fsync(descriptor) == 0
        close(descriptor)
        defer { unlink(draft) }
        guard lasts, link(draft, path) == 0 || errno == EEXIST else {
            throw Self.unusable(path, "cannot be written: \(Self.reason)")
        }
    }

    private static var reason: String { String(cString: strerror(errno)) }

    static func unusable(_ object: String, _ message: String, hint: String? = nil) -> WardenError {
        WardenError(
            code: "evidence.key",
            object: object,
            message,
            hint: hint ?? "see section 'evidence' of trailwarden.yml in docs/evidence.md"
        )
    }
}
