public import WardenDomain
import WardenYAML

/// Loads Sigma rules, correlations and filters into a program. Pure: text in, program and findings out.
///
/// Every problem of every file is reported; a document with an error is left out and never hides another.
public struct SigmaLoader: Sendable {
    private let options: SigmaOptions

    public init(options: SigmaOptions = SigmaOptions()) {
        self.options = options
    }

    /// Loads the files as one collection: references between them resolve.
    ///
    /// - Parameter pipelines: processing pipelines in pySigma's format, applied by ascending priority, then in order.
    /// - Returns: the program of all sound rules; errors, warnings and notes by file and place.
    public func load(
        _ sources: [SigmaSource],
        pipelines: [SigmaSource] = []
    ) -> (program: DetectionProgram, diagnostics: [Diagnostic]) {
        var collection = SigmaCollection(options)
        for source in sources { collection.add(source) }
        collection.applyFilters()
        var linker = CorrelationLinker(collection)
        linker.assignCaptures(&collection)
        let read = pipelines.map(PipelineParser.parse)
        let runner = PipelineRunner(read.compactMap(\.pipeline), validateRegex: options.validateRegex)
        let lowered = collection.rules.map { rule in runner.apply(to: rule).flatMap(lower) }
        let program = linker.link(collection, lowered)
        return (program, read.flatMap(\.diagnostics) + collection.allDiagnostics())
    }

    private func lower(_ rule: SigmaRule) -> DetectionRule? {
        guard let condition = RuleLowering.lower(rule) else { return nil }
        let selector = selector(rule)
        if options.isLinting { IndexLint.check(rule, condition, selector) }
        return DetectionRule(
            summary: rule.header.summary(isCorrelation: false),
            name: rule.header.name,
            hasID: rule.header.id != nil,
            selector: selector,
            condition: condition,
            emits: true,
            captures: rule.captures,
            fields: rule.header.fields,
            filters: rule.filters,
            location: rule.header.location
        )
    }

    private func selector(_ rule: SigmaRule) -> EventSelector {
        if options.isGeneric { return EventSelector() }
        let (selector, isBlind) = LogSourceRouting.selector(for: rule.logsource)
        if isBlind {
            rule.sink.warning(
                "sigma.blind-rule",
                "no record that is read belongs to the logsource of this rule",
                at: rule.sink.document.root["logsource"] ?? rule.sink.document.root,
                hint:
                    "use 'product: databricks', 'product: aws' with 'service: cloudtrail' or 's3-access', or --generic"
            )
        }
        return selector
    }
}
