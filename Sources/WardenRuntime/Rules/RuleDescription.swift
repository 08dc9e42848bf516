internal import WardenDomain
internal import WardenSigma
internal import WardenYAML

/// Everything about one rule: what it says, and what it became.
public struct RuleDescription: Sendable, Hashable {
    public var overview: RuleOverview
    /// Attributes that stand in the file as plain text or lists of it, in its order: status, author, references...
    public var attributes: [Attribute]
    /// The compiled condition, one test a line, indented.
    public var condition: [String]
    /// The values by which events find the rule; empty where it is held against every event of its source.
    public var index: [String]
    /// Correlations that count its matches, and for correlations what they count.
    public var usedBy: [String]
    public var uses: [String]
    /// Examples in the file: events that must match, and that must not.
    public var matchExamples: Int
    public var otherExamples: Int

    /// One line of the rule's head.
    public struct Attribute: Sendable, Hashable {
        public var name: String
        public var values: [String]
    }
}

extension RuleLibrary {
    /// The rules whose id, name, file name or title is `reference`, ignoring case; else whose id begins with it.
    public func describe(_ reference: String) -> [RuleDescription] {
        let wanted = reference.lowercased()
        let all = overview()
        var found = all.filter { overview in
            let file = overview.location.file.split(separator: "/").last.map(String.init) ?? ""
            let names = [overview.rule.id, overview.name ?? "", overview.rule.title, overview.location.file, file]
            return names.contains { $0.lowercased() == wanted } || file.lowercased() == wanted + ".yml"
        }
        if found.isEmpty, wanted.count >= 4 { found = all.filter { $0.rule.id.lowercased().hasPrefix(wanted) } }
        return found.map(describe)
    }

    /// Ids and names close to a reference that names nothing.
    public func suggestion(for reference: String) -> String? {
        SpellingSuggestion.closest(to: reference, in: overview().flatMap { [$0.name, $0.rule.id].compactMap { $0 } })
    }

    private func describe(_ overview: RuleOverview) -> RuleDescription {
        let root = document(of: overview)
        var description = RuleDescription(
            overview: overview,
            attributes: Self.attributes(root),
            condition: [],
            index: [],
            usedBy: [],
            uses: [],
            matchExamples: root?["examples"]?["match"]?.sequence?.count ?? 0,
            otherExamples: root?["examples"]?["no_match"]?.sequence?.count ?? 0
        )
        if let place = program.rules.firstIndex(where: { $0.location == overview.location }) {
            let rule = program.rules[place]
            description.condition = PredicateText(rule.condition).lines
            description.index = RuleIndexKey.values(of: rule)
            description.usedBy = users(of: .rule(place))
        }
        if let place = program.correlations.firstIndex(where: { $0.location == overview.location }) {
            let rule = program.correlations[place]
            description.condition = CorrelationText.lines(rule, inputs: rule.inputs.map { title(of: $0.input) })
            description.uses = rule.inputs.map { title(of: $0.input) }
            description.usedBy = users(of: .correlation(place))
        }
        return description
    }

    private func users(of input: CorrelationRule.Input) -> [String] {
        program.correlations.filter { $0.inputs.contains { $0.input == input } }.map(\.summary.title)
    }

    private func title(of input: CorrelationRule.Input) -> String {
        switch input {
        case .rule(let index): program.rules[index].summary.title
        case .correlation(let index): program.correlations[index].summary.title
        }
    }

    /// The rule's document, read again: the program keeps only what matching needs.
    private func document(of overview: RuleOverview) -> YAMLNode? {
        guard let source = sources.first(where: { $0.name == overview.location.file }) else { return nil }
        let documents = YAMLReader.read(source.text, file: source.name).documents.map(\.root)
        return documents.first { $0["id"]?.text?.lowercased() == overview.rule.id.lowercased() }
            ?? documents.first { $0["title"]?.text == overview.rule.title }
    }

    private static func attributes(_ root: YAMLNode?) -> [RuleDescription.Attribute] {
        let shownElsewhere: Set<String> = [
            "title", "id", "name", "description", "level", "tags", "falsepositives", "runbook",
        ]
        return (root?.mapping ?? []).compactMap { entry in
            guard !shownElsewhere.contains(entry.key) else { return nil }
            let values = entry.value.text.map { [$0] } ?? entry.value.sequence?.compactMap(\.text) ?? []
            guard !values.isEmpty, values.count == entry.value.sequence?.count ?? 1 else { return nil }
            return RuleDescription.Attribute(name: entry.key, values: values)
        }
    }
}
