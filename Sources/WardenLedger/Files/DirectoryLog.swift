public import WardenDomain
public import WardenEvidence

/// The files of a log in a directory.
public struct DirectoryLog: LogFiles, Sendable {
    public let path: String

    public init(path: String) { self.path = path }

    public func read(_ name: String) throws(WardenError) -> [UInt8]? { try FilePort.read(path + "/" + name) }

    /// Longer than any line of the history.
    private static let longestLine = 16 << 10

    /// The latest checkpoint, nil where nothing was signed yet.
    ///
    /// - Throws: `evidence.bad-checkpoint`, `evidence.bad-signature`, `note.unreadable`, `evidence.unreadable`.
    public func checkpoint(_ verifiers: [NoteVerifier]) throws(WardenError) -> SignedCheckpoint? {
        let published = try read(LogNames.checkpoint).map { (bytes) throws(WardenError) in
            try SignedCheckpoint(parsing: String(decoding: bytes, as: UTF8.self), verifiers: verifiers)
        }
        // It is written down before it is published, and whoever signs may be killed in between.
        guard let published, let last = try lastOfHistory(),
            let newer = try? SignedCheckpoint(parsing: last, verifiers: verifiers),
            newer.checkpoint.size > published.checkpoint.size
        else { return published }
        return newer
    }

    /// The newest line of the history that is whole.
    private func lastOfHistory() throws(WardenError) -> String? {
        let bytes = try FilePort.tail(path + "/" + LogNames.history, Self.longestLine) ?? []
        return bytes.split(separator: UInt8(ascii: "\n")).last.flatMap { Base64Line.decode($0) }
    }

    /// Every checkpoint that was signed, oldest first, as it was written; a line that was cut by a crash is left out.
    public func history() throws(WardenError) -> [String] {
        let bytes = try read(LogNames.history) ?? []
        return bytes.split(separator: UInt8(ascii: "\n")).compactMap { Base64Line.decode($0) }
    }
}

/// Names below a log's directory, beside those of C2SP tlog-tiles.
public enum LogNames {
    public static let checkpoint = "checkpoint"
    /// One checkpoint a line, in base64.
    public static let history = "checkpoints"
    public static let journal = "journal"
    /// The public keys, one a line, newest last.
    public static let keys = "keys"
    public static let bodies = "bodies"
    static let lock = "lock"
}

extension DirectoryLog {
    /// Entries that the log and its journal hold together. Reads the newest segment of the journal.
    ///
    /// - Throws: `evidence.unreadable`.
    public func journalEnd() throws(WardenError) -> UInt64 {
        let folder = JournalFolder(path: path + "/" + LogNames.journal)
        guard let first = folder.segments.last else { return 0 }
        let bytes = try FilePort.read(folder.segment(first)) ?? []
        var (at, end) = (0, first)
        while case .frame(let entries, let next) = JournalFrame.read(bytes, at: at, first: end) {
            end += UInt64(entries.count)
            at = next
        }
        return end
    }
}
