import Foundation
import Testing
import WardenAssurance
import WardenChecks
import WardenDomain
import WardenEstate
import WardenEvidence
import WardenStore

@testable import WardenRuntime

/// The report over what an installation did, from its store and its evidence log.
@Suite struct GatheringTests {
    private static let check = "log-bucket-blocks-public-access"

    private func control(_ report: PeriodReport, _ id: String = check) throws -> PeriodReport.Control {
        try #require(report.controls.first { $0.facts.id == id })
    }

    @Test func historyOfACheckIsTold() async throws {
        let history = try History()
        for day in [Int64](0...9) where day != 5 && day != 6 {
            try await history.assess(day: day) { estate in
                if day == 2 || day == 3 { History.makePublic(&estate) }
                if day == 8 { History.refuse(&estate) }
            }
        }
        let report = try history.report()
        let control = try control(report)
        #expect(control.facts.runs.count == 8)
        #expect(control.facts.runs.allSatisfy { $0.evidence?.leaf.utf8.count == 64 })
        let bucket = try #require(control.facts.items.first { $0.id == History.bucket.description })
        #expect(bucket.strands.map(\.outcome) == [.pass, .fail, .pass, .unknown, .pass])
        #expect(bucket.strands.map(\.runs) == [0..<2, 2..<4, 4..<6, 6..<7, 7..<8])
        // Noon to noon of days 4 and 7.
        #expect(control.gaps.map { ($0.until - $0.from) / testDay } == [3])
        let exception = try #require(control.facts.exceptions.first)
        #expect(exception.openedAt == History.start + 2 * testDay + testDay / 2)
        #expect(exception.closedAt == History.start + 4 * testDay + testDay / 2)
        #expect(control.conclusion == .exceptions)
        #expect(report.facts.trend.count == 8)
        #expect(report.facts.record.problems == [])
        #expect(report.facts.durations.last?.values.contains(2 * testDay) == true)
    }

    @Test func samplesNameEntriesThatTheLogHolds() async throws {
        let history = try History()
        for day in [Int64](0...4) { try await history.assess(day: day) }
        let report = try history.report(days: 5)
        let reader = try EvidenceReader(state: history.state)
        let samples = report.controls.flatMap(\.samples)
        #expect(samples.count > 50)
        for sample in samples.prefix(40) where sample.run.id.hasPrefix("assessment") {
            let evidence = try #require(sample.run.evidence)
            let (entry, bytes, _) = try reader.entry(evidence.index)
            #expect(entry.body["takenAt"]?.string == Timestamp(sample.run.at).rfc3339)
            #expect(TestDigest.leaf(bytes) == evidence.leaf)
        }
    }

    @Test func unknownNamesThePermission() async throws {
        let history = try History()
        try await history.assess(day: 0) { History.refuse(&$0) }
        let report = try history.report(days: 1)
        let control = try control(report)
        #expect(control.count(.unknown) == 1)
        #expect(control.conclusion != .noExceptions)
        let open = try #require(control.facts.notEvaluated.first)
        #expect(open.permission == "s3:GetBucketPublicAccessBlock")
        #expect(report.notEvaluated.contains(open))
    }

    @Test func withoutAnythingNothingIsEvidence() throws {
        let history = try History()
        let report = try history.report()
        #expect(report.criteria.allSatisfy { $0.conclusion == .noEvidence })
        #expect(report.facts.limits.contains { $0.what == "the evidence log" })
        #expect(report.facts.limits.contains { $0.why.contains("no assessment") })
    }

    @Test func periodThatIsNotOverSaysSo() async throws {
        let history = try History()
        try await history.assess(day: 0)
        let gathering = history.gathering(at: History.start + testDay)
        let report = try gathering.report(ReportPeriod(from: History.start, until: History.start + 10 * testDay))
        #expect(report.facts.limits.contains { $0.what == "the rest of the period" })
        #expect(try control(report).gaps.isEmpty)
    }

    @Test func findingThatWasOpenInThePeriodIsExported() async throws {
        let history = try History()
        try await history.assess(day: 0) { History.makePublic(&$0) }
        try await history.assess(day: 1)
        try await history.assess(day: 5)
        let first = try history.gathering().ocsf(ReportPeriod(from: History.start, until: History.start + testDay))
        let lines = first.split(separator: "\n").compactMap { try? JSONReader.read(Array($0.utf8)) }
        #expect(lines.contains { $0["class_uid"]?.integer == 2_003 })
        let later = ReportPeriod(from: History.start + 3 * testDay, until: History.start + 6 * testDay)
        #expect(try !history.gathering().ocsf(later).contains("blocks-public-access"))
    }

