import WardenDomain
import WardenYAML

/// Reads a pipeline file.
struct PipelineParser {
    let sink: DiagnosticSink

    /// The pipeline, or nil after errors: half a pipeline would change what rules mean.
    static func parse(_ source: SigmaSource) -> (pipeline: ProcessingPipeline?, diagnostics: [Diagnostic]) {
        let stream = YAMLReader.read(source.text, file: source.name)
        guard let document = stream.documents.first else {
            var diagnostics = stream.diagnostics
            if diagnostics.isEmpty {
                let place = SourceLocation(file: source.name, line: 1, column: 1)
                diagnostics.append(Diagnostic(.error, code: "pipeline.empty", "the pipeline file is empty", at: place))
            }
            return (nil, diagnostics)
        }
        let sink = DiagnosticSink(document)
        let pipeline = PipelineParser(sink: sink).parse(document.root)
        let isSound = pipeline != nil && !sink.hasErrors && !document.isDamaged && stream.diagnostics.isEmpty
        return (isSound ? pipeline : nil, stream.diagnostics + sink.diagnostics)
    }

    private static let keys = [
        "name", "priority", "vars", "transformations", "postprocessing", "finalizers", "allowed_backends",
    ]

    private func parse(_ root: YAMLNode) -> ProcessingPipeline? {
        guard let entries = root.mapping else {
            sink.error("pipeline.wrong-type", "a pipeline is a map, not \(root.kindName)", at: root)
            return nil
        }
        for entry in entries where !Self.keys.contains(entry.key) {
            sink.error(
                "pipeline.unknown-key",
                "a pipeline has no key '\(entry.key)'",
                at: entry.keyNode,
                hint: SpellingSuggestion.hint(for: entry.key, in: Self.keys)
            )
        }
        for key in ["postprocessing", "finalizers"] {
            if let node = root[key], !node.isNull {
                sink.note("pipeline.no-query", "'\(key)' shapes query text and does nothing here", at: node)
            }
        }
        return ProcessingPipeline(
            name: root["name"]?.text ?? sink.document.file,
            priority: priority(root),
            variables: variables(root),
            items: items(root["transformations"])
        )
    }

    private func priority(_ root: YAMLNode) -> Int {
        guard let node = root["priority"], !node.isNull else { return 0 }
        if case .integer(let value)? = node.scalar?.value { return Int(value) }
        sink.error("pipeline.wrong-type", "'priority' must be a whole number, not \(node.kindName)", at: node)
        return 0
    }

    private func variables(_ root: YAMLNode) -> [String: [String]] {
        guard let node = root["vars"], !node.isNull else { return [:] }
        guard let entries = node.mapping else {
            sink.error("pipeline.wrong-type", "'vars' must be a map, not \(node.kindName)", at: node)
            return [:]
        }
        return entries.reduce(into: [:]) { result, entry in
            result[entry.key] = (entry.value.sequence ?? [entry.value]).compactMap { value in
                if let text = value.text { return text }
                sink.error("pipeline.wrong-type", "'\(entry.key)' must hold strings or numbers", at: value)
                return nil
            }
        }
    }

    private func items(_ node: YAMLNode?) -> [PipelineItem] {
        guard let node, !node.isNull else { return [] }
        guard let members = node.sequence else {
            sink.error("pipeline.wrong-type", "'transformations' must be a list, not \(node.kindName)", at: node)
            return []
        }
        return members.enumerated().compactMap { index, member in item(member, path: "\(index + 1)") }
    }

    private func item(_ node: YAMLNode, path: String) -> PipelineItem? {
        guard node.mapping != nil else {
            sink.error("pipeline.wrong-type", "a transformation is a map, not \(node.kindName)", at: node)
            return nil
        }
        let checks = CheckParser(sink: sink)
        let nested = TransformationParser(sink: sink) { inner, index in item(inner, path: "\(path).\(index + 1)") }
        let transformation = nested.parse(node)
        let rules = checks.set(node, "rule", checks.ruleCheck)
        let items = checks.set(node, "detection_item", checks.itemCheck)
        let fields = checks.set(node, "field_name", checks.fieldCheck)
        guard let transformation else { return nil }
        return PipelineItem(
            id: node["id"]?.text ?? "\(sink.document.file)#\(path)",
            transformation: transformation,
            ruleConditions: rules,
            itemConditions: items,
            fieldConditions: fields
        )
    }
}
