import Foundation
import Testing
import WardenAccess
import WardenAlerts
import WardenAssurance
import WardenChecks
import WardenDomain
import WardenEstate
import WardenEvidence
import WardenStore

@testable import WardenRuntime

/// A review from its opening to its end, over the example estate.
@Suite struct ReviewDeskTests {
    private static let now = ExampleEstate.now
    private static let ada = "ada.lovelace@example.com"

    private func desk(_ history: History, at now: Int64 = now) async throws -> ReviewDesk {
        try await ReviewDesk(state: history.state, configuration: nil) { now }
    }

    private func open(_ desk: ReviewDesk, logs: [String] = []) async throws -> ReviewCampaign {
        let study = AccessStudy(posture: ExampleEstate().posture)
        let location = try #require(study.judged.first { $0.asset.id.kind == .table }).asset.id
        return try await desk.open(
            study,
            [location.description],
            [Self.ada, "second@example.com"],
            dueAt: Self.now + 30 * testDay,
            logs: logs,
            by: "root"
        )
    }

    @Test func populationIsEveryEffectiveReaderWithPath() async throws {
        let history = try History()
        let campaign = try await open(try await desk(history))
        #expect(campaign.id == "REV-2026-0001")
        #expect(!campaign.items.isEmpty)
        let study = AccessStudy(posture: ExampleEstate().posture)
        let location = try #require(AssetID(campaign.items[0].location))
        let members = study.graph.audience(of: location, to: .read).members
        #expect(campaign.items.map(\.principal) == members.map(\.party.name))
        #expect(campaign.items.filter(\.isCertain).allSatisfy { !$0.path.isEmpty })
        // No logs were named: nothing is said of their use, and nobody is to be cut for it.
        #expect(campaign.items.allSatisfy { $0.use == .unknown })
        #expect(campaign.unknowns.contains { $0.contains("no logs") })
    }

    @Test func decisionsAreEntriesOfTheEvidenceLog() async throws {
        let history = try History()
        let desk = try await desk(history)
        let opened = try await open(desk)
        let item = try #require(opened.items.first)
        let campaign = try await desk.decide(opened.id, [item.number], .revoke, by: Self.ada, note: "left the team")
        let decision = try #require(campaign.items.first?.decision)
        let entry = try EvidenceReader(state: history.state).entry(try #require(decision.evidence)).entry
        #expect(entry.kind == "review.decided")
        #expect(entry.subject == opened.id)
        #expect(entry.actor == Self.ada)
        #expect(entry.body["choice"]?.string == "revoke")
        #expect(entry.body["principal"]?.string == item.principal)
        #expect(try desk.find(opened.id) == campaign)
    }

    @Test func refusedDecisionLeavesNoTrace() async throws {
        let history = try History()
        let desk = try await desk(history)
        let opened = try await open(desk)
        let before = try EvidenceReader(state: history.state).head().checkpoint.size
        await #expect(throws: WardenError.self) {
            try await desk.decide(opened.id, [1, 9_999], .keep, by: Self.ada, note: "x")
        }
        await #expect(throws: WardenError.self) {
            try await desk.decide(opened.id, [1], .keep, by: "stranger@example.com", note: "x")
        }
        #expect(try EvidenceReader(state: history.state).head().checkpoint.size == before)
        #expect(try desk.find(opened.id).undecided.count == opened.items.count)
    }

    @Test func tableRoundTripAndClosing() async throws {
        let history = try History()
        let desk = try await desk(history)
        let opened = try await open(desk)
        await #expect(throws: WardenError.self) { try await desk.close(opened.id, leaving: nil) }
        let lines = ReviewCSV.write(opened).split(separator: "\r\n").map(String.init)
        let rows = lines.dropFirst().map { String($0.dropLast(1)) + "keep,needed" }
        let filled = ([lines[0]] + rows).joined(separator: "\n")
        let outcome = try await desk.takeTable(filled, of: opened.id, by: Self.ada)
        #expect(outcome.count == opened.items.count)
        // The same table again decides nothing anew.
        #expect(try await desk.takeTable(filled, of: opened.id, by: Self.ada).count == 0)
        let closed = try await desk.close(opened.id, leaving: nil)
        #expect(closed.closedAt == Self.now)
        await #expect(throws: WardenError.self) {
            try await desk.decide(opened.id, [1], .keep, by: Self.ada, note: "late")
        }
        let report = try history.gathering(at: Self.now + testDay).report(
            ReportPeriod(from: Self.now - testDay, until: Self.now + testDay)
        )
        let control = try #require(report.controls.first { $0.facts.id == "activity/access-review" })
        #expect(control.count(.pass) == opened.items.count)
        #expect(control.facts.runs.first?.evidence?.kind == "review.opened")
    }

    @Test func overdueReviewIsAnExceptionAndIsEscalatedOnceADay() async throws {
        let history = try History()
        let opened = try await open(try await desk(history))
        let late = opened.dueAt + testDay
        let desk = try await desk(history, at: late)
        let first = try await desk.remind()
        #expect(first.map(\.review) == [opened.id])
        #expect(try await desk.remind().isEmpty)
        #expect(try await self.desk(history, at: late + testDay).remind().count == 1)
        let id = AlertIdentity.of(kind: .assessment, rule: "review/remind", subject: opened.id, window: 1_001)
        #expect(try history.store.alert(id) != nil)
        #expect(try desk.find(opened.id).events.map(\.kind) == [.opened, .escalated, .escalated])
        let report = try history.gathering(at: late + testDay).report(
            ReportPeriod(from: Self.now, until: late + 2 * testDay)
        )
        let control = try #require(report.controls.first { $0.facts.id == "activity/access-review" })
        #expect(control.facts.exceptions.map(\.id) == [opened.id])
        #expect(control.conclusion == .exceptions)
    }
}
