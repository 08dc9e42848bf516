import Foundation
import Testing
import WardenAssurance
import WardenDomain

/// 2026-01-01 to 2026-01-10, made on the 20th.
let testDay: Int64 = 86_400_000
let testStart: Int64 = 1_767_225_600_000

enum Made {
    static func control(
        _ id: String = "log-bucket-blocks-public-access",
        days: [Int64] = Array(0..<10),
        outcomes: [ControlOutcome] = [.pass],
        exceptions: [PeriodException] = [],
        notEvaluated: [NotEvaluated] = [],
        frequency: ControlFacts.Frequency = .every(testDay)
    ) -> ControlFacts {
        let runs = days.map { day in
            ControlRun(
                id: "assessment \(day + 1)",
                at: testStart + day * testDay + 3_600_000,
                evidence: EvidenceReference(
                    index: UInt64(day),
                    leaf: String(repeating: "ab", count: 32),
                    kind: "assessment.finished",
                    time: testStart + day * testDay
                )
            )
        }
        let items = outcomes.enumerated().map { place, outcome in
            PopulationItem(
                id: "bucket:s3/logs-\(place)",
                name: "logs-\(place)",
                strands: runs.isEmpty ? [] : [.init(outcome, 0..<runs.count)]
            )
        }
        return ControlFacts(
            id: id,
            title: "Log buckets block public access",
            description: "A public audit log tells everybody who does what.",
            criteria: ["CC6.1"],
            frequency: frequency,
            runs: runs,
            items: items,
            exceptions: exceptions,
            notEvaluated: notEvaluated
        )
    }

    static func exception(_ id: String = "f1", closed: Bool = false) -> PeriodException {
        PeriodException(
            id: id,
            title: "'logs-0' is public",
            subject: "logs-0 <script>",
            severity: .critical,
            openedAt: testStart + testDay,
            closedAt: closed ? testStart + 3 * testDay : nil,
            state: closed ? "resolved" : "open",
            remediation: closed ? [.init(at: testStart + 3 * testDay, words: "plan-1 applied")] : [],
            fix: "Block public access."
        )
    }

    static func facts(_ controls: [ControlFacts], trend: [TrendPoint] = []) -> PeriodFacts {
        PeriodFacts(
            period: ReportPeriod(from: testStart, until: testStart + 10 * testDay),
            madeAt: testStart + 20 * testDay,
            version: "9.9.9",
            record: .init(origin: "trailwarden/test", entries: 12, inPeriod: 10, root: "cm9vdA==", problems: []),
            criteria: [.init(id: "CC6.1", meaning: "access is restricted"), .init(id: "CC9.2", meaning: "vendors")],
            controls: controls,
            trend: trend
        )
    }

    static func report(_ controls: ControlFacts...) -> PeriodReport { PeriodBuilder().build(facts(controls)) }
}

@Suite struct PeriodReportTests {
    @Test func controlThatRanDailyAndPassedHasNoExceptions() throws {
        let report = Made.report(Made.control())
        #expect(report.controls[0].conclusion == .noExceptions)
        #expect(report.controls[0].gaps.isEmpty)
        #expect(report.criteria[0].conclusion == .noExceptions)
        #expect(report.criteria[1].conclusion == .noEvidence)
    }

    @Test func unknownIsNeverAPass() {
        #expect(Made.report(Made.control(outcomes: [.pass, .unknown])).criteria[0].conclusion == .incomplete)
        #expect(Made.report(Made.control(outcomes: [.unknown])).criteria[0].conclusion == .noEvidence)
        #expect(Made.report(Made.control(days: [])).criteria[0].conclusion == .noEvidence)
        let open = NotEvaluated(what: "policy of logs-0", why: "status 403", permission: "s3:GetBucketPolicy")
        #expect(Made.report(Made.control(notEvaluated: [open])).criteria[0].conclusion == .incomplete)
    }

    @Test func failureOrExceptionIsNotOutweighed() {
        #expect(Made.report(Made.control(outcomes: [.pass, .fail])).criteria[0].conclusion == .exceptions)
        let closed = Made.control(exceptions: [Made.exception(closed: true)])
        #expect(Made.report(closed).criteria[0].conclusion == .exceptions)
    }

