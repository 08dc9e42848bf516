import Crypto
import Foundation
import Testing
import WardenDomain
import WardenEvidence

/// Signed notes and checkpoints against the specification's example and vectors made by another implementation.
@Suite struct NoteTests {
    @Test func verifiesTheExampleOfTheSpecification() throws {
        let key = try NoteVerifier(parsing: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
        let note = try SignedNote(
            parsing: """
                This is an example message.

                — example.com/foo \
                Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

                """
        )
        #expect(key.verifies(note))
        var altered = note
        altered.text = "This is an example message!\n"
        #expect(!key.verifies(altered))
    }

    @Test func signsWhatAnotherImplementationSigned() throws {
        let origin = "trailwarden.example/evidence/test"
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: Array(0..<32))
        let signer = NoteSigner(name: origin, key: key)
        #expect(signer.verifier.text == "\(origin)+9dd85c45+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4")
        let bytes = try #require(Data(base64Encoded: "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg="))
        let root = try #require(TreeHash(bytes))
        let text = Checkpoint(origin: origin, size: 8, root: root).text
        let theirs = try SignedNote(
            parsing: text + "\n— \(origin) "
                + "ndhcRaRRbH7jST1eQNHdJqo9UrtuSmvuLGSz4NjjKp7AfxdbjotM23ZQ/M9l1TU3HrTZJIU8Pp0TEwOmYSWszZtnGA4=\n"
        )
        #expect(signer.verifier.verifies(theirs))
        #expect(signer.verifier.verifies(try signer.sign(text)))
        let parsed = try SignedCheckpoint(parsing: theirs.rendered, verifiers: [signer.verifier])
        #expect(parsed.checkpoint.size == 8 && parsed.checkpoint.root == root)
    }

    @Test(arguments: ["origin\n08\nroot\n", "origin\n8\n", "origin\n8\nAAAA\n", "origin\n-1\nroot\n", ""])
    func refusesWhatIsNoCheckpoint(text: String) {
        #expect(throws: WardenError.self) { try Checkpoint(parsing: text) }
    }

    @Test func believesNoCheckpointOfAnotherLog() throws {
        let key = Curve25519.Signing.PrivateKey()
        let signer = NoteSigner(name: "a.example/log", key: key)
        let note = try signer.sign(Checkpoint(origin: "b.example/log", size: 0, root: .empty).text)
        #expect(throws: WardenError.self) {
            try SignedCheckpoint(parsing: note.rendered, verifiers: [signer.verifier])
        }
    }
}
