/// Paths of exported files: relative to what was named, so that they mean something elsewhere.
enum RelativePath {
    /// `.` where the path itself was named.
    static func of(_ path: String, below roots: [String]) -> String {
        for root in roots {
            if path == root { return "." }
            let prefix = root.hasSuffix("/") ? root : root + "/"
            if path.hasPrefix(prefix) { return String(path.dropFirst(prefix.count)) }
        }
        return path
    }
}
