import Foundation
import Testing
import WardenTestSupport

/// Rules that are wrong, dangerous or too many.
@Suite struct BadRuleTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
        let note = String(repeating: "a", count: 30_000) + "!"
        try directory.write(Sample.events(0..<20) + Sample.event(30, note: note) + "\n", to: "a.json")
    }

    private func scan() throws -> CommandRunner.Outcome {
        try CommandRunner().run([
            "scan", directory.path + "/a.json", "--rules", directory.path + "/rules", "--no-built-in-rules",
            "--no-store",
            "--no-progress", "--output", "json",
        ])
    }

    private func rule(_ title: String, _ item: String) -> String {
        "title: \(title)\nlevel: high\nlogsource: {product: databricks}\ndetection:\n  s:\n    \(item)\n  condition: s\n"
    }

    /// Expressions on which a backtracking matcher would not come back.
    @Test func matchesCatastrophicExpressionsInLinearTime() throws {
        for (index, pattern) in ["(a+)+$", "(a|aa)+b", "^(([a-z])+.)+[A-Z]([a-z])+$", "(.*)*x", "(a?){25}a{25}"]
            .enumerated()
        {
            try directory.write(rule("r\(index)", "requestParams.note|re: '\(pattern)'"), to: "rules/\(index).yml")
        }
        try directory.write(rule("good", "actionName: login"), to: "rules/good.yml")
        let started = ContinuousClock.now
        let outcome = try scan()
        #expect(ContinuousClock.now - started < .seconds(60))
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(outcome.output.contains("\"good\"") && outcome.output.contains("\"r4\""))
    }

    @Test func refusesExpressionsThatWouldNotFit() throws {
        try directory.write(rule("huge", "requestParams.note|re: '((a{100}){100}){100}'"), to: "rules/huge.yml")
        try directory.write(rule("look", "requestParams.note|re: '(?=a)b'"), to: "rules/look.yml")
        try directory.write(rule("good", "actionName: login"), to: "rules/good.yml")
        let outcome = try scan()
        #expect(outcome.status == 3)
        for name in ["huge.yml:6:", "look.yml:6:"] { #expect(outcome.error.contains(name), "\(outcome.error)") }
        #expect(outcome.output.contains("\"good\""))
    }

    @Test func takesTenThousandRules() throws {
        let rules = (0..<10_000).map { number in
            rule("rule \(number)", "{actionName: a\(number % 700), requestParams.note|contains: 'needle\(number)'}")
        }
        try directory.write(rules.joined(separator: "---\n"), to: "rules/many.yml")
        try directory.write(Sample.event(40, note: "needle4207", action: "a7") + "\n", to: "a.json")
        let outcome = try scan()
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(outcome.output.contains("\"rule 4207\"") && !outcome.output.contains("\"rule 4208\""))
    }

    @Test func survivesRulesThatGrow() throws {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...12 {
            bomb += "a\(level): &a\(level) [\((0..<10).map { _ in "*a\(level - 1)" }.joined(separator: ", "))]\n"
        }
        try directory.write(bomb, to: "rules/bomb.yml")
        try directory.write(rule("wide", "requestParams.note|windash: '-a -b -c -d -e -f -g'"), to: "rules/wide.yml")
        let nest = String(repeating: "(", count: 100_000) + "s" + String(repeating: ")", count: 100_000)
        try directory.write(
            rule("deep", "a: b").replacing("condition: s", with: "condition: \(nest)"),
            to: "rules/deep.yml"
        )
        try directory.write(rule("good", "actionName: login"), to: "rules/good.yml")
        let outcome = try scan()
        #expect(outcome.status == 3)
        for name in ["bomb.yml", "wide.yml", "deep.yml"] { #expect(outcome.error.contains(name), "\(outcome.error)") }
        #expect(outcome.output.contains("\"good\""))
    }
}
