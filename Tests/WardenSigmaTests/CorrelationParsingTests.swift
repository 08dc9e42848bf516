import Testing
import WardenDomain
import WardenSigma

/// What correlation documents become, and what is refused.
@Suite struct CorrelationParsingTests {
    private static func rule(_ name: String, id: String? = nil, detection: String = "s: {a: 1}") -> String {
        let idLine = id.map { "id: \($0)\n" } ?? ""
        return """
            title: \(name)
            \(idLine)name: \(name)
            logsource: {product: databricks}
            detection:
                \(detection)
                condition: s
            ---

            """
    }

    private static let base = rule("r1", id: "5f1abf38-291d-4c8e-b6b3-0d1f7c9dc2a1") + rule("r2") + rule("r3")

    private static func correlation(_ body: String, header: String = "title: C") -> String {
        header + "\ncorrelation:\n"
            + body.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
            + "\n"
    }

    private func load(_ text: String) -> (program: DetectionProgram, diagnostics: [Diagnostic]) {
        SigmaLoader(options: SigmaOptions(isGeneric: true)).load([SigmaSource(name: "c.yml", text: text)])
    }

    private func sound(_ body: String, header: String = "title: C") throws -> (DetectionProgram, CorrelationRule) {
        let (program, diagnostics) = load(Self.base + Self.correlation(body, header: header))
        #expect(!diagnostics.contains { $0.level == .error }, "\(diagnostics.map(\.rendered))")
        return (program, try #require(program.correlations.last))
    }

    @Test func eventCountWithGroups() throws {
        let (program, correlation) = try sound(
            "type: event_count\nrules: [r1]\ngroup-by: [user, ip]\ntimespan: 15m\ncondition: {gte: 10}"
        )
        #expect(correlation.kind == .eventCount)
        #expect(correlation.timespanMilliseconds == 900_000)
        #expect(correlation.condition.comparisons == [.init(.gte, 10)])
        #expect(correlation.groupBy == ["user", "ip"])
        #expect(program.rules[0].captures == ["user", "ip"])
        #expect(correlation.inputs == [.init(input: .rule(0), groupPositions: [0, 1], valuePositions: [])])
        #expect(program.rules.map(\.emits) == [false, true, true])
    }

    @Test(
        arguments: [
            ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000), ("w", 604_800_000), ("M", 2_629_746_000),
            ("y", 31_556_952_000),
        ] as [(String, Int64)]
    ) func timespanUnits(unit: String, milliseconds: Int64) throws {
        let (_, correlation) = try sound("type: event_count\nrules: r1\ntimespan: 2\(unit)\ncondition: {gte: 1}")
        #expect(correlation.timespanMilliseconds == 2 * milliseconds)
    }

    @Test func rangesAndFractions() throws {
        let (_, correlation) = try sound(
            "type: value_avg\nrules: [r1]\ntimespan: 1h\ncondition: {gt: 0.5, lte: 20, field: size}"
        )
        #expect(correlation.condition.comparisons == [.init(.gt, 0.5), .init(.lte, 20)])
        #expect(correlation.inputs[0].valuePositions == [0])
    }

    @Test func valueCountOverTuples() throws {
        let (program, correlation) = try sound(
            "type: value_count\nrules: [r1, r2]\ngroup-by: [user]\ntimespan: 1h\ncondition: {gte: 3, field: [ip, agent]}"
        )
        #expect(program.rules[1].captures == ["user", "ip", "agent"])
        #expect(correlation.inputs.map(\.valuePositions) == [[1, 2], [1, 2]])
    }

    @Test(arguments: [
        "event_count", "value_count", "temporal", "temporal_ordered", "value_sum", "value_avg", "value_percentile",
        "value_median",
    ]) func everyTypeIsRead(type: String) throws {
        let (_, correlation) = try sound(
            "type: \(type)\nrules: [r1, r2]\ntimespan: 1h\ncondition: {gte: 1, field: x, percentile: 95}"
        )
        #expect(correlation.kind.rawValue == type)
        #expect(correlation.condition.percentile == 95)
    }

    @Test func temporalNeedsNoCondition() throws {
        let (_, correlation) = try sound("type: temporal_ordered\nrules: [r2, r1]\ntimespan: 1h\ngroup-by: [u]")
        #expect(correlation.condition.comparisons.isEmpty)
        #expect(correlation.inputs.map(\.input) == [.rule(1), .rule(0)])
    }

    @Test func extendedConditions() throws {
        let (_, correlation) = try sound(
            "type: temporal\nrules: [r1, r2]\ntimespan: 1h\ncondition: r1 and (r2 or not r3)"
        )
        #expect(correlation.inputs.map(\.input) == [.rule(0), .rule(1), .rule(2)])
        #expect(correlation.condition.expression == .all([.input(0), .any([.input(1), .not(.input(2))])]))
    }

