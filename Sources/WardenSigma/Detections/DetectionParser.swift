import WardenYAML

/// Turns the body of a search identifier into a detection tree.
struct DetectionParser {
    let sink: DiagnosticSink
    /// nil = fine, else what is wrong with the expression.
    let validateRegex: (String) -> String?

    /// The detection, or nil after errors were reported.
    func parse(_ node: YAMLNode, name: String) -> Detection? {
        switch node.content {
        case .mapping(let entries):
            return map(entries, node, name)
        case .sequence(let items):
            return list(items, node, name)
        case .scalar:
            return item(key: "", keyNode: node, value: node)
        }
    }

    private func map(_ entries: [YAMLEntry], _ node: YAMLNode, _ name: String) -> Detection? {
        guard !entries.isEmpty else { return reportEmpty(name, node) }
        let items = entries.map { item(key: $0.key, keyNode: $0.keyNode, value: $0.value) }
        let parsed = items.compactMap { $0 }
        guard parsed.count == items.count else { return nil }
        return parsed.count == 1 ? parsed[0] : .all(parsed)
    }

    private func list(_ members: [YAMLNode], _ node: YAMLNode, _ name: String) -> Detection? {
        guard !members.isEmpty else { return reportEmpty(name, node) }
        if members.allSatisfy({ $0.scalar != nil }) { return item(key: "", keyNode: node, value: node) }
        let parsed = members.map { parse($0, name: name) }
        let kept = parsed.compactMap { $0 }
        guard kept.count == parsed.count else { return nil }
        return kept.count == 1 ? kept[0] : .any(kept)
    }

    private func reportEmpty(_ name: String, _ node: YAMLNode) -> Detection? {
        sink.error(
            "sigma.empty-detection",
            "the search identifier '\(name)' is empty",
            at: node,
            hint: "write at least one 'field: value' or one keyword"
        )
        return nil
    }

    private func item(key: String, keyNode: YAMLNode, value: YAMLNode) -> Detection? {
        guard let (field, uses) = splitKey(key, keyNode) else { return nil }
        let problems = uses.isEmpty ? [] : ModifierRules.problems(in: uses, isKeyword: field == nil)
        for problem in problems { report(problem, keyNode, value) }
        // Under modifiers that cannot stand together nothing can be said of the values.
        guard problems.isEmpty, let values = values(value, uses, keyNode, isKeyword: field == nil) else { return nil }
        let linksAll = uses.contains { $0.modifier == .all }
        if linksAll, values.count == 1 {
            sink.warning(
                "sigma.single-value-with-all",
                "'all' does nothing with a single value",
                at: keyNode,
                offset: uses.first { $0.modifier == .all }?.offset,
                hint: "remove 'all', or write a list"
            )
        }
        return .item(
            DetectionItem(
                field: field,
                modifiers: uses.map(\.modifier),
                values: values,
                linksAll: linksAll,
                isNegated: uses.contains { $0.modifier == .neq },
                place: .init(line: keyNode.line, column: keyNode.column)
            )
        )
    }

