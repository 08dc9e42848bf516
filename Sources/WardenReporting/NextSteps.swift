import WardenDomain

/// Commands worth running after a scan.
///
/// People copy them into a shell, and names in them come from logs: only values that mean nothing to a shell are used,
/// and every one is quoted.
struct NextSteps {
    struct Step: Hashable {
        /// As a shell would split them; each may be quoted.
        var words: [String]
        var purpose: String

        var command: String { words.joined(separator: " ") }
    }

    let steps: [Step]

    init(_ report: ScanReport) {
        let paths = report.run.paths.compactMap(Self.quotedPath)
        let target = paths.count == report.run.paths.count && !paths.isEmpty ? paths : ["PATH"]
        let rules = report.run.rulePaths.compactMap(Self.quotedPath)
        let ownRules: [String] = rules.flatMap { ["--rules", $0] }
        let pack: [String] = rules.isEmpty ? [] : ["--pack"]
        var steps: [Step] = []
        if let worst = report.detections.first {
            if let principal = Self.plainName(worst.principal) {
                steps.append(
                    Step(
                        words: ["trailwarden", "hunt", "'\(principal)'"] + target + ["--by action"],
                        purpose: "everything this principal did, by action"
                    )
                )
            }
            if let rule = Self.plainName(worst.rule.id), rules.count == report.run.rulePaths.count {
                steps.append(
                    Step(
                        words: ["trailwarden", "rule", "show", rule] + ownRules + pack,
                        purpose: "why this rule fired and what it looks for"
                    )
                )
            }
        }
        if !rules.isEmpty, rules.count == report.run.rulePaths.count,
            report.diagnostics.contains(where: { $0.level != .note })
        {
            steps.append(
                Step(words: ["trailwarden", "rule", "lint"] + rules, purpose: "all that is wrong with the rules")
            )
        }
        if report.integrity.contains(where: { $0.severity >= .medium }) {
            steps.append(
                Step(
                    words: ["trailwarden", "integrity", "verify"] + target,
                    purpose: "check every file against what was recorded"
                )
            )
        }
        if !report.detections.isEmpty || !report.content.isEmpty || !report.integrity.isEmpty {
            steps.append(
                Step(
                    words: ["trailwarden", "scan"] + target + ownRules
                        + ["--full", "--output html", "--output-file report.html"],
                    purpose: "the whole report as one page to hand on"
                )
            )
        }
        self.steps = steps
    }

    private static func plainName(_ name: String) -> String? {
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
        return isPlain && !name.isEmpty && name.utf8.count <= 80 && !name.hasPrefix("-") ? name : nil
    }

    /// A path in single quotes where a shell would read something into it; nil where it does not show as it is.
    private static func quotedPath(_ path: String) -> String? {
        guard !path.isEmpty, SafeText.neutralised(path) == path else { return nil }
        let plain = path.utf8.allSatisfy { byte in
            plainName(String(UnicodeScalar(byte))) != nil || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
        }
        if plain, !path.hasPrefix("-") { return path }
        guard !path.hasPrefix("-") else { return nil }
        return "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
