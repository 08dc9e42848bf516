internal import WardenDomain

/// Where on disk a committed path stands: the path of a file, or of an archive, a `!` and the name of the member.
///
/// Names of files may hold a `!`, too: what is there decides.
enum CommittedPlace {
    /// The file of `present` that `path` names or is a member of; nil where there is none.
    static func file(of path: String, present: Set<String>) -> String? {
        if present.contains(path) { return path }
        return containers(of: path).first(where: present.contains)
    }

    /// Every part of `path` that may be an archive, the longest first.
    static func containers(of path: String) -> [String] {
        path.indices.reversed().filter { path[$0] == "!" }.map { String(path[..<$0]) }
    }

    /// The files, and the archives they may be members of, of which it is not known what they hold.
    static func unread(_ records: [QuarantinedRecord]) -> Set<String> {
        records.filter { !$0.holdsNoText }.reduce(into: []) { paths, record in
            paths.insert(record.location.file)
            paths.formUnion(containers(of: record.location.file))
        }
    }

    /// True where `path` is `root`, below it or a member of it.
    static func isBelow(_ path: String, _ root: String) -> Bool {
        path == root || path.hasPrefix(root == "/" ? root : root + "/") || path.hasPrefix(root + "!")
    }
}

extension QuarantinedRecord {
    /// True where the bytes could be read and are no text: what lines there were are gone. Elsewhere nobody knows.
    fileprivate var holdsNoText: Bool { reason == "binary-file" || reason == "utf-16" }
}
