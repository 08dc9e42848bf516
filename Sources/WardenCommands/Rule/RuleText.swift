internal import WardenDomain
internal import WardenReporting
internal import WardenRuntime

/// A rule as text for a person: a head, then one block a topic.
enum RuleText {
    static func text(_ description: RuleDescription) -> String {
        let overview = description.overview
        let rule = overview.rule
        var text = "\(rule.title)\n"
        text += line("level", [rule.severity.rawValue])
        text += line("id", [rule.id])
        text += line("name", overview.name.map { [$0] } ?? [])
        text += line("kind", [overview.kind])
        text += line(
            "source",
            [([overview.source?.rawValue ?? "any"] + [overview.service].compactMap { $0 }).joined(separator: ", ")]
        )
        for attribute in description.attributes { text += line(attribute.name, attribute.values) }
        text += line("tags", rule.tags)
        text += line("file", ["\(overview.location.file):\(overview.location.line)"])
        text += block("WHAT IT MEANS", [rule.description])
        text += block("MATCHES WHEN", description.condition)
        text += block("FOUND BY", index(description))
        text += block("FILTERS", overview.filters)
        text += block("COUNTS", description.uses)
        text += block("COUNTED BY", description.usedBy)
        if !overview.emits { text += block("OUTPUT", ["none of its own: it only feeds the correlations above"]) }
        text += block("NEEDS", needs(description))
        text += block("FALSE POSITIVES", rule.falsePositives)
        text += block("WHAT TO DO", [rule.runbook])
        text += block("EXAMPLES", examples(description))
        return text + "\n"
    }

    /// What has to be connected for the rule to see anything, and the permission that turns it on.
    static func needs(_ description: RuleDescription) -> [String] {
        let required = description.attributes.first { $0.name == "requires" }?.values ?? []
        return required.compactMap { RuleRequirement(rawValue: $0) }.map { "\($0.words): \($0.remedy)" }
    }

    private static func index(_ description: RuleDescription) -> [String] {
        guard description.overview.kind == "rule" else { return [] }
        return description.index.isEmpty ? ["every event of its source is held against it"] : description.index
    }

    private static func examples(_ description: RuleDescription) -> [String] {
        let count = description.matchExamples + description.otherExamples
        guard count > 0 else { return ["none in the file"] }
        return ["\(description.matchExamples) that must match, \(description.otherExamples) that must not"]
    }

    private static func line(_ name: String, _ values: [String]) -> String {
        guard !values.isEmpty else { return "" }
        let label = "  " + name + String(repeating: " ", count: max(1, 16 - name.count))
        let indent = String(repeating: " ", count: 18)
        return label + values.map { SafeText.neutralised($0) }.joined(separator: "\n" + indent) + "\n"
    }

    private static func block(_ title: String, _ lines: [String]) -> String {
        let shown = lines.filter { !$0.isEmpty }
        guard !shown.isEmpty else { return "" }
        return "\n\(title)\n" + shown.map { "  \(SafeText.neutralised($0))\n" }.joined()
    }
}
