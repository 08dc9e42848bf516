import WardenYAML

/// Reads what a pipeline item does.
struct TransformationParser {
    let sink: DiagnosticSink
    /// Reads an item inside a `nest`.
    let item: (YAMLNode, Int) -> PipelineItem?

    /// The keys that belong to the item and not to its transformation.
    private static let itemKeys: Set<String> = [
        "id", "type", "rule_conditions", "rule_cond_op", "rule_cond_not", "rule_cond_expr",
        "detection_item_conditions", "detection_item_cond_op", "detection_item_cond_not", "detection_item_cond_expr",
        "field_name_conditions", "field_name_cond_op", "field_name_cond_not", "field_name_cond_expr",
    ]

    private typealias Reader = @Sendable (TransformationParser, YAMLNode) -> Transformation?

    func parse(_ node: YAMLNode) -> Transformation? {
        guard let type = node["type"]?.text else {
            sink.error("pipeline.missing-type", "the transformation has no type", at: node, hint: "add 'type:'")
            return nil
        }
        if let reason = Self.refused[type] {
            sink.error(
                "pipeline.refused-transformation",
                "'\(type)' is not run: \(reason.why)",
                at: node["type"] ?? node,
                hint: reason.hint
            )
            return nil
        }
        guard let (keys, read) = Self.readers[type] else {
            sink.error(
                "pipeline.unknown-transformation",
                "there is no transformation '\(type)'",
                at: node["type"] ?? node,
                hint: SpellingSuggestion.hint(for: type, in: Self.readers.keys)
            )
            return nil
        }
        for entry in node.mapping ?? [] where !Self.itemKeys.contains(entry.key) && !keys.contains(entry.key) {
            sink.error(
                "pipeline.unknown-key",
                "'\(type)' has no key '\(entry.key)'",
                at: entry.keyNode,
                hint: SpellingSuggestion.hint(for: entry.key, in: keys + Self.itemKeys)
            )
        }
        return read(self, node)
    }

    private static let refused: [String: (why: String, hint: String)] = [
        "http_placeholders": ("rules must not fetch from the network", "put the values in 'vars'"),
        "command_placeholders": ("rules must not run commands", "put the values in 'vars'"),
        "file_placeholders": ("pipelines read no files", "put the values in 'vars'"),
        "query_expression_placeholders": ("there is no query to put an expression in", "use value_placeholders"),
        "field_name_transform": ("it needs Python code", "use field_name_mapping or a prefix or suffix"),
        "extract_fields": ("it has no native form", "use field_name_mapping and replace_string"),
    ]

