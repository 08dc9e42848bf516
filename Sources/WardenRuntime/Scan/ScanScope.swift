internal import Crypto
internal import Foundation
internal import WardenDomain
internal import WardenSigma

/// Names a scope: the same paths, filters, rules and detectors give the same name (ADR 3).
enum ScanScope {
    static func identifier(options: ScanOptions, rules: RuleLibrary, detectors: String) -> String {
        var hash = SHA256()
        func add(_ text: String) {
            hash.update(data: Array("\(text.utf8.count):".utf8))
            hash.update(data: Array(text.utf8))
        }
        add(Trailwarden.version)
        // Of the rows of the store that are no JSON.
        add("records 2")
        for path in options.paths.map(absolute).sorted() { add(path) }
        add("filters \(options.since.map(String.init) ?? "-") \(options.until.map(String.init) ?? "-")")
        for workspace in options.workspaces.sorted() { add("workspace \(workspace)") }
        for principal in options.principals.sorted() { add("principal \(principal.lowercased())") }
        for source in rules.sources { add(source.text) }
        for path in options.pipelinePaths {
            hash.update(data: FileManager.default.contents(atPath: path) ?? Data())
        }
        add(detectors)
        return Hexadecimal.text(hash.finalize().prefix(16))
    }

    private static func absolute(_ path: String) -> String {
        path == "-" ? path : URL(fileURLWithPath: path).standardizedFileURL.path
    }
}
