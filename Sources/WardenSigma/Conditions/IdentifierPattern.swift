/// Which identifiers a selector means.
enum IdentifierPattern {
    /// True when the pattern covers the whole name; `*` is any run of characters. `them` is every name; names that
    /// start with `_` are meant only by patterns that do.
    static func matches(_ pattern: String, _ name: String) -> Bool {
        if name.hasPrefix("_"), !pattern.hasPrefix("_") { return false }
        if pattern == "them" { return true }
        return glob(Array(pattern.utf8), Array(name.utf8))
    }

    /// Greedy match that goes back to the last star: linear in practice, no recursion.
    private static func glob(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
        let star = UInt8(ascii: "*")
        var p = 0
        var n = 0
        var retry: (p: Int, n: Int)?
        while n < name.count {
            if p < pattern.count, pattern[p] == star {
                retry = (p, n)
                p += 1
            } else if p < pattern.count, pattern[p] == name[n] {
                p += 1
                n += 1
            } else if let last = retry {
                retry = (last.p, last.n + 1)
                p = last.p + 1
                n = last.n + 1
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == star }
    }
}
