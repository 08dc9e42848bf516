internal import Foundation
public import WardenDomain

/// The signed head of a log: origin, number of entries, root. Source: C2SP tlog-checkpoint.
public struct Checkpoint: Sendable, Hashable {
    /// The log's name: a URL without a scheme.
    public var origin: String
    public var size: UInt64
    public var root: TreeHash
    /// Lines after the root, in order: `time 2026-01-31T10:00:00.000Z`.
    public var extensions: [String]

    public init(origin: String, size: UInt64, root: TreeHash, extensions: [String] = []) {
        self.origin = origin
        self.size = size
        self.root = root
        self.extensions = extensions
    }

    /// What is signed.
    public var text: String {
        ([origin, String(size), Data(root.bytes).base64EncodedString()] + extensions).map { $0 + "\n" }.joined()
    }

    /// When it was signed, in epoch milliseconds, where it says so.
    public var time: Int64? {
        extensions.first { $0.hasPrefix("time ") }.flatMap { Timestamp.milliseconds(String($0.dropFirst(5))) }
    }

    /// Reads the text of a note.
    ///
    /// - Throws: `evidence.bad-checkpoint`.
    public init(parsing text: String) throws(WardenError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count >= 4, lines.last == "", !lines.dropLast().contains(""), let size = UInt64(lines[1]),
            String(size) == lines[1], let root = Data(base64Encoded: lines[2]).flatMap({ TreeHash($0) }),
            root.bytes.count == TreeHash.length
        else {
            throw WardenError(
                code: "evidence.bad-checkpoint",
                object: "checkpoint",
                "is not of the form origin, size, root",
                hint: "give a file that 'trailwarden evidence anchor' or 'evidence export' wrote"
            )
        }
        self.init(origin: lines[0], size: size, root: root, extensions: Array(lines[3...].dropLast()))
    }
}

/// A checkpoint with its note, believed.
public struct SignedCheckpoint: Sendable, Hashable {
    public var checkpoint: Checkpoint
    public var note: SignedNote

    public init(checkpoint: Checkpoint, note: SignedNote) {
        self.checkpoint = checkpoint
        self.note = note
    }

    /// Reads a note and believes it only if one of `verifiers` signed it for the log of its own name.
    ///
    /// - Throws: `evidence.bad-checkpoint`, `evidence.bad-signature`, `note.unreadable`.
    public init(parsing text: String, verifiers: [NoteVerifier]) throws(WardenError) {
        let note = try SignedNote(parsing: text)
        let checkpoint = try Checkpoint(parsing: note.text)
        guard let signer = verifiers.first(where: { $0.verifies(note) }) else {
            throw WardenError(
                code: "evidence.bad-signature",
                object: "checkpoint of \(checkpoint.size) entries",
                "has no good signature of \(verifiers.map(\.name).joined(separator: ", "))",
                hint: "the checkpoint was altered, or it belongs to another log or key"
            )
        }
        guard signer.name == checkpoint.origin else {
            throw WardenError(
                code: "evidence.bad-checkpoint",
                object: checkpoint.origin,
                "is signed by the key of another log, '\(signer.name)'"
            )
        }
        self.init(checkpoint: checkpoint, note: note)
    }
}
