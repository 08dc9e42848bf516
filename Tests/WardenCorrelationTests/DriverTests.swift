import Foundation
import Synchronization
import Testing
import WardenCorrelation
import WardenDomain
import WardenSigma

/// Order of arrival, memory and restarts must not change the answer.
@Suite struct DriverTests {
    /// Every kind, two chains (one over a correlation judged on close), one extended condition.
    static var everything: DetectionProgram {
        var inner = correlation(.eventCount, inputs: 2, [(.gte, 3)], id: "inner", emits: false)
        inner.groupBy = ["g0"]
        let quiet = correlation(.eventCount, inputs: 1, [(.lte, 2)], id: "quiet")
        var chain = correlation(.temporalOrdered, inputs: 2, timespan: 20, id: "chain")
        chain.inputs[0].input = .correlation(0)
        chain.inputs[1].input = .rule(2)
        var late = correlation(.eventCount, inputs: 1, timespan: 200, [(.gte, 2)], id: "late")
        late.inputs[0].input = .correlation(1)
        let rest = OracleTests.rules.enumerated().map { index, rule in
            var rule = rule
            rule.summary.id = "k\(index)"
            return rule
        }
        let absent = correlation(
            .temporal,
            inputs: 3,
            expression: .all([.input(0), .not(.input(1))]),
            id: "absent"
        )
        return DetectionProgram(
            rules: (0..<5).map { baseRule("r\($0)") },
            correlations: [inner, quiet, chain, late] + rest + [absent]
        )
    }

    private func key(_ match: CorrelationMatch) -> String {
        "\(match.correlation) \(match.time) \(match.sequence) \(match.group) \(match.observed) \(match.contributing)"
    }

    @Test(arguments: [UInt64(31), 32, 33])
    func batchIgnoresTheOrderOfArrival(_ seed: UInt64) throws {
        let hits = randomStream(seed: seed, events: 400, rules: 3, values: 2)
        let ordered = try run(Self.everything, hits).map(key)
        // Hits of one event keep their order, as one worker finds them.
        let byEvent = Dictionary(grouping: hits, by: \.sequence).values
        var random = SplitMix(state: seed)
        let shuffled = byEvent.shuffled(using: &random).flatMap { $0 }
        #expect(try run(Self.everything, shuffled).map(key) == ordered)
        #expect(ordered.count > 50)
    }

    @Test func batchSpillsAndMergesRuns() throws {
        let hits = randomStream(seed: 41, events: 3_000, rules: 3, values: 2)
        let expected = try run(Self.everything, hits).map(key)
        let store = Mutex<[[UInt8]]>([])
        let port = SpillPort(
            append: { run, bytes in
                store.withLock {
                    if $0.count <= run { $0.append([]) }
                    $0[run] += bytes
                }
            },
            read: { run, offset, count in
                // Fewer bytes than asked for are allowed.
                store.withLock { Array($0[run][min(offset, $0[run].count)...].prefix(min(count, 777))) }
            }
        )
        var random = SplitMix(state: 1)
        var correlator = BatchCorrelator(program: Self.everything, memory: 8_192, spill: port)
        for event in Dictionary(grouping: hits, by: \.sequence).values.shuffled(using: &random) {
            for hit in event { try correlator.add(hit) }
        }
        #expect(correlator.spilledRuns > 5)
        var matches: [CorrelationMatch] = []
        try correlator.finish { matches.append($0) }
        #expect(matches.map(key) == expected)
    }

    @Test func batchReportsADamagedSpill() throws {
        let port = SpillPort(append: { _, _ in }, read: { _, offset, _ in offset == 0 ? [200, 1, 2] : [] })
        var correlator = BatchCorrelator(program: Self.everything, memory: 4_096, spill: port)
        for hit in randomStream(seed: 2, events: 500, rules: 2, values: 2) { try correlator.add(hit) }
        #expect(throws: (any Error).self) { try correlator.finish { _ in } }
    }

