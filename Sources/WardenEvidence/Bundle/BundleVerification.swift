public import WardenDomain

/// Judges a bundle with nothing but the bundle and a public key.
///
/// The checkpoint binds the right edge of the tree, each tile of hashes binds those below it, and those bind the entries.
public struct BundleVerification {
    /// What a verification found.
    public struct Report: Sendable, Hashable {
        public var manifest: BundleManifest
        public var signedAt: Int64?
        public var entries: UInt64 = 0
        public var problems: [LogProblem] = []

        public var isSound: Bool { problems.isEmpty }
    }

    private let files: any BundleFiles
    private let verifier: NoteVerifier
    private let manifest: BundleManifest
    private var report: Report

    /// - Throws: `evidence.bad-bundle`, `evidence.unreadable`.
    public init(_ files: any BundleFiles, verifier: NoteVerifier) throws(WardenError) {
        self.files = files
        self.verifier = verifier
        guard let bytes = try files.read(BundleManifest.name) else {
            throw WardenError(code: "evidence.bad-bundle", object: BundleManifest.name, "is missing")
        }
        manifest = try BundleManifest(bytes)
        report = Report(manifest: manifest)
    }

    /// - Parameter visit: called with every entry that can be read.
    /// - Throws: `evidence.unreadable`.
    public mutating func run(_ visit: (EvidenceEntry) -> Void = { _ in }) throws(WardenError) -> Report {
        try judgeFiles()
        guard let checkpoint = try checkpoint() else { return report }
        guard checkpoint.origin == manifest.origin, checkpoint.size == manifest.size,
            manifest.first + manifest.count <= checkpoint.size
        else {
            add(.manifest, nil, "the manifest does not fit the checkpoint")
            return report
        }
        judgeTiles(checkpoint)
        try judgeEntries(checkpoint, visit)
        return report
    }

    private mutating func judgeFiles() throws(WardenError) {
        var named: Set<String> = [BundleManifest.name]
        for file in manifest.files {
            named.insert(file.name)
            guard let bytes = try files.read(file.name) else {
                add(.manifest, nil, "'\(file.name)' is missing")
                continue
            }
            if Int64(bytes.count) != file.bytes || TreeHash.plain(bytes).hexadecimal != file.digest {
                add(.manifest, nil, "'\(file.name)' is not the file that the manifest names")
            }
        }
        for name in files.names where !named.contains(name) { add(.manifest, nil, "'\(name)' is not in the manifest") }
    }

    private mutating func checkpoint() throws(WardenError) -> Checkpoint? {
        guard let bytes = try files.read("checkpoint") else {
            add(.missing, nil, "the checkpoint is missing")
            return nil
        }
        do throws(WardenError) {
            let signed = try SignedCheckpoint(parsing: String(decoding: bytes, as: UTF8.self), verifiers: [verifier])
            report.signedAt = signed.checkpoint.time
            return signed.checkpoint
        } catch {
            add(.badSignature, nil, "the checkpoint: \(error.message)")
            return nil
        }
    }

    private mutating func judgeTiles(_ checkpoint: Checkpoint) {
        let tree = files.tree(size: checkpoint.size)
        if (try? tree.proofs().root(size: checkpoint.size)) != checkpoint.root {
            add(.hashAltered, nil, "the right edge of the tree does not lead to the signed root")
        }
        for tile in BundleTiles.needed(first: manifest.first, count: manifest.count, size: checkpoint.size) {
            guard case .hashes(let level) = tile.kind, tile.isFull else { continue }
            let above = try? tree.node(level: (level + 1) * Tile.height, index: tile.index)
            let below = try? tree.node(level: level * Tile.height + Tile.height, index: tile.index, fromTile: level)
            if above == nil || above != below {
                add(.hashAltered, nil, "'\(tile.path)' does not fit the hash above it")
            }
        }
    }

    private mutating func judgeEntries(
        _ checkpoint: Checkpoint,
        _ visit: (EvidenceEntry) -> Void
    ) throws(WardenError) {
        let tree = files.tree(size: checkpoint.size)
        var leaves: (index: UInt64, hashes: [TreeHash])?
        var next = manifest.first
        let end = manifest.first + manifest.count
        while next < end {
            let count = Int(min(BundleManifest.entriesPerFile, end - next))
            let name = BundleManifest.entriesName(next)
            let lines = (try files.read(name) ?? []).split(
                separator: UInt8(ascii: "\n"),
                omittingEmptySubsequences: true
            )
            if lines.count != count {
                add(.missing, next, "'\(name)' holds \(lines.count) entries instead of \(count)")
            }
            for (place, line) in lines.prefix(count).enumerated() {
                let index = next + UInt64(place)
                if leaves?.index != index / Tile.span {
                    leaves = (index / Tile.span, (try? tree.tile(level: 0, index: index / Tile.span)) ?? [])
                }
                let slot = Int(index % Tile.span)
                guard let hashes = leaves?.hashes, slot < hashes.count, hashes[slot] == TreeHash.leaf(line) else {
                    add(.altered, index, "it is not the entry that was signed")
                    continue
                }
                try judge(line, index, visit)
            }
            next += UInt64(count)
        }
    }

    private mutating func judge(
        _ line: ArraySlice<UInt8>,
        _ index: UInt64,
        _ visit: (EvidenceEntry) -> Void
    )
        throws(WardenError)
    {
        do throws(WardenError) {
            let entry = try EvidenceEntry(line, at: index)
            if let detached = entry.detachedBody {
                let body = try files.read(EvidenceDraft.bodyPath(detached.hexadecimal))
                if body.map({ TreeHash.plain($0).hexadecimal }) != detached.hexadecimal {
                    add(.bodyAltered, index, "its body is missing or not the one that was signed")
                }
            }
            report.entries += 1
            visit(entry)
        } catch {
            add(.malformed, index, error.message)
        }
    }

    private mutating func add(_ kind: LogProblem.Kind, _ index: UInt64?, _ message: String) {
        report.problems.append(LogProblem(kind, index, nil, message))
    }
}
