import Foundation
import Testing
import WardenDomain
import WardenIncidents

/// The stages of an incident: what is allowed, what is refused and why, how long each took.
@Suite struct IncidentTests {
    private static let start: Int64 = 1_780_272_000_000
    private static let minute: Int64 = 60_000

    static func incident() -> Incident {
        Incident(
            id: "INC-2026-0001",
            opening: Opening(
                title: "Bucket was <b>public</b> | at | night",
                severity: .high,
                location: "bucket:s3/audit"
            ),
            time: start,
            actor: "ada"
        )
    }

    static func at(_ minutes: Int64, _ kind: IncidentEvent.Kind) -> IncidentEvent {
        IncidentEvent(time: start + minutes * minute, actor: "ada", kind: kind, evidence: UInt64(minutes))
    }

    static let holds = Probe(name: "denied", result: .holds, detail: "")
    static let statement = ExposureStatement(
        window: ExposureWindow(opened: .init(time: start - 7_200_000, event: "PutBucketPolicy by ci")),
        readers: [.init(party: "mallory", isCertain: true, isOutside: true, path: "everyone")],
        readersAt: start,
        uses: [.init(principal: "mallory", action: "GetObject", count: 3, first: start, last: start)],
        content: [.init(title: "Databricks token", contentClass: "secret", count: 2, distinct: 1)],
        coverage: WindowCoverage(
            from: start - 7_200_000,
            until: start,
            hoursWithEvents: [(start - 7_200_000) / 3_600_000]
        ),
        unknowns: ["x"],
        statedAt: start
    )

    static func closable() throws -> Incident {
        var incident = incident()
        for event in [
            at(1, .assigned("grace")), at(2, .contained(Change(summary: "blocked", revoked: ["mallory"]))),
            at(10, .fixed(Change(summary: "statement removed", before: "*", after: "none"))),
            at(12, .verified([holds])),
            at(13, .exposureStated(statement)),
            at(14, .documented(Documentation(rootCause: "pipeline", impact: "two files", resolution: "mended"))),
        ] { try incident.record(event) }
        return incident
    }

    private func refusal(_ incident: Incident, _ kind: IncidentEvent.Kind) -> String {
        incident.refusal(of: kind)?.message ?? ""
    }

    @Test func whatIsNotKnownIsNoCountOfNobody() {
        #expect(Self.statement.summary == "1 could read, 1 did, 1 kind of content")
        var unknown = Self.statement
        (unknown.readers, unknown.readersAt) = ([], nil)
        (unknown.uses, unknown.coverage) = ([], .unknown)
        #expect(unknown.summary == "who could read is not known, who did is not known, 1 kind of content")
    }

