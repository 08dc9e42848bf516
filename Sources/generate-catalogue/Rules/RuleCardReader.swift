import WardenCatalogue
import WardenDomain
import WardenYAML

/// Reads the documents of rule files strictly: every key is known, everything a person needs is there.
struct RuleCardReader {
    private(set) var cards: [RuleCard] = []
    private(set) var problems = ProblemList()
    private var ids: [String: String] = [:]
    private var names: [String: String] = [:]

    /// The first document of a file is the rule; the ones after it are the steps it builds on.
    mutating func read(_ file: CatalogueFile) {
        let stream = YAMLReader.read(file.text, file: file.name)
        problems.add(stream.diagnostics)
        for (index, document) in stream.documents.enumerated() {
            if index == 0 { readRule(document.root, file) } else { readStep(document.root, file) }
        }
        for line in file.text.split(separator: "\n") where line.hasPrefix("#") {
            problems.add(
                "comment",
                "a rule file of the pack holds no comments, but '\(line.prefix(40))'",
                at: SourceLocation(file: file.name, line: 1, column: 1),
                hint: "say it in the description"
            )
        }
    }

    private mutating func readRule(_ root: YAMLNode, _ file: CatalogueFile) {
        var fields = YAMLFields(root, file: file.name, domain: "catalogue", subject: "the rule")
        let common = readCommon(&fields, file)
        let level = fields.choice("level", of: Severity.self)
        let maturity = fields.choice("maturity", of: RuleCard.Maturity.self)
        let card = RuleCard(
            file: file.name,
            title: common.title,
            id: common.id,
            name: common.name,
            description: fields.requiredString("description") ?? "",
            level: level ?? .medium,
            tags: fields.strings("tags"),
            requirements: requirements(&fields),
            maturity: maturity ?? .incubating,
            runbook: fields.requiredString("runbook") ?? "",
            falsePositives: fields.strings("falsepositives"),
            references: fields.strings("references"),
            correlation: fields.node("correlation")?["type"]?.text,
            location: SourceLocation(file: file.name, line: root.line, column: root.column)
        )
        if level == nil { _ = fields.required("level") }
        if maturity == nil { _ = fields.required("maturity") }
        for key in ["author", "date", "falsepositives", "references", "requires", "examples"] {
            _ = fields.required(key)
        }
        for key in ["status", "logsource", "detection", "fields", "modified", "license", "related"] {
            _ = fields.node(key)
        }
        for problem in RuleTags.problems(in: card.tags) {
            fields.report("tags", problem, at: fields.node("tags") ?? root)
        }
        let stem = file.name.split(separator: "/").last.map { String($0.dropLast(4)) } ?? ""
        if card.name != stem {
            fields.report("name", "the name '\(card.name)' is not that of the file, '\(stem)'", at: root)
        }
        fields.rejectUnknownKeys()
        problems.add(fields.diagnostics)
        cards.append(card)
    }

    private mutating func readStep(_ root: YAMLNode, _ file: CatalogueFile) {
        var fields = YAMLFields(root, file: file.name, domain: "catalogue", subject: "the step")
        let common = readCommon(&fields, file)
        for key in ["status", "logsource", "detection", "correlation", "author", "date", "description"] {
            _ = fields.node(key)
        }
        if !common.name.hasSuffix("-step") {
            fields.report("name", "the name of a step ends in '-step', not '\(common.name)'", at: root)
        }
        fields.rejectUnknownKeys()
        problems.add(fields.diagnostics)
    }

    private mutating func readCommon(
        _ fields: inout YAMLFields,
        _ file: CatalogueFile
    ) -> (title: String, id: String, name: String) {
        let title = fields.requiredString("title") ?? ""
        let id = fields.requiredString("id") ?? ""
        let name = fields.requiredString("name") ?? ""
        if !isVersion4(id) { fields.report("id", "'\(id)' is no UUID of version 4 in lower case", at: fields.node) }
        if let other = ids.updateValue(file.name, forKey: id) {
            fields.report("id", "the id '\(id)' is also in '\(other)'", at: fields.node)
        }
        if let other = names.updateValue(file.name, forKey: name) {
            fields.report("name", "the name '\(name)' is also in '\(other)'", at: fields.node)
        }
        return (title, id, name)
    }

    private func requirements(_ fields: inout YAMLFields) -> [RuleCard.Requirement] {
        fields.strings("requires").compactMap { text in
            if let requirement = RuleCard.Requirement(rawValue: text) { return requirement }
            let allowed = RuleCard.Requirement.allCases.map(\.rawValue).joined(separator: ", ")
            fields.report(
                "requires",
                "'requires' cannot be '\(text)': allowed are \(allowed)",
                at: fields.node("requires") ?? fields.node
            )
            return nil
        }
    }

    private func isVersion4(_ id: String) -> Bool {
        let parts = id.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [8, 4, 4, 4, 12], parts[2].first == "4",
            let variant = parts[3].first, "89ab".contains(variant)
        else { return false }
        return parts.joined().allSatisfy { "0123456789abcdef".contains($0) }
    }
}
