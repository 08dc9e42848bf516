import Foundation
import Synchronization
import Testing
import WardenAlerts
import WardenCloud
import WardenTestSupport

@testable import WardenRuntime

/// A reload brings new sinks, sources and rules while the monitor runs, and loses nothing.
@Suite struct ReloadTests {
    private let environment = ["HOOK_SECRET": "a-secret-of-some-length"]

    /// What the file says now.
    private final class Settings: Sendable {
        private let configuration: Mutex<ConnectConfiguration>

        init(_ configuration: ConnectConfiguration) { self.configuration = Mutex(configuration) }

        var now: ConnectConfiguration { configuration.withLock { $0 } }

        func change(_ body: (inout ConnectConfiguration) -> Void) {
            var copy = now
            body(&copy)
            configuration.withLock { $0 = copy }
        }
    }

    @Test func newSinksAndSourcesTakeOverWithoutLoss() async throws {
        let bench = try Workbench()
        let more = try TemporaryDirectory()
        let receiver = Receiver()
        let settings = Settings(bench.configuration.withWebhook("first"))
        var options = MonitorJob.Options(stateDirectory: bench.state.path)
        options.rulePaths = [bench.logs.path + "/.rules"]
        options.usesBuiltInRules = false
        let book = LogBook()
        let job = MonitorJob(
            options,
            configuration: settings.now,
            ports: LocalPorts(environment: environment, home: bench.state.path, readFile: { _ in nil }),
            log: book.log,
            transport: receiver,
            configure: { settings.now }
        )
        let (signals, control) = AsyncStream.makeStream(of: MonitorSignal.self)
        let running = Task { try await job.run(signals: signals) }
        try bench.logs.write(Workbench.event(1, "generateDbToken", "one@example.com", at: 0) + "\n", to: "a.jsonl")
        #expect(await waits { receiver.bodies.contains { $0.contains("one@example.com") } })

        settings.change { configuration in
            configuration = configuration.withWebhook("second")
            configuration.alerts.policy.routes = [Route(name: "all", sinks: ["second"])]
            configuration.alerts.sinks.removeAll { $0.name == "first" }
            var source = MonitorSettings.Source(name: "more", kind: .directory, every: 200)
            source.path = more.path
            configuration.monitor.sources.append(source)
        }
        control.yield(.reload)
        try bench.logs.write(Workbench.event(2, "generateDbToken", "two@example.com", at: 1) + "\n", to: "b.jsonl")
        try more.write(Workbench.event(3, "generateDbToken", "three@example.com", at: 2) + "\n", to: "c.jsonl")
        #expect(await waits { book.all.contains { $0.hasPrefix("monitor.reloaded") } })
        #expect(await waits { receiver.bodies.contains { $0.contains("three@example.com") } })
        #expect(await waits { receiver.bodies.contains { $0.contains("two@example.com") } })

        // A mistake leaves everything as it was.
        settings.change { $0.alerts.sinks[0].secrets["secret"] = .environment("MISSING") }
        control.yield(.reload)
        #expect(await waits { book.all.contains { $0.hasPrefix("monitor.reload-refused") } })
        try more.write(Workbench.event(4, "generateDbToken", "four@example.com", at: 3) + "\n", to: "d.jsonl")
        #expect(await waits { receiver.bodies.contains { $0.contains("four@example.com") } })
        control.yield(.stop)
        try await running.value
        let told = try bench.told()
        #expect(told.count == 4, "\(told)")
    }

    /// Alerts that wait for a sink that is taken out of the configuration go to those that the routes name now.
    @Test func whatWaitsForARemovedSinkGoesElsewhere() async throws {
        let bench = try Workbench()
        try bench.logs.write(Workbench.event(1, "generateDbToken", "one@example.com", at: 0) + "\n", to: "a.jsonl")
        let away = Receiver { _ in .down }
        try await bench.read(
            bench.configuration.withWebhook("first"),
            transport: away,
            environment: environment,
            patience: 500
        )
        #expect(away.bodies.isEmpty)
        let receiver = Receiver()
        try await bench.read(
            bench.configuration.withWebhook("second"),
            transport: receiver,
            environment: environment
        )
        #expect(receiver.bodies.filter { $0.contains("one@example.com") }.count == 1)
        try await bench.read(bench.configuration.withWebhook("second"), transport: receiver, environment: environment)
        #expect(receiver.bodies.filter { $0.contains("one@example.com") }.count == 1)
    }

    private func waits(_ condition: () -> Bool) async -> Bool {
        for _ in 0..<6_000 {
            if condition() { return true }
            try? await Task.sleep(for: .milliseconds(50))
        }
        return false
    }
}
