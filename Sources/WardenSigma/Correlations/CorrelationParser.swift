import WardenYAML

/// Reads a correlation document.
struct CorrelationParser {
    let sink: DiagnosticSink

    func parse() -> SigmaCorrelation? {
        let root = sink.document.root
        let header = HeaderParser(sink: sink, root: root, kind: "correlation").parse()
        guard let node = root["correlation"], node.mapping != nil else {
            let found = root["correlation"] ?? root
            sink.error("sigma.wrong-type", "'correlation' must be a map, not \(found.kindName)", at: found)
            return nil
        }
        checkKeys(node)
        let kind = kind(node)
        var references = references(node, of: kind)
        let timespan = timespan(node)
        let groupBy = strings(node, "group-by")
        let aliases = aliases(node)
        let generates = flag(node, "generate") ?? flag(root, "generate") ?? false
        guard let kind else { return nil }
        let condition = CorrelationConditionParser(sink: sink, kind: kind).parse(node, references: &references)
        if references.isEmpty, !sink.hasErrors {
            sink.error(
                "sigma.missing-rules",
                "the correlation names no rules",
                at: node["rules"] ?? node,
                hint: "add 'rules:' with ids or names"
            )
        }
        guard let condition, let timespan, !sink.hasErrors else { return nil }
        return SigmaCorrelation(
            header: header,
            kind: kind,
            references: references,
            groupBy: groupBy,
            timespanMilliseconds: timespan,
            comparisons: condition.comparisons,
            percentile: condition.percentile,
            valueFields: condition.fields,
            aliases: aliases,
            expression: condition.expression,
            generates: generates,
            sink: sink
        )
    }

    private static let keys = ["type", "rules", "group-by", "timespan", "aliases", "condition", "generate"]

    private func checkKeys(_ node: YAMLNode) {
        for entry in node.mapping ?? [] where !Self.keys.contains(entry.key) && entry.key != "timeframe" {
            if entry.key == "window", entry.value.text == "sliding" { continue }
            if entry.key == "window" || entry.key == "gap" {
                sink.error(
                    "sigma.unsupported-window",
                    "'\(entry.key)' is outside the specification: windows slide with the events",
                    at: entry.keyNode,
                    hint: "remove it"
                )
                continue
            }
            sink.warning(
                "sigma.unknown-key",
                "a correlation has no key '\(entry.key)'",
                at: entry.keyNode,
                hint: SpellingSuggestion.hint(for: entry.key, in: Self.keys)
            )
        }
    }

    private func kind(_ node: YAMLNode) -> CorrelationRule.Kind? {
        let names = [
            "event_count", "value_count", "temporal", "temporal_ordered", "value_sum", "value_avg",
            "value_percentile", "value_median",
        ]
        guard let type = node["type"], let text = type.text else {
            sink.error(
                "sigma.missing-type",
                "the correlation has no type",
                at: node["type"] ?? node,
                hint: "allowed are \(names.joined(separator: ", "))"
            )
            return nil
        }
        if let kind = CorrelationRule.Kind(rawValue: text.lowercased()) { return kind }
        sink.error(
            "sigma.unknown-correlation-type",
            "'\(text)' is no type of correlation",
            at: type,
            hint: SpellingSuggestion.hint(for: text, in: names)
        )
        return nil
    }

    private func references(_ node: YAMLNode, of kind: CorrelationRule.Kind?) -> [SigmaCorrelation.Reference] {
        guard let rules = node["rules"], !rules.isNull else { return [] }
        var references: [SigmaCorrelation.Reference] = []
        for item in rules.sequence ?? [rules] {
            guard let text = item.text else {
                sink.error("sigma.wrong-type", "'rules' must hold ids or names, not \(item.kindName)", at: item)
                continue
            }
            // In an order a rule may have several places: sign-in, export, sign-in.
            if kind != .temporalOrdered, references.contains(where: { $0.text == text }) {
                sink.warning("sigma.repeated-rule", "'\(text)' is listed twice", at: item, hint: "remove one")
                continue
            }
            references.append(.init(text: text, node: item))
        }
        return references
    }

    private func timespan(_ node: YAMLNode) -> Int64? {
        guard let span = node["timespan"] ?? node["timeframe"], !span.isNull else {
            sink.error(
                "sigma.missing-timespan",
                "the correlation has no timespan",
                at: node,
                hint: "add 'timespan: 15m'"
            )
            return nil
        }
        if node["timespan"] == nil {
            sink.warning("sigma.unknown-key", "'timeframe' is read as 'timespan'", at: span, hint: "write 'timespan'")
        }
        if let text = span.text, let milliseconds = Timespan.milliseconds(text) { return milliseconds }
        sink.error(
            "sigma.invalid-timespan",
            "'\(span.text ?? span.kindName)' is no time span",
            at: span,
            hint: "write a number and one of s, m, h, d, w, M, y: 15m"
        )
        return nil
    }

    private func strings(_ node: YAMLNode, _ key: String) -> [String] {
        guard let value = node[key], !value.isNull else { return [] }
        return (value.sequence ?? [value]).compactMap { item in
            if let text = item.text { return text }
            sink.error("sigma.wrong-type", "'\(key)' must hold field names, not \(item.kindName)", at: item)
            return nil
        }
    }

    private func flag(_ node: YAMLNode, _ key: String) -> Bool? {
        guard let value = node[key], !value.isNull else { return nil }
        if case .boolean(let flag)? = value.scalar?.value { return flag }
        sink.error(
            "sigma.wrong-type",
            "'\(key)' must be true or false, not '\(value.text ?? value.kindName)'",
            at: value
        )
        return nil
    }

    private func aliases(_ node: YAMLNode) -> [SigmaCorrelation.Alias] {
        guard let value = node["aliases"], !value.isNull else { return [] }
        guard let entries = value.mapping else {
            sink.error("sigma.wrong-type", "'aliases' must be a map, not \(value.kindName)", at: value)
            return []
        }
        return entries.map { entry in
            var fields: [(SigmaCorrelation.Reference, String)] = []
            if entry.value.mapping == nil {
                sink.error(
                    "sigma.wrong-type",
                    "the alias '\(entry.key)' must map rule names to fields, not be \(entry.value.kindName)",
                    at: entry.value
                )
            }
            for rule in entry.value.mapping ?? [] {
                guard let field = rule.value.text else {
                    sink.error(
                        "sigma.wrong-type",
                        "a field name is expected, not \(rule.value.kindName)",
                        at: rule.value
                    )
                    continue
                }
                fields.append((.init(text: rule.key, node: rule.keyNode), field))
            }
            return SigmaCorrelation.Alias(name: entry.key, fields: fields)
        }
    }
}