    private static let readers: [String: (keys: [String], read: Reader)] = [
        "field_name_mapping": (["mapping"], { $0.fieldMapping($1) }),
        "field_name_prefix_mapping": (["mapping"], { $0.prefixMapping($1) }),
        "field_name_prefix": (["prefix"], { parser, node in parser.text(node, "prefix").map { .addFieldPrefix($0) } }),
        "field_name_suffix": (["suffix"], { parser, node in parser.text(node, "suffix").map { .addFieldSuffix($0) } }),
        "strict_field_mapping_failure": (["message"], { _, _ in .failOnUnmapped([]) }),
        "drop_detection_item": ([], { _, _ in .dropItem }),
        "hashes_fields": (
            ["valid_hash_algos", "field_prefix", "drop_algo_prefix", "field_to_parse"], { $0.hashes($1) }
        ),
        "add_condition": (["conditions", "name", "template", "negated"], { $0.addCondition($1) }),
        "change_logsource": (["category", "product", "service"], { $0.logsource($1) }),
        "add_field": (["field"], { parser, node in parser.texts(node, "field").map { .addFields($0) } }),
        "remove_field": (["field"], { parser, node in parser.texts(node, "field").map { .removeFields($0) } }),
        "set_field": (["fields"], { parser, node in parser.texts(node, "fields").map { .setFields($0) } }),
        "value_placeholders": (
            ["include", "exclude"], { parser, node in parser.selection(node).map { .fillPlaceholders($0) } }
        ),
        "wildcard_placeholders": (
            ["include", "exclude"], { parser, node in parser.selection(node).map { .widenPlaceholders($0) } }
        ),
        "replace_string": (
            ["regex", "replacement", "skip_special", "interpret_special"], { $0.replacement($1) }
        ),
        "map_string": (["mapping"], { parser, node in parser.mapping(node).map { .mapStrings($0) } }),
        "set_value": (["value", "force_type"], { $0.setValue($1) }),
        "convert_type": (["target_type"], { $0.convert($1) }),
        "case": (["method"], { $0.textCase($1) }),
        "regex": (["method"], { $0.regex($1) }),
        "set_state": (
            ["key", "val"],
            { parser, node in
                guard let key = parser.text(node, "key"), let value = parser.text(node, "val") else { return nil }
                return .setState(key, value)
            }
        ),
        "set_custom_attribute": (
            ["attribute", "value"],
            { parser, node in
                guard let name = parser.text(node, "attribute"), let value = parser.text(node, "value") else {
                    return nil
                }
                return .setAttribute(name, value)
            }
        ),
        "rule_failure": (["message"], { parser, node in parser.text(node, "message").map { .failRule($0) } }),
        "detection_item_failure": (["message"], { parser, node in parser.text(node, "message").map { .failItem($0) } }),
        "nest": (["items"], { $0.nest($1) }),
    ]

    // MARK: Transformations

    private func fieldMapping(_ node: YAMLNode) -> Transformation? {
        guard let entries = entries(node, "mapping") else { return nil }
        var mapping: [String?: [String]] = [:]
        for entry in entries {
            let key: String? = entry.keyNode.isNull ? nil : entry.key
            mapping[key] = targets(entry.value)
        }
        return .mapFields(mapping)
    }

    private func prefixMapping(_ node: YAMLNode) -> Transformation? {
        entries(node, "mapping").map { entries in
            .mapFieldPrefixes(entries.map { ($0.key, targets($0.value)) })
        }
    }

    private func mapping(_ node: YAMLNode) -> [String: [String]]? {
        entries(node, "mapping").map { entries in
            entries.reduce(into: [:]) { $0[$1.key] = targets($1.value) }
        }
    }

    private func hashes(_ node: YAMLNode) -> Transformation? {
        guard let algorithms = texts(node, "valid_hash_algos") else { return nil }
        return .splitHashes(
            HashesFields(
                algorithms: algorithms,
                fieldPrefix: node["field_prefix"]?.text ?? "",
                dropsAlgorithm: flag(node, "drop_algo_prefix"),
                sources: node["field_to_parse"].map { targets($0) } ?? ["Hashes", "Hash"]
            )
        )
    }

    private func addCondition(_ node: YAMLNode) -> Transformation? {
        guard let conditions = node["conditions"], conditions.mapping != nil else {
            missing(node, "conditions")
            return nil
        }
        let parser = DetectionParser(sink: sink, validateRegex: { _ in nil })
        guard parser.parse(conditions, name: "conditions") != nil else { return nil }
        return .addCondition(conditions, isTemplate: flag(node, "template"), isNegated: flag(node, "negated"))
    }

    private func logsource(_ node: YAMLNode) -> Transformation? {
        .changeLogSource(
            LogSource(
                category: node["category"]?.text,
                product: node["product"]?.text,
                service: node["service"]?.text
            )
        )
    }

    private func selection(_ node: YAMLNode) -> PlaceholderSelection? {
        if let include = node["include"], node["exclude"] != nil {
            sink.error("pipeline.conflict", "'include' and 'exclude' cannot stand together", at: include)
            return nil
        }
        return PlaceholderSelection(
            include: node["include"].map { Set(targets($0)) },
            exclude: node["exclude"].map { Set(targets($0)) }
        )
    }

