import Foundation
import Synchronization
import Testing
import WardenAlerts
import WardenCloud
import WardenDomain
import WardenTestSupport

@testable import WardenRuntime

/// A monitor that has run for a while: what it says of now is of now, not of its start.
@Suite struct LongRunTests {
    /// The clock of the system, which can be put forward.
    private final class Clock: Sendable {
        private let ahead = Mutex<Int64>(0)

        var now: Int64 { Int64(Date().timeIntervalSince1970 * 1_000) + ahead.withLock { $0 } }

        func pass(_ milliseconds: Int64) { ahead.withLock { $0 += milliseconds } }
    }

    @Test func alertsAreRaisedWhenTheyAreFoundAndEscalatedAfterThat() async throws {
        let bench = try Workbench()
        let clock = Clock()
        let receiver = Receiver()
        var configuration = bench.configuration.withWebhook()
        configuration.monitor.sources[0].quietAfter = 600_000
        configuration.alerts.policy.routes = [
            Route(name: "all", sinks: ["hook"], escalateAfter: 900_000, escalateTo: ["hook"])
        ]
        var options = MonitorJob.Options(stateDirectory: bench.state.path)
        options.rulePaths = [bench.logs.path + "/.rules"]
        options.usesBuiltInRules = false
        let book = LogBook()
        let environment = ["HOOK_SECRET": "a-secret-of-some-length"]
        let job = MonitorJob(
            options,
            configuration: configuration,
            ports: LocalPorts(environment: environment, home: bench.state.path, readFile: { _ in nil }),
            log: book.log,
            transport: receiver,
            clock: { clock.now }
        )
        let (signals, control) = AsyncStream.makeStream(of: MonitorSignal.self)
        let running = Task { try await job.run(signals: signals) }
        #expect(await waits { book.all.contains { $0.hasPrefix("monitor.started") } })
        clock.pass(3_600_000)
        // An hour without an event is one without news.
        #expect(await waits { receiver.bodies.contains { $0.contains("A source brings nothing new") } })
        let found = clock.now
        try bench.logs.write(Workbench.event(1, "generateDbToken", "one@example.com", at: 0) + "\n", to: "a.jsonl")
        #expect(await waits { receiver.bodies.contains { $0.contains("one@example.com") } })
        let desk = try AlertDesk(stateDirectory: bench.state.path, configuration: configuration)
        func kept() -> [AlertDesk.Entry] {
            (try? desk.list(isOpenOnly: false, minimum: .informational, limit: 10)) ?? []
        }
        // What it brought ends the silence.
        #expect(await waits { kept().contains { $0.alert.kind == .blindSpot && $0.state == "resolved" } })
        #expect(!book.all.contains { $0.hasPrefix("alert.escalated") && $0.contains("Token made") })
        let alert = try #require(kept().first { $0.alert.kind == .detection }?.alert)
        #expect((found...clock.now).contains(alert.raisedAt))
        clock.pass(900_000)
        #expect(await waits { book.all.contains { $0.hasPrefix("alert.escalated") && $0.contains("Token made") } })
        control.yield(.stop)
        try await running.value
    }

    /// What stops nothing and matters nevertheless is logged, not only kept.
    @Test func aCorrelationThatBeginsAnewIsSaidToDoSo() async throws {
        let bench = try Workbench()
        let failed = (0..<2).map {
            Workbench.event($0, "login", "one@example.com", status: 401, at: Int64($0) * 1_000) + "\n"
        }
        try bench.logs.write(failed.joined(), to: "a.jsonl")
        try await bench.read()
        let changed = Workbench.rules.replacingOccurrences(of: "timespan: 10m", with: "timespan: 20m")
        try bench.logs.write(changed, to: ".rules/rules.yml")
        let book = LogBook()
        try await bench.read(log: book)
        #expect(book.all.contains { $0.hasPrefix("monitor.note") && $0.contains("began anew") })
    }

    /// A clock that is wrong, or somebody who writes such times, makes nothing that follows late.
    @Test func anEventFromTheFutureMovesNoWindow() async throws {
        let bench = try Workbench()
        let century: Int64 = 100 * 365 * 86_400_000
        let lines =
            [Workbench.event(0, "login", "one@example.com", status: 401, at: century)]
            + (1...3).map { Workbench.event($0, "login", "one@example.com", status: 401, at: Int64($0) * 1_000) }
        try bench.logs.write(lines.joined(separator: "\n") + "\n", to: "a.jsonl")
        let book = LogBook()
        try await bench.read(log: book)
        #expect(try bench.told().filter { $0.contains("Many failed sign-ins") }.count == 1)
        #expect(book.all.contains { $0.hasPrefix("monitor.forgot") && $0.contains("from the future") })
    }

    private func waits(_ condition: () -> Bool) async -> Bool {
        for _ in 0..<6_000 {
            if condition() { return true }
            try? await Task.sleep(for: .milliseconds(50))
        }
        return false
    }
}
