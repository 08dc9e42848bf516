import Testing
import WardenCorrelation
import WardenDomain
import WardenSigma

/// The choices of detection.md section 8, one by one.
@Suite struct BoundaryTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var rule: CorrelationRule
        var hits: [RuleHit]
        /// Lines that complete a match.
        var lines: [UInt64]
        var testDescription: String { name }

        init(_ name: String, _ rule: CorrelationRule, _ hits: [RuleHit], lines: [UInt64]) {
            self.name = name
            self.rule = rule
            self.hits = hits
            self.lines = lines
        }
    }

    static let cases: [Case] = [
        Case(
            "an event exactly timespan old counts",
            correlation(.eventCount, [(.gte, 2)]),
            [hit(at: 0, line: 1, "a"), hit(at: 10, line: 2, "a")],
            lines: [2]
        ),
        Case(
            "an event older than timespan does not",
            correlation(.eventCount, [(.gte, 2)]),
            [hit(at: 0, line: 1, "a"), hit(at: 11, line: 2, "a")],
            lines: []
        ),
        Case(
            "quiet while true",
            correlation(.eventCount, [(.gte, 2)]),
            [hit(at: 0, line: 1, "a"), hit(at: 4, line: 2, "a"), hit(at: 8, line: 3, "a")],
            lines: [2]
        ),
        Case(
            "again once timespan has passed since firing",
            correlation(.eventCount, [(.gte, 2)]),
            (0...6).map { hit(at: Int64($0) * 4, line: UInt64($0), "a") },
            lines: [1, 4]
        ),
        Case(
            "again after the condition was false",
            correlation(.eventCount, timespan: 100, [(.eq, 2)]),
            [0, 1, 2, 101].enumerated().map { hit(at: Int64($1), line: UInt64($0), "a") },
            lines: [1]
        ),
        Case(
            "groups differ by case",
            correlation(.eventCount, [(.gte, 2)]),
            [hit(at: 0, line: 1, "a"), hit(at: 1, line: 2, "A"), hit(at: 2, line: 3, "A")],
            lines: [3]
        ),
        Case(
            "groups are bytes, not canonical equivalents",
            correlation(.eventCount, [(.gte, 2)]),
            [hit(at: 0, line: 1, "e\u{301}"), hit(at: 1, line: 2, "\u{E9}")],
            lines: []
        ),
        Case(
            "values of several group fields do not run together",
            correlation(.eventCount, groups: 2, [(.gte, 2)]),
            [hit(at: 0, line: 1, "ab", "c"), hit(at: 1, line: 2, "a", "bc")],
            lines: []
        ),
        Case(
            "one event that matches two rules counts once",
            correlation(.eventCount, inputs: 2, [(.gte, 2)]),
            [hit(0, at: 0, line: 1, "a"), hit(1, at: 0, line: 1, "a")],
            lines: []
        ),
        Case(
            "one event may satisfy two rules of a temporal correlation",
            correlation(.temporal, inputs: 2),
            [hit(0, at: 0, line: 1, "a"), hit(1, at: 0, line: 1, "a")],
            lines: [1]
        ),
        Case(
            "tuples count as a whole",
            correlation(.valueCount, values: 2, [(.gte, 2)]),
            [hit(at: 0, line: 1, "a", "x", "yz"), hit(at: 1, line: 2, "a", "xy", "z")],
            lines: [2]
        ),
        Case(
            "a missing value is not a value",
            correlation(.valueCount, values: 1, [(.gte, 2)]),
            [hit(at: 0, line: 1, "a", nil), hit(at: 1, line: 2, "a", "x")],
            lines: []
        ),
        Case(
            "every element of an array is a value",
            correlation(.valueCount, values: 1, [(.gte, 3)]),
            [
                hit(at: 0, line: 1, "a", CapturedText.join(["x", "y"])),
                hit(at: 1, line: 2, "a", CapturedText.join(["y", "x", "y"])),
                hit(at: 2, line: 3, "a", CapturedText.join(["y", "z"])),
            ],
            lines: [3]
        ),
        Case(
            "every number of an array is summed",
            correlation(.valueSum, values: 1, [(.gt, 9)]),
            [hit(at: 0, line: 1, "a", CapturedText.join(["1", "x", "2"])), hit(at: 1, line: 2, "a", "7")],
            lines: [2]
        ),
        Case(
            "an event belongs to the groups of all elements",
            correlation(.eventCount, [(.gte, 2)]),
            [hit(at: 0, line: 1, CapturedText.join(["a", "b"])), hit(at: 1, line: 2, "b"), hit(at: 2, line: 3, "a")],
            lines: [2, 3]
        ),
        Case(
            "an event counts once for an element that stands twice",
            correlation(.eventCount, [(.gte, 2)]),
            [hit(at: 0, line: 1, CapturedText.join(["a", "a"])), hit(at: 1, line: 2, CapturedText.join(["b", "a"]))],
            lines: [2]
        ),
        Case(
            "two arrays make a group of each pair",
            correlation(.eventCount, groups: 2, [(.gte, 2)]),
            [
                hit(at: 0, line: 1, CapturedText.join(["a", "b"]), CapturedText.join(["x", "y"])),
                hit(at: 1, line: 2, "c", "y"), hit(at: 2, line: 3, "b", "y"),
            ],
            lines: [3]
        ),
        Case(
            "an expired value counts anew",
            correlation(.valueCount, values: 1, [(.gte, 2)]),
            [hit(at: 0, line: 1, "a", "x"), hit(at: 11, line: 2, "a", "y"), hit(at: 12, line: 3, "a", "x")],
            lines: [3]
        ),
        Case(
            "text that is no decimal number is skipped",
            correlation(.valueSum, values: 1, [(.gte, 0)]),
            ["nan", "inf", "0x10", "", "1 2", "-5", "6e0"].enumerated().map {
                hit(at: Int64($0), line: UInt64($0), "a", $1)
            },
            lines: [6]
        ),
        Case(
            "a large value leaves no rounding behind",
            correlation(.valueSum, values: 1, [(.eq, 1)]),
            [hit(at: 0, line: 1, "a", "1e17"), hit(at: 1, line: 2, "a", "1"), hit(at: 11, line: 3, "a", "0")],
            lines: [3]
        ),
        Case(
            "percentiles are interpolated",
            correlation(.valuePercentile, values: 1, [(.eq, 3.25)], percentile: 75),
            [1, 2, 3, 4].map { hit(at: Int64($0), line: UInt64($0), "a", "\($0)") },
            lines: [4]
        ),
        Case(
            "order matters",
            correlation(.temporalOrdered, inputs: 2),
            [hit(1, at: 0, line: 1, "a"), hit(0, at: 1, line: 2, "a")],
            lines: []
        ),
        Case(
            "events between do not break an order",
            correlation(.temporalOrdered, inputs: 2),
            [
                hit(0, at: 0, line: 1, "a"), hit(2, at: 1, line: 2, "a"), hit(0, at: 2, line: 3, "a"),
                hit(1, at: 3, line: 4, "a"),
            ],
            lines: [4]
        ),
        Case(
            "an order uses the latest possible start",
            correlation(.temporalOrdered, inputs: 2),
            [hit(0, at: 0, line: 1, "a"), hit(0, at: 8, line: 2, "a"), hit(1, at: 15, line: 3, "a")],
            lines: [3]
        ),
        Case(
            "one millisecond has no order",
            correlation(.temporalOrdered, inputs: 2),
            [hit(1, at: 5, line: 1, "a"), hit(0, at: 5, line: 2, "a")],
            lines: [2]
        ),
        Case(
            "a repeated input must occur twice",
            repeated,
            [hit(0, at: 0, line: 1, "a"), hit(0, at: 3, line: 2, "a")],
            lines: [2]
        ),
        Case(
            "fewer than is judged when the window closes",
            correlation(.eventCount, [(.lt, 3)]),
            [0, 1, 20, 21, 22].enumerated().map { hit(at: Int64($1), line: UInt64($0), "a") },
            lines: [1]
        ),
        Case(
            "an absence is judged when the window closes",
            correlation(.temporal, inputs: 2, expression: .all([.input(0), .not(.input(1))])),
            [
                hit(0, at: 0, line: 1, "a"), hit(1, at: 10, line: 2, "a"),  // in time
                hit(0, at: 100, line: 3, "a"), hit(1, at: 111, line: 4, "a"),  // too late
                hit(1, at: 200, line: 5, "a"), hit(0, at: 205, line: 6, "a"),  // before, within the timespan
            ],
            lines: [3]
        ),
        Case(
            "an ordered condition keeps the order of the rules it needs",
            correlation(.temporalOrdered, inputs: 3, expression: .all([.input(0), .input(2)])),
            [hit(2, at: 0, line: 1, "a"), hit(0, at: 1, line: 2, "a"), hit(2, at: 2, line: 3, "a")],
            lines: [3]
        ),
        Case(
            "an ordered condition may exclude a rule",
            correlation(.temporalOrdered, inputs: 3, expression: .all([.input(0), .input(1), .not(.input(2))])),
            [
                hit(0, at: 0, line: 1, "a"), hit(1, at: 1, line: 2, "a"),
                hit(0, at: 50, line: 3, "a"), hit(1, at: 51, line: 4, "a"), hit(2, at: 59, line: 5, "a"),
            ],
            lines: [2]
        ),
        Case(
            "times at the ends of the range do not trap",
            correlation(.eventCount, [(.gte, 2)]),
            [hit(at: .min, line: 1, "a"), hit(at: .min + 5, line: 2, "a"), hit(at: .max, line: 3, "a")],
            lines: [2]
        ),
    ]

    static var repeated: CorrelationRule {
        var rule = correlation(.temporalOrdered, inputs: 2)
        rule.inputs[1].input = .rule(0)
        return rule
    }

    @Test(arguments: cases)
    func completesOnTheseLines(_ example: Case) throws {
        #expect(try run(program(example.rule), example.hits).map(\.sequence) == example.lines)
    }

    @Test func listsContributionsOldestFirstAndBounded() throws {
        let hits = (0..<30).map { hit(at: Int64($0), line: UInt64($0), "a") }
        let rule = correlation(.eventCount, timespan: 100, [(.gte, 25)])
        let match = try #require(try run(program(rule), hits).first)
        #expect(match.contributing == Array(5...24))
        #expect(match.observed == 25)
        #expect(match.group == ["a"])
    }

    @Test func countsHitsWithoutGroupOrValue() throws {
        var correlator = BatchCorrelator(program: program(correlation(.valueSum, values: 1, [(.gt, 100)])))
        try correlator.add(hit(at: 0, line: 1, nil, "1"))
        try correlator.add(hit(at: 0, line: 2, "a", "x"))
        try correlator.add(hit(at: 0, line: 3, "a", nil))
        try correlator.add(hit(at: 0, line: 4, "a", "1"))
        try correlator.finish { _ in }
        #expect(correlator.statistics[0].withoutGroup == 1)
        #expect(correlator.statistics[0].withoutValue == 2)
        #expect(correlator.statistics[0].hits == 1)
    }

    @Test func tellsOfElementsThatOneEventHasTooManyOf() throws {
        var correlator = BatchCorrelator(program: program(correlation(.eventCount, [(.gte, 2)])))
        let elements = (0..<1_203).map { "e\($0)" }
        try correlator.add(hit(at: 0, line: 1, CapturedText.join(elements)))
        try correlator.add(hit(at: 1, line: 2, CapturedText.join(elements)))
        var groups: [[String]] = []
        try correlator.finish { groups.append($0.group) }
        #expect(groups.sorted { $0[0] < $1[0] } == elements.prefix(1_000).map { [$0] }.sorted { $0[0] < $1[0] })
        #expect(correlator.statistics[0].evictedGroups == 406)
    }

    @Test func aliasesReadEachInputsOwnPosition() throws {
        var rule = correlation(.temporal, inputs: 2)
        rule.inputs[1].groupPositions = [1]
        let hits = [hit(0, at: 0, line: 1, "x", "y"), hit(1, at: 1, line: 2, "y", "x")]
        #expect(try run(program(rule), hits).map(\.group) == [["x"]])
    }
}

