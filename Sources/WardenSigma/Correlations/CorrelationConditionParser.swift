import WardenYAML

/// Reads the condition of a correlation: comparisons, or an expression over rules.
struct CorrelationConditionParser {
    struct Parsed {
        var comparisons: [CorrelationRule.Condition.Comparison] = []
        var percentile: Double?
        var fields: [String] = []
        var expression: CorrelationRule.Expression?
    }

    let sink: DiagnosticSink
    let kind: CorrelationRule.Kind

    /// An expression may name rules that `rules` leaves out; they are added to `references`.
    func parse(_ node: YAMLNode, references: inout [SigmaCorrelation.Reference]) -> Parsed? {
        guard let condition = node["condition"], !condition.isNull else { return missing(node) }
        if condition.mapping != nil { return comparisons(condition) }
        guard let text = condition.text else {
            sink.error("sigma.wrong-type", "the condition must be a map or a string, not a list", at: condition)
            return nil
        }
        guard isTemporal else {
            sink.error(
                "sigma.wrong-type",
                "only temporal correlations take an expression as condition",
                at: condition,
                hint: "write a comparison: 'gte: 10'"
            )
            return nil
        }
        return expression(text, condition, &references).map { Parsed(expression: $0) }
    }

    private var isTemporal: Bool { kind == .temporal || kind == .temporalOrdered }

    private func missing(_ node: YAMLNode) -> Parsed? {
        if isTemporal { return Parsed() }
        sink.error(
            "sigma.missing-condition",
            "a correlation of type '\(kind.rawValue)' needs a condition",
            at: node["condition"] ?? node,
            hint: "add 'condition:' with 'gte: 10'"
        )
        return nil
    }

    private func comparisons(_ node: YAMLNode) -> Parsed? {
        var parsed = Parsed()
        for entry in node.mapping ?? [] {
            if let operation = CorrelationRule.Condition.Operator(rawValue: entry.key) {
                guard let threshold = number(entry.value, entry.key) else { continue }
                parsed.comparisons.append(.init(operation, threshold))
            } else if entry.key == "field" {
                parsed.fields = fields(entry.value)
            } else if entry.key == "percentile" {
                parsed.percentile = percentile(entry.value)
            } else {
                sink.error(
                    "sigma.unknown-key",
                    "a correlation condition has no key '\(entry.key)'",
                    at: entry.keyNode,
                    hint: SpellingSuggestion.hint(
                        for: entry.key,
                        in: ["gt", "gte", "lt", "lte", "eq", "neq", "field", "percentile"]
                    )
                )
            }
        }
        check(&parsed, node)
        return sink.hasErrors ? nil : parsed
    }

    private func check(_ parsed: inout Parsed, _ node: YAMLNode) {
        if parsed.comparisons.isEmpty, !sink.hasErrors {
            sink.error(
                "sigma.missing-comparison",
                "the condition compares with nothing",
                at: node,
                hint: "add one of gt, gte, lt, lte, eq, neq"
            )
        }
        switch kind {
        case .eventCount, .temporal, .temporalOrdered:
            break
        case .valueCount:
            if parsed.fields.isEmpty { missingField(node) }
        case .valueSum, .valueAverage, .valuePercentile, .valueMedian:
            if parsed.fields.isEmpty { missingField(node) }
            if parsed.fields.count > 1 {
                sink.error(
                    "sigma.too-many-fields",
                    "'\(kind.rawValue)' reads one field, not \(parsed.fields.count)",
                    at: node["field"] ?? node
                )
            }
        }
        if kind == .valuePercentile, parsed.percentile == nil, node["percentile"] == nil {
            sink.warning(
                "sigma.missing-percentile",
                "the condition names no percentile: 50 is taken",
                at: node,
                hint: "add 'percentile: 95'"
            )
            parsed.percentile = 50
        }
    }

    private func missingField(_ node: YAMLNode) {
        sink.error(
            "sigma.missing-field",
            "a correlation of type '\(kind.rawValue)' needs a field",
            at: node,
            hint: "add 'field:' to the condition"
        )
    }

    private func number(_ node: YAMLNode, _ key: String) -> Double? {
        switch node.scalar?.value {
        case .integer(let number)?: return Double(number)
        case .float(let number)? where number.isFinite: return number
        case .string?:
            if let text = node.text, let number = NumberText.parse(text) {
                sink.warning("sigma.quoted-number", "'\(text)' is a string", at: node, hint: "write it without quotes")
                return number
            }
        default: break
        }
        sink.error("sigma.wrong-value-type", "'\(key)' takes a number, not '\(node.text ?? node.kindName)'", at: node)
        return nil
    }

    private func percentile(_ node: YAMLNode) -> Double? {
        guard let number = number(node, "percentile") else { return nil }
        if (0...100).contains(number) { return number }
        sink.error("sigma.wrong-value-type", "'percentile' runs from 0 to 100", at: node)
        return nil
    }

    private func fields(_ node: YAMLNode) -> [String] {
        (node.sequence ?? [node]).compactMap { item in
            if let text = item.text { return text }
            sink.error("sigma.wrong-type", "'field' must be a field name, not \(item.kindName)", at: item)
            return nil
        }
    }

    private func expression(
        _ text: String,
        _ node: YAMLNode,
        _ references: inout [SigmaCorrelation.Reference]
    ) -> CorrelationRule.Expression? {
        do {
            let expression = try resolve(ConditionParser.parse(text), node, &references)
            for (index, reference) in references.enumerated() where !expression.names(index) {
                sink.error(
                    "sigma.rule-not-in-condition",
                    "the condition does not name the rule '\(reference.text)'",
                    at: reference.node,
                    hint: "name it in the condition, or remove it from 'rules'"
                )
            }
            return expression
        } catch {
            sink.error(error.code, error.message, at: node, offset: error.offset, hint: error.hint)
            return nil
        }
    }

    private func resolve(
        _ expression: ConditionExpression,
        _ node: YAMLNode,
        _ references: inout [SigmaCorrelation.Reference]
    ) throws(ConditionProblem) -> CorrelationRule.Expression {
        switch expression {
        case .identifier(let name, let offset):
            if let index = references.firstIndex(where: { $0.text == name }) { return .input(index) }
            references.append(.init(text: name, node: node, offset: offset))
            return .input(references.count - 1)
        case .selector(_, let pattern, let offset):
            throw ConditionProblem(
                "sigma.invalid-condition",
                "'of \(pattern)' cannot stand in the condition of a correlation",
                offset: offset,
                hint: "name the rules"
            )
        case .not(let inner):
            return .not(try resolve(inner, node, &references))
        case .all(let parts):
            return .all(try resolve(parts, node, &references))
        case .any(let parts):
            return .any(try resolve(parts, node, &references))
        }
    }

    private func resolve(
        _ parts: [ConditionExpression],
        _ node: YAMLNode,
        _ references: inout [SigmaCorrelation.Reference]
    ) throws(ConditionProblem) -> [CorrelationRule.Expression] {
        var resolved: [CorrelationRule.Expression] = []
        for part in parts { resolved.append(try resolve(part, node, &references)) }
        return resolved
    }
}

extension CorrelationRule.Expression {
    /// True when the input stands anywhere in the expression.
    fileprivate func names(_ input: Int) -> Bool {
        switch self {
        case .input(let index): index == input
        case .not(let inner): inner.names(input)
        case .all(let parts), .any(let parts): parts.contains { $0.names(input) }
        }
    }
}
