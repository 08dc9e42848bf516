internal import WardenCatalogue
internal import WardenCorrelation
public import WardenDomain
internal import WardenEngine
internal import WardenSigma

/// Rules that were read, checked and linked.
public struct RuleLibrary: Sendable {
    let program: DetectionProgram
    let sources: [SigmaSource]
    let isGeneric: Bool
    /// Everything found in the files, in their order.
    public let diagnostics: [Diagnostic]

    /// Reads and links a selection. Never fails: what is wrong is in `diagnostics`, the sound rules are loaded.
    ///
    /// - Parameter withExamples: keeps the examples of built-in rules, for `rule show` and `rule test`.
    public static func load(_ selection: RuleSelection, withExamples: Bool = false) -> RuleLibrary {
        let (files, unreadable) = RuleFiles.read(selection.paths)
        let (pipelines, unreadablePipelines) = RuleFiles.read(selection.pipelines)
        var sources: [SigmaSource] = []
        if selection.usesPack {
            let pack = withExamples ? BuiltInRules.sourcesWithExamples : BuiltInRules.sources
            sources += pack.map { SigmaSource(name: $0.name, text: LogBuckets.text($0.text, selection.logBuckets)) }
            if let readers = DeclaredReaders.source(selection.declaredReaders) { sources.append(readers) }
        }
        sources += files
        let options = SigmaOptions(isGeneric: selection.isGeneric, validateRegex: RegexSyntax.problem(in:))
        let (program, found) = SigmaLoader(options: options).load(sources, pipelines: pipelines)
        let correlator = BatchCorrelator(program: program)
        return RuleLibrary(
            program: program,
            sources: sources,
            isGeneric: selection.isGeneric,
            diagnostics: unreadable + unreadablePipelines + found + correlator.diagnostics
        )
    }

    /// All that was loaded, steps of correlations included.
    public var ruleCount: Int { program.rules.count + program.correlations.count }

    /// Rules and correlations that report something, which steps of correlations do not.
    public var reportingCount: Int { program.rules.count { $0.emits } + program.correlations.count { $0.emits } }

    /// True where a file or document was refused.
    public var hasErrors: Bool { diagnostics.contains { $0.level == .error } }
}
