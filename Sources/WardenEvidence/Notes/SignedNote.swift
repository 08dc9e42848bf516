internal import Foundation
public import WardenDomain

/// A text with signatures (C2SP signed-note): what is signed is the text up to and with its last newline.
public struct SignedNote: Sendable, Hashable {
    /// One signature line.
    public struct Signature: Sendable, Hashable {
        public var name: String
        /// Big-endian number of the first four bytes of the key's hash.
        public var keyID: UInt32
        public var bytes: [UInt8]

        public init(name: String, keyID: UInt32, bytes: [UInt8]) {
            self.name = name
            self.keyID = keyID
            self.bytes = bytes
        }
    }

    /// Larger notes are refused.
    private static let longest = 1 << 20
    private static let mostSignatures = 64
    private static let dash = "\u{2014} "

    /// Ends in a newline.
    public var text: String
    public var signatures: [Signature]

    public init(text: String, signatures: [Signature] = []) {
        self.text = text
        self.signatures = signatures
    }

    /// Reads a note: the text ends before the last empty line.
    ///
    /// - Throws: `note.unreadable`.
    public init(parsing note: String) throws(WardenError) {
        guard note.utf8.count <= Self.longest, note.hasSuffix("\n"),
            !note.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" }),
            let split = note.range(of: "\n\n", options: .backwards)
        else { throw Self.bad("it has no text followed by an empty line and signatures") }
        let lines = note[split.upperBound...].split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        guard !lines.isEmpty, lines.count <= Self.mostSignatures else { throw Self.bad("it has no signature") }
        text = String(note[..<split.lowerBound]) + "\n"
        signatures = []
        for line in lines {
            let parts = line.dropFirst(2).split(separator: " ", omittingEmptySubsequences: false)
            guard line.hasPrefix(Self.dash), parts.count == 2, !parts[0].isEmpty, !parts[0].contains("+"),
                let data = Data(base64Encoded: String(parts[1])), data.count > 4
            else { throw Self.bad("a signature line is malformed") }
            let id = data.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            signatures.append(Signature(name: String(parts[0]), keyID: id, bytes: Array(data.dropFirst(4))))
        }
    }

    /// The note as it is written.
    public var rendered: String {
        text + "\n"
            + signatures.map { signature in
                let id = (0..<4).map { UInt8(truncatingIfNeeded: signature.keyID >> UInt32(24 - 8 * $0)) }
                return "\(Self.dash)\(signature.name) \(Data(id + signature.bytes).base64EncodedString())\n"
            }.joined()
    }

    private static func bad(_ why: String) -> WardenError {
        WardenError(
            code: "note.unreadable",
            object: "signed note",
            why,
            hint: "take the file as Trailwarden wrote it"
        )
    }
}