    @Test func questionThatDidNotAriseIsNoEvidenceForItsCriterion() {
        let report = Made.report(Made.control(outcomes: [.notApplicable]))
        #expect(report.controls[0].conclusion == .notApplicable)
        #expect(report.criteria[0].conclusion == .noEvidence)
        let waiting = Made.report(Made.control(days: [], frequency: .onEvent))
        #expect(waiting.controls[0].conclusion == .didNotOccur)
    }

    @Test(
        arguments: [
            ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], []),
            ([0, 1, 2, 5, 6, 7, 8, 9], [2]),
            ([3, 4, 5, 6, 7, 8, 9], [-1]),
            ([0, 1, 2, 3, 4], [4]),
            ([], [-1]),
        ] as [([Int64], [Int64])]
    )
    func gapsAreWhereNothingRanForLongerThanTheCadence(days: [Int64], afterDays: [Int64]) {
        let gaps = Made.report(Made.control(days: days)).controls[0].gaps
        let expected = afterDays.map { $0 < 0 ? testStart : testStart + $0 * testDay + 3_600_000 }
        #expect(gaps.map(\.from) == expected)
        if !gaps.isEmpty { #expect(gaps.allSatisfy { $0.until > $0.from + testDay }) }
    }

    @Test func whatLiesAheadIsNoGap() {
        var facts = Made.facts([Made.control(days: [0, 1])])
        facts.madeAt = testStart + 2 * testDay
        #expect(PeriodBuilder().build(facts).controls[0].gaps.isEmpty)
    }

    @Test func sameFactsGiveTheSameSamplesAndOtherFactsOthers() {
        let many = Array(repeating: ControlOutcome.pass, count: 40)
        let one = Made.report(Made.control(outcomes: many))
        #expect(one == Made.report(Made.control(outcomes: many)))
        #expect(one.controls[0].samples.count == 3)
        #expect(Set(one.controls[0].samples.map(\.number)).count == 3)
        let other = Made.report(Made.control(days: [0, 1, 2, 3, 4, 5, 6, 7, 8], outcomes: many))
        #expect(one.digest != other.digest)
        #expect(one.controls[0].samples.map(\.number) != other.controls[0].samples.map(\.number))
    }

    @Test func sampleNamesTheRunAndOutcomeOfItsNumber() throws {
        var control = Made.control(outcomes: [.pass, .pass])
        control.items[1].strands = [.init(.pass, 0..<4), .init(.fail, 4..<10)]
        let report = Made.report(control)
        for sample in report.controls[0].samples {
            let (item, run) = (sample.number / 10, sample.number % 10)
            #expect(sample.item == "bucket:s3/logs-\(item)")
            #expect(sample.run == control.runs[run])
            #expect(sample.outcome == (item == 1 && run >= 4 ? .fail : .pass))
        }
        #expect(report.controls[0].count(.fail) == 6)
        #expect(report.controls[0].occurrences == 20)
    }

    @Test func auditorCanDrawTheSamplesAgain() throws {
        // The formula of the report, written anew.
        let report = Made.report(Made.control(outcomes: Array(repeating: .pass, count: 7)))
        var numbers: Set<Int> = []
        var round = 0
        while numbers.count < 3 {
            let text = "\(report.digest)/log-bucket-blocks-public-access/\(round)"
            numbers.insert(Int(TestDigest.firstEight(text) % 70))
            round += 1
        }
        #expect(report.controls[0].samples.map(\.number) == numbers.sorted())
    }

    @Test func exceptionThatConcernsTwoControlsIsListedOnce() {
        let report = Made.report(
            Made.control(exceptions: [Made.exception()]),
            Made.control("other", exceptions: [Made.exception(), Made.exception("f2", closed: true)])
        )
        #expect(report.exceptions.map(\.id) == ["f1", "f2"])
    }

    @Test func periodIsWrittenAsDaysOrMoments() {
        #expect(ReportPeriod(from: testStart, until: testStart + testDay).text == "2026-01-01..2026-01-01")
        #expect(ReportPeriod(from: testStart + 1, until: testStart + testDay).text.hasPrefix("2026-01-01T00:00:00"))
    }
}
