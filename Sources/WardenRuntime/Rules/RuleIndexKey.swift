internal import WardenDomain
internal import WardenSigma

/// By which values of which field an event is brought to a rule, in words. The engine's own choice also weighs how
/// many other rules share a value; this names what it can choose from.
enum RuleIndexKey {
    /// Fields that events are sorted by before any rule is tested.
    private static let fields: [EventSource?: [String]] = [
        .databricks: ["actionName", "serviceName"], .cloudTrail: ["eventName", "eventSource"],
        .s3Access: ["operation"], nil: [],
    ]

    static func values(of rule: DetectionRule) -> [String] {
        var keys = rule.selector.service.map { ["serviceName=\($0)"] } ?? []
        for field in fields[rule.selector.source] ?? [] {
            guard let values = required(field, rule.condition) else { continue }
            for value in values.sorted() {
                let key = "\(field)=\(value)"
                if !keys.contains(where: { $0.lowercased() == key.lowercased() }) { keys.append(key) }
            }
        }
        return keys
    }

    /// Values of which `field` must have one wherever the condition holds; nil where it does not bind the field.
    private static func required(_ field: String, _ predicate: Predicate) -> Set<String>? {
        switch predicate {
        case .test(let test):
            guard test.field == field, case .string(let pattern) = test.match, pattern.parts.count == 1,
                case .text(let text) = pattern.parts[0]
            else { return nil }
            return [text]
        case .all(let parts):
            return parts.compactMap { required(field, $0) }.min { $0.count < $1.count }
        case .any(let parts):
            var joined: Set<String> = []
            for part in parts {
                guard let values = required(field, part) else { return nil }
                joined.formUnion(values)
            }
            return joined
        case .constant, .not: return nil
        }
    }
}
