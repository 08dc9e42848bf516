import WardenYAML

/// A detection rule between parsing and lowering: what pipelines change.
struct SigmaRule {
    var header: RuleHeader
    var logsource: LogSource
    /// The rule's own group first, then filters and conditions that pipelines add.
    var groups: [DetectionGroup]
    /// References of the filters applied.
    var filters: [String] = []
    /// Fields that correlations read from a matching event.
    var captures: [String] = []
    var sink: DiagnosticSink

    /// Ids of pipeline items applied to the rule.
    var applied: Set<String> = []
    /// What `set_state` wrote.
    var state: [String: String] = [:]

    func forEachItem(_ body: (DetectionItem) -> Void) {
        for group in groups { for identifier in group.identifiers { identifier.body?.forEachItem(body) } }
    }

    /// Replaces every item.
    mutating func mapItems(_ body: (DetectionItem) -> Detection?) {
        for group in groups.indices {
            for index in groups[group].identifiers.indices {
                let detection = groups[group].identifiers[index].body
                groups[group].identifiers[index].body = detection?.mapItems(body)
            }
        }
    }
}
