import WardenYAML

/// Notes and warnings on attributes that are allowed but unwise. Detections are linted where they are parsed.
struct SigmaLint {
    let sink: DiagnosticSink

    /// Checks one document.
    static func check(_ sink: DiagnosticSink) {
        let lint = SigmaLint(sink: sink)
        let root = sink.document.root
        lint.missing(root)
        lint.tags(root["tags"])
        lint.related(root["related"])
        lint.dates(root)
        lint.references(root["references"])
        lint.taxonomy(root["taxonomy"])
        lint.misspelled(root)
    }

    private func missing(_ root: YAMLNode) {
        var wanted = [("id", "add 'id:' with the output of 'uuidgen'"), ("description", "say what it detects and why")]
        if root["filter"] == nil {
            wanted += [("level", "add 'level: medium'"), ("status", "add 'status: experimental'")]
        }
        for (key, hint) in wanted where root[key] == nil {
            sink.note("sigma.missing-\(key)", "there is no '\(key)'", at: root, hint: hint)
        }
    }

    private static let namespaces: Set<String> = [
        "attack", "car", "cve", "d3fend", "detection", "stp", "tlp", "soc2",
    ]

    private func tags(_ node: YAMLNode?) {
        var seen: Set<String> = []
        for item in node?.sequence ?? [] {
            guard let tag = item.text else { continue }
            let parts = tag.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count != 2 || parts.contains(where: \.isEmpty) || !tag.utf8.allSatisfy(Self.isTagByte) {
                sink.warning(
                    "sigma.malformed-tag",
                    "'\(tag)' is no tag",
                    at: item,
                    hint: "write a namespace, a dot and a lower-case rest: attack.t1059"
                )
            } else if !Self.namespaces.contains(String(parts[0])) {
                sink.warning(
                    "sigma.unknown-tag-namespace",
                    "the tag '\(tag)' has an unknown namespace",
                    at: item,
                    hint: SpellingSuggestion.hint(for: String(parts[0]), in: Self.namespaces)
                )
            }
            if !seen.insert(tag).inserted {
                sink.note("sigma.repeated-tag", "the tag '\(tag)' is given twice", at: item, hint: "remove one")
            }
        }
    }

    private static func isTagByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
            UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private func related(_ node: YAMLNode?) {
        let known = ["derived", "obsolete", "merged", "renamed", "similar", "correlation"]
        for item in node?.sequence ?? [] {
            guard let type = item["type"], let text = type.text, !known.contains(text) else { continue }
            sink.warning(
                "sigma.unknown-related-type",
                "'\(text)' is no type of relation",
                at: type,
                hint: SpellingSuggestion.hint(for: text, in: known)
            )
        }
    }

    private func dates(_ root: YAMLNode) {
        for key in ["date", "modified"] {
            guard let node = root[key], let text = node.text, !Self.isDate(text) else { continue }
            sink.warning("sigma.invalid-date", "'\(text)' is no date", at: node, hint: "write YYYY-MM-DD")
        }
    }

    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], let month = Int(parts[1]), let day = Int(parts[2]), Int(parts[0]) != nil
        else { return false }
        return (1...12).contains(month) && (1...31).contains(day)
    }

    private func references(_ node: YAMLNode?) {
        guard let node, !node.isNull else { return }
        guard let items = node.sequence else {
            sink.warning("sigma.not-a-list", "'references' should be a list", at: node, hint: "write one '- ' per line")
            return
        }
        var seen: Set<String> = []
        for item in items {
            if let text = item.text, !seen.insert(text).inserted {
                sink.note("sigma.repeated-reference", "the reference is given twice", at: item, hint: "remove one")
            }
        }
    }

    private func taxonomy(_ node: YAMLNode?) {
        guard let node, let text = node.text, text != "sigma" else { return }
        sink.warning(
            "sigma.unknown-taxonomy",
            "the taxonomy '\(text)' has field names of its own",
            at: node,
            hint: "map them with a pipeline"
        )
    }

    private static let keys: Set<String> = [
        "title", "id", "name", "related", "taxonomy", "status", "description", "license", "author", "references",
        "date", "modified", "logsource", "detection", "fields", "falsepositives", "level", "tags", "scope",
        "correlation", "filter", "generate", "action",
    ]

    /// Unknown keys are attributes of the author's own, unless they look like a slip.
    private func misspelled(_ root: YAMLNode) {
        for entry in root.mapping ?? [] where !Self.keys.contains(entry.key) && entry.key.utf8.count > 3 {
            guard let meant = SpellingSuggestion.closest(to: entry.key, in: Self.keys), root[meant] == nil else {
                continue
            }
            sink.warning(
                "sigma.misspelled-key",
                "'\(entry.key)' is no key of a rule",
                at: entry.keyNode,
                hint: "did you mean '\(meant)'?"
            )
        }
    }
}
