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

    /// True where `path` is `root`, below it or a member of it.
    static func isBelow(_ path: String, _ root: String) -> Bool {
        path == root || path.hasPrefix(root == "/" ? root : root + "/") || path.hasPrefix(root + "!")
    }
}
