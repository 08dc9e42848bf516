import WardenDomain
import WardenYAML

/// All documents of all files, parsed but not yet linked.
struct SigmaCollection {
    private(set) var rules: [SigmaRule] = []
    private(set) var correlations: [SigmaCorrelation] = []
    private(set) var filters: [SigmaFilter] = []
    /// Ids and names of documents that were refused: what refers to them can say so.
    private(set) var refused: Set<String> = []
    private(set) var sinks: [DiagnosticSink] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let options: SigmaOptions

    init(_ options: SigmaOptions) {
        self.options = options
    }

    mutating func add(_ source: SigmaSource) {
        let stream = YAMLReader.read(source.text, file: source.name)
        diagnostics += stream.diagnostics
        var actions = DocumentActions()
        for document in stream.documents { add(document, &actions) }
    }

    private mutating func add(_ document: YAMLDocument, _ actions: inout DocumentActions) {
        let sink = DiagnosticSink(document)
        guard document.root.mapping != nil else {
            sinks.append(sink)
            sink.error(
                "sigma.not-a-rule",
                "a rule is a map of attributes, not \(document.root.kindName)",
                at: document.root,
                hint: "start with 'title:'"
            )
            return
        }
        guard let root = actions.apply(document.root, sink: sink) else {
            sinks.append(sink)
            return
        }
        var merged = document
        merged.root = root
        parse(merged, earlier: sink)
    }

    private mutating func parse(_ document: YAMLDocument, earlier: DiagnosticSink) {
        let sink = DiagnosticSink(document)
        sinks += [earlier, sink]
        let isParsed: Bool
        if document.root["correlation"] != nil {
            let correlation = CorrelationParser(sink: sink).parse()
            isParsed = correlation != nil
            if let correlation, !document.isDamaged { correlations.append(correlation) }
        } else if document.root["filter"] != nil {
            let filter = FilterParser(sink: sink, validateRegex: options.validateRegex).parse()
            isParsed = filter != nil
            if let filter, !document.isDamaged { filters.append(filter) }
        } else {
            let rule = RuleParser(sink: sink, validateRegex: options.validateRegex).parse()
            isParsed = rule != nil
            if let rule, !document.isDamaged { rules.append(rule) }
        }
        if !isParsed || document.isDamaged { refuse(document.root) }
        if options.isLinting { SigmaLint.check(sink) }
    }

    private mutating func refuse(_ root: YAMLNode) {
        if let id = root["id"]?.text { refused.insert(id.lowercased()) }
        if let name = root["name"]?.text { refused.insert(name) }
    }

    /// Joins every filter to the rules it is about.
    mutating func applyFilters() {
        for filter in filters {
            var count = 0
            for index in rules.indices where filter.applies(to: rules[index]) {
                filter.apply(to: &rules[index])
                count += 1
            }
            if count == 0 {
                filter.sink.warning(
                    "sigma.filter-without-rule",
                    "the filter is about none of the rules loaded",
                    at: filter.sink.document.root["filter"] ?? filter.sink.document.root,
                    hint: "check 'rules' and the logsource against the rule it is meant for"
                )
            }
        }
    }

    mutating func updateRule(_ index: Int, _ body: (inout SigmaRule) -> Void) { body(&rules[index]) }

    /// Everything found, by file and place.
    func allDiagnostics() -> [Diagnostic] {
        let all = diagnostics + sinks.flatMap(\.diagnostics)
        var fileOrder: [String: Int] = [:]
        for diagnostic in sinks.map(\.document.file) + all.compactMap(\.location?.file) {
            fileOrder[diagnostic] = fileOrder[diagnostic] ?? fileOrder.count
        }
        let keyed = all.enumerated().map { index, diagnostic in
            (
                file: diagnostic.location.flatMap { fileOrder[$0.file] } ?? .max, line: diagnostic.location?.line ?? 0,
                column: diagnostic.location?.column ?? 0, index: index, diagnostic: diagnostic
            )
        }
        return keyed.sorted { ($0.file, $0.line, $0.column, $0.index) < ($1.file, $1.line, $1.column, $1.index) }
            .map(\.diagnostic)
    }
}