/// What memory bounds cost is counted.
@Suite struct LimitTests {
    @Test func evictsTheStalestGroupAndSaysSo() throws {
        var correlator = BatchCorrelator(
            program: program(correlation(.eventCount, timespan: 1_000, [(.gte, 2)])),
            limits: CorrelationLimits(groups: 2)
        )
        for (line, group) in ["a", "b", "a", "c", "b"].enumerated() {
            try correlator.add(hit(at: Int64(line), line: UInt64(line), group))
        }
        var lines: [UInt64] = []
        try correlator.finish { lines.append($0.sequence) }
        #expect(lines == [2], "'b' was the stalest when 'c' came")
        #expect(correlator.statistics[0].evictedGroups == 2)
        #expect(correlator.statistics[0].lostEvidence)
    }

    @Test func expiredGroupsAreNotEvictions() throws {
        var correlator = BatchCorrelator(
            program: program(correlation(.eventCount, [(.gte, 2)])),
            limits: CorrelationLimits(groups: 2)
        )
        for line in 0..<100 { try correlator.add(hit(at: Int64(line) * 20, line: UInt64(line), "g\(line)")) }
        try correlator.finish { _ in }
        #expect(correlator.statistics[0].evictedGroups == 0)
    }

    @Test func keepsAsManyEntriesAsTheThresholdNeeds() throws {
        var correlator = BatchCorrelator(
            program: program(correlation(.eventCount, timespan: 1_000, [(.gte, 50)])),
            limits: CorrelationLimits(entriesPerGroup: 10)
        )
        for line in 0..<60 { try correlator.add(hit(at: Int64(line), line: UInt64(line), "a")) }
        var lines: [UInt64] = []
        try correlator.finish { lines.append($0.sequence) }
        #expect(lines == [49])
        #expect(correlator.statistics[0].evictedEntries == 9)
    }
}

