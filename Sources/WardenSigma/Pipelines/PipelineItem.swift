import WardenYAML

/// One step of a processing pipeline, with the conditions under which it runs.
struct PipelineItem {
    var id: String
    var transformation: Transformation
    var ruleConditions: ConditionSet<RuleCheck>
    var itemConditions: ConditionSet<ItemCheck>
    var fieldConditions: ConditionSet<FieldCheck>
}

/// A pipeline in pySigma's format. Post-processing and finalizers shape query text and have no meaning here.
struct ProcessingPipeline {
    var name: String
    var priority: Int
    /// Values of placeholders.
    var variables: [String: [String]]
    var items: [PipelineItem]
}

/// Conditions joined by `and`, `or`, or an expression over their names. No conditions = always.
struct ConditionSet<Check> {
    enum Logic {
        case all, any
        case expression(ConditionExpression)
    }

    var checks: [(name: String, check: Check)] = []
    var logic: Logic = .all
    var isNegated = false

    func holds(_ test: (Check) -> Bool) -> Bool {
        if checks.isEmpty { return true }
        let result: Bool =
            switch logic {
            case .all: checks.allSatisfy { test($0.check) }
            case .any: checks.contains { test($0.check) }
            case .expression(let expression): holds(expression, test)
            }
        return result != isNegated
    }

    private func holds(_ expression: ConditionExpression, _ test: (Check) -> Bool) -> Bool {
        switch expression {
        case .identifier(let name, _): checks.first { $0.name == name }.map { test($0.check) } ?? false
        case .selector: false
        case .not(let inner): !holds(inner, test)
        case .all(let parts): parts.allSatisfy { holds($0, test) }
        case .any(let parts): parts.contains { holds($0, test) }
        }
    }
}
