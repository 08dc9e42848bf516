internal import Foundation

/// A proof that one entry is in a signed log, as a file of its own. Source: C2SP tlog-proof.
public struct TransparencyProof: Sendable, Hashable {
    public var proof: InclusionProof
    public var checkpoint: SignedCheckpoint

    public init(_ proof: InclusionProof, _ checkpoint: SignedCheckpoint) {
        self.proof = proof
        self.checkpoint = checkpoint
    }

    public var text: String {
        let hashes = proof.hashes.map { Data($0.bytes).base64EncodedString() + "\n" }.joined()
        return "c2sp.org/tlog-proof@v1\nindex \(proof.index)\n\(hashes)\n\(checkpoint.note.rendered)"
    }
}
