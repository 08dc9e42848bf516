import Foundation
import Testing
import WardenCorrelation
import WardenSigma

/// Every kind against the brute-force oracle over random streams.
@Suite struct OracleTests {
    static let rules: [CorrelationRule] = [
        correlation(.eventCount, inputs: 2, [(.gte, 4)]),
        correlation(.eventCount, inputs: 1, [(.gt, 1), (.lte, 3)]),
        correlation(.eventCount, inputs: 2, [(.eq, 3)]),
        correlation(.eventCount, inputs: 1, [(.neq, 2)]),
        correlation(.eventCount, inputs: 2, [(.lt, 3)]),
        correlation(.eventCount, inputs: 2, groups: 0, [(.gte, 7)]),
        correlation(.valueCount, inputs: 2, values: 1, [(.gte, 3)]),
        correlation(.valueCount, inputs: 1, values: 2, [(.gt, 2)]),
        correlation(.valueCount, inputs: 1, values: 1, [(.lte, 2)]),
        correlation(.valueSum, inputs: 2, values: 1, [(.gt, 9)]),
        correlation(.valueSum, inputs: 1, values: 1, [(.lt, 2.5)]),
        correlation(.valueAverage, inputs: 2, values: 1, [(.gte, 2.5), (.lt, 6)]),
        correlation(.valuePercentile, inputs: 2, values: 1, [(.gte, 4)], percentile: 75),
        correlation(.valuePercentile, inputs: 1, values: 1, [(.lte, 1)], percentile: 10),
        correlation(.valueMedian, inputs: 2, values: 1, [(.gt, 2)]),
        correlation(.temporal, inputs: 3),
        correlation(.temporal, inputs: 3, [(.gte, 2)]),
        correlation(.temporal, inputs: 3, [(.lt, 3)]),
        correlation(.temporalOrdered, inputs: 2),
        correlation(.temporalOrdered, inputs: 3, timespan: 25),
    ]

    @Test(arguments: rules.indices)
    func agreesWithTheOracle(_ index: Int) throws {
        try compare(Self.rules[index], (1...4).map { randomStream(seed: $0, events: 300, rules: 3, values: 2) })
    }

    /// A chain over some of the inputs: among equal times several chains are as good, so times differ here.
    @Test func agreesOnPartialChains() throws {
        let rule = correlation(.temporalOrdered, inputs: 4, timespan: 12, [(.gte, 3)])
        let streams = (11...16).map {
            randomStream(seed: $0, events: 300, rules: 4, values: 0, distinctTimes: true)
        }
        try compare(rule, streams)
    }

    static let expressions: [CorrelationRule.Expression] = [
        .all([.input(0), .not(.input(1))]),
        .any([.input(0), .all([.input(1), .input(2)])]),
        .all([.input(0), .any([.input(1), .not(.input(2))])]),
        .not(.any([.input(1), .input(2)])),
        .all([.input(0), .input(1), .not(.input(2))]),
    ]

    @Test(arguments: expressions.indices)
    func agreesOnExpressions(_ index: Int) throws {
        let rule = correlation(.temporal, inputs: 3, expression: Self.expressions[index])
        try compare(rule, (21...26).map { randomStream(seed: $0, events: 300, rules: 3, values: 0) })
    }

    private func compare(_ rule: CorrelationRule, _ streams: [[RuleHit]]) throws {
        var total = 0
        for hits in streams {
            let expected = Oracle(rule).answers(hits)
            let found = try run(program(rule), hits).map {
                Oracle.Answer(group: $0.group, time: $0.time, sequence: $0.sequence, observed: $0.observed)
            }.sorted()
            #expect(found == expected)
            total += expected.count
        }
        #expect(total > 5, "streams without matches prove nothing")
    }
}
