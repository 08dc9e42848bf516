public import WardenDomain
public import WardenSigma
import WardenYAML

/// Reads the `examples` of rule files: `match` and `no_match`, each a list of examples. An example is one event, or a
/// list of events in order (for correlations), or `{repeat, every, event}` in place of an event.
public enum RuleExampleReader {
    /// All examples of one file, in its order. A broken example is reported and left out.
    public static func read(_ source: SigmaSource) -> (examples: [RuleExample], diagnostics: [Diagnostic]) {
        var reading = Reading(file: source.name)
        // Syntax errors of the file are the rule loader's to report.
        for document in YAMLReader.read(source.text, file: source.name).documents {
            reading.read(document.root)
        }
        return (reading.examples, reading.diagnostics)
    }

    private struct Reading {
        var file: String
        var examples: [RuleExample] = []
        var diagnostics: [Diagnostic] = []

        mutating func read(_ root: YAMLNode) {
            guard let node = root["examples"], !node.isNull else { return }
            guard let entries = node.mapping else {
                report("'examples' must be a map with 'match' and 'no_match', not \(node.kindName)", at: node)
                return
            }
            let title = root["title"]?.text ?? ""
            let rule = root["id"]?.text ?? root["name"]?.text ?? title
            for entry in entries {
                guard ["match", "no_match"].contains(entry.key) else {
                    report("examples have no key '\(entry.key)': allowed are match, no_match", at: entry.keyNode)
                    continue
                }
                guard let items = entry.value.sequence else {
                    report("'\(entry.key)' must be a list, not \(entry.value.kindName)", at: entry.value)
                    continue
                }
                for (index, item) in items.enumerated() {
                    guard let events = events(item) else { continue }
                    examples.append(
                        RuleExample(
                            rule: rule,
                            title: title,
                            fires: entry.key == "match",
                            number: index + 1,
                            events: events,
                            location: SourceLocation(file: file, line: item.line, column: item.column)
                        )
                    )
                }
            }
        }

        private mutating func events(_ item: YAMLNode) -> [String]? {
            var events: [String] = []
            for node in item.sequence ?? [item] {
                guard let entries = node.mapping else {
                    report("an event must be a map, not \(node.kindName)", at: node)
                    return nil
                }
                guard entries.contains(where: { $0.key == "repeat" }) else {
                    events.append(JSONText.write(node))
                    continue
                }
                let (repeated, problem) = RepeatedEvent.read(node)
                guard let repeated else {
                    report(problem ?? "unreadable repetition", at: node)
                    return nil
                }
                guard let expanded = repeated.expand() else {
                    report(
                        "a repeated event needs a time that can be moved",
                        at: node,
                        hint: "give it 'timestamp' in milliseconds, 'eventTime' as RFC 3339, or 'time'"
                    )
                    return nil
                }
                events += expanded
            }
            return events
        }

        private mutating func report(_ message: String, at node: YAMLNode, hint: String? = nil) {
            diagnostics.append(
                Diagnostic(
                    .error,
                    code: "examples.invalid",
                    message,
                    at: SourceLocation(file: file, line: node.line, column: node.column),
                    hint: hint
                )
            )
        }
    }
}