    private func replacement(_ node: YAMLNode) -> Transformation? {
        guard let regex = CheckParser(sink: sink).pattern(node["regex"], node),
            let replacement = node["replacement"]?.scalar?.text
        else {
            if node["replacement"] == nil { missing(node, "replacement") }
            return nil
        }
        return .replaceString(
            StringReplacement(
                regex: regex,
                replacement: replacement,
                skipsSpecial: flag(node, "skip_special"),
                interpretsSpecial: flag(node, "interpret_special")
            )
        )
    }

    private func setValue(_ node: YAMLNode) -> Transformation? {
        guard let scalar = node["value"]?.scalar else {
            missing(node, "value")
            return nil
        }
        switch node["force_type"]?.text {
        case nil: return .setValue(ModifierChain([]).initialValue(scalar))
        case "str": return .setValue(.string(SigmaString(escaped: scalar.text)))
        case "num":
            if let number = NumberText.parse(scalar.text) { return .setValue(.number(number, text: scalar.text)) }
            sink.error("pipeline.wrong-type", "'\(scalar.text)' is no number", at: node["value"] ?? node)
            return nil
        default:
            sink.error("pipeline.unknown-value", "'force_type' must be str or num", at: node["force_type"] ?? node)
            return nil
        }
    }

    private func convert(_ node: YAMLNode) -> Transformation? {
        switch text(node, "target_type") {
        case "str": return .convertToText
        case "num": return .convertToNumber
        case nil: return nil
        default:
            sink.error("pipeline.unknown-value", "'target_type' must be str or num", at: node["target_type"] ?? node)
            return nil
        }
    }

    private func textCase(_ node: YAMLNode) -> Transformation? {
        choice(node, "method", Transformation.TextCase.lower).map { .changeCase($0) }
    }

    private func regex(_ node: YAMLNode) -> Transformation? {
        choice(node, "method", Transformation.RegexMethod.brackets).map { .makeRegex($0) }
    }

    private func nest(_ node: YAMLNode) -> Transformation? {
        guard let members = node["items"]?.sequence else {
            missing(node, "items")
            return nil
        }
        return .nest(members.enumerated().compactMap { item($0.element, $0.offset) })
    }

    // MARK: Parameters

    private func missing(_ node: YAMLNode, _ key: String) {
        let type = node["type"]?.text ?? "the transformation"
        sink.error("pipeline.missing-key", "'\(type)' needs '\(key)'", at: node, hint: "add '\(key):'")
    }

    private func text(_ node: YAMLNode, _ key: String) -> String? {
        if let text = node[key]?.text { return text }
        missing(node, key)
        return nil
    }

    private func texts(_ node: YAMLNode, _ key: String) -> [String]? {
        guard let value = node[key], !value.isNull else {
            missing(node, key)
            return nil
        }
        return targets(value)
    }

    private func targets(_ node: YAMLNode) -> [String] {
        (node.sequence ?? [node]).compactMap { value in
            if let text = value.text { return text }
            sink.error("pipeline.wrong-type", "a string is expected, not \(value.kindName)", at: value)
            return nil
        }
    }

    private func entries(_ node: YAMLNode, _ key: String) -> [YAMLEntry]? {
        if let entries = node[key]?.mapping { return entries }
        missing(node, key)
        return nil
    }

    private func flag(_ node: YAMLNode, _ key: String) -> Bool {
        node[key].map { CheckParser(sink: sink).flag($0, key) } ?? false
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(
        _ node: YAMLNode,
        _ key: String,
        _ fallback: Choice
    )
        -> Choice?
    where Choice.RawValue == String {
        guard let value = node[key], let text = value.text else { return fallback }
        if let choice = Choice(rawValue: text) { return choice }
        sink.error(
            "pipeline.unknown-value",
            "'\(key)' cannot be '\(text)'",
            at: value,
            hint: SpellingSuggestion.hint(for: text, in: Choice.allCases.map(\.rawValue))
        )
        return nil
    }
}
