import WardenDomain
import WardenYAML

/// Finds rules that must be tested against every event, for want of a service or action.
enum IndexLint {
    private static let fields: Set<String> = ["serviceName", "actionName", "eventName", "eventSource"]

    /// Notes a rule whose condition does not name a service or action.
    static func check(_ rule: SigmaRule, _ condition: Predicate, _ selector: EventSelector) {
        guard selector.service == nil, selector.source == .databricks || selector.source == .cloudTrail,
            !isIndexed(condition)
        else { return }
        let root = rule.sink.document.root
        rule.sink.note(
            "sigma.unindexed-rule",
            "the rule names no service or action and is tested against every event",
            at: root["detection"] ?? root,
            hint: selector.source == .databricks
                ? "add 'serviceName:' or 'actionName:', or a 'service:' to the logsource" : "add 'eventName:'"
        )
    }

    /// True when every event that matches has one of a few known services or actions.
    static func isIndexed(_ predicate: Predicate) -> Bool {
        switch predicate {
        case .constant(let value): return !value
        case .all(let parts): return parts.contains(where: isIndexed)
        case .any(let parts): return parts.allSatisfy(isIndexed)
        case .not: return false
        case .test(let test):
            guard let field = test.field, fields.contains(field), case .string(let pattern) = test.match else {
                return false
            }
            return pattern.parts.allSatisfy { if case .text = $0 { true } else { false } }
        }
    }
}
