import WardenYAML

/// Holds a condition against the names it may use, and reports every bad name at once.
enum ConditionCheck {
    /// Problems in order of the text, and the names that are used.
    static func check(
        _ expression: ConditionExpression,
        names: [String]
    ) -> (
        problems: [ConditionProblem], used: Set<String>
    ) {
        var problems: [ConditionProblem] = []
        var used: Set<String> = []
        visit(expression, names, &problems, &used)
        return (problems, used)
    }

    private static func visit(
        _ expression: ConditionExpression,
        _ names: [String],
        _ problems: inout [ConditionProblem],
        _ used: inout Set<String>
    ) {
        switch expression {
        case .identifier(let name, let offset):
            if names.contains(name) { used.insert(name) } else { problems.append(unknown(name, offset, names)) }
        case .selector(_, let pattern, let offset):
            let matched = names.filter { IdentifierPattern.matches(pattern, $0) }
            if matched.isEmpty { problems.append(empty(pattern, offset, names)) }
            used.formUnion(matched)
        case .not(let inner):
            visit(inner, names, &problems, &used)
        case .all(let parts), .any(let parts):
            for part in parts { visit(part, names, &problems, &used) }
        }
    }

    static func unknown(_ name: String, _ offset: Int, _ names: [String]) -> ConditionProblem {
        ConditionProblem(
            "sigma.unknown-identifier",
            "the condition names '\(name)', which the detection does not define",
            offset: offset,
            hint: hint(name, names)
        )
    }

    static func empty(_ pattern: String, _ offset: Int, _ names: [String]) -> ConditionProblem {
        ConditionProblem(
            "sigma.empty-selector",
            "no search identifier fits '\(pattern)'",
            offset: offset,
            hint: "defined are \(names.joined(separator: ", "))"
        )
    }

    private static func hint(_ name: String, _ names: [String]) -> String {
        if names.isEmpty { return "define '\(name)' in the detection" }
        return SpellingSuggestion.closest(to: name, in: names).map { "did you mean '\($0)'?" }
            ?? "defined are \(names.joined(separator: ", "))"
    }
}
