import Testing
import WardenDomain
import WardenSigma

/// Routing, summaries, lints and bounds of the loader.
@Suite struct LoaderTests {
    private func load(
        _ text: String,
        _ options: SigmaOptions = SigmaOptions()
    ) -> (
        program: DetectionProgram, diagnostics: [Diagnostic]
    ) {
        SigmaLoader(options: options).load([SigmaSource(name: "r.yml", text: text)])
    }

    private func rule(_ logsource: String, detection: String = "{s: {a: 1}, condition: s}") -> String {
        "title: R\nlogsource: \(logsource)\ndetection: \(detection)\n"
    }

    @Test(
        arguments: [
            ("{product: databricks}", EventSource.databricks, nil),
            ("{product: Databricks, service: audit}", .databricks, nil),
            ("{product: databricks, service: UnityCatalog}", .databricks, "unitycatalog"),
            ("{product: aws, service: cloudtrail}", .cloudTrail, nil), ("{product: aws}", .cloudTrail, nil),
            ("{product: aws, service: s3-access}", .s3Access, nil),
            ("{product: aws, service: S3ServerAccess}", .s3Access, nil),
            ("{service: cloudtrail}", .cloudTrail, nil), ("{}", nil, nil),
            ("{product: windows, category: process_creation}", .generic, nil), ("{category: proxy}", .generic, nil),
            ("{product: aws, service: guardduty}", .generic, nil),
        ] as [(String, EventSource?, String?)]
    )
    func logsourceRoutesTheRule(logsource: String, source: EventSource?, service: String?) throws {
        let (program, diagnostics) = load(rule(logsource))
        #expect(try #require(program.rules.first).selector == EventSelector(source: source, service: service))
        #expect(diagnostics.contains { $0.code == "sigma.blind-rule" } == (source == .generic))
    }

    @Test func genericIgnoresLogsources() throws {
        let (program, diagnostics) = load(rule("{product: windows}"), SigmaOptions(isGeneric: true))
        #expect(program.rules.first?.selector == EventSelector())
        #expect(diagnostics.isEmpty)
    }

