internal import Foundation
internal import WardenDomain
internal import WardenInput
internal import WardenSigma

/// Reads rule and pipeline files. What cannot be read becomes a diagnostic; the rest is read.
enum RuleFiles {
    /// Far above any rule file; keeps a path given by mistake from filling memory.
    static let maximumBytes = 64 << 20

    static func read(_ paths: [String]) -> (sources: [SigmaSource], diagnostics: [Diagnostic]) {
        var sources: [SigmaSource] = []
        var diagnostics: [Diagnostic] = []
        for path in paths {
            let plan = InputPlanner.expand([path])
            diagnostics += plan.issues.map { problem("rules.unreadable", $0.location.file, $0.message) }
            let isDirectory = plan.files.contains { $0.path != path }
            let files = plan.files.filter { !isDirectory || isRuleName($0.path) }
            if files.isEmpty, plan.issues.isEmpty {
                diagnostics.append(problem("rules.no-files", path, "holds no '.yml' or '.yaml' file"))
            }
            for file in files {
                do throws(WardenError) {
                    sources.append(SigmaSource(name: file.path, text: try text(of: file.path)))
                } catch {
                    diagnostics.append(problem(error.code, error.object, error.message))
                }
            }
        }
        return (sources, diagnostics)
    }

    private static func isRuleName(_ path: String) -> Bool {
        let name = path.lowercased()
        return name.hasSuffix(".yml") || name.hasSuffix(".yaml")
    }

    private static func text(of path: String) throws(WardenError) -> String {
        let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
        let data: Data?
        do {
            data = try handle?.read(upToCount: maximumBytes + 1) ?? Data()
        } catch {
            data = nil
        }
        guard handle != nil, let data else {
            throw WardenError(code: "rules.unreadable", object: path, "cannot be read")
        }
        guard data.count <= maximumBytes else {
            throw WardenError(code: "rules.too-large", object: path, "is larger than \(maximumBytes) bytes")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw WardenError(code: "rules.invalid-utf8", object: path, "is not UTF-8 text")
        }
        return text
    }

    private static func problem(_ code: String, _ path: String, _ message: String) -> Diagnostic {
        Diagnostic(
            .error,
            code: code,
            "'\(path)' \(message)",
            at: SourceLocation(file: path, line: 1, column: 1),
            hint: "name a rule file, or a directory of them"
        )
    }
}
