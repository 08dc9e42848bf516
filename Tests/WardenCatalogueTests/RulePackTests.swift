import Testing
import WardenCatalogue
import WardenDomain
import WardenEngine
import WardenExamples
import WardenSigma

/// The pack through the real loader, engine and correlations.
@Suite struct RulePackTests {
    private static let sources = BuiltInRules.sourcesWithExamples.map { SigmaSource(name: $0.name, text: $0.text) }
    private static let loaded = SigmaLoader(options: SigmaOptions(validateRegex: RegexSyntax.problem(in:)))
        .load(sources)

    @Test func everyRuleLoads() {
        #expect(Self.loaded.diagnostics.filter { $0.level == .error }.map(\.rendered) == [])
        let own =
            Self.loaded.program.rules.filter(\.emits).count + Self.loaded.program.correlations.filter(\.emits).count
        #expect(own == Self.sources.count, "one rule of its own a file")
    }

    @Test func everyExampleBehaves() throws {
        var examples: [RuleExample] = []
        for source in Self.sources {
            let (found, problems) = RuleExampleReader.read(source)
            #expect(problems.map(\.rendered) == [])
            #expect(found.count(where: \.fires) >= 2, "\(source.name)")
            #expect(found.count(where: { !$0.fires }) >= 2, "\(source.name)")
            examples += found
        }
        for (example, problem) in zip(examples, try ExampleJudge(Self.loaded.program, examples).judge()) {
            if let problem {
                Issue.record("\(example.location.file):\(example.location.line): '\(example.title)': \(problem)")
            }
        }
    }

    /// A swap of what is expected must be noticed, or the test above could not fail.
    @Test func everyExampleIsJudged() throws {
        var examples = Self.sources.flatMap { RuleExampleReader.read($0).examples }
        for index in examples.indices { examples[index].fires.toggle() }
        let quiet = zip(examples, try ExampleJudge(Self.loaded.program, examples).judge()).filter { $0.1 == nil }
        #expect(quiet.map(\.0.location) == [])
    }

    @Test(arguments: [
        "log-delivery-disabled", "log-delivery-created", "system-schema-disabled", "verbose-audit-disabled",
        "workspace-deleted", "bucket-policy-deleted", "versioning-suspended", "lifecycle-deletes-early",
        "object-lock-weakened", "bucket-encryption-weakened", "key-disabled", "key-deletion-scheduled",
        "trail-stopped", "log-object-deleted",
    ])
    func attacksOnTheTrailFireAtTheFirstEvent(name: String) throws {
        let rule = try #require(Self.loaded.program.rules.first { $0.name == name })
        #expect(rule.emits)
        #expect(rule.summary.severity >= .high)
        #expect(!rule.summary.runbook.isEmpty)
    }

    @Test func idsStayUnique() {
        let ids =
            Self.loaded.program.rules.map { $0.summary.id.lowercased() }
            + Self.loaded.program.correlations.map { $0.summary.id.lowercased() }
        #expect(Set(ids).count == ids.count)
    }
}
