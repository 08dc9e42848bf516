import WardenYAML

/// Reads search identifiers and the condition over them: the `detection` of a rule, the `filter` of a filter.
struct GroupParser {
    let sink: DiagnosticSink
    let validateRegex: (String) -> String?

    func parse(_ node: YAMLNode, _ entries: [YAMLEntry]) -> DetectionGroup? {
        let parser = DetectionParser(sink: sink, validateRegex: validateRegex)
        let named = entries.filter { $0.key != "condition" }
        let identifiers = named.compactMap { entry in
            parser.parse(entry.value, name: entry.key).map {
                DetectionGroup.Identifier(name: entry.key, body: $0)
            }
        }
        if named.isEmpty {
            sink.error(
                "sigma.empty-detection",
                "no search identifier is defined",
                at: node,
                hint: "add 'selection:' with at least one 'field: value'"
            )
        }
        let conditions = conditions(node, names: named.map(\.key))
        guard identifiers.count == named.count, let conditions, !named.isEmpty else { return nil }
        return DetectionGroup(identifiers: identifiers, conditions: conditions)
    }

    private func conditions(_ node: YAMLNode, names: [String]) -> [ConditionExpression]? {
        guard let condition = node["condition"], !condition.isNull else {
            sink.error(
                "sigma.missing-condition",
                "there is no condition",
                at: node,
                hint: names.count == 1 ? "add 'condition: \(names[0])'" : "add 'condition: all of them'"
            )
            return nil
        }
        let members = condition.sequence ?? [condition]
        if members.isEmpty { sink.error("sigma.missing-condition", "the list of conditions is empty", at: condition) }
        var used: Set<String> = []
        let parsed = members.map { expression($0, names, &used) }
        let kept = parsed.compactMap { $0 }
        guard kept.count == members.count, !kept.isEmpty else { return nil }
        for name in names where !used.contains(name) && !name.hasPrefix("_") {
            let key = node.mapping?.first { $0.key == name }?.keyNode ?? node
            sink.warning(
                "sigma.unused-identifier",
                "the condition does not use '\(name)'",
                at: key,
                hint: "name it in the condition, or remove it"
            )
        }
        return kept
    }

    private func expression(_ node: YAMLNode, _ names: [String], _ used: inout Set<String>) -> ConditionExpression? {
        guard let text = node.text else {
            sink.error("sigma.wrong-type", "a condition must be a string, not \(node.kindName)", at: node)
            return nil
        }
        do {
            let expression = try ConditionParser.parse(text)
            let (problems, found) = ConditionCheck.check(expression, names: names)
            used.formUnion(found)
            for problem in problems { report(problem, node) }
            return problems.isEmpty ? expression : nil
        } catch {
            report(error, node)
            // What the condition meant to use is unknown: no warnings about unused names.
            used.formUnion(names)
            return nil
        }
    }

    private func report(_ problem: ConditionProblem, _ node: YAMLNode) {
        sink.error(problem.code, problem.message, at: node, offset: problem.offset, hint: problem.hint)
    }
}