    @Test func goesThroughItsStagesWithClocks() throws {
        var incident = try Self.closable()
        try incident.record(Self.at(20, .closed("")))
        #expect(incident.stage == .closed)
        let clocks = incident.clocks(now: Self.start + 1_000 * Self.minute)
        #expect(
            clocks == [
                .detected: 2 * Self.minute, .contained: 8 * Self.minute, .fixed: 2 * Self.minute,
                .verified: 8 * Self.minute,
            ]
        )
        #expect(incident.time(to: .contained) == 2 * Self.minute)
        #expect(incident.time(to: .fixed) == 10 * Self.minute)
    }

    @Test func refusesStepsOutOfOrder() throws {
        var incident = Self.incident()
        #expect(refusal(incident, .fixed(Change(summary: "x"))).contains("contained"))
        #expect(refusal(incident, .verified([Self.holds])).contains("fixed"))
        #expect(refusal(incident, .closed("")).contains("verified"))
        try incident.record(Self.at(1, .contained(Change(summary: "not exposed", wasNotNeeded: true))))
        #expect(refusal(incident, .verified([Self.holds])).contains("fixed"))
        #expect(throws: WardenError.self) { try incident.record(Self.at(2, .closed(""))) }
        #expect(incident.stage == .contained)
    }

    @Test(arguments: [Probe.Result.fails, .unknown]) func unknownIsNeverAPass(result: Probe.Result) throws {
        var incident = Self.incident()
        try incident.record(Self.at(1, .contained(Change(summary: "x"))))
        try incident.record(Self.at(2, .fixed(Change(summary: "x"))))
        try incident.record(Self.at(3, .verified([Self.holds, Probe(name: "p", result: result, detail: "")])))
        #expect(incident.stage == .fixed)
        try incident.record(Self.at(4, .verified([])))
        #expect(incident.stage == .fixed)
    }

    @Test func aChangeAfterVerificationAsksForANewOne() throws {
        var incident = try Self.closable()
        try incident.record(Self.at(15, .fixed(Change(summary: "again"))))
        #expect(incident.stage == .fixed)
        #expect(refusal(incident, .closed("")).contains("verified"))
    }

    @Test(arguments: ["--root-cause", "--impact", "--resolution", "assignee", "exposure"])
    func closingNamesEverythingThatIsMissing(what: String) throws {
        var incident = Self.incident()
        try incident.record(Self.at(1, .contained(Change(summary: "x"))))
        try incident.record(Self.at(2, .fixed(Change(summary: "x"))))
        try incident.record(Self.at(3, .verified([Self.holds])))
        #expect(refusal(incident, .closed("")).contains(what))
    }

    @Test func reopeningBeginsAnewAndNeedsAReason() throws {
        var incident = try Self.closable()
        try incident.record(Self.at(20, .closed("")))
        #expect(incident.refusal(of: .assigned("x")) != nil)
        #expect(incident.refusal(of: .reopened(" ")) != nil)
        try incident.record(Self.at(30, .reopened("it came back")))
        #expect(incident.stage == .detected)
        #expect(incident.refusal(of: .reopened("x")) != nil)
        #expect(incident.clocks(now: Self.start + 31 * Self.minute)[.detected] == 3 * Self.minute)
    }

    @Test func storedEventsGiveTheSameIncident() throws {
        let incident = try Self.closable()
        let events = try incident.events.map { event in
            try JSONDecoder().decode(IncidentEvent.self, from: JSONEncoder().encode(event))
        }
        #expect(Incident(id: incident.id, events: events) == incident)
        #expect(Incident(id: "x", events: []) == nil)
    }

    @Test func coverageCountsHoursAndNamesGaps() {
        let hour: Int64 = 3_600_000
        let coverage = WindowCoverage(from: 10 * hour + 5, until: 16 * hour, hoursWithEvents: [10, 11, 15])
        #expect(coverage.hours == 6 && coverage.coveredHours == 3 && coverage.share == 0.5)
        #expect(coverage.gaps == [.init(from: 12 * hour, until: 15 * hour)])
        #expect(WindowCoverage(from: 5, until: 5, hoursWithEvents: []).share == nil)
    }

    @Test func statesOverSeveralLinesAreToldLineByLine() throws {
        var incident = Self.incident()
        let before = "policy of logs: none\nblock of logs: {\"a\":1}"
        try incident.record(Self.at(1, .contained(Change(summary: "x", before: before, after: "{\n  \"a\": 2\n}"))))
        let text = IncidentReport.render(incident, as: .html, now: Self.start + 1_000_000)
        #expect(text.contains("Before: policy of logs: none<"))
        #expect(text.contains("Before: block of logs: {&quot;a&quot;:1}<"))
        #expect(text.contains("After: { &quot;a&quot;: 2 }<"))
    }

    @Test(arguments: IncidentReport.Format.allCases) func reportsSayTheFactsAndLeaveLessonsBlank(
        format: IncidentReport.Format
    ) throws {
        let text = IncidentReport.render(try Self.closable(), as: format, now: Self.start + 1_000_000)
        for fact in [
            "PutBucketPolicy by ci", "mallory", "GetObject", "Databricks token", "pipeline", "statement removed",
            "grace",
        ] {
            #expect(text.contains(fact), "\(fact)")
        }
        switch format {
        case .html: #expect(text.contains("&lt;b&gt;") && !text.contains("<b>") && text.contains("class=\"blank\""))
        case .markdown: #expect(text.contains("\\<b\\>") && text.contains("\\| at \\|"))
        case .json: #expect(try JSONReader.read(Array(text.utf8))["lessons"] == nil)
        }
    }
}
