internal import Foundation
public import WardenDomain
public import WardenEvidence

/// The exported file: a signed checkpoint over a list of standard commitments, then the list.
///
/// The checkpoint is a C2SP note (origin, number of files, RFC 6962 root over the lines of the list, extension lines).
/// A line of the list holds, between tabs: lines, bytes, root (hexadecimal), leaves (base64, or `-`), path.
public struct CommitmentBundle: Sendable, Hashable {
    public var origin: String
    /// `yyyy-mm-ddThh:mm:ssZ`.
    public var created: String
    public var files: [StandardCommitment]

    public init(origin: String, created: String, files: [StandardCommitment]) {
        self.origin = origin
        self.created = created
        self.files = files
    }

    /// The whole file, signed.
    ///
    /// - Throws: `note.signing-failed`.
    public func rendered(by signer: NoteSigner) throws(WardenError) -> String {
        let list = files.sorted { $0.path < $1.path }.map(Self.line)
        return try signer.sign(noteText(root: Self.root(list))).rendered + "\n" + list.map { $0 + "\n" }.joined()
    }

    private func noteText(root: MerkleHash) -> String {
        let lines = files.reduce(0) { $0 + $1.lines }
        return
            "\(origin)\n\(files.count)\n\(Data(root.bytes).base64EncodedString())\ncreated \(created)\nlines \(lines)\n"
    }

    /// Reads a file and believes it only if `verifier` signed it and the list is the signed one.
    ///
    /// - Throws: `note.unreadable`, `integrity.export-tampered`.
    public init(parsing text: String, verifier: NoteVerifier) throws(WardenError) {
        // The list begins after the empty line that follows the signatures.
        let parts = text.components(separatedBy: "\n\n")
        guard parts.count >= 3 else { throw Self.tampered("it is not of the form that an export has") }
        let note = try SignedNote(parsing: parts[0] + "\n\n" + parts[1] + "\n")
        guard verifier.verifies(note) else { throw Self.tampered("its signature is not one of \(verifier.name)") }
        let header = note.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let list = parts[2...].joined(separator: "\n\n").split(separator: "\n").map(String.init)
        guard header.count >= 4, let count = Int(header[1]), let root = Data(base64Encoded: header[2]),
            list.count == count, Self.root(list).bytes == Array(root)
        else { throw Self.tampered("the list of files is not the one that was signed") }
        origin = header[0]
        created = header.first { $0.hasPrefix("created ") }.map { String($0.dropFirst(8)) } ?? ""
        files = []
        for line in list {
            guard let file = Self.file(line) else { throw Self.tampered("a line of the list cannot be read") }
            files.append(file)
        }
    }

    private static func root(_ list: [String]) -> MerkleHash {
        var tree = CompactRange()
        for line in list { tree.append(.leaf(Array(line.utf8))) }
        return tree.root
    }

    private static func line(_ file: StandardCommitment) -> String {
        let leaves = file.leaves.flatMap { word in withUnsafeBytes(of: word.littleEndian) { Array($0) } }
        let path = file.path.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\n", with: "\\n")
            .replacingOccurrences(of: "\t", with: "\\t")
        return [
            String(file.lines), String(file.bytes), file.root.hexadecimal,
            leaves.isEmpty ? "-" : Data(leaves).base64EncodedString(), path,
        ].joined(separator: "\t")
    }

    private static func file(_ line: String) -> StandardCommitment? {
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, let lines = UInt64(parts[0]), let bytes = UInt64(parts[1]),
            let root = MerkleHash(hexadecimal: parts[2])
        else { return nil }
        var leaves: [UInt64] = []
        if parts[3] != "-" {
            guard let data = Data(base64Encoded: parts[3]), data.count % 8 == 0 else { return nil }
            leaves = stride(from: 0, to: data.count, by: 8).map { start in
                data[start..<start + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            }
        }
        return StandardCommitment(path: unescaped(parts[4]), lines: lines, bytes: bytes, root: root, leaves: leaves)
    }

    private static func unescaped(_ text: String) -> String {
        var out = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                out.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                out.append(character)
            }
        }
        return out
    }

    private static func tampered(_ why: String) -> WardenError {
        WardenError(
            code: "integrity.export-tampered",
            object: "commitment file",
            why,
            hint: "take the file and the key from whoever exported them"
        )
    }
}
