internal import Foundation
internal import WardenDomain
internal import WardenEvidence

/// Checkpoints: what they sign lasts before they are signed.
extension Ledger {
    /// Signs the log as it is, unless that was done already.
    ///
    /// - Returns: the latest checkpoint.
    func publish() throws(WardenError) -> SignedCheckpoint {
        try lock.hold { () throws(WardenError) in
            try catchUp()
            let files = DirectoryLog(path: directory)
            let latest = try files.checkpoint([signer.verifier])
            published = latest?.checkpoint.size
            if let latest, latest.checkpoint.size > size {
                throw Self.damaged("the journal ends before the checkpoint")
            }
            if let latest, latest.checkpoint.size == size {
                guard latest.checkpoint.root == frontier.root else {
                    throw Self.damaged("its \(size) entries are not those that were signed")
                }
                try show(latest)
                return latest
            }
            try makeTilesLast()
            let checkpoint = Checkpoint(
                origin: signer.verifier.name,
                size: size,
                root: frontier.root,
                extensions: Timestamp(now()).rfc3339.map { ["time \($0)"] } ?? []
            )
            let note = try signer.sign(checkpoint.text)
            try FilePort.append(Base64Line.encode(note.rendered), to: directory + "/" + LogNames.history)
            let signed = SignedCheckpoint(checkpoint: checkpoint, note: note)
            try show(signed)
            published = size
            try rotateIfLarge()
            return signed
        }
    }

    /// Makes a checkpoint the one that others see first, unless it is.
    private func show(_ signed: SignedCheckpoint) throws(WardenError) {
        let path = directory + "/" + LogNames.checkpoint
        let bytes = Array(signed.note.rendered.utf8)
        guard try FilePort.read(path) != bytes else { return }
        try FilePort.replace(path, with: bytes, lasts: true)
    }

    /// Full tiles, then the partial ones of this size, then the folders that name them.
    private func makeTilesLast() throws(WardenError) {
        var touched: Set<String> = []
        try FilePort.synchronize(unsynced)
        for path in unsynced {
            touched.insert(FilePort.folder(of: path))
            // Partial tiles may go when the full one came.
            if FilePort.size(path + ".p") != nil { try? FileManager.default.removeItem(atPath: path + ".p") }
        }
        var partial = frontier.partialTiles.map { level, index, hashes in
            (Tile(.hashes(level: level), index: index, width: hashes.count), hashes.flatMap(\.bytes))
        }
        if !bundle.isEmpty {
            partial.append((Tile(.entries, index: size / Tile.span, width: bundle.count), EntryBundle.encode(bundle)))
        }
        for (tile, bytes) in partial {
            let path = directory + "/" + tile.path
            let folder = FilePort.folder(of: path)
            if folders.insert(folder).inserted { try FilePort.makeFolder(folder) }
            try FilePort.replace(path, with: bytes, lasts: true)
            touched.insert(folder)
        }
        for folder in touched.flatMap(ancestors).reduce(into: Set<String>(), { $0.insert($1) }) {
            try FilePort.synchronize(folder)
        }
        unsynced = []
    }

    /// A folder and those above it, up to the log's own.
    private func ancestors(_ folder: String) -> [String] {
        var found: [String] = []
        var path = folder
        while path.count >= directory.count {
            found.append(path)
            path = FilePort.folder(of: path)
        }
        return found
    }
}