    /// Field and modifiers of a key; nil after an unknown modifier.
    private func splitKey(_ key: String, _ node: YAMLNode) -> (field: String?, uses: [ModifierUse])? {
        guard key.utf8.contains(UInt8(ascii: "|")) else { return (key.isEmpty ? nil : key, []) }
        var parts = key.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false)
        let field = String(parts.removeFirst())
        var offset = field.unicodeScalars.count + 1
        var uses: [ModifierUse] = []
        var isKnown = true
        for part in parts {
            let name = String(part)
            if let modifier = Modifier(name) {
                uses.append(ModifierUse(modifier: modifier, name: name, offset: offset))
            } else {
                isKnown = false
                reportUnknown(name, node, offset)
            }
            offset += part.count + 1
        }
        return isKnown ? (field.isEmpty ? nil : field, uses) : nil
    }

    private func reportUnknown(_ name: String, _ node: YAMLNode, _ offset: Int) {
        let message = name.isEmpty ? "the modifier after '|' is missing" : "unknown modifier '\(name)'"
        sink.error(
            "sigma.unknown-modifier",
            message,
            at: node,
            offset: offset,
            hint: SpellingSuggestion.hint(for: name, in: Modifier.names)
        )
    }

    private func values(_ node: YAMLNode, _ uses: [ModifierUse], _ keyNode: YAMLNode, isKeyword: Bool) -> [SigmaValue]?
    {
        let chain = ModifierChain(uses)
        guard let members = members(of: node) else {
            sink.error(
                "sigma.wrong-value-type",
                "a map cannot be the value of a field",
                at: node,
                hint: "write the full name of the inner field with dots: outer.inner"
            )
            return nil
        }
        if isKeyword, members.isEmpty {
            sink.error("sigma.null-keyword", "a keyword search needs at least one keyword", at: node)
            return nil
        }
        var results: [SigmaValue] = []
        for member in members {
            guard let value = value(member, chain, keyNode, node, isKeyword: isKeyword) else { continue }
            results.append(value)
        }
        return results.count == members.count ? results : nil
    }

    private func members(of node: YAMLNode) -> [YAMLNode]? {
        switch node.content {
        case .scalar: [node]
        case .sequence(let items): items
        case .mapping: nil
        }
    }

    private func value(
        _ node: YAMLNode,
        _ chain: ModifierChain,
        _ keyNode: YAMLNode,
        _ list: YAMLNode,
        isKeyword: Bool
    ) -> SigmaValue? {
        guard let scalar = node.scalar else {
            sink.error(
                "sigma.wrong-value-type",
                "a list of values cannot hold \(node.kindName)",
                at: node,
                hint: "write the inner values into the outer list"
            )
            return nil
        }
        if scalar.isLegacyBoolean {
            sink.warning(
                "sigma.legacy-boolean",
                "'\(scalar.text)' is read as a string (YAML 1.2)",
                at: node,
                hint: "quote it, or write true or false"
            )
        }
        let initial = chain.initialValue(scalar)
        if initial == .null {
            if isKeyword {
                sink.error("sigma.null-keyword", "null cannot be a keyword", at: node, hint: "quote it: 'null'")
                return nil
            }
            if let members = list.sequence, members.count > 1 {
                sink.warning(
                    "sigma.null-in-list",
                    "null in a list is outside the specification",
                    at: node,
                    hint: "write the null test as an identifier of its own and join the two with 'or'"
                )
            }
        }
        return modified(initial, node, chain, keyNode)
    }

    private func modified(
        _ value: SigmaValue,
        _ node: YAMLNode,
        _ chain: ModifierChain,
        _ keyNode: YAMLNode
    )
        -> SigmaValue?
    {
        if chain.uses.isEmpty { return value }
        var warnings: [ModifierProblem] = []
        defer {
            for warning in warnings {
                let place = warning.use == nil ? node : keyNode
                sink.warning(warning.code, warning.message, at: place, offset: warning.use?.offset, hint: warning.hint)
            }
        }
        do {
            let result = try chain.apply(to: value, warnings: &warnings)
            if case .regex(let regex) = result, let pattern = regex.pattern.literal {
                guard checkRegex(regex.text(of: pattern), node) else { return nil }
            }
            warnOfShortText(value, node, chain)
            return result
        } catch {
            report(error, keyNode, node)
            return nil
        }
    }

    private func checkRegex(_ pattern: String, _ node: YAMLNode) -> Bool {
        guard let problem = validateRegex(pattern) else { return true }
        sink.error(
            "sigma.invalid-regex",
            "the regular expression is refused: \(problem)",
            at: node,
            hint: "RE2 syntax is read: no lookaround, no back references"
        )
        return false
    }

    private func warnOfShortText(_ value: SigmaValue, _ node: YAMLNode, _ chain: ModifierChain) {
        guard case .string(let string) = value, let text = string.literal, text.utf8.count < 4,
            chain.uses.contains(where: { $0.modifier == .base64Offset })
        else { return }
        sink.warning(
            "sigma.short-base64offset",
            "'\(text)' is too short: its encodings are found in almost any data",
            at: node,
            hint: "use at least 4 bytes"
        )
    }

    private func report(_ problem: ModifierProblem, _ keyNode: YAMLNode, _ value: YAMLNode) {
        let place = problem.use == nil ? value : keyNode
        sink.error(problem.code, problem.message, at: place, offset: problem.use?.offset, hint: problem.hint)
    }
}
