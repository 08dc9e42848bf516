public import WardenDomain

/// What a list of paths comes to: the files to read, in a stable order, and what stood in the way.
public struct InputPlan: Sendable, Hashable {
    public var files: [InputFile]
    /// Paths that cannot be read: missing, without permission, a FIFO or device. `length` is 0.
    public var issues: [QuarantinedRecord]
    /// Files below directories that were left out by their name: `.part-0.crc`, `_SUCCESS`, `_delta_log`.
    public var hidden: Int

    public init(files: [InputFile] = [], issues: [QuarantinedRecord] = [], hidden: Int = 0) {
        self.files = files
        self.issues = issues
        self.hidden = hidden
    }

    /// Bytes on disk of all files; nil where standard input is among them.
    public var bytes: UInt64? {
        var sum: UInt64 = 0
        for file in files {
            guard let identity = file.identity else { return nil }
            sum += identity.size
        }
        return sum
    }
}

extension QuarantinedRecord {
    /// A path that cannot be read at all.
    static func unreadable(_ path: String, _ reason: String, _ message: String) -> QuarantinedRecord {
        QuarantinedRecord(
            location: EventLocation(file: path, line: 0, offset: 0),
            length: 0,
            reason: reason,
            message: message
        )
    }
}
