import Crypto
import WardenDomain
internal import WardenEvidence
import WardenIntegrity

/// Signed exports: a note reads back as it was written, what we signed is believed, and nothing else is.
enum Notes {
    // Fixed: a finding must be the same in every run.
    private static let signer =
        (try? Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: 7, count: 32)))
        .map { NoteSigner(name: "fuzz", key: $0) }

    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        guard let signer else { return }
        let text = bytes.text
        if let note = try? SignedNote(parsing: text) {
            let back = try SignedNote(parsing: note.rendered)
            try claim(back == note, "a note does not come back as it was")
            try claim(!signer.verifier.verifies(note), "a note that nobody signed is believed")
        }
        if let head = try? Checkpoint(parsing: text) {
            let again = try Checkpoint(parsing: head.text)
            try claim(again == head, "a checkpoint does not come back as it was")
        }
        let believed = try? SignedCheckpoint(parsing: text, verifiers: [signer.verifier])
        try claim(believed == nil, "a checkpoint that nobody signed is believed")
        try claim((try? CommitmentBundle(parsing: text, verifier: signer.verifier)) == nil, "an unsigned export")
        if let key = try? NoteVerifier(parsing: text) {
            try claim(key.text == text, "a verifier key with two forms")
        }
        try readSigned(text, signer)
    }

    /// The text as the list of an export that we signed: it is read, or refused, and what is read is what was written.
    private static func readSigned(_ text: String, _ signer: NoteSigner) throws {
        guard let body = try? signer.sign(text.hasSuffix("\n") ? text : text + "\n") else { return }
        try claim(signer.verifier.verifies(body), "our own signature is not believed")
        _ = try? CommitmentBundle(parsing: body.rendered, verifier: signer.verifier)

        let path = text.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }.prefix(40)
        let file = StandardCommitment(path: String(String.UnicodeScalarView(path)), lines: 1, bytes: 2, root: .empty)
        let bundle = CommitmentBundle(origin: "fuzz", created: "2026-01-01T00:00:00Z", files: [file])
        let rendered = try bundle.rendered(by: signer)
        let back = try CommitmentBundle(parsing: rendered, verifier: signer.verifier)
        try claim(back == bundle, "an export does not come back as it was")
    }
}
