import WardenYAML

/// A filter: a condition that is joined with AND to the rules it names.
struct SigmaFilter {
    enum Target {
        case any
        /// Ids (lower case) or names, with their places.
        case rules([(reference: String, node: YAMLNode)])
    }

    var header: RuleHeader
    var logsource: LogSource
    var target: Target
    var group: DetectionGroup
    var sink: DiagnosticSink

    /// True when the filter is about the rule.
    func applies(to rule: SigmaRule) -> Bool {
        guard logsource.contains(rule.logsource) else { return false }
        guard case .rules(let references) = target else { return true }
        return references.contains {
            $0.reference == rule.header.name || $0.reference.lowercased() == rule.header.id?.lowercased()
        }
    }

    /// Joins the filter's condition to the rule's.
    func apply(to rule: inout SigmaRule) {
        rule.groups.append(group)
        rule.filters.append(header.reference)
    }
}
