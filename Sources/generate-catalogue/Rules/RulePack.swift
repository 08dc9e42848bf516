import WardenCatalogue
import WardenDomain
import WardenEngine
import WardenExamples
import WardenSigma

/// Checks the rules of the catalogue as a whole: every file strictly, every rule loaded, every example run.
enum RulePack {
    /// At least this many examples of each kind.
    static let examplesOfEachKind = 2

    static func check(_ files: [CatalogueFile]) throws -> [RuleCard] {
        var reader = RuleCardReader()
        for file in files { reader.read(file) }
        var problems = reader.problems
        let sources = files.map { SigmaSource(name: $0.name, text: $0.text) }
        let loader = SigmaLoader(options: SigmaOptions(validateRegex: RegexSyntax.problem(in:)))
        let (program, diagnostics) = loader.load(sources)
        problems.add(diagnostics.filter { $0.level == .error })
        try checkExamples(sources, program, reader.cards, &problems)
        try problems.throwIfAny("Catalogue/rules")
        return reader.cards
    }

    private static func checkExamples(
        _ sources: [SigmaSource],
        _ program: DetectionProgram,
        _ cards: [RuleCard],
        _ problems: inout ProblemList
    ) throws {
        var examples: [RuleExample] = []
        for source in sources {
            let (found, diagnostics) = RuleExampleReader.read(source)
            examples += found
            problems.add(diagnostics)
        }
        for (example, problem) in zip(examples, try ExampleJudge(program, examples).judge()) {
            guard let problem else { continue }
            let list = example.fires ? "match" : "no_match"
            problems.add("example", "'\(example.title)', \(list) \(example.number): \(problem)", at: example.location)
        }
        let counts = Dictionary(grouping: examples, by: \.rule)
        for card in cards {
            for kind in [true, false] {
                let count = (counts[card.id] ?? []).count { $0.fires == kind }
                guard count < examplesOfEachKind else { continue }
                let list = kind ? "match" : "no_match"
                problems.add(
                    "examples",
                    "'\(card.title)' has \(count) examples of '\(list)', not \(examplesOfEachKind)",
                    at: card.location
                )
            }
        }
    }
}
