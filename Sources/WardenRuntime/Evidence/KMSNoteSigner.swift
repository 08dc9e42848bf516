internal import Crypto
internal import Foundation
internal import Synchronization
internal import WardenAWS
internal import WardenCloud
internal import WardenDomain
internal import WardenEvidence

/// Signs with a key that never leaves AWS KMS (key spec ECC_NIST_EDWARDS25519, algorithm ED25519_SHA_512 over the message
/// itself). Source: AWS KMS Developer Guide, "Asymmetric key specs".
struct KMSNoteSigner: NoteSigning {
    /// Attempts of one signature in all, the client's own within each.
    private static let limit: DispatchTimeInterval = .seconds(60)

    let verifier: NoteVerifier
    private let client: KMSClient
    private let arn: String

    init(arn: String, origin: String, connector: Connector?) async throws(WardenError) {
        let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 6, parts[2] == "kms" else {
            throw EvidenceKey.unusable(arn, "is no ARN of a KMS key")
        }
        let account = String(parts[4])
        let clouds = (try? connector?.clouds(for: .fix)) ?? []
        let known = clouds.first { $0.id == account } ?? clouds.first
        guard let known else {
            throw EvidenceKey.unusable(arn, "cannot be used: no AWS account has a 'fix_profile' to sign with")
        }
        self.arn = arn
        client = KMSClient(known.session, region: String(parts[3]))
        switch await client.ed25519PublicKey(ofKey: arn) {
        case .success(let bytes):
            guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else {
                throw EvidenceKey.unusable(arn, "has no Ed25519 public key")
            }
            verifier = NoteVerifier(name: origin, key: key)
        case .failure(let gap):
            throw EvidenceKey.unusable(arn, "cannot be used: \(gap)")
        }
    }

    /// Called on the log's own thread, which may wait.
    func sign(_ text: String) throws(WardenError) -> SignedNote {
        let answer = Answer()
        let (client, arn) = (client, arn)
        Task { answer.give(await client.ed25519Signature(Array(text.utf8), withKey: arn)) }
        guard let result = answer.wait(Self.limit) else { throw EvidenceKey.unusable(arn, "did not answer in time") }
        switch result {
        case .success(let bytes):
            let note = SignedNote(
                text: text,
                signatures: [.init(name: verifier.name, keyID: verifier.keyID, bytes: bytes)]
            )
            guard verifier.verifies(note) else {
                throw EvidenceKey.unusable(arn, "gave a signature that does not verify")
            }
            return note
        case .failure(let gap):
            throw EvidenceKey.unusable(arn, "cannot sign: \(gap)")
        }
    }
}

/// One answer, waited for by a thread.
private final class Answer: Sendable {
    private let value = Mutex<Result<[UInt8], CloudGap>?>(nil)
    private let done = DispatchSemaphore(value: 0)

    func give(_ result: Result<[UInt8], CloudGap>) {
        value.withLock { $0 = result }
        done.signal()
    }

    func wait(_ limit: DispatchTimeInterval) -> Result<[UInt8], CloudGap>? {
        done.wait(timeout: .now() + limit) == .success ? value.withLock { $0 } : nil
    }
}
