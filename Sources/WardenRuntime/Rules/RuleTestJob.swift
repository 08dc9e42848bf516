public import WardenDomain
internal import WardenExamples

/// Runs the examples that rule files carry against their rules: those of `match` must fire, those of `no_match` not.
public struct RuleTestJob: Sendable {
    /// An example that did not do what its list says.
    public struct Failure: Sendable, Hashable {
        public var rule: String
        public var title: String
        /// True for an example of `match`.
        public var shouldFire: Bool
        /// Place in its list, from 1.
        public var number: Int
        public var location: SourceLocation
        public var message: String
    }

    public struct Outcome: Sendable {
        public var rules = 0
        public var examples = 0
        public var events = 0
        public var failures: [Failure] = []
        /// Rules that report something and lack examples of one kind or both. Steps that only feed correlations are
        /// tested by the examples of those.
        public var untested: [RuleOverview] = []
        /// Problems in rule files and in the examples themselves.
        public var diagnostics: [Diagnostic] = []
    }

    private let library: RuleLibrary

    public init(_ library: RuleLibrary) { self.library = library }

    /// Runs all examples. Throws where the engine does.
    public func run() throws -> Outcome {
        var outcome = Outcome(diagnostics: library.diagnostics)
        var examples: [RuleExample] = []
        for source in library.sources {
            let (found, diagnostics) = RuleExampleReader.read(source)
            examples += found
            outcome.diagnostics += diagnostics
        }
        let judged = try ExampleJudge(library.program, examples, isGeneric: library.isGeneric).judge()
        outcome.examples = examples.count
        outcome.events = examples.reduce(0) { $0 + $1.events.count }
        for (example, problem) in zip(examples, judged) {
            guard let problem else { continue }
            outcome.failures.append(
                Failure(
                    rule: example.rule,
                    title: example.title,
                    shouldFire: example.fires,
                    number: example.number,
                    location: example.location,
                    message: problem
                )
            )
        }
        let overview = library.overview()
        let untested = Self.untested(overview, examples)
        outcome.untested = untested.filter(\.emits)
        outcome.rules = overview.count - untested.count
        return outcome
    }

    private static func untested(_ rules: [RuleOverview], _ examples: [RuleExample]) -> [RuleOverview] {
        var kinds: [String: Set<Bool>] = [:]
        for example in examples { kinds[example.rule.lowercased(), default: []].insert(example.fires) }
        return rules.filter { rule in
            let names = [rule.rule.id, rule.name, rule.rule.title].compactMap { $0?.lowercased() }
            return !names.contains { kinds[$0]?.count == 2 }
        }
    }
}
