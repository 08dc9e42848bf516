import CWarden
public import WardenDomain

/// All detectors, compiled: immutable, shared by all workers.
public struct ContentEngine: Sendable {
    let program: ContentProgram

    /// In the order of `RawMatch.detector`.
    public var detectors: [Detector] { program.detectors }
    public let options: ContentOptions

    /// Compiles what can be compiled. A detector with a bad expression, one without any literal, or one of a known id is
    /// left out and named in a diagnostic; the rest goes on.
    public static func compile(
        _ detectors: [Detector],
        model: AssignmentModel? = nil,
        options: ContentOptions = ContentOptions(),
        cache: PatternCache = .none
    ) -> (engine: ContentEngine, diagnostics: [Diagnostic]) {
        var compiler = ContentCompiler(detectors: detectors, hasModel: model != nil)
        let program = compiler.compile(model: model, cache: cache)
        return (ContentEngine(program: program, options: options), compiler.diagnostics)
    }

    /// The same detectors under other options; nothing is compiled again.
    public func with(_ options: ContentOptions) -> ContentEngine { ContentEngine(program: program, options: options) }
}
