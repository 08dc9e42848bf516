internal import Foundation

/// Names of copies, each given out once.
struct RedactNames {
    private static let endings = [".gz", ".zst", ".gzip"]

    private var files: Set<String> = []
    private var folders: Set<String> = []
    /// How often a name was wanted again: an archive may hold one name a million times.
    private var repeats: [String: Int] = [:]

    /// The first name that is free: without the ending of the compression, with it before the last ending, numbered.
    mutating func claim(_ name: String) -> String {
        let whole = Self.parts(name).joined(separator: "/")
        return claim(file: whole.isEmpty ? "log" : whole)
    }

    /// As `claim`, and no folder on the way to it is a file, which may be an archive with a folder of its own.
    mutating func claim(below name: String) -> String {
        let parts = Self.parts(name)
        guard let last = parts.last else { return claim(file: "log") }
        var folder = ""
        for part in parts.dropLast() {
            var (free, number) = (folder + part, 2)
            while files.contains(free) {
                free = "\(folder)\(part)-\(number)"
                number += 1
            }
            folders.insert(free)
            folder = free + "/"
        }
        return claim(file: folder + last)
    }

    /// Nothing may lead out of the target.
    private static func parts(_ name: String) -> [Substring] {
        name.replacingOccurrences(of: "!", with: "/").split(separator: "/").filter { $0 != ".." && $0 != "." }
    }

    private mutating func claim(file whole: String) -> String {
        let ending = Self.endings.first { whole.hasSuffix($0) && whole.count > $0.count } ?? ""
        let plain = String(whole.dropLast(ending.count))
        let (stem, last) = Self.split(plain)
        var number = repeats[whole] ?? 0
        var free = plain
        repeat {
            switch number {
            case 0: free = plain
            case 1 where !ending.isEmpty: free = stem + ending + last
            default: free = "\(stem)\(ending)-\(number + 1)\(last)"
            }
            number += 1
        } while folders.contains(free) || !files.insert(free).inserted
        repeats[whole] = number
        return free
    }

    /// `x/a.json` as `x/a` and `.json`.
    private static func split(_ name: String) -> (String, String) {
        guard let dot = name.lastIndex(of: "."), dot > (name.lastIndex(of: "/") ?? name.startIndex),
            dot != name.startIndex
        else { return (name, "") }
        return (String(name[..<dot]), String(name[dot...]))
    }
}
