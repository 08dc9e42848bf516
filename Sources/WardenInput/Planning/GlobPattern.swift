internal import Glibc

/// Path patterns: `*`, `?`, `[a-z]`, `[!x]`, `{a,b}` within a name, and `**` for any number of directories.
enum GlobPattern {
    /// True where a path holds a character that patterns give a meaning.
    static func isPattern(_ path: String) -> Bool { path.utf8.contains { "*?[{".utf8.contains($0) } }

    /// The existing paths that match, in byte order. Names that begin with `.` match only a pattern that does.
    static func matches(of pattern: String) -> [String] {
        var found: Set<String> = []
        for alternative in alternatives(of: pattern) {
            let isAbsolute = alternative.hasPrefix("/")
            let components = alternative.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
            var walk = Walk(found: found)
            walk.descend(isAbsolute ? "/" : "", components[...])
            found = walk.found
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// `a{b,c}` as `ab` and `ac`; nested braces too. At most 4,096 of them.
    static func alternatives(of pattern: String) -> [String] {
        var pending = [pattern]
        var done: [String] = []
        while let next = pending.popLast() {
            guard pending.count + done.count < 4_096, let (head, choices, tail) = firstBraces(in: next) else {
                done.append(next)
                continue
            }
            pending.append(contentsOf: choices.reversed().map { head + $0 + tail })
        }
        return done
    }

    private static func firstBraces(in pattern: String) -> (String, [String], String)? {
        let scalars = Array(pattern.unicodeScalars)
        guard let open = scalars.firstIndex(of: "{") else { return nil }
        var depth = 0
        var start = open + 1
        var choices: [String] = []
        for index in open..<scalars.count {
            switch scalars[index] {
            case "{": depth += 1
            case "}": depth -= 1
            case "," where depth == 1:
                choices.append(text(scalars[start..<index]))
                start = index + 1
            default: break
            }
            if depth == 0 {
                choices.append(text(scalars[start..<index]))
                return (text(scalars[..<open]), choices, text(scalars[(index + 1)...]))
            }
        }
        return nil
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// The walk down from one starting point.
    private struct Walk {
        var found: Set<String>

        mutating func descend(_ base: String, _ components: ArraySlice<String>, depth: Int = 0) {
            guard let component = components.first else {
                if exists(base) { found.insert(base) }
                return
            }
            let rest = components.dropFirst()
            if component == "**" {
                descend(base, rest, depth: depth)
                // A chain of links can be endless; 64 directories are more than any layout has.
                guard depth < 64 else { return }
                for name in names(in: base) where !name.hasPrefix(".") {
                    let path = base + name
                    if isRealDirectory(path) { descend(path + "/", components, depth: depth + 1) }
                    if rest.isEmpty, exists(path) { found.insert(path) }
                }
            } else if GlobPattern.isPattern(component) {
                for name in names(in: base) where fnmatch(component, name, FNM_PERIOD) == 0 {
                    descend(rest.isEmpty ? base + name : base + name + "/", rest, depth: depth)
                }
            } else {
                let path = base + component
                if exists(path) { descend(rest.isEmpty ? path : path + "/", rest, depth: depth) }
            }
        }

        private func names(in base: String) -> [String] { DirectoryListing.names(in: base.isEmpty ? "." : base) ?? [] }

        private func exists(_ path: String) -> Bool {
            var status = stat()
            return !path.isEmpty && lstat(path, &status) == 0
        }

        private func isRealDirectory(_ path: String) -> Bool {
            var status = stat()
            return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        }
    }
}
