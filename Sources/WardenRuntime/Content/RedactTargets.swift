internal import WardenInput

/// Where the copy of each input goes: the way below the path the user named, under the target folder. No two inputs
/// share a name: `a.json` and `a.json.gz` become `a.json` and `a.gz.json`, and what two folders hold alike is numbered.
struct RedactTargets: Sendable {
    let folder: String
    /// Per input, its way below the folder.
    private var names: [String: String] = [:]

    init(folder: String, roots: [String], files: [InputFile]) {
        self.folder = folder
        var taken = RedactNames()
        for file in files where names[file.path] == nil {
            names[file.path] = taken.claim(below: Self.name(of: file, roots))
        }
    }

    /// Where the copy of an input goes, or the folder with those of its members.
    func path(for input: InputFile) -> String? { names[input.path].map { "\(folder)/\($0)" } }

    /// - Parameters:
    ///   - file: what is copied: the input itself, or a member of it.
    ///   - taken: the names that members of this input have got.
    func path(for file: InputFile, of input: InputFile, _ taken: inout RedactNames) -> String {
        let name = names[input.path] ?? taken.claim(Self.name(of: input, []))
        guard file.path != input.path, file.path.hasPrefix(input.path) else { return "\(folder)/\(name)" }
        // Members of archives become files in a folder.
        return "\(folder)/\(name)/\(taken.claim(String(file.path.dropFirst(input.path.count))))"
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
}