/// Correlations over correlations.
@Suite struct ChainTests {
    /// detection.md 8.4: many failed logins by a user, then a success.
    @Test func burstThenSuccess() throws {
        let burst = correlation(.eventCount, [(.gte, 3)], id: "burst", emits: false)
        var chain = correlation(.temporalOrdered, inputs: 2, timespan: 10, id: "chain")
        chain.inputs[0].input = .correlation(0)
        let hits = [
            hit(0, at: 0, line: 1, "a"), hit(0, at: 1, line: 2, "a"), hit(1, at: 2, line: 3, "a"),
            hit(0, at: 3, line: 4, "a"), hit(1, at: 13, line: 5, "a"), hit(1, at: 14, line: 6, "b"),
        ]
        let matches = try run(program(burst, chain), hits)
        #expect(matches.map(\.sequence) == [5])
        #expect(matches[0].contributing == [4, 5])
    }

    @Test func innerMatchesAreJudgedAtTheirOwnTimeEvenWhenKnownLate() throws {
        // 'quiet' is known only after its window; rule 1 comes before that, yet after the events it is about.
        let quiet = correlation(.eventCount, [(.lte, 1)], id: "quiet", emits: false)
        var chain = correlation(.temporalOrdered, inputs: 2, timespan: 5, id: "chain")
        chain.inputs[0].input = .correlation(0)
        let hits = [hit(0, at: 0, line: 1, "a"), hit(1, at: 4, line: 2, "a"), hit(2, at: 50, line: 3, "a")]
        #expect(try run(program(quiet, chain), hits).map(\.sequence) == [2])
    }

