internal import Foundation
public import WardenDomain
public import WardenEvidence
internal import WardenLedger

/// Writes the bundle for an auditor: the entries of a period, the hashes that tie them to a signed checkpoint, the public
/// key, and how to check all of it with or without us.
public struct EvidenceExport {
    /// Entries that get a proof file of their own each; of more, the first and the last do.
    private static let proofFiles: UInt64 = 1_000

    /// What was written.
    public struct Outcome: Sendable {
        public var manifest: BundleManifest
        public var verifier: NoteVerifier
    }

    private let reader: EvidenceReader
    private let files: DirectoryLog
    private let head: SignedCheckpoint

    /// Takes the log as its latest checkpoint has it.
    public init(_ reader: EvidenceReader) throws(WardenError) {
        self.reader = reader
        files = DirectoryLog(path: reader.directory)
        head = try reader.head()
    }

    /// - Parameters:
    ///   - from: epoch milliseconds, inclusive.
    ///   - until: exclusive.
    ///   - now: for the manifest.
    /// - Throws: `evidence.unwritable`, `evidence.bundle-too-large`, `evidence.missing-entry`.
    public func write(from: Int64, until: Int64, now: Int64, to path: String) throws(WardenError) -> Outcome {
        let (first, count) = try range(from, until)
        var bundle = Bundle(zip: try ZipWriter(path: path))
        try bundle.add("README.txt", Array(BundleGuide.text(key: reader.verifiers[0].text).utf8))
        try bundle.add("checkpoint", Array(head.note.rendered.utf8))
        try bundle.add("key.pub", Array((reader.verifiers[0].text + "\n").utf8))
        try addEntries(first, count, &bundle)
        for tile in BundleTiles.needed(first: first, count: count, size: head.checkpoint.size) {
            guard let bytes = try files.read(tile) else { throw Self.damaged(tile.path) }
            try bundle.add(tile.path, bytes)
        }
        try addProofs(first, count, &bundle)
        let manifest = BundleManifest(
            origin: head.checkpoint.origin,
            from: from,
            until: until,
            first: first,
            count: count,
            size: head.checkpoint.size,
            created: now,
            files: bundle.files
        )
        try bundle.zip.add(BundleManifest.name, Array((manifest.json.pretty + "\n").utf8))
        try bundle.zip.finish()
        return Outcome(manifest: manifest, verifier: reader.verifiers[0])
    }

    private struct Bundle {
        let zip: ZipWriter
        var files: [BundleManifest.File] = []

        mutating func add(_ name: String, _ bytes: [UInt8]) throws(WardenError) {
            try zip.add(name, bytes)
            let digest = TreeHash.plain(bytes).hexadecimal
            files.append(BundleManifest.File(name: name, bytes: Int64(bytes.count), digest: digest))
        }
    }

    /// From the first entry of the period to the last: entries in between go along even where a clock went astray.
    private func range(_ from: Int64, _ until: Int64) throws(WardenError) -> (first: UInt64, count: UInt64) {
        let size = head.checkpoint.size
        var range: (first: UInt64, last: UInt64)?
        for index in 0..<Tile.tiles(level: 0, size: size) {
            for (place, bytes) in try files.bundle(index, size: size).enumerated() {
                let entry = try EvidenceEntry(bytes, at: index * Tile.span + UInt64(place))
                guard entry.time >= from, entry.time < until else { continue }
                range = (range?.first ?? entry.index, entry.index)
            }
        }
        return range.map { ($0.first, $0.last - $0.first + 1) } ?? (0, 0)
    }

    private func addEntries(_ first: UInt64, _ count: UInt64, _ bundle: inout Bundle) throws(WardenError) {
        var lines: [UInt8] = []
        var start = first
        var bodies: Set<String> = []
        var known: (index: UInt64, entries: [ArraySlice<UInt8>])?
        for index in first..<first + count {
            if known?.index != index / Tile.span {
                known = (index / Tile.span, try files.bundle(index / Tile.span, size: head.checkpoint.size))
            }
            guard let bytes = known?.entries[Int(index % Tile.span)] else { continue }
            lines += bytes
            lines.append(UInt8(ascii: "\n"))
            if let detached = try EvidenceEntry(bytes, at: index).detachedBody { bodies.insert(detached.hexadecimal) }
            if index + 1 - start == BundleManifest.entriesPerFile || index + 1 == first + count {
                try bundle.add(BundleManifest.entriesName(start), lines)
                lines = []
                start = index + 1
            }
        }
        for digest in bodies.sorted() {
            let name = EvidenceDraft.bodyPath(digest)
            guard let bytes = try files.read(name) else { throw Self.damaged(name) }
            try bundle.add(name, bytes)
        }
    }

    private func addProofs(_ first: UInt64, _ count: UInt64, _ bundle: inout Bundle) throws(WardenError) {
        guard count > 0 else { return }
        let last = first + count - 1
        let indices = count <= Self.proofFiles ? Array(first...last) : [first, last]
        let proofs = files.tree(size: head.checkpoint.size).proofs()
        for index in indices {
            guard let proof = try? proofs.inclusion(of: index, in: head.checkpoint.size) else {
                throw Self.damaged("the tiles of entry \(index)")
            }
            try bundle.add("proofs/\(index).tlog-proof", Array(TransparencyProof(proof, head).text.utf8))
        }
    }

    private static func damaged(_ object: String) -> WardenError {
        WardenError(
            code: "evidence.missing-entry",
            object: object,
            "is missing or damaged",
            hint: "run 'trailwarden evidence verify'"
        )
    }
}