    @Test(arguments: [UInt64(51), 52])
    func streamAgreesWithBatchWithinLateness(_ seed: UInt64) throws {
        let hits = randomStream(seed: seed, events: 400, rules: 3, values: 2)
        let expected = Set(try run(Self.everything, hits).map(key))
        let delayed = hits.map { ($0, $0.time + Int64($0.sequence.scrambled % 40)) }
        let arrival = delayed.sorted { ($0.1, $0.0.sequence, $0.0.rule) < ($1.1, $1.0.sequence, $1.0.rule) }.map(\.0)
        var correlator = StreamingCorrelator(program: Self.everything, lateness: 40)
        var found: [CorrelationMatch] = []
        for hit in arrival { found += correlator.add(hit) }
        let early = found.count
        found += correlator.finish()
        #expect(correlator.lateHits == 0)
        #expect(Set(found.map(key)) == expected)
        #expect(early > 0)
    }

    @Test func streamCountsWhatComesTooLate() {
        var correlator = StreamingCorrelator(
            program: program(correlation(.eventCount, [(.gte, 2)])),
            lateness: 5
        )
        _ = correlator.add(hit(at: 100, line: 1, "a"))
        _ = correlator.add(hit(at: 95, line: 2, "a"))
        #expect(correlator.lateHits == 0)
        _ = correlator.add(hit(at: 94, line: 3, "a"))
        #expect(correlator.lateHits == 1)
        #expect(correlator.finish().map(\.sequence) == [1])
    }

    @Test func advanceClosesWindowsOfAQuietStream() {
        var correlator = StreamingCorrelator(program: program(correlation(.eventCount, [(.lt, 3)])))
        _ = correlator.add(hit(at: 100, line: 1, "a"))
        #expect(correlator.advance(to: 110).isEmpty)
        #expect(correlator.advance(to: 111).map(\.sequence) == [1])
    }

    @Test func heldHitsAreBoundedAndCounted() {
        var correlator = StreamingCorrelator(
            program: program(correlation(.eventCount, [(.gte, 3)])),
            lateness: 1_000,
            limits: CorrelationLimits(heldHits: 2)
        )
        var found: [CorrelationMatch] = []
        for line in 0..<5 { found += correlator.add(hit(at: Int64(line), line: UInt64(line), "a")) }
        #expect(correlator.hitsReleasedEarly == 3)
        #expect(found.map(\.sequence) == [2])
    }

    @Test func restartAtEveryPointGivesTheSameAnswers() throws {
        let hits = randomStream(seed: 61, events: 60, rules: 3, values: 2)
        func feed(_ correlator: inout StreamingCorrelator, _ hits: ArraySlice<RuleHit>) -> [String] {
            hits.flatMap { correlator.add($0) }.map(key)
        }
        var whole = StreamingCorrelator(program: Self.everything, lateness: 6)
        let expected = feed(&whole, hits[...]) + whole.finish().map(key)
        for cut in hits.indices {
            var before = StreamingCorrelator(program: Self.everything, lateness: 6)
            var found = feed(&before, hits[..<cut])
            let stored = try JSONEncoder().encode(before.snapshot())
            var after = StreamingCorrelator(program: Self.everything, lateness: 6)
            let discarded = after.restore(try JSONDecoder().decode(CorrelationSnapshot.self, from: stored))
            #expect(discarded.isEmpty)
            found += feed(&after, hits[cut...]) + after.finish().map(key)
            try #require(found.sorted() == expected.sorted(), "restart before hit \(cut)")
        }
    }

    @Test func restoreSurvivesMovedRulesAndNamesChangedOnes() throws {
        let rule = correlation(.eventCount, inputs: 2, [(.gte, 3)], id: "same")
        var changed = correlation(.eventCount, [(.gte, 9)], id: "changed")
        var before = StreamingCorrelator(program: program(rule, changed))
        for line in 0..<2 { _ = before.add(hit(1, at: Int64(line), line: UInt64(line), "a")) }
        let snapshot = before.snapshot()

        changed.condition.comparisons = [.init(.gte, 8)]
        var moved = rule
        moved.inputs[0].input = .rule(3)
        moved.inputs[1].input = .rule(4)
        let reloaded = DetectionProgram(
            rules: ["x", "y", "z", "r0", "r1"].map { baseRule($0) },
            correlations: [changed, moved]
        )
        var after = StreamingCorrelator(program: reloaded)
        #expect(after.restore(snapshot) == ["changed"])
        _ = after.add(hit(4, at: 5, line: 5, "a"))
        #expect(after.finish().map(\.correlation) == [1])
    }
}

extension UInt64 {
    /// A number that depends on this one only, so that hits of one event are delayed alike.
    fileprivate var scrambled: UInt64 {
        var own = SplitMix(state: self)
        return own.next()
    }
}
