import Testing
import WardenStore
import WardenWeb

@testable import WardenRuntime

/// Whether the monitor runs stands on the overview; its silence is never taken for health.
@Suite struct MonitorHealthTests {
    private func overview(
        at: Int64 = TestSite.now - 30_000,
        isOver: Bool = false,
        _ change: (inout MonitorHealth.Counters) -> Void = { _ in }
    ) async throws -> String {
        let site = try TestSite()
        var counters = MonitorHealth.Counters(startedAt: TestSite.now - 3_600_000)
        counters.sources = ["table": .init(lastSuccess: at)]
        counters.newestEvent = TestSite.now - 120_000
        change(&counters)
        let pulse = MonitorPulse(counters, at: at, isOver: isOver)
        try site.site.store.setMonitorState(MonitorPulse.stateName, pulse.bytes)
        return TestSite.text(await site.ask("/", cookie: try await site.signIn()))
    }

    @Test func aMonitorThatRunsIsToldWithItsNewestEvent() async throws {
        let page = try await overview()
        #expect(page.contains("runs, every source answers") && page.contains("2 minutes ago"))
    }

    @Test func aMonitorThatFellSilentIsNoGoodSign() async throws {
        let page = try await overview(at: TestSite.now - 3_000_000)
        #expect(page.contains("last heard of 50 minutes ago") && page.contains("light-bad"))
        #expect(!page.contains("every source answers"))
    }

    @Test func oneThatEndedIsToldAsEnded() async throws {
        #expect(try await overview(isOver: true).contains("ended just now"))
    }

    @Test func aSourceThatFailsIsNamed() async throws {
        let page = try await overview {
            $0.sources["table"] = .init(failingSince: TestSite.now - 60_000, reason: "access <denied>")
            $0.sources["logs"] = .init(failingSince: TestSite.now - 60_000, reason: "gone")
        }
        #expect(page.contains("blind on logs and 1 more") && page.contains("gone"))
        let alone = try await overview {
            $0.sources["table"] = .init(failingSince: TestSite.now - 60_000, reason: "access <denied>")
        }
        #expect(alone.contains("blind on table") && alone.contains("access &lt;denied&gt;"))
        let stopped = try await overview { $0.failure = "the disk is full" }
        #expect(stopped.contains("cannot go on") && stopped.contains("the disk is full"))
    }

    @Test func withoutAMonitorThePageSaysSo() async throws {
        let site = try TestSite()
        try site.fill(principals: ["ana@corp.example"])
        let page = TestSite.text(await site.ask("/", cookie: try await site.signIn()))
        #expect(page.contains("has not run here"))
    }
}