    @Test func extendedConditionWithoutRules() throws {
        let (_, correlation) = try sound("type: temporal\ntimespan: 1h\ncondition: r3 and r1")
        #expect(correlation.inputs.map(\.input) == [.rule(2), .rule(0)])
    }

    @Test func aliasesGiveEachRuleItsField() throws {
        let (program, correlation) = try sound(
            """
            type: temporal
            rules: [r1, r2, r3]
            timespan: 1h
            group-by: [ip]
            aliases:
                ip:
                    r1: dst
                    r2: src
            """
        )
        #expect(program.rules.map(\.captures) == [["dst"], ["src"], ["ip"]])
        #expect(correlation.groupBy == ["ip"])
        #expect(correlation.inputs.map(\.groupPositions) == [[0], [0], [0]])
    }

    @Test func referencesByIdIgnoreCase() throws {
        let (_, correlation) = try sound(
            "type: event_count\nrules: [5F1ABF38-291D-4C8E-B6B3-0D1F7C9DC2A1]\ntimespan: 1h\ncondition: {gte: 1}"
        )
        #expect(correlation.inputs[0].input == .rule(0))
    }

    @Test(arguments: ["generate: true\ncorrelation:", "correlation:\n    generate: true"])
    func generateAtBothPlaces(head: String) throws {
        let text =
            Self.base + "title: C\n\(head)\n    type: event_count\n    rules: [r1]\n    timespan: 1h\n"
            + "    condition: {gte: 2}\n"
        let (program, diagnostics) = load(text)
        #expect(!diagnostics.contains { $0.level == .error })
        #expect(program.rules[0].emits)
        #expect(program.correlations.count == 1)
    }

