public import WardenDomain
public import WardenSigma

/// A detection program compiled for speed: immutable, shared by all workers.
///
/// Where a key is doubled in an object, its last value counts for rules (every occurrence counts as content).
/// Lines that are not JSON objects become `LineFault`s; blank lines are skipped.
public struct Engine: Sendable {
    /// What the engine was made for.
    public let options: EngineOptions
    let program: CompiledProgram

    /// Compiles the rules. Throws where RE2 refuses an expression (`engine.invalid-regex`); loaders check with
    /// `RegexSyntax.problem(in:)` first.
    public init(_ program: DetectionProgram, options: EngineOptions = EngineOptions()) throws(WardenError) {
        self.options = options
        self.program = try CompiledProgram(program, options)
    }

    /// Memory and tables for one thread.
    public func makeWorker() throws(WardenError) -> EngineWorker { try EngineWorker(self) }
}
