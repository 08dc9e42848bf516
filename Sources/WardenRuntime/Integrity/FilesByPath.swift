/// Files that are there, and which of them holds what a path names. Names of files may hold a `!`, as paths of members do:
/// what is there decides.
struct FilesByPath: Sendable {
    private let paths: Set<String>
    /// Of the paths, in UTF-8. A name in an archive may be a megabyte of `!`: few of its beginnings are worth a look.
    private let lengths: Set<Int>

    init(_ paths: some Sequence<String>) {
        self.paths = Set(paths)
        lengths = Set(self.paths.map(\.utf8.count))
    }

    /// The file that `path` names or is a member of, of several the one with the longest path; nil where there is none.
    func holding(_ path: String) -> String? {
        if paths.contains(path) { return path }
        var found: String?
        var length = 0
        for index in path.utf8.indices {
            if path.utf8[index] == UInt8(ascii: "!"), lengths.contains(length) {
                let start = String(path[..<index])
                if paths.contains(start) { found = start }
            }
            length += 1
        }
        return found
    }
}