    @Test func chainsComeInputsFirst() throws {
        let outer = Self.correlation(
            "type: temporal_ordered\nrules: [inner, r2]\ngroup-by: [user]\ntimespan: 1h",
            header: "title: Outer"
        )
        let inner = Self.correlation(
            "type: event_count\nrules: [r1]\ngroup-by: [ip, user]\ntimespan: 10m\ncondition: {gte: 10}",
            header: "title: Inner\nname: inner"
        )
        let (program, diagnostics) = load(outer + "---\n" + inner + "---\n" + Self.base)
        #expect(!diagnostics.contains { $0.level == .error }, "\(diagnostics.map(\.rendered))")
        #expect(program.correlations.map(\.summary.title) == ["Inner", "Outer"])
        #expect(program.correlations.map(\.emits) == [false, true])
        #expect(
            program.correlations[1].inputs == [
                .init(input: .correlation(0), groupPositions: [1], valuePositions: []),
                .init(input: .rule(1), groupPositions: [0], valuePositions: []),
            ]
        )
    }

    @Test func chainWithoutTheGroupIsAWarning() {
        let outer = Self.correlation(
            "type: temporal\nrules: [inner, r2]\ngroup-by: [user]\ntimespan: 1h",
            header: "title: Outer"
        )
        let inner = Self.correlation(
            "type: event_count\nrules: [r1]\ngroup-by: [ip]\ntimespan: 10m\ncondition: {gte: 10}",
            header: "title: Inner\nname: inner"
        )
        let (program, diagnostics) = load(Self.base + inner + "---\n" + outer)
        #expect(diagnostics.contains { $0.code == "sigma.group-not-supplied" })
        #expect(program.correlations[1].inputs[0].groupPositions == [nil])
    }

    @Test(arguments: [
        ("type: event_cuont\nrules: [r1]\ntimespan: 1h\ncondition: {gte: 1}", "sigma.unknown-correlation-type", 3, 11),
        ("rules: [r1]\ntimespan: 1h\ncondition: {gte: 1}", "sigma.missing-type", 3, 5),
        ("type: event_count\ntimespan: 1h\ncondition: {gte: 1}", "sigma.missing-rules", 3, 5),
        ("type: event_count\nrules: [r1]\ncondition: {gte: 1}", "sigma.missing-timespan", 3, 5),
        ("type: event_count\nrules: [r1]\ntimespan: 1h30m\ncondition: {gte: 1}", "sigma.invalid-timespan", 5, 15),
        ("type: event_count\nrules: [r1]\ntimespan: 0s\ncondition: {gte: 1}", "sigma.invalid-timespan", 5, 15),
        ("type: event_count\nrules: [r1]\ntimespan: 1h", "sigma.missing-condition", 3, 5),
        ("type: event_count\nrules: [r1]\ntimespan: 1h\ncondition: {}", "sigma.missing-comparison", 6, 16),
        ("type: event_count\nrules: [r1]\ntimespan: 1h\ncondition: {gte: many}", "sigma.wrong-value-type", 6, 22),
        ("type: event_count\nrules: [r1]\ntimespan: 1h\ncondition: {more: 1}", "sigma.unknown-key", 6, 17),
        ("type: event_count\nrules: [r1]\ntimespan: 1h\ncondition: r1 and r1", "sigma.wrong-type", 6, 16),
        ("type: value_count\nrules: [r1]\ntimespan: 1h\ncondition: {gte: 1}", "sigma.missing-field", 6, 16),
        (
            "type: value_sum\nrules: [r1]\ntimespan: 1h\ncondition: {gte: 1, field: [a, b]}", "sigma.too-many-fields",
            6,
            32
        ),
        ("type: event_count\nrules: [r1, rx]\ntimespan: 1h\ncondition: {gte: 1}", "sigma.unknown-rule", 4, 17),
        ("type: temporal\nrules: [r1]\ntimespan: 1h\ncondition: r1 and rx", "sigma.unknown-rule", 6, 23),
        ("type: temporal\nrules: [r1, r2]\ntimespan: 1h\ncondition: r1", "sigma.rule-not-in-condition", 4, 17),
        ("type: temporal\nrules: [r1]\ntimespan: 1h\ncondition: r1 and", "sigma.invalid-condition", 6, 22),
        ("type: temporal\nrules: [r1]\ntimespan: 1h\ncondition: 1 of r1", "sigma.invalid-condition", 6, 16),
        ("type: temporal\nrules: [r1]\ntimespan: 1h\naliases: [a]", "sigma.wrong-type", 6, 14),
        ("type: temporal\nrules: [r1]\ntimespan: 1h\naliases: {ip: a}", "sigma.wrong-type", 6, 19),
        ("type: temporal\nrules: [r1]\ntimespan: 1h\ngenerate: maybe", "sigma.wrong-type", 6, 15),
        (
            "type: event_count\nrules: [r1]\ntimespan: 1h\ngap: 5m\ncondition: {gte: 1}", "sigma.unsupported-window", 6,
            5
        ),
        (
            "type: value_percentile\nrules: [r1]\ntimespan: 1h\ncondition: {gte: 1, field: x, percentile: 101}",
            "sigma.wrong-value-type", 6, 47
        ),
    ]) func errorsPointAtTheirPlace(body: String, code: String, line: Int, column: Int) throws {
        let rules = load(Self.base + "title: C\n").diagnostics.count
        #expect(rules > 0)
        let text = Self.correlation(body) + "---\n" + Self.base
        let (program, diagnostics) = load(text)
        let error = try #require(diagnostics.first { $0.level == .error })
        #expect(error.code == code, "\(error.rendered)")
        #expect((error.location?.line, error.location?.column) == (line, column))
        #expect(program.correlations.isEmpty)
        #expect(program.rules.count == 3)
    }

    @Test func correlationOfABadRuleSaysSo() throws {
        let bad = Self.rule("bad", detection: "s: {a|foo: 1}")
        let body = "type: event_count\nrules: [bad]\ntimespan: 1h\ncondition: {gte: 1}"
        let (program, diagnostics) = load(bad + Self.correlation(body))
        #expect(
            diagnostics.filter { $0.level == .error }.map(\.code) == [
                "sigma.unknown-modifier", "sigma.refers-to-refused-rule",
            ]
        )
        #expect(program.correlations.isEmpty)
    }

    @Test func cyclesAreRefused() {
        let one = Self.correlation("type: temporal\nrules: [two]\ntimespan: 1h", header: "title: One\nname: one")
        let two = Self.correlation("type: temporal\nrules: [one]\ntimespan: 1h", header: "title: Two\nname: two")
        let own = Self.correlation("type: temporal\nrules: [own]\ntimespan: 1h", header: "title: Own\nname: own")
        let (program, diagnostics) = load([one, two, own].joined(separator: "---\n"))
        #expect(
            diagnostics.filter { $0.level == .error }.map(\.code)
                == Array(repeating: "sigma.correlation-cycle", count: 3)
        )
        #expect(program.correlations.isEmpty)
    }

    @Test func referencesResolveOverAllFiles() {
        let loader = SigmaLoader(options: SigmaOptions(isGeneric: true))
        let body = "type: event_count\nrules: [r1]\ntimespan: 1h\ncondition: {gte: 1}"
        let (program, diagnostics) = loader.load([
            SigmaSource(name: "c.yml", text: Self.correlation(body)), SigmaSource(name: "r.yml", text: Self.base),
        ])
        #expect(!diagnostics.contains { $0.level == .error })
        #expect(program.correlations.count == 1)
    }
}
