import Testing
import WardenEngine
import WardenSigma
import WardenSigmaTestSupport

/// The engine against the plain evaluator, on generated conditions and events.
@Suite struct DifferentialTests {
    @Test(arguments: 1...24)
    func agreesWithTheReference(seed: Int) throws {
        var generator = PredicateGenerator(seed: UInt64(seed))
        let events = (0..<60).map { _ in generator.event() }
        let conditions = (0..<60).map { _ in generator.predicate() }
        let lines = events.map { generator.write($0) }
        let outcome = try EngineHarness.run(EngineHarness.engine(conditions), lines, size: seed % 7 + 1)
        let reference = ReferenceMatcher()
        for (line, event) in events.enumerated() {
            try #require(outcome.faults[line] == nil, "\(lines[line])")
            for (index, condition) in conditions.enumerated() {
                let expected = reference.matches(condition, event)
                #expect(outcome.hits[line].contains(index) == expected, "\(condition)\n\(lines[line])")
            }
        }
    }

    @Test(arguments: 1...6)
    func sourceModesAgreeOnRulesForAnySource(seed: Int) throws {
        var generator = PredicateGenerator(seed: UInt64(seed) + 1000)
        let lines = (0..<80).map { _ in generator.write(generator.event()) }
        let conditions = (0..<80).map { _ in generator.predicate() }
        let generic = try EngineHarness.run(EngineHarness.engine(conditions), lines)
        let sourced = try EngineHarness.run(EngineHarness.engine(conditions, options: EngineOptions()), lines, size: 9)
        #expect(generic.hits == sourced.hits)
    }

    @Test func batchSizeChangesNothing() throws {
        var generator = PredicateGenerator(seed: 77)
        let lines = (0..<100).map { _ in generator.write(generator.event()) }
        let engine = try EngineHarness.engine((0..<50).map { _ in generator.predicate() })
        let whole = try EngineHarness.run(engine, lines)
        #expect(whole.hits.contains { !$0.isEmpty })
        for size in [1, 2, 3, 7, 50] {
            let parts = try EngineHarness.run(engine, lines, size: size)
            #expect(parts == whole)
        }
    }
}
