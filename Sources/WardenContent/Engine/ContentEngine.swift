import CWarden
public import WardenDomain

/// All detectors, compiled: immutable, shared by all workers.
public struct ContentEngine: Sendable {
    let program: ContentProgram

    /// In the order of `RawMatch.detector`.
    public var detectors: [Detector] { program.detectors }
    public var options: ContentOptions { program.options }

    /// Compiles what can be compiled. A detector with a bad expression, one without any literal, or one of a known id is
    /// left out and named in a diagnostic; the rest goes on.
    public static func compile(
        _ detectors: [Detector],
        model: AssignmentModel? = nil,
        options: ContentOptions = ContentOptions()
    ) -> (engine: ContentEngine, diagnostics: [Diagnostic]) {
        var compiler = ContentCompiler(detectors: detectors, hasModel: model != nil)
        let program = compiler.compile(model: model, options: options)
        return (ContentEngine(program: program), compiler.diagnostics)
    }
}
