internal import Foundation
internal import WardenDomain
internal import WardenInput

/// Where the copy of each input goes: the way below the path the user named, under the target folder. No two inputs
/// share a name: `a.json` and `a.json.gz` become `a.json` and `a.gz.json`, and what two folders hold alike is numbered.
struct RedactTargets: Sendable {
    private static let endings = [".gz", ".zst", ".gzip"]

    let folder: String
    /// Per input, its way below the folder.
    private var names: [String: String] = [:]

    init(folder: String, roots: [String], files: [InputFile]) {
        self.folder = folder
        var taken: Set<String> = []
        for file in files where names[file.path] == nil {
            names[file.path] = Self.claim(Self.name(of: file, roots), &taken)
        }
    }

    /// - Parameters:
    ///   - file: what is copied: the input itself, or a member of it.
    ///   - taken: the names that members of this input have got.
    func path(for file: InputFile, of input: InputFile, _ taken: inout Set<String>) -> String {
        let name = names[input.path] ?? Self.claim(Self.name(of: input, []), &taken)
        guard file.path != input.path, file.path.hasPrefix(input.path) else { return "\(folder)/\(name)" }
        // Members of archives become files in a folder.
        return "\(folder)/\(name)/\(Self.claim(String(file.path.dropFirst(input.path.count)), &taken))"
    }

    /// `logs/workspaceId=1/a.json.gz` read from `logs` is `workspaceId=1/a.json.gz`.
    private static func name(of file: InputFile, _ roots: [String]) -> String {
        guard file.origin != .standardInput else { return "stdin.json" }
        let name = file.path
        let root = roots.filter { name == $0 || name.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }.max {
            $0.count < $1.count
        }
        if let root, name != root { return String(name.dropFirst(root.count)) }
        return String(name.split(separator: "/").last ?? "log")
    }

    /// The first name that is free: without the ending of the compression, with it before the last ending, numbered.
    private static func claim(_ name: String, _ taken: inout Set<String>) -> String {
        // Nothing may lead out of the target.
        let parts = name.replacingOccurrences(of: "!", with: "/").split(separator: "/").filter {
            $0 != ".." && $0 != "."
        }
        let whole = parts.isEmpty ? "log" : parts.joined(separator: "/")
        let ending = endings.first { whole.hasSuffix($0) && whole.count > $0.count } ?? ""
        let plain = String(whole.dropLast(ending.count))
        let (stem, last) = split(plain)
        var free = plain
        var number = 1
        while !taken.insert(free).inserted {
            free = number == 1 && !ending.isEmpty ? stem + ending + last : "\(stem)\(ending)-\(number + 1)\(last)"
            number += 1
        }
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