    @Test func refusesCyclesAndRunsTheRest() throws {
        var cyclic = correlation(.eventCount, [(.gte, 1)], id: "cyclic")
        cyclic.inputs[0].input = .correlation(0)
        let sound = correlation(.eventCount, [(.gte, 1)], id: "sound")
        var correlator = BatchCorrelator(program: program(cyclic, sound))
        #expect(correlator.diagnostics.map(\.code) == ["correlation.cycle"])
        try correlator.add(hit(at: 0, line: 1, "a"))
        var found: [Int] = []
        try correlator.finish { found.append($0.correlation) }
        #expect(found == [1])
    }

    @Test func refusesChainsThatAreTooDeep() {
        let chain = (0..<12).map { index -> CorrelationRule in
            var rule = correlation(.eventCount, [(.gte, 1)], id: "c\(index)")
            if index > 0 { rule.inputs[0].input = .correlation(index - 1) }
            return rule
        }
        let correlator = BatchCorrelator(
            program: DetectionProgram(rules: [baseRule("r0")], correlations: chain)
        )
        #expect(correlator.diagnostics.map(\.code) == ["correlation.too-deep", "correlation.broken-input"])
    }

    @Test func refusesConditionsThatCannotHold() {
        let rule = correlation(.temporal, inputs: 2, expression: .all([.input(0), .not(.input(0))]))
        let correlator = BatchCorrelator(program: program(rule))
        #expect(correlator.diagnostics.map(\.code) == ["correlation.condition-unsatisfiable"])
    }
}
