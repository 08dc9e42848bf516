import WardenYAML

/// Reads a filter document.
struct FilterParser {
    let sink: DiagnosticSink
    let validateRegex: (String) -> String?

    func parse() -> SigmaFilter? {
        let root = sink.document.root
        let header = HeaderParser(sink: sink, root: root, kind: "filter").parse()
        let logsource = LogSource.parse(root, sink: sink, kind: "filter")
        guard let node = root["filter"], let entries = node.mapping else {
            let found = root["filter"] ?? root
            sink.error("sigma.wrong-type", "'filter' must be a map, not \(found.kindName)", at: found)
            return nil
        }
        let target = target(node)
        if let condition = node["condition"], condition.sequence != nil {
            sink.error(
                "sigma.wrong-type",
                "the condition of a filter must be one string, not a list",
                at: condition,
                hint: "join the conditions with 'or'"
            )
        }
        let group = GroupParser(sink: sink, validateRegex: validateRegex).parse(
            node,
            entries.filter { $0.key != "rules" }
        )
        if let text = node["condition"]?.text, !Self.hasNot(text) {
            sink.warning(
                "sigma.filter-without-not",
                "the filter keeps only events that it matches",
                at: node["condition"] ?? node,
                hint: "write 'not selection' to leave those events out"
            )
        }
        guard let logsource, let target, let group, !sink.hasErrors else { return nil }
        return SigmaFilter(header: header, logsource: logsource, target: target, group: group, sink: sink)
    }

    private func target(_ node: YAMLNode) -> SigmaFilter.Target? {
        guard let rules = node["rules"], !rules.isNull else {
            sink.error(
                "sigma.missing-rules",
                "the filter names no rules",
                at: node,
                hint: "add 'rules:' with ids or names, or 'rules: any'"
            )
            return nil
        }
        if let text = rules.text {
            return text.lowercased() == "any" ? .any : .rules([(text, rules)])
        }
        guard let items = rules.sequence else {
            sink.error("sigma.wrong-type", "'rules' must be a list of ids or names, or 'any'", at: rules)
            return nil
        }
        if items.isEmpty || items.contains(where: { $0.text?.lowercased() == "any" }) { return .any }
        let references = items.compactMap { item -> (String, YAMLNode)? in
            if let text = item.text { return (text, item) }
            sink.error("sigma.wrong-type", "'rules' must hold ids or names, not \(item.kindName)", at: item)
            return nil
        }
        return .rules(references)
    }

    private static func hasNot(_ condition: String) -> Bool {
        condition.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "*") }
            .contains { $0.lowercased() == "not" }
    }
}
