internal import Foundation
internal import WardenDomain
internal import WardenEvidence

/// A log on disk, for one thread. Several processes may have it open: each group commit takes the lock and first catches
/// up with what others wrote.
///
/// An entry lasts when its frame in the journal does. Tiles follow; they are made to last before a checkpoint over them is
/// signed, and only then does the journal move on. After a crash the journal is replayed.
final class Ledger {
    /// Bytes of a journal segment after which the next checkpoint begins a new one.
    private static let segmentBytes: UInt64 = 4 << 20

    let directory: String
    let signer: any NoteSigning
    let now: @Sendable () -> Int64
    let journal: JournalFolder
    let lock: LedgerLock
    var frontier = TileFrontier()
    /// The entries of the bundle that is not full.
    var bundle: [[UInt8]] = []
    var segment: UInt64?
    private var descriptor: Int32 = -1
    private var offset: UInt64 = 0
    /// Entries under the last checkpoint that was seen.
    var published: UInt64?
    /// Files that were written and do not last yet.
    var unsynced: [String] = []
    var folders: Set<String> = []

    init(directory: String, signer: any NoteSigning, now: @escaping @Sendable () -> Int64) throws(WardenError) {
        self.directory = directory
        self.signer = signer
        self.now = now
        journal = JournalFolder(path: directory + "/" + LogNames.journal)
        try FilePort.makeFolder(journal.path)
        lock = try LedgerLock(directory + "/" + LogNames.lock)
        try lock.hold { () throws(WardenError) in try catchUp() }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    var size: UInt64 { frontier.count }

    /// Records drafts in order. They last when this returns.
    ///
    /// - Throws: `evidence.unwritable`, `evidence.too-long`, `evidence.damaged`.
    func append(_ drafts: [EvidenceDraft]) throws(WardenError) -> Range<UInt64> {
        try lock.hold { () throws(WardenError) in
            try catchUp()
            return try write(drafts)
        }
    }

    private func write(_ drafts: [EvidenceDraft]) throws(WardenError) -> Range<UInt64> {
        let first = size
        guard !drafts.isEmpty else { return first..<first }
        var entries: [[UInt8]] = []
        entries.reserveCapacity(drafts.count)
        for (place, draft) in drafts.enumerated() {
            if let digest = draft.detachedBody { try keep(draft.body, digest) }
            let entry = draft.encoded(index: first + UInt64(place))
            guard entry.count <= EntryBundle.longestEntry else {
                throw WardenError(
                    code: "evidence.too-long",
                    object: "evidence",
                    "an entry of \(entry.count) bytes is longer than \(EntryBundle.longestEntry)"
                )
            }
            entries.append(entry)
        }
        let frame = JournalFrame.encode(first: first, entries: entries)
        guard let segment else { return first..<first }
        let path = journal.segment(segment)
        do throws(WardenError) {
            try FilePort.write(frame, to: descriptor, at: offset, path)
            guard fdatasync(descriptor) == 0 else { throw FilePort.failure("unwritable", path) }
        } catch {
            // What was not promised must not come back by itself.
            ftruncate(descriptor, off_t(offset))
            throw error
        }
        offset += UInt64(frame.count)
        for entry in entries { try integrate(entry, replayed: false) }
        return first..<size
    }

    /// A body that is too long for an entry lasts before the entry that names it.
    private func keep(_ body: [UInt8], _ digest: TreeHash) throws(WardenError) {
        let path = directory + "/" + EvidenceDraft.bodyPath(digest.hexadecimal)
        guard FilePort.size(path) != body.count else { return }
        try FilePort.makeFolder(directory + "/" + LogNames.bodies)
        try FilePort.replace(path, with: body, lasts: true)
    }

    /// Adds what the journal holds beyond what is known here.
    func catchUp() throws(WardenError) {
        if journal.segments.isEmpty {
            try journal.begin(0)
        }
        if let newest = journal.segments.last, newest != segment { try reload(newest) }
        guard let segment else { return }
        let path = journal.segment(segment)
        let bytes = try FilePort.read(descriptor, from: offset, path)
        guard !bytes.isEmpty else { return try checkLength() }
        var at = 0
        while true {
            switch JournalFrame.read(bytes, at: at, first: size) {
            case .end:
                offset += UInt64(at)
                return try checkLength()
            case .frame(let entries, let end):
                for entry in entries { try integrate(entry, replayed: true) }
                at = end
            case .broken(let isFollowed):
                guard !isFollowed else {
                    throw Self.damaged("the journal is broken after entry \(size) and goes on behind it")
                }
                offset += UInt64(at)
                try checkLength()
                return try setAside(Array(bytes[at...]), path)
            }
        }
    }

    /// What was signed must be there: nothing is written behind a log that was cut.
    private func checkLength() throws(WardenError) {
        if let published, size < published { throw Self.damaged("the journal ends before the checkpoint") }
    }

    /// What a killed writer left: it was never promised to anybody. It is kept, cut off, and told.
    private func setAside(_ bytes: [UInt8], _ path: String) throws(WardenError) {
        let name = try journal.setAside(bytes, at: size)
        guard ftruncate(descriptor, off_t(offset)) == 0, fsync(descriptor) == 0 else {
            throw FilePort.failure("unwritable", path)
        }
        let body: JSONValue = [
            "bytes": .integer(Int64(bytes.count)), "file": .string(name),
            "sha256": .string(TreeHash.plain(bytes).hexadecimal),
        ]
        let draft = EvidenceDraft(
            kind: "evidence.recovered",
            subject: "journal",
            actor: "trailwarden",
            time: now(),
            body: body
        )
        _ = try write([draft])
    }

    /// Begins with the tiles below a segment; the segment itself is read by `catchUp`.
    private func reload(_ first: UInt64) throws(WardenError) {
        if descriptor >= 0 { close(descriptor) }
        let files = DirectoryLog(path: directory)
        let tree = files.tree(size: first)
        do {
            frontier = try TileFrontier(count: first) { try tree.tile(level: $0, index: $1) }
            bundle = try (first / Tile.span * Tile.span..<first).map { try files.entry($0, size: first) }
        } catch let error as WardenError {
            throw error
        } catch {
            throw Self.damaged("\(error)")
        }
        published = try files.checkpoint([signer.verifier])?.checkpoint.size
        if let published, published < first { throw Self.damaged("the checkpoint is older than the journal") }
        if published == nil, first > 0 { throw Self.damaged("the checkpoint is gone") }
        if let published, published == first { try compare(with: published) }
        let path = journal.segment(first)
        descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw FilePort.failure("unwritable", path) }
        (segment, offset) = (first, 0)
        unsynced = []
    }

