import WardenDomain
import WardenYAML

/// What every kind of document says about itself.
struct RuleHeader {
    var title: String
    var id: String?
    var name: String?
    var level: Severity?
    var status: String?
    var description: String
    var tags: [String]
    var falsePositives: [String]
    var fields: [String]
    var runbook: String
    /// All other scalar attributes, and those that a pipeline set.
    var attributes: [String: String]
    /// Of the document's first key.
    var location: SourceLocation

    /// `id`, else `name`, else `title`.
    var reference: String { id ?? name ?? title }

    func summary(isCorrelation: Bool) -> RuleSummary {
        RuleSummary(
            id: reference,
            name: name ?? "",
            title: title,
            severity: level ?? .medium,
            description: description,
            tags: tags,
            falsePositives: falsePositives,
            runbook: attributes["runbook"] ?? runbook,
            isCorrelation: isCorrelation
        )
    }
}
