import WardenYAML

/// A correlation before its references are resolved.
struct SigmaCorrelation {
    /// A name as written and where it stands.
    struct Reference {
        var text: String
        var node: YAMLNode
        /// In the node's text, for names inside a condition.
        var offset: Int?
    }

    struct Alias {
        var name: String
        /// Rule reference to field.
        var fields: [(rule: Reference, field: String)]
    }

    var header: RuleHeader
    var kind: CorrelationRule.Kind
    var references: [Reference]
    var groupBy: [String]
    var timespanMilliseconds: Int64
    var comparisons: [CorrelationRule.Condition.Comparison]
    var percentile: Double?
    var valueFields: [String]
    var aliases: [Alias]
    /// Over the references, by index.
    var expression: CorrelationRule.Expression?
    var generates: Bool
    var sink: DiagnosticSink

    /// The field that stands for a group-by or value name in one of the rules.
    func field(_ name: String, in reference: Reference, of header: RuleHeader) -> String {
        guard let alias = aliases.first(where: { $0.name == name }) else { return name }
        let match = alias.fields.first {
            $0.rule.text == reference.text || $0.rule.text == header.name
                || $0.rule.text.lowercased() == header.id?.lowercased()
        }
        return match?.field ?? name
    }
}
