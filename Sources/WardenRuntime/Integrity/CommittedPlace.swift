internal import WardenDomain

/// Where a committed path stands: the path of a file, or of an archive, a `!` and the name of the member.
enum CommittedPlace {
    /// The files, and the archives they are members of, of which it is not known what they hold.
    static func unread(_ records: [QuarantinedRecord], _ files: FilesByPath) -> Set<String> {
        records.filter(isUnread).reduce(into: []) { paths, record in
            paths.insert(record.location.file)
            if let file = files.holding(record.location.file) { paths.insert(file) }
        }
    }

    /// False where the bytes could be read and are no text: what lines there were are gone. Elsewhere nobody knows.
    static func isUnread(_ record: QuarantinedRecord) -> Bool {
        record.reason != "binary-file" && record.reason != "utf-16"
    }

    /// True where `path` is `root`, below it or a member of it.
    static func isBelow(_ path: String, _ root: String) -> Bool {
        path == root || path.hasPrefix(root == "/" ? root : root + "/") || path.hasPrefix(root + "!")
    }
}
