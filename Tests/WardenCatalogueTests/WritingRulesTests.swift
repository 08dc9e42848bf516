import Foundation
import Testing
import WardenCatalogue
import WardenDomain
import WardenEngine
import WardenExamples
import WardenSigma

/// The examples in docs/writing-rules.md work as they stand there.
@Suite struct WritingRulesTests {
    /// The fenced blocks of YAML that are rule files.
    private func blocks() throws -> [SigmaSource] {
        let url = CatalogueFiles.root.appending(path: "docs/writing-rules.md")
        let text = try String(contentsOf: url, encoding: .utf8)
        return text.components(separatedBy: "```yaml\n").dropFirst().enumerated().compactMap { index, part in
            guard part.hasPrefix("title:"), let end = part.range(of: "\n```") else { return nil }
            return SigmaSource(name: "block-\(index).yml", text: String(part[..<end.lowerBound]) + "\n")
        }
    }

    @Test func rulesInTheDocumentLoadAndBehave() throws {
        let own = try blocks()
        #expect(own.count == 3, "a rule, a correlation, a filter")
        let pack = BuiltInRules.sources.map { SigmaSource(name: $0.name, text: $0.text) }
        let (program, diagnostics) = SigmaLoader(options: SigmaOptions(validateRegex: RegexSyntax.problem(in:)))
            .load(pack + own)
        let problems = diagnostics.filter { $0.location?.file.hasPrefix("block-") == true && $0.level == .error }
        #expect(problems.map(\.rendered) == [])
        let examples = own.flatMap { RuleExampleReader.read($0).examples }
        #expect(examples.count >= 7)
        for (example, problem) in zip(examples, try ExampleJudge(program, examples).judge()) {
            #expect(problem == nil, "\(example.title), \(example.number)")
        }
        let narrowed = program.rules.first { $0.name == "audit-table-read" }
        #expect(narrowed?.filters == ["2c3d4e5f-6a7b-4c8d-8e9f-1a2b3c4d5e6f"])
    }
}
