import Testing
import WardenEngine
import WardenSigma
import WardenSigmaTestSupport

/// The Sigma conformance corpus, run by the engine itself.
@Suite struct CorpusThroughEngineTests {
    private static let cases = CorpusCase.files.flatMap(CorpusCase.read)

    private static func program(_ sample: CorpusCase) -> DetectionProgram {
        SigmaLoader(options: SigmaOptions(isGeneric: true, validateRegex: RegexSearch.problem)).load([sample.source])
            .program
    }

    @Test(arguments: cases) func engineAgreesWithTheCase(sample: CorpusCase) throws {
        let engine = try EngineHarness.engine(Self.program(sample).rules)
        let outcome = try EngineHarness.run(engine, sample.events.map(\.event))
        for (line, expected) in sample.events.enumerated() {
            #expect(outcome.faults[line] == nil)
            #expect(outcome.hits[line].isEmpty != expected.matches, "\(expected.event)")
        }
    }

    /// All rules share tests, literals and passes here: one must not disturb another.
    @Test func allCasesInOneProgramAgreeWithTheReference() throws {
        let rules = Self.cases.flatMap { Self.program($0).rules }
        let lines = Self.cases.flatMap { $0.events.map(\.event) }
        let outcome = try EngineHarness.run(try EngineHarness.engine(rules), lines)
        let reference = ReferenceMatcher()
        for (line, text) in lines.enumerated() {
            let event = try ReferenceJSONReader.read(text)
            let expected = rules.indices.filter { reference.matches(rules[$0].condition, event) }
            #expect(outcome.hits[line].sorted() == expected, "\(text)")
        }
    }
}
