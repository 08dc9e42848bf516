import Crypto
import Testing
import WardenDomain
import WardenEvidence

@testable import WardenIntegrity

@Suite struct ExportTests {
    static let signer: NoteSigner? = (try? Curve25519.Signing.PrivateKey(rawRepresentation: Array(UInt8(0)..<32))).map {
        NoteSigner(name: "trailwarden.example/evidence/test", key: $0)
    }

    /// The example of the signed-note specification.
    @Test func verifiesTheSpecificationsNote() throws {
        let verifier = try NoteVerifier(
            parsing: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
        )
        let note = try SignedNote(
            parsing: "This is an example message.\n\n\u{2014} example.com/foo "
                + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
        )
        #expect(verifier.verifies(note))
        #expect(note.text == "This is an example message.\n")
        var changed = note
        changed.text = "This is an example massage.\n"
        #expect(!verifier.verifies(changed))
    }

    /// Vectors that two independent verifiers accepted.
    @Test func signsAsOtherImplementationsDo() throws {
        let signer = try #require(Self.signer)
        #expect(
            signer.verifier.text
                == "trailwarden.example/evidence/test+9dd85c45+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
        )
        let text = "trailwarden.example/evidence/test\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n"
        let note = try signer.sign(text)
        let published = try SignedNote(
            parsing: text + "\n\u{2014} trailwarden.example/evidence/test "
                + "ndhcRaRRbH7jST1eQNHdJqo9UrtuSmvuLGSz4NjjKp7AfxdbjotM23ZQ/M9l1TU3HrTZJIU8Pp0TEwOmYSWszZtnGA4=\n"
        )
        #expect(signer.verifier.verifies(note) && signer.verifier.verifies(published))
        #expect(try SignedNote(parsing: note.rendered) == note)
    }

    @Test(arguments: ["", "text", "text\n", "text\n\n", "text\n\nno dash aaaaaaaa\n", "text\n\n\u{2014} name !!!!\n"])
    func refusesWhatIsNoNote(_ text: String) {
        #expect(throws: WardenError.self) { try SignedNote(parsing: text) }
    }

    static func commitment(
        _ lines: [String],
        path: String = "a.json",
        leaves: Bool = true,
        earlier: UInt64? = nil
    )
        -> (commitment: StandardCommitment, rootAtEarlier: MerkleHash?)
    {
        var builder = StandardCommitmentBuilder(keepsLeaves: leaves, earlierLines: earlier)
        builder.append(text(lines))
        return builder.finish(path: path)
    }

    static let lines = (1...40).map { "{\"n\":\($0)}" }

    @Test func theRootIsThatOfRFC6962OverTheLines() {
        let expected = MerkleTests.definition(Self.lines.map { Array($0.utf8) }[...])
        #expect(Self.commitment(Self.lines).commitment.root.bytes == expected)
        var pieces = StandardCommitmentBuilder(keepsLeaves: false)
        for line in Self.lines { pieces.append(text([line])) }
        #expect(pieces.finish(path: "a.json").commitment.root.bytes == expected)
    }

    static func judge(_ now: [String], leaves: Bool) -> FileVerdict {
        let exported = commitment(lines, leaves: leaves).commitment
        let read = commitment(now, leaves: leaves, earlier: exported.lines)
        return FileVerdict(exported: exported, now: read.commitment, rootAtEarlier: read.rootAtEarlier)
    }

    @Test(arguments: [true, false])
    func judgesElsewhereWithoutTheInstallation(_ leaves: Bool) {
        #expect(Self.judge(Self.lines, leaves: leaves) == .unchanged)
        var grown = LineChanges()
        grown.appended = 1
        #expect(Self.judge(Self.lines + ["{}"], leaves: leaves) == .grown(grown))
        var altered = Self.lines
        altered[6] = "{}"
        var changes = LineChanges()
        if leaves { changes.altered = [.init(old: 7, new: 7)] }
        #expect(Self.judge(altered, leaves: leaves) == .tampered(changes))
        var shorter = LineChanges()
        if leaves { shorter.removed = [40] }
        #expect(Self.judge(Array(Self.lines.dropLast()), leaves: leaves) == .tampered(shorter))
    }

    @Test func aBundleComesBackAsItWasSigned() throws {
        let signer = try #require(Self.signer)
        let files = [
            Self.commitment(Self.lines, path: "b.json").commitment,
            Self.commitment([], path: "a\tb\\\n.json", leaves: false).commitment,
        ]
        let bundle = CommitmentBundle(origin: "example/x", created: "2026-06-14T00:00:00Z", files: files)
        let text = try bundle.rendered(by: signer)
        let read = try CommitmentBundle(parsing: text, verifier: signer.verifier)
        #expect(read.files == files.sorted { $0.path < $1.path })
        #expect(read.created == bundle.created && read.origin == bundle.origin)
    }

    @Test func everyChangedByteOfABundleIsNoticed() throws {
        let signer = try #require(Self.signer)
        let bundle = CommitmentBundle(
            origin: "example/x",
            created: "2026-06-14T00:00:00Z",
            files: [Self.commitment(["a", "b"]).commitment]
        )
        let text = Array(try bundle.rendered(by: signer).utf8)
        for index in text.indices where index != text.count - 1 {
            var changed = text
            changed[index] ^= 1
            let string = String(decoding: changed, as: UTF8.self)
            #expect(throws: WardenError.self, "byte \(index)") {
                try CommitmentBundle(parsing: string, verifier: signer.verifier)
            }
        }
        let other = NoteSigner(name: "trailwarden.example/evidence/test", key: .init()).verifier
        #expect(throws: WardenError.self) {
            try CommitmentBundle(parsing: String(decoding: text, as: UTF8.self), verifier: other)
        }
    }
}
