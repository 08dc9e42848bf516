import WardenDomain
import WardenYAML

/// Runs one pipeline item over one rule.
struct RuleTransformer {
    let runner: PipelineRunner
    let item: PipelineItem
    let state: [String: String]

    func apply(to rule: inout SigmaRule) throws(PipelineRunner.Refusal) {
        switch item.transformation {
        case .mapFields, .mapFieldPrefixes, .addFieldPrefix, .addFieldSuffix:
            renameFields(&rule)
        case .failOnUnmapped(let known):
            try failOnUnmapped(known, rule)
        case .changeLogSource(let source):
            rule.logsource = source
        case .addCondition(let node, let isTemplate, let isNegated):
            try addCondition(node, isTemplate, isNegated, to: &rule)
        case .addFields(let names):
            rule.header.fields += names
        case .removeFields(let names):
            rule.header.fields.removeAll { names.contains($0) }
        case .setFields(let names):
            rule.header.fields = names
        case .setState(let key, let value):
            rule.state[key] = value
        case .setAttribute(let name, let value):
            setAttribute(name, value, &rule)
        case .failRule(let message):
            throw PipelineRunner.Refusal(message: message)
        case .nest(let items):
            for inner in items { try runner.apply(inner, to: &rule) }
        default:
            try transformItems(&rule)
        }
    }

    private func setAttribute(_ name: String, _ value: String, _ rule: inout SigmaRule) {
        rule.header.attributes[name] = value
    }

    // MARK: Items

    /// True when the item's conditions let the transformation touch it.
    func covers(_ detection: DetectionItem) -> Bool {
        item.itemConditions.holds { detection.holds($0, state: state) }
            && (coversField(detection.field, detection.applied) || coversReference(detection))
    }

    func coversField(_ field: String?, _ applied: Set<String>) -> Bool {
        item.fieldConditions.holds { $0.holds(field, applied: applied, state: state) }
    }

    private func coversReference(_ detection: DetectionItem) -> Bool {
        detection.values.flatMap(\.leaves).contains {
            if case .fieldReference(let name, _, _) = $0 { coversField(name, detection.applied) } else { false }
        }
    }

    private func transformItems(_ rule: inout SigmaRule) throws(PipelineRunner.Refusal) {
        var refusal: PipelineRunner.Refusal?
        let transformer = ValueTransformer(item: item, runner: runner)
        rule.mapItems { detection in
            guard refusal == nil, covers(detection) else { return .item(detection) }
            do {
                return try transformer.apply(to: detection)
            } catch let problem as PipelineRunner.Refusal {
                refusal = problem
            } catch {
                refusal = PipelineRunner.Refusal(message: "\(error)")
            }
            return .item(detection)
        }
        if let refusal { throw refusal }
    }

    private func failOnUnmapped(_ known: [String], _ rule: SigmaRule) throws(PipelineRunner.Refusal) {
        var unmapped: DetectionItem?
        rule.forEachItem { item in
            if unmapped == nil, let field = item.field, item.applied.isEmpty, !known.contains(field) { unmapped = item }
        }
        if let unmapped {
            throw PipelineRunner.Refusal(
                message: "the field '\(unmapped.field ?? "")' is not mapped",
                hint: "add the field to a field_name_mapping",
                place: unmapped.place
            )
        }
    }

    // MARK: Field names

    private func renameFields(_ rule: inout SigmaRule) {
        rule.mapItems { detection in
            item.itemConditions.holds { detection.holds($0, state: state) } ? rename(detection) : .item(detection)
        }
        rule.header.fields = rule.header.fields.flatMap { name in
            coversField(name, []) ? item.transformation.names(for: name) ?? [name] : [name]
        }
        for index in rule.captures.indices {
            let name = rule.captures[index]
            if coversField(name, []), let first = item.transformation.names(for: name)?.first {
                rule.captures[index] = first
            }
        }
    }

    private func rename(_ detection: DetectionItem) -> Detection {
        var detection = detection
        let applied = detection.applied
        detection.values = detection.values.map { value in
            value.mapLeaves { leaf in
                guard case .fieldReference(let name, let mode, let cased) = leaf, coversField(name, applied),
                    let names = item.transformation.names(for: name)
                else { return leaf }
                detection.applied.insert(item.id)
                let renamed = names.map { SigmaValue.fieldReference($0, mode, cased: cased) }
                return renamed.count == 1 ? renamed[0] : .oneOf(renamed)
            }
        }
        guard coversField(detection.field, applied), let names = item.transformation.names(for: detection.field) else {
            return .item(detection)
        }
        detection.applied.insert(item.id)
        let items = names.map { name in
            var renamed = detection
            renamed.field = name
            return Detection.item(renamed)
        }
        if items.count == 1 { return items[0] }
        // `neq` negates the item as a whole: no target may hold the value.
        return detection.isNegated ? .all(items) : .any(items)
    }

    // MARK: Conditions

    private func addCondition(
        _ node: YAMLNode,
        _ isTemplate: Bool,
        _ isNegated: Bool,
        to rule: inout SigmaRule
    ) throws(PipelineRunner.Refusal) {
        let filled = isTemplate ? Self.fill(node, rule.logsource) : node
        let sink = DiagnosticSink(rule.sink.document)
        let parser = DetectionParser(sink: sink, validateRegex: runner.validateRegex)
        guard let body = parser.parse(filled, name: "add_condition"), !sink.hasErrors else {
            throw PipelineRunner.Refusal(
                message: sink.diagnostics.first { $0.level == .error }?.message ?? "its condition cannot be read"
            )
        }
        let marked = body.mapItems { detection in
            var detection = detection
            detection.applied.insert(item.id)
            return .item(detection)
        }
        let name = "condition"
        rule.groups.append(
            DetectionGroup(
                identifiers: [.init(name: name, body: marked)],
                conditions: [.identifier(name, offset: 0)],
                isNegated: isNegated
            )
        )
    }

    /// Replaces `$category`, `$product` and `$service` in all values.
    private static func fill(_ node: YAMLNode, _ source: LogSource) -> YAMLNode {
        var node = node
        switch node.content {
        case .mapping(let entries):
            node.content = .mapping(
                entries.map { YAMLEntry(key: $0.key, keyNode: $0.keyNode, value: fill($0.value, source)) }
            )
        case .sequence(let items):
            node.content = .sequence(items.map { fill($0, source) })
        case .scalar(var scalar):
            for (name, value) in [
                ("category", source.category), ("product", source.product), ("service", source.service),
            ] {
                scalar.text = replace("$\(name)", in: replace("${\(name)}", in: scalar.text, value), value)
            }
            node.content = .scalar(scalar)
        }
        return node
    }

    private static func replace(_ name: String, in text: String, _ value: String?) -> String {
        guard text.contains(name) else { return text }
        return text.split(separator: name, omittingEmptySubsequences: false).joined(separator: value ?? "")
    }
}

extension Transformation {
    /// What a field is renamed to; nil = left alone.
    func names(for field: String?) -> [String]? {
        switch self {
        case .mapFields(let mapping):
            return mapping[field]
        case .mapFieldPrefixes(let mapping):
            guard let field, let match = mapping.first(where: { field.hasPrefix($0.prefix) }) else { return nil }
            return match.targets.map { $0 + field.dropFirst(match.prefix.count) }
        case .addFieldPrefix(let prefix):
            return field.map { [prefix + $0] }
        case .addFieldSuffix(let suffix):
            return field.map { [$0 + suffix] }
        default:
            return nil
        }
    }
}
