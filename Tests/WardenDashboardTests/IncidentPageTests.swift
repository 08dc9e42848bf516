import Foundation
import Testing
import WardenDomain
import WardenIncidents
import WardenStore
import WardenWeb

@testable import WardenRuntime

@Suite struct IncidentPageTests {
    private static let name = "INC-2026-0001"

    /// An incident that was contained by a plan of two changes.
    private func filled() throws -> TestSite {
        let site = try TestSite()
        let opening = Opening(title: "A bucket is public", severity: .high, sources: [], window: ExposureWindow())
        let change = Change(
            summary: "closed",
            before: "block of logs: none\npolicy of logs: {\"Principal\":\"<*>\"}",
            after: "block of logs: on\npolicy of logs: none"
        )
        let events = [
            IncidentEvent(time: TestSite.now - 60_000, actor: "ada", kind: .opened(opening)),
            IncidentEvent(time: TestSite.now - 30_000, actor: "ada", kind: .contained(change)),
        ]
        try site.site.store.addIncidentEvents(
            IncidentRow(
                id: Self.name,
                stage: IncidentStage.contained.rawValue,
                severity: Severity.high.rank,
                openedAt: TestSite.now - 60_000,
                updatedAt: TestSite.now - 30_000
            ),
            after: 0,
            events.map { [UInt8](try JSONEncoder().encode($0)) }
        )
        return site
    }

    @Test func showsWhatWasChangedLineByLine() async throws {
        let site = try filled()
        let page = TestSite.text(await site.ask("/incidents/" + Self.name, cookie: try await site.signIn()))
        #expect(page.contains("block of logs: none\npolicy of logs: {&quot;Principal&quot;:&quot;&lt;*&gt;&quot;}"))
        #expect(page.contains("block of logs: on\npolicy of logs: none"))
    }

    @Test(arguments: [(3, "not handled by anybody yet"), (21, "the gravest 20 of 21 that nobody handled")])
    func saysHowManyAlertsWaitAndHowToTakeOne(number: Int, note: String) async throws {
        let site = try filled()
        for index in 0..<number {
            let alert = AlertRow(
                id: String(format: "a1-%032x", index),
                kind: "detection",
                severity: Severity.high.rank,
                title: "Token made",
                subject: "ada@corp.example",
                raisedAt: TestSite.now,
                changedAt: TestSite.now,
                count: 1,
                value: []
            )
            try site.site.store.enqueue([], alert: alert)
        }
        let page = TestSite.text(await site.ask("/incidents", cookie: try await site.signIn()))
        #expect(page.contains(note))
        #expect(page.contains("trailwarden alert ack a1-"))
        #expect(page.components(separatedBy: "Token made").count - 1 == min(number, 20))
    }
}
