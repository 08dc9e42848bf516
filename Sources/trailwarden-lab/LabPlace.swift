internal import ArgumentParser
internal import Foundation

/// Where a lab keeps its files.
struct LabPlace: ParsableArguments {
    @Option(
        help: "Folder for the profile, logs and process id (default: $TRAILWARDEN_LAB_STATE, else .trailwarden-lab)."
    )
    var state: String?

    var folder: String {
        let named = state ?? ProcessInfo.processInfo.environment["TRAILWARDEN_LAB_STATE"] ?? ".trailwarden-lab"
        return URL(fileURLWithPath: named).standardizedFileURL.path
    }

    var processFile: String { folder + "/pid" }

    /// The process of a lab that runs from here; nil where none does.
    var running: Int32? {
        guard let text = try? String(contentsOfFile: processFile, encoding: .utf8),
            let id = Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)), Self.runs(id)
        else { return nil }
        // A number that was given to another program is not ours.
        let name = try? String(contentsOfFile: "/proc/\(id)/comm", encoding: .utf8)
        return name.map { $0.hasPrefix("trailwarden-lab") } ?? true ? id : nil
    }

    /// False for a process that has ended, also where nobody collected it: the first process of a container often
    /// does not.
    static func runs(_ id: Int32) -> Bool {
        guard kill(id, 0) == 0 else { return false }
        // proc(5): the state follows the name, which stands in parentheses and may hold anything.
        guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
            let name = text.lastIndex(of: ")")
        else { return true }
        return !"ZX".contains(text[text.index(after: name)...].first { $0 != " " } ?? "R")
    }
}