    /// Refuses to go on from a tree that is not the one that was signed.
    private func compare(with size: UInt64) throws(WardenError) {
        guard let signed = try DirectoryLog(path: directory).checkpoint([signer.verifier])?.checkpoint,
            signed.size == size, signed.root != frontier.root
        else { return }
        throw Self.damaged("its \(size) entries are not those that were signed")
    }

    private func integrate(_ entry: [UInt8], replayed: Bool) throws(WardenError) {
        let full = frontier.append(TreeHash.leaf(entry))
        bundle.append(entry)
        if bundle.count == Int(Tile.span) {
            let tile = Tile(.entries, index: size / Tile.span - 1, width: bundle.count)
            try keep(tile, EntryBundle.encode(bundle), replayed)
            bundle.removeAll(keepingCapacity: true)
        }
        for tile in full {
            try keep(
                Tile(.hashes(level: tile.level), index: tile.index, width: tile.hashes.count),
                tile.hashes.flatMap(\.bytes),
                replayed
            )
        }
        if replayed, published == size { try compare(with: size) }
    }

    /// Writes a full tile. A replay leaves those alone that are already under a checkpoint: if they were altered, that is
    /// for `verify` to say.
    private func keep(_ tile: Tile, _ bytes: [UInt8], _ replayed: Bool) throws(WardenError) {
        let path = directory + "/" + tile.path
        if replayed, let published, size <= published, FilePort.size(path) != nil { return }
        if replayed, try FilePort.read(path) == bytes {
            unsynced.append(path)
            return
        }
        let folder = FilePort.folder(of: path)
        if folders.insert(folder).inserted { try FilePort.makeFolder(folder) }
        try FilePort.replace(path, with: bytes)
        unsynced.append(path)
    }

    /// Begins a new segment once the old one is large and everything in it is under a checkpoint.
    func rotateIfLarge() throws(WardenError) {
        guard offset > Self.segmentBytes, published == size else { return }
        try journal.begin(size)
        close(descriptor)
        let path = journal.segment(size)
        descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw FilePort.failure("unwritable", path) }
        (segment, offset) = (size, 0)
    }

    static func damaged(_ message: String) -> WardenError {
        WardenError(
            code: "evidence.damaged",
            object: "evidence log",
            message,
            hint: "run 'trailwarden evidence verify'; to go on with a new log, move the directory away and keep it"
        )
    }
}
