import WardenCorrelation
import WardenDomain
import WardenSigma

/// A correlation whose inputs are detection rules that capture `groups` group values and then `values` value fields.
func correlation(
    _ kind: CorrelationRule.Kind,
    inputs: Int = 1,
    groups: Int = 1,
    values: Int = 0,
    timespan: Int64 = 10,
    _ comparisons: [(CorrelationRule.Condition.Operator, Double)] = [],
    percentile: Double? = nil,
    expression: CorrelationRule.Expression? = nil,
    id: String = "c",
    emits: Bool = true
) -> CorrelationRule {
    CorrelationRule(
        summary: RuleSummary(id: id, title: id, severity: .medium, isCorrelation: true),
        name: id,
        hasID: true,
        kind: kind,
        inputs: (0..<inputs).map {
            CorrelationRule.Feed(
                input: .rule($0),
                groupPositions: (0..<groups).map { $0 },
                valuePositions: (0..<values).map { groups + $0 }
            )
        },
        groupBy: (0..<groups).map { "g\($0)" },
        timespanMilliseconds: timespan,
        condition: .init(
            comparisons: comparisons.map { .init($0.0, $0.1) },
            percentile: percentile,
            expression: expression
        ),
        emits: emits,
        location: SourceLocation(file: "c.yml", line: 1, column: 1)
    )
}

func baseRule(_ id: String, captures: [String] = ["g0"]) -> DetectionRule {
    DetectionRule(
        summary: RuleSummary(id: id, title: id, severity: .low),
        name: id,
        hasID: true,
        selector: EventSelector(),
        condition: .constant(true),
        emits: false,
        captures: captures,
        fields: [],
        filters: [],
        location: SourceLocation(file: "r.yml", line: 1, column: 1)
    )
}

func program(_ correlations: CorrelationRule..., rules: Int = 5) -> DetectionProgram {
    DetectionProgram(rules: (0..<rules).map { baseRule("r\($0)") }, correlations: correlations)
}

/// A hit of `rule` at `time` on line `line`.
func hit(_ rule: Int = 0, at time: Int64, line: UInt64, _ captured: String?...) -> RuleHit {
    RuleHit(rule: rule, time: time, sequence: line, captured: captured)
}

/// Everything a batch run says, in order of completion.
func run(
    _ program: DetectionProgram,
    _ hits: [RuleHit],
    limits: CorrelationLimits = .init()
) throws -> [CorrelationMatch] {
    var correlator = BatchCorrelator(program: program, limits: limits)
    for hit in hits { try correlator.add(hit) }
    var matches: [CorrelationMatch] = []
    try correlator.finish { matches.append($0) }
    return matches
}

/// A seeded generator, so that a failing stream can be run again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// A random stream in time order: up to three hits an event, few groups and values, some fields missing.
func randomStream(
    seed: UInt64,
    events: Int,
    rules: Int,
    values: Int,
    distinctTimes: Bool = false
) -> [RuleHit] {
    var random = SplitMix(state: seed)
    var hits: [RuleHit] = []
    var time: Int64 = 1_000
    for line in 0..<events {
        time += Int64.random(in: (distinctTimes ? 1 : 0)...4, using: &random)
        if Int.random(in: 0..<25, using: &random) == 0 { time += 30 }
        let matched = (0..<rules).shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random)).sorted()
        let group: String? =
            Int.random(in: 0..<20, using: &random) == 0 ? nil : ["a", "A", "b"].randomElement(using: &random)
        let fields = (0..<values).map { _ in
            ["1", "2", "3.5", "-4", "10", "x", nil].randomElement(using: &random) ?? nil
        }
        for rule in matched {
            hits.append(RuleHit(rule: rule, time: time, sequence: UInt64(line), captured: [group] + fields))
        }
    }
    return hits
}
