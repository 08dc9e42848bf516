import WardenYAML

/// Reads a detection rule.
struct RuleParser {
    let sink: DiagnosticSink
    let validateRegex: (String) -> String?

    /// The rule; nil after errors (all of them are in the sink).
    func parse() -> SigmaRule? {
        let root = sink.document.root
        let header = HeaderParser(sink: sink, root: root, kind: "rule").parse()
        let logsource = LogSource.parse(root, sink: sink, kind: "rule")
        let group = detection(root)
        guard let logsource, let group, !sink.hasErrors else { return nil }
        return SigmaRule(header: header, logsource: logsource, groups: [group], sink: sink)
    }

    private func detection(_ root: YAMLNode) -> DetectionGroup? {
        guard let node = root["detection"], !node.isNull else {
            sink.error(
                "sigma.missing-detection",
                "the rule has no detection",
                at: root,
                hint: "add 'detection:' with a search identifier and a condition"
            )
            return nil
        }
        guard let entries = node.mapping else {
            sink.error("sigma.wrong-type", "'detection' must be a map, not \(node.kindName)", at: node)
            return nil
        }
        return GroupParser(sink: sink, validateRegex: validateRegex).parse(
            node,
            entries.filter { entry in
                guard entry.key == "timeframe", entry.value.scalar != nil else { return true }
                sink.warning(
                    "sigma.obsolete-timeframe",
                    "'timeframe' is obsolete and not read",
                    at: entry.keyNode,
                    hint: "write a correlation rule with 'timespan'"
                )
                return false
            }
        )
    }
}
