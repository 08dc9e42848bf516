import Foundation
import Testing
import WardenTestSupport

/// `trailwarden rule list|show|lint|test`, as a user runs them.
@Suite struct RuleCommandTests {
    private static let rules = """
        title: Token made
        id: 5f3d9f3c-1111-4a5b-9c3d-00000000000a
        name: token_made
        description: Somebody made a token.
        logsource: {product: databricks, service: accounts}
        detection:
          selection: {actionName: generateDbToken}
          condition: selection
        level: low
        tags: [attack.t1098.001]
        runbook: Ask who it was.
        examples:
          match:
            - {version: "2.0", timestamp: 1700000000000, serviceName: accounts, actionName: generateDbToken}
          no_match:
            - {version: "2.0", timestamp: 1700000000000, serviceName: accounts, actionName: login}
        ---
        title: Many tokens
        name: many_tokens
        correlation: {type: event_count, rules: [token_made], group-by: [userIdentity.email], timespan: 5m, condition: {gte: 5}}
        level: high
        examples:
          match:
            - - repeat: 5
                every: 30s
                event: {version: "2.0", timestamp: 1700000000000, serviceName: accounts, actionName: generateDbToken, userIdentity: {email: a}}
          no_match:
            - - repeat: 5
                every: 90s
                event: {version: "2.0", timestamp: 1700000000000, serviceName: accounts, actionName: generateDbToken, userIdentity: {email: a}}

        """

    private func run(_ arguments: [String], _ rules: String = Self.rules) throws -> CommandRunner.Outcome {
        let directory = try TemporaryDirectory()
        let path = try directory.write(rules, to: "r.yml")
        return try CommandRunner().run(arguments.map { $0 == "RULES" ? path : $0 })
    }

    @Test func listsAndNarrows() throws {
        let all = try run(["rule", "list", "RULES", "--quiet"])
        #expect(all.lines == ["5f3d9f3c-1111-4a5b-9c3d-00000000000a", "many_tokens"])
        #expect(try run(["rule", "list", "RULES", "-q", "--level", "medium"]).lines == ["many_tokens"])
        #expect(try run(["rule", "list", "RULES", "-q", "--tag", "attack.t1098"]).lines.count == 1)
        #expect(try run(["rule", "list", "RULES", "-q", "--tag", "attack.t109"]).lines.isEmpty)
        #expect(try run(["rule", "list", "RULES", "-q", "--text", "SOMEBODY"]).lines.count == 1)
        #expect(try run(["rule", "list", "RULES", "-q", "--source", "cloudtrail"]).lines.isEmpty)
    }

    @Test func listsAsJSON() throws {
        let outcome = try run(["rule", "list", "RULES", "--output", "json"])
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        )
        #expect(document["schema"] as? String == "trailwarden.rules/1")
        #expect((document["rows"] as? [[String: Any]])?.map { $0["kind"] as? String } == ["rule", "event_count"])
    }

    @Test(arguments: ["token_made", "5F3D9F3C-1111-4A5B-9C3D-00000000000A", "5f3d9f3c", "token made"])
    func showsARuleByAnyOfItsNames(_ name: String) throws {
        let outcome = try run(["rule", "show", name, "--rules", "RULES"])
        #expect(outcome.status == 0)
        for text in [
            "Token made", "actionName is 'generateDbToken'", "actionName=generateDbToken", "serviceName=accounts",
            "Ask who it was.", "Many tokens", "1 that must match, 1 that must not",
        ] {
            #expect(outcome.output.contains(text))
        }
    }

    @Test func showsWhatARuleNeedsAndThePermissionThatTakes() throws {
        let shown = try CommandRunner().run(["rule", "show", "log-object-deleted"])
        #expect(shown.output.contains("NEEDS\n  CloudTrail S3 data events: "))
        #expect(shown.output.contains("cloudtrail:PutEventSelectors"))
        let document = try CommandRunner().run(["rule", "show", "verbose-audit-disabled", "--output", "json"])
        #expect(document.output.contains("SELECT on system.access.audit"))
    }

    @Test func suggestsANameForAnUnknownOne() throws {
        let outcome = try run(["rule", "show", "token_mode", "--rules", "RULES"])
        #expect(outcome.status == 1)
        #expect(outcome.error.contains("did you mean 'token_made'?"))
    }

    @Test func examplesPass() throws {
        let outcome = try run(["rule", "test", "RULES", "--require-examples"])
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.contains("4 examples of 2 rules, 0 failed"))
    }

    @Test func anExampleThatFailsIsNamedWithItsPlace() throws {
        let wrong = Self.rules.replacingOccurrences(of: "gte: 5", with: "gte: 6")
            .replacingOccurrences(of: "{actionName: generateDbToken}", with: "{actionName: '*'}")
        let outcome = try run(["rule", "test", "RULES"], wrong)
        #expect(outcome.status == 2)
        #expect(outcome.lines.count == 2)
        #expect(outcome.output.contains("'Token made', example 1 of no_match: the rule fires, but should not"))
        #expect(outcome.output.contains("'Many tokens', example 1 of match: the rule does not fire, but should"))
        #expect(outcome.output.contains("r.yml:16:"))
    }

    @Test func rulesWithoutExamplesFailOnlyOnRequest() throws {
        let bare =
            Self.rules + "---\ntitle: Bare\nlogsource: {product: databricks}\ndetection: {s: {a: b}, condition: s}\n"
        #expect(try run(["rule", "test", "RULES"], bare).status == 0)
        let strict = try run(["rule", "test", "RULES", "--require-examples"], bare)
        #expect(strict.status == 2)
        #expect(strict.error.contains("'Bare' lacks examples"))
    }

    @Test func aStepIsTestedByTheExamplesOfItsCorrelation() throws {
        let step = "title: Step\nname: step\nlogsource: {product: databricks}\ndetection: {s: {a: b}, condition: s}\n"
        let counted =
            Self.rules + "---\n" + step + "---\n"
            + "title: Steps\ncorrelation: {type: event_count, rules: [step], timespan: 5m, condition: {gte: 5}}\n"
        let strict = try run(["rule", "test", "RULES", "--require-examples"], counted)
        #expect(strict.status == 2)
        #expect(strict.error.contains("'Steps' lacks examples"))
        #expect(!strict.error.contains("'Step' lacks examples"))
    }

    @Test func theBuiltInRulesPassTheirExamples() throws {
        let outcome = try CommandRunner().run(["rule", "test", "--pack", "--require-examples"])
        #expect(outcome.status == 0)
        #expect(outcome.error.contains(", 0 failed"))
    }

    @Test func lintTellsEverythingAndTripsOnErrors() throws {
        let broken =
            Self.rules + """
                ---
                title: Broken
                logsource: {product: databricks}
                detection: {sel: {user|foo: b}, condition: sel and other}

                """
        let outcome = try run(["rule", "lint", "RULES"], broken)
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("unknown modifier 'foo'"))
        #expect(outcome.output.contains("'other'"))
        #expect(outcome.error.contains("2 rules usable"))
        let lines = try run(["rule", "lint", "RULES", "--output", "jsonl"], broken)
        #expect(lines.lines.allSatisfy { $0.hasPrefix("{") && $0.contains("\"line\":") })
    }
}
