import Testing
import WardenDomain
import WardenStore
import WardenTestSupport

@testable import WardenRuntime

/// The monitor says of itself that it runs, and that it no longer does.
@Suite struct PulseTests {
    @Test func saysWhatItReadAndThatItEnded() async throws {
        let bench = try Workbench()
        try bench.logs.write(Workbench.events(20).joined(separator: "\n") + "\n", to: "a.jsonl")
        try await bench.read()
        let pulse = try #require(try MonitorPulse.last(bench.store()))
        #expect(pulse.isOver && pulse.events == 20 && pulse.sources == 1 && pulse.failing.isEmpty)
        #expect(pulse.newestEvent == Workbench.start + 19_000)
        #expect(pulse.at >= pulse.startedAt)
    }

    @Test func thereIsNoneWhereNoMonitorRan() throws {
        #expect(try MonitorPulse.last(Store()) == nil)
    }

    @Test func namesWhatFailsAndWhy() throws {
        var counters = MonitorHealth.Counters(startedAt: 5)
        counters.sources = ["table": .init(failingSince: 7, reason: "access denied"), "logs": .init(lastSuccess: 9)]
        counters.estate = ["drift": .init(failingSince: 8, reason: "no answer")]
        let store = try Store()
        try store.setMonitorState(MonitorPulse.stateName, MonitorPulse(counters, at: 10, isOver: false).bytes)
        let pulse = try #require(try MonitorPulse.last(store))
        #expect(pulse.failing.map(\.name) == ["drift", "table"] && pulse.failing.map(\.since) == [8, 7])
        #expect(pulse.sources == 2 && !pulse.isOver)
    }
}
