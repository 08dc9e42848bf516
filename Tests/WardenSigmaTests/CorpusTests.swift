import Testing
import WardenDomain
import WardenSigma
import WardenSigmaTestSupport

/// Every case of the corpus: what matches, what is refused and where.
@Suite struct CorpusTests {
    @Test(arguments: CorpusCase.files) func corpusFileHoldsCases(file: String) {
        #expect(CorpusCase.read(file).count >= 5, "\(file) is missing or empty")
    }

    @Test(arguments: CorpusCase.files.flatMap(CorpusCase.read)) func caseBehavesAsWritten(sample: CorpusCase) throws {
        let loader = SigmaLoader(options: SigmaOptions(isGeneric: true, validateRegex: RegexSearch.problem))
        let (program, diagnostics) = loader.load([sample.source])
        let errors = diagnostics.filter { $0.level == .error }
        let found = errors.map { "\($0.code) \($0.location?.line ?? 0):\($0.location?.column ?? 0)" }
        #expect(found.count == sample.errors.count, "found \(errors.map(\.rendered))")
        for expected in sample.errors {
            let isFound = found.contains { $0 == expected || $0.hasPrefix(expected + " ") }
            #expect(isFound, "expected \(expected) among \(found)")
        }
        for expected in sample.warnings {
            #expect(diagnostics.contains { $0.level != .error && $0.code == expected }, "\(diagnostics)")
        }
        let matcher = ReferenceMatcher()
        for (text, expected) in sample.events {
            let event = try ReferenceJSONReader.read(text)
            let matches = program.rules.contains { matcher.matches($0.condition, event) }
            #expect(matches == expected, "\(text) against \(program.rules.map(\.condition))")
        }
    }
}
