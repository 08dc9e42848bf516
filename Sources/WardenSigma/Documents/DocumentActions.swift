import WardenYAML

/// The `action` documents of the older multi-document form.
struct DocumentActions {
    private var template: YAMLNode?
    private var previous: YAMLNode?

    /// The document to read, with templates merged in; nil for one that only steers.
    mutating func apply(_ root: YAMLNode, sink: DiagnosticSink) -> YAMLNode? {
        guard let action = root["action"]?.text else {
            let isPlainRule = root["correlation"] == nil && root["filter"] == nil
            let merged = isPlainRule ? template.map { Self.merge($0, root) } ?? root : root
            if isPlainRule { previous = merged }
            return merged
        }
        let body = Self.without("action", root)
        switch action {
        case "global":
            template = template.map { Self.merge($0, body) } ?? body
            return nil
        case "reset":
            template = nil
            return nil
        case "repeat":
            guard let previous else {
                sink.error(
                    "sigma.repeat-without-rule",
                    "'action: repeat' has no rule before it",
                    at: root["action"] ?? root,
                    hint: "write the first rule in full"
                )
                return nil
            }
            let merged = Self.merge(previous, body)
            self.previous = merged
            return merged
        default:
            sink.error(
                "sigma.unknown-action",
                "unknown action '\(action)'",
                at: root["action"] ?? root,
                hint: SpellingSuggestion.hint(for: action, in: ["global", "reset", "repeat"])
            )
            return nil
        }
    }

    private static func without(_ key: String, _ node: YAMLNode) -> YAMLNode {
        var node = node
        node.content = .mapping((node.mapping ?? []).filter { $0.key != key })
        return node
    }

    /// Deep for maps, replacing for everything else. The place is that of the later document.
    private static func merge(_ base: YAMLNode, _ over: YAMLNode) -> YAMLNode {
        guard var entries = base.mapping, let changes = over.mapping else { return over }
        for change in changes {
            if let index = entries.firstIndex(where: { $0.key == change.key }) {
                let value = merge(entries[index].value, change.value)
                entries[index] = YAMLEntry(key: change.key, keyNode: change.keyNode, value: value)
            } else {
                entries.append(change)
            }
        }
        return YAMLNode(.mapping(entries), line: over.line, column: over.column)
    }
}
