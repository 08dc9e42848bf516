import Testing
import WardenDomain

@testable import WardenReporting

/// The commands that a report suggests are meant to be copied: they have to work.
@Suite struct NextStepsTests {
    private func commands(_ rulePaths: [String]) -> [String] {
        var report = RichReport.report
        report.run.rulePaths = rulePaths
        return NextSteps(report).steps.map(\.command)
    }

    @Test func namesTheRuleFilesThatTheScanRead() throws {
        let commands = commands(["my rules/", "more.yml"])
        let show = try #require(commands.first { $0.contains("rule show") })
        #expect(show.hasSuffix("--rules 'my rules/' --rules more.yml --pack"))
        let again = try #require(commands.first { $0.contains("--full") })
        #expect(again.contains("--rules 'my rules/' --rules more.yml --full"))
    }

    @Test func needsNoRuleFilesForTheBuiltInRules() {
        #expect(commands([]).contains { $0.contains("rule show") })
        #expect(!commands([]).contains { $0.contains("--rules") || $0.contains("--pack") })
    }

    @Test func namesTheRuleFilesToLint() {
        var report = ScanReport(diagnostics: [Diagnostic(.error, code: "rule.modifier", "unknown modifier 'contians'")])
        report.run.rulePaths = ["my rules/"]
        #expect(NextSteps(report).steps.map(\.command) == ["trailwarden rule lint 'my rules/'"])
        report.run.rulePaths = []
        #expect(NextSteps(report).steps.isEmpty)
    }

    @Test func suggestsNothingForAPathThatDoesNotShowAsItIs() {
        #expect(!commands(["a\u{202E}b"]).contains { $0.contains("rule show") })
    }
}
