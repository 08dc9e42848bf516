import Foundation
public import WardenSigma

/// One case of the conformance corpus: rule text, events with verdicts, expected findings.
///
/// ```
/// === title
/// detection body, or whole documents (when a line starts with `title:`)
/// ---
/// + event that must match
/// - event that must not match
/// ! error.code line:column     (place may be left out)
/// ~ warning.code
/// ```
public struct CorpusCase: CustomStringConvertible, Sendable {
    public var file: String
    public var title: String
    public var text: String
    public var events: [(event: String, matches: Bool)] = []
    public var errors: [String] = []
    public var warnings: [String] = []

    public var description: String { "\(file): \(title)" }

    /// The rule text as a file.
    public var source: SigmaSource {
        if text.hasPrefix("title:") || text.contains("\ntitle:") || text.hasPrefix("action:") {
            return SigmaSource(name: "case.yml", text: text)
        }
        let body = text.contains("condition:") ? text : "selection:\n" + Self.indent(text) + "\ncondition: selection"
        let header = "title: Case\nstatus: test\nlevel: low\nlogsource:\n    product: databricks\ndetection:\n"
        return SigmaSource(name: "case.yml", text: header + Self.indent(body) + "\n")
    }

    private static func indent(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
    }

    /// The corpus files.
    public static let files = [
        "strings", "types", "modifiers", "encodings", "keywords", "conditions", "lists", "fields", "errors",
        "documents", "filters",
    ]

    /// All cases of a corpus file.
    public static func read(_ name: String) -> [CorpusCase] {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let url = tests.appendingPathComponent("WardenSigmaTests/Corpus/\(name).txt")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        return text.components(separatedBy: "\n=== ").dropFirst(text.hasPrefix("=== ") ? 0 : 1).compactMap {
            parse($0.hasPrefix("=== ") ? String($0.dropFirst(4)) : $0, file: name)
        }
    }

    private static func parse(_ block: String, file: String) -> CorpusCase? {
        guard let newline = block.firstIndex(of: "\n") else { return nil }
        let body = block[block.index(after: newline)...]
        guard let cut = body.range(of: "\n---\n", options: .backwards) else { return nil }
        var result = CorpusCase(file: file, title: String(block[..<newline]), text: String(body[..<cut.lowerBound]))
        for line in body[cut.upperBound...].split(separator: "\n") {
            let value = String(line.dropFirst(2))
            switch line.prefix(2) {
            case "+ ": result.events.append((value, true))
            case "- ": result.events.append((value, false))
            case "! ": result.errors.append(value)
            case "~ ": result.warnings.append(value)
            default: break
            }
        }
        return result
    }
}
