internal import Foundation
internal import WardenDomain
internal import WardenInput

/// Where the copy of each input goes: the way below the path the user named, under the target folder.
struct RedactTargets: Sendable {
    let folder: String
    let roots: [String]

    /// `logs/workspaceId=1/a.json.gz` read from `logs` becomes `<folder>/workspaceId=1/a.json`.
    func path(for file: InputFile) -> String {
        guard file.origin != .standardInput else { return folder + "/stdin.json" }
        var name = file.path
        let root = roots.filter { name == $0 || name.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }.max {
            $0.count < $1.count
        }
        if let root, name != root {
            name = String(name.dropFirst(root.count))
        } else {
            name = String(name.split(separator: "/").last ?? "log")
        }
        for ending in [".gz", ".zst", ".gzip"] where name.hasSuffix(ending) {
            name = String(name.dropLast(ending.count))
        }
        // Members of archives become files in a folder; nothing may lead out of the target.
        let parts = name.replacingOccurrences(of: "!", with: "/").split(separator: "/").filter {
            $0 != ".." && $0 != "."
        }
        return ([folder] + parts.map(String.init)).joined(separator: "/")
    }
}