    /// A run of one check is evidence of that check, and no assessment of the estate.
    @Test func runOfSomeChecksIsNoAssessmentOfTheEstate() async throws {
        let history = try History()
        let other = "log-bucket-is-versioned"
        try await history.assess(day: 0) { estate in
            History.makePublic(&estate)
            estate.set(.s3Versioning, History.bucket, ["Status"], "Suspended")
        }
        let mark = try history.store.changeMark()
        let (kept, summaries) = (try history.store.assessments(), try history.store.assessmentSummaries(limit: 9))
        try await history.assess(day: 1, check: Self.check)
        #expect(try history.store.assessments().map(\.id) == kept.map(\.id))
        #expect(try history.store.assessmentSummaries(limit: 9) == summaries)
        #expect(try history.store.changeMark() != mark)
        let findings = try history.store.findings(scope: History.scope).map(Assessing.finding)
        #expect(findings.first { $0.check == Self.check }?.state == .resolved)
        #expect(findings.first { $0.check == other }?.isOpen == true)

        let report = try history.report(days: 2)
        #expect(report.facts.trend.map(\.points) == summaries.map(\.points))
        #expect(try control(report).facts.runs.count == 2)
        let bucket = try #require(try control(report).facts.items.first { $0.id == History.bucket.description })
        #expect(bucket.strands.map(\.outcome) == [.fail, .pass])
        #expect(try control(report, other).facts.runs.count == 1)
        #expect(try control(report, "activity/discovery").facts.runs.count == 1)

        try await history.assess(day: 2)
        #expect(try KeptAssessments(store: history.store).load(-1).takenAt == summaries[0].takenAt)
        #expect(try history.report(days: 3).facts.trend.count == 2)
    }

    @Test func runsOfSomeChecksAloneLeaveTheEstateOpen() async throws {
        let history = try History()
        try await history.assess(day: 0, check: Self.check) { History.makePublic(&$0) }
        #expect(try history.store.assessmentSummaries(limit: 1).isEmpty)
        let report = try history.report(days: 1)
        #expect(report.facts.trend.isEmpty)
        #expect(report.facts.limits.contains { $0.why.contains("ran every check") })
        #expect(try !control(report).facts.exceptions.isEmpty)
    }

    // MARK: The spans behind it

    private func keep(_ store: Store, _ time: Int64, _ results: [(String, String, String)]) throws {
        let rows: [JSONValue] = results.map { check, subject, outcome in
            [
                "check": .string(check), "subject": .string(subject), "subjectName": .string(subject),
                "outcome": .object([outcome: ["_0": [:]]]),
            ]
        }
        let value: JSONValue = [
            "score": ["points": 5, "coverage": 1], "findings": .array([]), "results": .array(rows),
        ]
        try store.keepAssessment(scope: "s", takenAt: time, value: value.encoded, findings: [])
    }

    @Test func spanEndsWhereTheSubjectIsGoneAndNotWhereTheCheckDidNotRun() throws {
        let store = try Store()
        try keep(store, 1, [("a", "x", "pass"), ("a", "y", "pass"), ("b", "x", "fail")])
        try keep(store, 2, [("b", "x", "fail")])
        try keep(store, 3, [("a", "x", "pass"), ("b", "x", "fail")])
        try keep(store, 4, [("a", "x", "pass"), ("a", "y", "pass"), ("b", "x", "odd")])
        let spans = try store.checkSpans(scope: "s", first: 0, last: 100)
        #expect(
            spans.map { "\($0.check)\($0.subject) \($0.outcome) \($0.firstRun)-\($0.lastRun)" } == [
                "ax pass 1-4", "ay pass 1-1", "ay pass 4-4", "bx fail 1-3", "bx unknown 4-4",
            ]
        )
    }

    @Test func outcomesOutliveTheAssessments() throws {
        let store = try Store()
        for time in 1...120 { try keep(store, Int64(time), [("a", "x", time == 7 ? "fail" : "pass")]) }
        #expect(try store.assessments().count == 100)
        #expect(try store.assessmentRuns(scope: "s", from: 0, until: 1_000).count == 120)
        #expect(try store.checkSpans(scope: "s", first: 1, last: 120).map(\.outcome) == ["pass", "fail", "pass"])
    }
}
