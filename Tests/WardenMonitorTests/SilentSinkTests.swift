import Foundation
import Synchronization
import Testing
import WardenAlerts
import WardenCloud
import WardenDomain
import WardenTestSupport

@testable import WardenRuntime

/// A sink that takes nothing is said by every other one, and so is that it takes alerts again.
@Suite struct SilentSinkTests {
    /// Receivers by path, some of them shut.
    private final class Doors: HTTPTransport {
        private struct State {
            var shut: Set<String> = []
            var refused: Set<String> = []
            var bodies: [String: [String]] = [:]
        }

        private let state = Mutex(State())

        func shut(_ paths: Set<String>) { state.withLock { $0.shut = paths } }
        func refuse(_ paths: Set<String>) { state.withLock { $0.refused = paths } }
        func bodies(_ path: String) -> [String] { state.withLock { $0.bodies[path] ?? [] } }

        func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            try state.withLock { state in
                if state.shut.contains(request.path) { throw TransportFailure(.unreachable, "refused") }
                if state.refused.contains(request.path) { return HTTPResponse(status: 400) }
                state.bodies[request.path, default: []].append(String(decoding: request.body, as: UTF8.self))
                return HTTPResponse(status: 200)
            }
        }
    }

    private func waits(_ condition: () -> Bool) async -> Bool {
        for _ in 0..<12_000 {
            if condition() { return true }
            try? await Task.sleep(for: .milliseconds(25))
        }
        return false
    }

    @Test func everyOtherSinkSaysSoAndSaysWhenItIsOver() async throws {
        let bench = try Workbench()
        let doors = Doors()
        doors.shut(["/first"])
        var configuration = bench.configuration.withWebhook("first").withWebhook("second").withWebhook("third")
        configuration.alerts.policy.undeliverableAfter = 1_500
        try bench.logs.write(Workbench.event(1, "generateDbToken", "one@example.com", at: 0) + "\n", to: "a.jsonl")
        let book = LogBook()
        let job = monitor(bench, configuration, doors, book)
        let (signals, control) = AsyncStream.makeStream(of: MonitorSignal.self)
        let running = Task { try await job.run(signals: signals) }
        func told(_ path: String, _ text: String) -> [String] { doors.bodies(path).filter { $0.contains(text) } }
        for path in ["/second", "/third"] {
            #expect(await waits { told(path, "No alert could reach 'first' since").count == 1 }, "\(book.all)")
            #expect(told(path, "one@example.com").count == 1)
        }
        #expect(doors.bodies("/first").isEmpty)
        #expect(book.all.contains { $0.hasPrefix("sink.silent") })
        doors.shut([])
        // What waited arrives, and the outage is over for those who were told of it.
        #expect(await waits { told("/first", "one@example.com").count == 1 })
        for path in ["/second", "/third"] {
            #expect(await waits { told(path, "\"reason\":\"resolved\"").count == 1 }, "\(doors.bodies(path))")
            #expect(told(path, "\"reason\":\"resolved\"").allSatisfy { $0.contains("No alert could reach 'first'") })
        }
        #expect(isOver(bench))
        #expect(told("/first", "No alert could reach").isEmpty)
        #expect(told("/second", "No alert could reach 'first' since").count == 2)
        control.yield(.stop)
        try await running.value
    }

    @Test func theAlertAboutADeadDispatchIsOverOnceItWasDelivered() async throws {
        let bench = try Workbench()
        let doors = Doors()
        doors.refuse(["/first"])
        let configuration = bench.configuration.withWebhook("first").withWebhook("second")
        try bench.logs.write(Workbench.event(1, "generateDbToken", "one@example.com", at: 0) + "\n", to: "a.jsonl")
        let book = LogBook()
        let job = monitor(bench, configuration, doors, book)
        let (signals, control) = AsyncStream.makeStream(of: MonitorSignal.self)
        let running = Task { try await job.run(signals: signals) }
        func told(_ reason: String) -> Int {
            doors.bodies("/second").count {
                $0.contains("An alert could not be delivered") && $0.contains("\"reason\":\"\(reason)\"")
            }
        }
        #expect(await waits { told("raised") == 1 }, "\(doors.bodies("/second")) \(book.all)")
        #expect(!isOver(bench))
        let desk = try AlertDesk(stateDirectory: bench.state.path, configuration: configuration)
        doors.refuse([])
        #expect(try desk.redeliver(sink: "first", at: Workbench.start) == 1)
        #expect(await waits { isOver(bench) && told("resolved") == 1 }, "\(doors.bodies("/second")) \(book.all)")
        #expect(doors.bodies("/first").contains { $0.contains("one@example.com") })
        #expect(try desk.dead().isEmpty)
        control.yield(.stop)
        try await running.value
    }

    private func monitor(
        _ bench: Workbench,
        _ configuration: ConnectConfiguration,
        _ doors: Doors,
        _ book: LogBook
    ) -> MonitorJob {
        var options = MonitorJob.Options(stateDirectory: bench.state.path)
        options.rulePaths = [bench.logs.path + "/.rules"]
        options.usesBuiltInRules = false
        return MonitorJob(
            options,
            configuration: configuration,
            ports: LocalPorts(
                environment: ["HOOK_SECRET": "a-secret-of-some-length"],
                home: bench.state.path,
                readFile: { _ in nil }
            ),
            log: book.log,
            transport: doors
        )
    }

    private func isOver(_ bench: Workbench) -> Bool {
        let desk = try? AlertDesk(stateDirectory: bench.state.path, configuration: bench.configuration)
        let all = (try? desk?.list(isOpenOnly: false, minimum: .informational, limit: 10)) ?? []
        return all.contains { $0.alert.kind == .delivery && $0.state == "resolved" }
    }
}
