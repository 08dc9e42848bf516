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
            let id = Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)), kill(id, 0) == 0
        else { return nil }
        // A number that was given to another program is not ours.
        let name = try? String(contentsOfFile: "/proc/\(id)/comm", encoding: .utf8)
        return name.map { $0.hasPrefix("trailwarden-lab") } ?? true ? id : nil
    }
}
