import WardenDomain
import WardenYAML

/// Reads the attributes that rules, correlations and filters share.
struct HeaderParser {
    let sink: DiagnosticSink
    let root: YAMLNode
    /// `rule`, `correlation` or `filter`: for messages.
    let kind: String

    func parse() -> RuleHeader {
        RuleHeader(
            title: title(),
            id: id(),
            name: name(),
            level: level(),
            status: status(),
            description: text("description", limit: 65_535) ?? "",
            tags: strings("tags"),
            falsePositives: strings("falsepositives"),
            fields: strings("fields"),
            runbook: text("runbook") ?? "",
            attributes: attributes(),
            location: sink.document.location(of: root)
        )
    }

    private func title() -> String {
        guard let title = text("title", limit: 256), !title.isEmpty else {
            if root["title"]?.scalar != nil || root["title"] == nil {
                sink.error(
                    "sigma.missing-title",
                    "the \(kind) has no title",
                    at: root["title"] ?? root,
                    hint: "add 'title:' with a short name"
                )
            }
            return ""
        }
        return title
    }

    private func id() -> String? {
        guard let text = text("id"), !text.isEmpty else { return nil }
        if !UUIDText.isValid(text) {
            sink.warning(
                "sigma.id-not-uuid",
                "the id '\(text)' is no UUID",
                at: root["id"] ?? root,
                hint: "make one with 'uuidgen'"
            )
            return text
        }
        return text.lowercased()
    }

    private func name() -> String? {
        guard let text = text("name", limit: 256), !text.isEmpty else { return nil }
        return text
    }

    private func level() -> Severity? {
        guard let text = text("level"), let node = root["level"] else { return nil }
        if let level = Severity(rawValue: text.lowercased()) { return level }
        sink.error(
            "sigma.unknown-level",
            "'\(text)' is no level",
            at: node,
            hint: SpellingSuggestion.hint(for: text, in: Severity.allCases.map(\.rawValue))
        )
        return nil
    }

    private func status() -> String? {
        guard let text = text("status"), let node = root["status"] else { return nil }
        let known = ["stable", "test", "experimental", "deprecated", "unsupported"]
        if known.contains(text.lowercased()) { return text.lowercased() }
        sink.error(
            "sigma.unknown-status",
            "'\(text)' is no status",
            at: node,
            hint: SpellingSuggestion.hint(for: text, in: known)
        )
        return nil
    }

    /// A scalar attribute; an error when it is a map or list.
    private func text(_ key: String, limit: Int = .max) -> String? {
        guard let node = root[key], !node.isNull else { return nil }
        guard let text = node.text else {
            sink.error("sigma.wrong-type", "'\(key)' must be a string, not \(node.kindName)", at: node)
            return nil
        }
        if text.unicodeScalars.count > limit {
            sink.warning(
                "sigma.too-long",
                "'\(key)' holds more than \(limit) characters",
                at: node,
                hint: "shorten it"
            )
        }
        return text
    }

    private func strings(_ key: String) -> [String] {
        guard let node = root[key], !node.isNull else { return [] }
        if let text = node.text {
            sink.warning("sigma.not-a-list", "'\(key)' should be a list", at: node, hint: "write '- \(text)'")
            return [text]
        }
        guard let items = node.sequence else {
            sink.error("sigma.wrong-type", "'\(key)' must be a list, not \(node.kindName)", at: node)
            return []
        }
        return items.compactMap { item in
            if let text = item.text { return text }
            sink.warning("sigma.wrong-type", "'\(key)' should hold strings, not \(item.kindName)", at: item)
            return nil
        }
    }

    private func attributes() -> [String: String] {
        var result: [String: String] = [:]
        for entry in root.mapping ?? [] where !["title", "description", "detection"].contains(entry.key) {
            if let text = entry.value.text { result[entry.key] = text }
        }
        return result
    }
}
