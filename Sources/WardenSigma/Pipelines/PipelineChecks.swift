import WardenDomain

/// Questions about a whole rule.
enum RuleCheck {
    case logsource(LogSource)
    case containsItem(field: String, value: SigmaValue)
    case containsField(String)
    case itemApplied(String)
    case state(StateCheck)
    case isRule
    case isCorrelation
    case attribute(name: String, operation: String, value: String)
    case tag(String)
}

/// Questions about a detection item.
enum ItemCheck {
    case matchString(all: Bool, pattern: PipelineRegex, isNegated: Bool)
    case matchValue(all: Bool, SigmaValue)
    case containsWildcard(all: Bool)
    case isNull(all: Bool)
    case itemApplied(String)
    case state(StateCheck)
}

/// Questions about a field name.
enum FieldCheck {
    case include([String])
    case includePatterns([PipelineRegex])
    case exclude([String])
    case excludePatterns([PipelineRegex])
    case itemApplied(String)
    case state(StateCheck)
}

/// A comparison with what `set_state` wrote.
struct StateCheck {
    var key: String
    var operation: String
    var value: String

    func holds(_ state: [String: String]) -> Bool {
        guard let found = state[key] else { return false }
        return Comparison.holds(found, operation, value)
    }
}

/// Comparisons of pipeline conditions: as numbers where both sides are, else as text.
enum Comparison {
    static let operations = ["eq", "ne", "gte", "gt", "lte", "lt"]

    static func holds(_ left: String, _ operation: String, _ right: String) -> Bool {
        if let a = NumberText.parse(left), let b = NumberText.parse(right) { return holds(a, operation, b) }
        return holds(ordered: left, operation, right)
    }

    static func holds<Value: Comparable>(_ left: Value, _ operation: String, _ right: Value) -> Bool {
        holds(ordered: left, operation, right)
    }

    private static func holds<Value: Comparable>(ordered left: Value, _ operation: String, _ right: Value) -> Bool {
        switch operation {
        case "eq": left == right
        case "ne": left != right
        case "gte": left >= right
        case "gt": left > right
        case "lte": left <= right
        case "lt": left < right
        default: false
        }
    }
}

extension SigmaRule {
    /// True when the rule satisfies the condition.
    func holds(_ check: RuleCheck) -> Bool {
        switch check {
        case .logsource(let wanted): return wanted.contains(logsource)
        case .containsItem(let field, let value): return hasItem { $0.field == field && $0.values.contains(value) }
        case .containsField(let field): return hasItem { $0.field == field }
        case .itemApplied(let id): return applied.contains(id)
        case .state(let check): return check.holds(state)
        case .isRule: return true
        case .isCorrelation: return false
        case .attribute(let name, let operation, let value): return header.holds(name, operation, value)
        case .tag(let tag): return header.tags.contains(tag)
        }
    }

    private func hasItem(_ test: (DetectionItem) -> Bool) -> Bool {
        var isFound = false
        forEachItem { isFound = isFound || test($0) }
        return isFound
    }
}

extension RuleHeader {
    private static let statuses = ["unsupported", "deprecated", "experimental", "test", "stable"]

    /// A `rule_attribute` condition.
    func holds(_ name: String, _ operation: String, _ value: String) -> Bool {
        switch name {
        case "tags": return Self.holds(tags, operation, value)
        case "falsepositives": return Self.holds(falsePositives, operation, value)
        case "fields": return Self.holds(fields, operation, value)
        case "title": return Comparison.holds(title, operation, value)
        case "description": return Comparison.holds(description, operation, value)
        case "level":
            guard let level, let wanted = Severity(rawValue: value.lowercased()) else { return false }
            return Comparison.holds(level, operation, wanted)
        case "status":
            guard let status, let have = Self.statuses.firstIndex(of: status),
                let wanted = Self.statuses.firstIndex(of: value.lowercased())
            else { return false }
            return Comparison.holds(have, operation, wanted)
        default:
            guard let found = attributes[name] else { return false }
            return Comparison.holds(found, operation, value)
        }
    }

    private static func holds(_ list: [String], _ operation: String, _ value: String) -> Bool {
        switch operation {
        case "in": list.contains(value)
        case "not_in": !list.contains(value)
        case "ne": true
        default: false
        }
    }
}

extension DetectionItem {
    /// True when the item satisfies the condition.
    func holds(_ check: ItemCheck, state: [String: String]) -> Bool {
        switch check {
        case .matchString(let all, let pattern, let isNegated):
            quantified(all) { value in
                guard case .string(let string) = value else { return isNegated }
                return pattern.matchesPrefix(of: string.plain) != isNegated
            }
        case .matchValue(let all, let wanted): quantified(all) { $0 == wanted }
        case .containsWildcard(let all):
            quantified(all) { if case .string(let string) = $0 { string.hasWildcards } else { false } }
        case .isNull(let all): values.isEmpty || quantified(all) { $0 == .null }
        case .itemApplied(let id): applied.contains(id)
        case .state(let check): check.holds(state)
        }
    }

    private func quantified(_ all: Bool, _ test: (SigmaValue) -> Bool) -> Bool {
        all ? values.allSatisfy(test) : values.contains(where: test)
    }
}

extension FieldCheck {
    /// True when a field name satisfies the condition; `applied` are the items that changed where it stands.
    func holds(_ field: String?, applied: Set<String>, state: [String: String]) -> Bool {
        switch self {
        case .include(let names): field.map { names.contains($0) } ?? false
        case .exclude(let names): field.map { !names.contains($0) } ?? true
        case .includePatterns(let patterns): field.map { Self.matches(patterns, $0) } ?? false
        case .excludePatterns(let patterns): field.map { !Self.matches(patterns, $0) } ?? true
        case .itemApplied(let id): applied.contains(id)
        case .state(let check): check.holds(state)
        }
    }

    private static func matches(_ patterns: [PipelineRegex], _ field: String) -> Bool {
        patterns.contains { $0.matchesPrefix(of: field) }
    }
}
