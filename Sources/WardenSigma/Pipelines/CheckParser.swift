import WardenYAML

/// Reads the conditions of pipeline items.
struct CheckParser {
    let sink: DiagnosticSink

    /// The conditions under `<prefix>_conditions` with their logic.
    func set<Check>(_ node: YAMLNode, _ prefix: String, _ parse: (String, YAMLNode) -> Check?) -> ConditionSet<Check> {
        var result = ConditionSet<Check>()
        let conditions = node["\(prefix)_conditions"]
        if let entries = conditions?.mapping {
            result.checks = entries.compactMap { entry in
                check(entry.value, parse).map { (entry.key, $0) }
            }
        } else if let members = conditions?.sequence {
            result.checks = members.enumerated().compactMap { index, member in
                check(member, parse).map { ("\(index + 1)", $0) }
            }
        } else if let conditions, !conditions.isNull {
            sink.error("pipeline.wrong-type", "'\(prefix)_conditions' must be a list or a map", at: conditions)
        }
        result.logic = logic(node, prefix, conditions, result.checks.map(\.name))
        if let not = node["\(prefix)_cond_not"] { result.isNegated = flag(not, "\(prefix)_cond_not") }
        return result
    }

    private func logic<Check>(
        _ node: YAMLNode,
        _ prefix: String,
        _ conditions: YAMLNode?,
        _ names: [String]
    )
        -> ConditionSet<Check>.Logic
    {
        let operation = node["\(prefix)_cond_op"]
        if let expression = node["\(prefix)_cond_expr"], let text = expression.text {
            if let operation {
                sink.error(
                    "pipeline.conflict",
                    "'\(prefix)_cond_expr' and '\(prefix)_cond_op' cannot stand together",
                    at: operation,
                    hint: "keep one of them"
                )
            }
            if conditions?.mapping == nil {
                sink.error(
                    "pipeline.conflict",
                    "'\(prefix)_cond_expr' needs '\(prefix)_conditions' as a map of named conditions",
                    at: conditions ?? expression
                )
                return .all
            }
            return self.expression(text, expression, names).map { .expression($0) } ?? .all
        }
        switch operation?.text {
        case nil, "and": return .all
        case "or": return .any
        case .some(let other):
            sink.error(
                "pipeline.unknown-value",
                "'\(prefix)_cond_op' cannot be '\(other)'",
                at: operation ?? node,
                hint: "allowed are and, or"
            )
            return .all
        }
    }

    private func expression(_ text: String, _ node: YAMLNode, _ names: [String]) -> ConditionExpression? {
        do {
            let expression = try ConditionParser.parse(text)
            let (problems, used) = ConditionCheck.check(expression, names: names)
            for problem in problems {
                sink.error(
                    "pipeline.invalid-expression",
                    problem.message,
                    at: node,
                    offset: problem.offset,
                    hint: problem.hint
                )
            }
            for name in names where !used.contains(name) {
                sink.error("pipeline.invalid-expression", "the expression does not use '\(name)'", at: node)
            }
            return problems.isEmpty ? expression : nil
        } catch {
            sink.error("pipeline.invalid-expression", error.message, at: node, offset: error.offset, hint: error.hint)
            return nil
        }
    }

    private func check<Check>(_ node: YAMLNode, _ parse: (String, YAMLNode) -> Check?) -> Check? {
        guard let type = node["type"]?.text else {
            sink.error("pipeline.missing-type", "the condition has no type", at: node, hint: "add 'type:'")
            return nil
        }
        return parse(type, node)
    }

    // MARK: Kinds

    func ruleCheck(_ type: String, _ node: YAMLNode) -> RuleCheck? {
        switch type {
        case "logsource":
            return .logsource(
                LogSource(
                    category: node["category"]?.text,
                    product: node["product"]?.text,
                    service: node["service"]?.text
                )
            )
        case "contains_detection_item":
            guard let field = text(node, "field"), let value = value(node, "value") else { return nil }
            return .containsItem(field: field, value: value)
        case "contains_field": return text(node, "field").map { .containsField($0) }
        case "processing_item_applied": return text(node, "processing_item_id").map { .itemApplied($0) }
        case "processing_state": return state(node).map { .state($0) }
        case "is_sigma_rule": return .isRule
        case "is_sigma_correlation_rule": return .isCorrelation
        case "rule_attribute":
            guard let name = text(node, "attribute"), let value = text(node, "value"),
                let operation = operation(node, allowed: Comparison.operations + ["in", "not_in"])
            else { return nil }
            return .attribute(name: name, operation: operation, value: value)
        case "tag": return text(node, "tag").map { .tag($0) }
        default:
            unknown(
                type,
                node,
                [
                    "logsource", "contains_detection_item", "contains_field", "processing_item_applied",
                    "processing_state", "is_sigma_rule", "is_sigma_correlation_rule", "rule_attribute", "tag",
                ]
            )
            return nil
        }
    }