    @Test func summaryHoldsWhatReportsNeed() throws {
        let text = """
            title: T
            id: 5F1ABF38-291D-4C8E-B6B3-0D1F7C9DC2A1
            name: n
            level: Critical
            description: D
            tags: [attack.t1562.008, soc2.cc7.2]
            falsepositives: [F]
            runbook: Do it.
            fields: [a, b]
            logsource: {product: databricks}
            detection: {s: {a: 1}, condition: s}
            """
        let rule = try #require(load(text).program.rules.first)
        #expect(
            rule.summary
                == RuleSummary(
                    id: "5f1abf38-291d-4c8e-b6b3-0d1f7c9dc2a1",
                    name: "n",
                    title: "T",
                    severity: .critical,
                    description: "D",
                    tags: ["attack.t1562.008", "soc2.cc7.2"],
                    falsePositives: ["F"],
                    runbook: "Do it."
                )
        )
        #expect(rule.hasID && rule.name == "n" && rule.fields == ["a", "b"] && rule.emits)
        #expect(rule.location == SourceLocation(file: "r.yml", line: 1, column: 1))
    }

    @Test func ruleWithoutIdIsKnownByItsTitle() throws {
        let rule = try #require(load(rule("{product: databricks}")).program.rules.first)
        #expect(rule.summary.id == "R" && !rule.hasID && rule.summary.severity == .medium)
    }

    @Test func lintsAreGivenOnRequest() {
        let text = """
            title: T
            id: 5f1abf38-291d-4c8e-b6b3-0d1f7c9dc2a1
            related: [{id: x, type: obsoletes}]
            tags: [attack.t1059, Attack.T1, foo.bar, nodot]
            date: 2024/01/02
            taxonomy: mine
            refrences: [x]
            logsource: {product: databricks}
            detection: {s: {a: 1}, condition: s}
            """
        let found = Set(load(text, SigmaOptions(isLinting: true)).diagnostics.map(\.code))
        for code in [
            "missing-level", "missing-status", "missing-description", "unknown-related-type", "malformed-tag",
            "unknown-tag-namespace", "invalid-date", "unknown-taxonomy", "misspelled-key", "unindexed-rule",
        ] {
            #expect(found.contains("sigma.\(code)"), "\(code)")
        }
        #expect(load(text).diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("{s: {actionName: x}, condition: s}", true), ("{s: {actionName: [x, y], b: 1}, condition: s}", true),
        ("{s: {actionName|contains: x}, condition: s}", false), ("{s: {b: 1}, condition: s}", false),
        ("{s: {serviceName: x}, t: {b: 1}, condition: s or t}", false),
        ("{s: {serviceName: x}, t: {actionName: y}, condition: s or t}", true),
        ("{s: {actionName: x}, condition: not s}", false),
    ]) func unindexedRulesAreNoted(detection: String, isIndexed: Bool) {
        let (_, diagnostics) = load(rule("{product: databricks}", detection: detection), SigmaOptions(isLinting: true))
        #expect(!diagnostics.contains { $0.code == "sigma.unindexed-rule" } == isIndexed)
    }

    @Test func longTitleIsAWarning() {
        let text =
            "title: \(String(repeating: "x", count: 257))\nlogsource: {product: databricks}\n"
            + "detection: {s: {a: 1}, condition: s}\n"
        let (program, diagnostics) = load(text)
        #expect(program.rules.count == 1)
        #expect(diagnostics.map(\.code) == ["sigma.too-long"])
    }

    @Test func longOrChainIsParsedWithoutDepth() throws {
        let chain = Array(repeating: "s", count: 20_000).joined(separator: " or ")
        let (program, _) = load(
            "title: R\nlogsource: {product: databricks}\ndetection:\n    s: {a: 1}\n    condition: \(chain)\n"
        )
        #expect(program.rules.count == 1)
    }

    @Test(arguments: ["(", "not "]) func deepConditionIsRefused(prefix: String) {
        let condition = String(repeating: prefix, count: 10_000) + "s"
        let text =
            "title: R\nlogsource: {product: databricks}\ndetection:\n    s: {a: 1}\n    condition: '\(condition)'\n"
        #expect(load(text).diagnostics.map(\.code) == ["sigma.condition-too-deep"])
    }

    @Test func diagnosticsComeByFileAndPlace() {
        let (_, diagnostics) = SigmaLoader().load([
            SigmaSource(name: "b.yml", text: rule("{product: databricks}", detection: "{s: {a|x: 1}, condition: t}")),
            SigmaSource(name: "a.yml", text: "title: A\ntitle: B\n"),
        ])
        let errors = diagnostics.filter { $0.level == .error }
        #expect(errors.map { $0.location?.file ?? "" } == ["b.yml", "b.yml", "a.yml", "a.yml", "a.yml"])
        #expect(errors.compactMap { $0.location?.column } == [19, 37, 1, 1, 1])
    }

    @Test func renderedErrorNamesFileLineColumnAndHint() throws {
        let (_, diagnostics) = load(rule("{product: databricks}", detection: "{s: {a|containz: 1}, condition: s}"))
        let error = try #require(diagnostics.first)
        #expect(error.rendered == "error: unknown modifier 'containz' (r.yml:3:19)\n  help: did you mean 'contains'?")
    }

    @Test func anyBytesAreReadWithoutACrash() {
        var state: UInt64 = 42
        let pieces = [
            "title: x\n", "detection:\n", "  s:\n", "    a|re: (\n", "condition: s\n", "---\n", "- ", "{", "]", "'",
            "\"", "*", "&a ", "\t", ": ", "\u{0}", "é", "|\n", "correlation:\n", "filter:\n", "rules: [a]\n",
            "action: repeat\n",
        ]
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            _ = load(text, SigmaOptions(isLinting: true))
            _ = HuntExpression.parse(text)
        }
    }
}
