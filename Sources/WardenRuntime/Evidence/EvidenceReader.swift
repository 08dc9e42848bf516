internal import Foundation
public import WardenDomain
public import WardenEvidence
internal import WardenLedger

/// Reads an evidence log without changing it, and believes only what its key signed.
public struct EvidenceReader: Sendable {
    public let directory: String
    public let verifiers: [NoteVerifier]
    private let files: DirectoryLog

    /// - Parameter keys: public keys to trust instead of the one beside the log.
    /// - Throws: `evidence.no-log`, `note.bad-key`.
    public init(state: String, settings: EvidenceSettings = EvidenceSettings(), keys: [String] = []) throws(WardenError)
    {
        let place = EvidencePlace(state: state, settings: settings)
        directory = place.directory
        files = DirectoryLog(path: directory)
        var verifiers: [NoteVerifier] = []
        for key in keys { verifiers.append(try NoteVerifier(parsing: key)) }
        if verifiers.isEmpty, let own = try place.publishedKey() { verifiers = [own] }
        guard !verifiers.isEmpty else {
            throw WardenError(
                code: "evidence.no-log",
                object: directory,
                "holds no evidence log",
                hint: "the first command that decides or changes something begins one"
            )
        }
        self.verifiers = verifiers
    }

    /// The latest checkpoint.
    ///
    /// - Throws: `evidence.no-checkpoint`, `evidence.bad-signature`.
    public func head() throws(WardenError) -> SignedCheckpoint {
        if let head = try files.checkpoint(verifiers) { return head }
        throw WardenError(
            code: "evidence.no-checkpoint",
            object: directory,
            "has no checkpoint",
            hint: "run 'trailwarden evidence status', which signs one"
        )
    }

    /// An entry under the latest checkpoint, with its proof.
    public func entry(
        _ index: UInt64
    ) throws(WardenError) -> (entry: EvidenceEntry, bytes: [UInt8], proof: InclusionProof) {
        let size = try head().checkpoint.size
        let bytes = try files.entry(index, size: size)
        do {
            let proof = try files.tree(size: size).proofs().inclusion(of: index, in: size)
            return (try EvidenceEntry(bytes, at: index), bytes, proof)
        } catch let error as WardenError {
            throw error
        } catch {
            throw WardenError(code: "evidence.bad-tile", object: "entry \(index)", "\(error)")
        }
    }

    /// The body of an entry, wherever it stands; nil where a detached one is gone or altered.
    public func body(of entry: EvidenceEntry) throws(WardenError) -> JSONValue? {
        guard let detached = entry.detachedBody else { return entry.body }
        guard let bytes = try files.read(EvidenceDraft.bodyPath(detached.hexadecimal)),
            TreeHash.plain(bytes).hexadecimal == detached.hexadecimal
        else { return nil }
        return try? JSONReader.read(bytes)
    }

    /// Which entries a listing wants.
    public struct Filter: Sendable {
        /// Epoch milliseconds, from inclusive, until exclusive.
        public var since: Int64?
        public var until: Int64?
        /// A kind, or its beginning up to a dot: `incident`.
        public var kind: String?
        public var subject: String?
        /// The newest ones of these many.
        public var limit: Int?

        public init(
            since: Int64? = nil,
            until: Int64? = nil,
            kind: String? = nil,
            subject: String? = nil,
            limit: Int? = nil
        ) {
            self.since = since
            self.until = until
            self.kind = kind
            self.subject = subject
            self.limit = limit
        }

        func takes(_ entry: EvidenceEntry) -> Bool {
            if let since, entry.time < since { return false }
            if let until, entry.time >= until { return false }
            if let subject, entry.subject != subject { return false }
            if let kind, entry.kind != kind, !entry.kind.hasPrefix(kind + ".") { return false }
            return true
        }
    }

    /// Entries that a filter takes, oldest first; the newest of them where there is a limit.
    public func entries(_ filter: Filter = Filter()) throws(WardenError) -> [EvidenceEntry] {
        let size = try head().checkpoint.size
        var found: [EvidenceEntry] = []
        for index in (0..<Tile.tiles(level: 0, size: size)).reversed() {
            for entry in try bundle(index, size: size).reversed() where filter.takes(entry) {
                found.append(entry)
                if let limit = filter.limit, found.count >= limit { return found.reversed() }
            }
        }
        return found.reversed()
    }

    /// Entries that a filter takes, oldest first, each with the hash of its leaf.
    public func leaves(_ filter: Filter) throws(WardenError) -> [(entry: EvidenceEntry, leaf: TreeHash)] {
        let size = try head().checkpoint.size
        var found: [(entry: EvidenceEntry, leaf: TreeHash)] = []
        for index in 0..<Tile.tiles(level: 0, size: size) {
            for (place, bytes) in try files.bundle(index, size: size).enumerated() {
                let entry = try EvidenceEntry(bytes, at: index * Tile.span + UInt64(place))
                if filter.takes(entry) { found.append((entry, TreeHash.leaf(bytes))) }
            }
        }
        return found
    }

    private func bundle(_ index: UInt64, size: UInt64) throws(WardenError) -> [EvidenceEntry] {
        let first = index * Tile.span
        var entries: [EvidenceEntry] = []
        for (place, bytes) in try files.bundle(index, size: size).enumerated() {
            entries.append(try EvidenceEntry(bytes, at: first + UInt64(place)))
        }
        return entries
    }

    /// Reads the whole log and says what is wrong with it.
    ///
    /// - Parameter checkpoints: notes that were kept elsewhere, as text.
    /// - Throws: where the log cannot be read at all.
    public func verify(from checkpoints: [String] = []) throws(WardenError) -> LogVerification.Report {
        let audit = LogAudit(
            files: files,
            verifiers: verifiers,
            history: try files.history(),
            elsewhere: checkpoints
        )
        return try audit.run(checksForm: true)
    }

    /// Entries in the journal that no checkpoint covers yet.
    public func unsigned() throws(WardenError) -> UInt64 {
        let known = try files.checkpoint(verifiers)?.checkpoint.size ?? 0
        let end = try files.journalEnd()
        return end > known ? end - known : 0
    }
}