    func itemCheck(_ type: String, _ node: YAMLNode) -> ItemCheck? {
        switch type {
        case "match_string":
            guard let all = quantifier(node), let pattern = pattern(node["pattern"], node) else { return nil }
            return .matchString(
                all: all,
                pattern: pattern,
                isNegated: node["negate"].map { flag($0, "negate") } ?? false
            )
        case "match_value":
            guard let all = quantifier(node), let value = value(node, "value") else { return nil }
            return .matchValue(all: all, value)
        case "contains_wildcard": return quantifier(node).map { .containsWildcard(all: $0) }
        case "is_null": return quantifier(node).map { .isNull(all: $0) }
        case "processing_item_applied": return text(node, "processing_item_id").map { .itemApplied($0) }
        case "processing_state": return state(node).map { .state($0) }
        default:
            unknown(
                type,
                node,
                [
                    "match_string", "match_value", "contains_wildcard", "is_null", "processing_item_applied",
                    "processing_state",
                ]
            )
            return nil
        }
    }

    func fieldCheck(_ type: String, _ node: YAMLNode) -> FieldCheck? {
        switch type {
        case "include_fields", "exclude_fields":
            let isInclude = type == "include_fields"
            let fields = node["fields"].map { $0.sequence ?? [$0] } ?? []
            if fields.isEmpty {
                sink.error("pipeline.missing-key", "'\(type)' needs 'fields'", at: node)
                return nil
            }
            switch node["mode"]?.text ?? "plain" {
            case "plain":
                let names = fields.compactMap(\.text)
                return isInclude ? .include(names) : .exclude(names)
            case "re":
                let patterns = fields.compactMap { pattern($0, node) }
                return isInclude ? .includePatterns(patterns) : .excludePatterns(patterns)
            case let mode:
                sink.error(
                    "pipeline.unknown-value",
                    "'mode' cannot be '\(mode)'",
                    at: node,
                    hint: "allowed are plain, re"
                )
                return nil
            }
        case "processing_item_applied": return text(node, "processing_item_id").map { .itemApplied($0) }
        case "processing_state": return state(node).map { .state($0) }
        default:
            unknown(
                type,
                node,
                ["include_fields", "exclude_fields", "processing_item_applied", "processing_state"]
            )
            return nil
        }
    }

    // MARK: Parameters

    private func unknown(_ type: String, _ node: YAMLNode, _ allowed: [String]) {
        sink.error(
            "pipeline.unknown-condition",
            "there is no condition of type '\(type)' here",
            at: node["type"] ?? node,
            hint: SpellingSuggestion.hint(for: type, in: allowed)
        )
    }

    private func text(_ node: YAMLNode, _ key: String) -> String? {
        if let text = node[key]?.text { return text }
        sink.error("pipeline.missing-key", "the condition has no '\(key)'", at: node, hint: "add '\(key):'")
        return nil
    }

    private func value(_ node: YAMLNode, _ key: String) -> SigmaValue? {
        guard let scalar = node[key]?.scalar else {
            sink.error("pipeline.missing-key", "the condition has no '\(key)'", at: node, hint: "add '\(key):'")
            return nil
        }
        return ModifierChain([]).initialValue(scalar)
    }

    private func state(_ node: YAMLNode) -> StateCheck? {
        guard let key = text(node, "key"), let value = text(node, "val"),
            let operation = operation(node, allowed: Comparison.operations)
        else { return nil }
        return StateCheck(key: key, operation: operation, value: value)
    }

    private func operation(_ node: YAMLNode, allowed: [String]) -> String? {
        guard let op = node["op"], let text = op.text else { return "eq" }
        if allowed.contains(text) { return text }
        sink.error(
            "pipeline.unknown-value",
            "'op' cannot be '\(text)'",
            at: op,
            hint: SpellingSuggestion.hint(for: text, in: allowed)
        )
        return nil
    }

    private func quantifier(_ node: YAMLNode) -> Bool? {
        switch node["cond"]?.text {
        case "all": return true
        case "any": return false
        default:
            sink.error("pipeline.missing-key", "'cond' must be any or all", at: node["cond"] ?? node)
            return nil
        }
    }

    func pattern(_ node: YAMLNode?, _ parent: YAMLNode) -> PipelineRegex? {
        guard let node, let text = node.text else {
            sink.error("pipeline.missing-key", "a regular expression is expected", at: node ?? parent)
            return nil
        }
        if let regex = try? PipelineRegex(text) { return regex }
        sink.error("pipeline.invalid-regex", "the regular expression '\(text)' cannot be read", at: node)
        return nil
    }

    func flag(_ node: YAMLNode, _ key: String) -> Bool {
        if case .boolean(let flag)? = node.scalar?.value { return flag }
        sink.error("pipeline.wrong-type", "'\(key)' must be true or false", at: node)
        return false
    }
}
