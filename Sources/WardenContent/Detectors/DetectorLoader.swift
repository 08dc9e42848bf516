public import WardenDomain
import WardenYAML

/// Reads detector files. Everything wrong is reported with its place; a bad file never hides a good one.
public enum DetectorLoader {
    /// One file, one detector (several documents are read too).
    public static func load(_ text: String, file: String) -> (detectors: [Detector], diagnostics: [Diagnostic]) {
        let stream = YAMLReader.read(text, file: file)
        var diagnostics = stream.diagnostics
        var detectors: [Detector] = []
        for document in stream.documents {
            let (detector, problems) = read(document.root, file: file)
            diagnostics += problems
            if let detector, !problems.contains(where: { $0.level == .error }) { detectors.append(detector) }
        }
        return (detectors, diagnostics)
    }

    static func read(_ node: YAMLNode, file: String) -> (Detector?, [Diagnostic]) {
        var fields = YAMLFields(node, file: file, domain: "detector", subject: "the detector")
        let id = fields.requiredString("id")
        let title = fields.requiredString("title")
        let contentClass = fields.choice("class", of: ContentClass.self)
        let severity = fields.choice("severity", of: Severity.self)
        let pattern = fields.string("pattern")
        let shape = fields.choice("shape", of: Detector.Source.self)
        var detector = Detector(
            id: id ?? "",
            kind: fields.string("kind"),
            title: title ?? "",
            contentClass: contentClass ?? .secret,
            severity: severity ?? .high,
            description: fields.requiredString("description") ?? "",
            remedy: fields.requiredString("remedy") ?? "",
            source: shape ?? .pattern,
            pattern: pattern ?? "",
            isCaseless: fields.boolean("caseless") ?? false,
            layouts: fields.strings("layouts"),
            boundary: fields.choice("boundary", of: Detector.Boundary.self) ?? .token,
            validators: validators(&fields),
            context: fields.strings("context").flatMap(spellings),
            requiresContext: fields.boolean("context_required") ?? false,
            minimumEntropy: fields.number("entropy") ?? 0,
            references: fields.strings("references")
        )
        let (expression, layouts) = (fields.node("pattern"), fields.node("layouts"))
        let place = expression ?? layouts ?? node
        detector.location = SourceLocation(file: file, line: place.line, column: place.column)
        var nested: [Diagnostic] = []
        detector.confidence = confidence(&fields, &nested)
        detector.examples = examples(&fields, &nested)
        if contentClass == nil { _ = fields.required("class") }
        if severity == nil { _ = fields.required("severity") }
        check(detector, hasPattern: pattern != nil, hasShape: shape != nil, &fields)
        fields.rejectUnknownKeys()
        return (detector, fields.diagnostics + nested)
    }

    private static func validators(_ fields: inout YAMLFields) -> [ValidatorName] {
        let names = fields.strings("validators")
        return names.compactMap { name in
            if let validator = ValidatorName(rawValue: name) { return validator }
            fields.report(
                "unknown-validator",
                "there is no validator '\(name)'",
                at: fields.node("validators") ?? fields.node,
                hint: SpellingSuggestion.hint(for: name, in: ValidatorName.allCases.map(\.rawValue))
            )
            return nil
        }
    }

    /// A word of context as texts are compared with it: the letters of ASCII in lower case, which ignores their case.
    /// Other letters stand as they are written, so a word that holds some has several spellings.
    private static func spellings(_ word: String) -> [String] {
        let lower = word.lowercased()
        let upper = lower.map { $0.isASCII ? String($0) : $0.uppercased() }
        let title = upper.prefix(1).joined() + lower.dropFirst()
        return [upper.joined(), title].reduce(into: [lower]) { if !$0.contains($1) { $0.append($1) } }
    }

    private static func confidence(_ fields: inout YAMLFields, _ nested: inout [Diagnostic]) -> Detector.Confidence {
        guard let node = fields.node("confidence") else {
            return Detector.Confidence(base: 0.9, checked: 0.99, context: 0.95, failed: 0)
        }
        var inner = YAMLFields(node, file: fields.file, domain: "detector", subject: "'confidence'")
        let base = inner.number("base") ?? 0.9
        let result = Detector.Confidence(
            base: base,
            checked: inner.number("checked") ?? max(base, 0.99),
            context: inner.number("context") ?? base,
            failed: inner.number("failed") ?? 0
        )
        inner.rejectUnknownKeys()
        for number in [result.base, result.checked, result.context, result.failed] where !(0...1).contains(number) {
            inner.report("out-of-range", "confidence '\(number)' is not between 0 and 1", at: node)
        }
        nested += inner.diagnostics
        return result
    }

    private static func examples(_ fields: inout YAMLFields, _ nested: inout [Diagnostic]) -> Detector.Examples {
        guard let node = fields.node("examples") else { return Detector.Examples() }
        var inner = YAMLFields(node, file: fields.file, domain: "detector", subject: "'examples'")
        let examples = Detector.Examples(match: inner.strings("match"), noMatch: inner.strings("no_match"))
        inner.rejectUnknownKeys()
        nested += inner.diagnostics
        return examples
    }

    private static func check(_ detector: Detector, hasPattern: Bool, hasShape: Bool, _ fields: inout YAMLFields) {
        if hasPattern == hasShape {
            fields.report(
                "pattern-or-shape",
                "the detector needs either 'pattern' or 'shape'",
                at: fields.node,
                hint: "write a pattern with a literal in it, or name one of the shapes"
            )
        }
        let needsLayouts = detector.source == .digits || detector.source == .code
        if needsLayouts == detector.layouts.isEmpty {
            fields.report(
                "layouts",
                needsLayouts
                    ? "shape '\(detector.source.rawValue)' needs 'layouts'"
                    : "'layouts' goes with a digits or code shape",
                at: fields.node,
                hint: "for example layouts: [3-2-4]"
            )
        }
        if detector.requiresContext && detector.context.isEmpty {
            fields.report("context", "'context_required' without any 'context'", at: fields.node)
        }
    }
}
