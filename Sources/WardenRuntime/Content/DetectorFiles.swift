internal import Crypto
internal import Foundation
internal import WardenContent
internal import WardenDomain
internal import WardenInput

/// Reads detector files of the user. What cannot be read becomes a diagnostic; the rest is read.
enum DetectorFiles {
    /// Far above any detector file; keeps a path given by mistake from filling memory.
    private static let maximumBytes = 4 << 20

    /// - Returns: the detectors, what is wrong with the files, and a digest over the texts that were read.
    static func read(_ paths: [String]) -> (detectors: [Detector], diagnostics: [Diagnostic], digest: String) {
        var detectors: [Detector] = []
        var diagnostics: [Diagnostic] = []
        var hash = SHA256()
        for path in paths {
            let plan = InputPlanner.expand([path])
            diagnostics += plan.issues.map { problem("detectors.unreadable", $0.location.file, $0.message) }
            let isDirectory = plan.files.contains { $0.path != path }
            let files = plan.files.map(\.path).filter { !isDirectory || $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
            if files.isEmpty, plan.issues.isEmpty {
                diagnostics.append(problem("detectors.no-files", path, "holds no '.yml' or '.yaml' file"))
            }
            for file in files {
                let data = FileHandle(forReadingAtPath: file).flatMap { try? $0.read(upToCount: maximumBytes + 1) }
                guard let data, data.count <= maximumBytes, let text = String(validating: data, as: UTF8.self) else {
                    diagnostics.append(problem("detectors.unreadable", file, "is no text that can be read"))
                    continue
                }
                hash.update(data: data)
                let loaded = DetectorLoader.load(text, file: file)
                detectors += loaded.detectors
                diagnostics += loaded.diagnostics
            }
        }
        return (detectors, diagnostics, Hexadecimal.text(hash.finalize()))
    }

    private static func problem(_ code: String, _ path: String, _ message: String) -> Diagnostic {
        Diagnostic(
            .error,
            code: code,
            "'\(path)' \(message)",
            at: SourceLocation(file: path, line: 1, column: 1),
            hint: "name a detector file, or a directory of them"
        )
    }
}
