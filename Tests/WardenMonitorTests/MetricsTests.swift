import Foundation
import Testing
import WardenStore
import WardenTestSupport

@testable import WardenRuntime

/// What Prometheus is given, judged by its own tool.
@Suite struct MetricsTests {
    private static var counters: MonitorHealth.Counters {
        var counters = MonitorHealth.Counters(startedAt: 1_790_000_000_000)
        counters.events = 7
        counters.newestEvent = 1_790_000_000_500
        counters.sources = [
            "s3://logs/\"quoted\"\\back\nline": .init(lastSuccess: 1, lastEvent: 2, items: 3),
            "other": .init(failingSince: 1, reason: "denied"),
        ]
        counters.estate = ["drift": .init(lastSuccess: 4)]
        counters.delivered = ["chat": 3]
        counters.failedDeliveries = ["chat": 1]
        counters.readLatency.add(12)
        counters.readLatency.add(1_000_000)
        counters.blindness = RuleBlindness(rules: 5, blind: 2, missing: [.objects: 2])
        return counters
    }

    private static var text: String {
        MetricsText.render(counters, outbox: ["chat": [.waiting: 1, .dead: 2]], at: 1_790_000_001_000)
    }

    @Test func eachFamilyIsDescribedOnceAndBlindRulesAreTold() {
        let lines = Self.text.split(separator: "\n")
        let families = lines.filter { $0.hasPrefix("# TYPE ") }.map { String($0.split(separator: " ")[2]) }
        #expect(Set(families).count == families.count)
        #expect(lines.contains("trailwarden_blind_rules{requirement=\"cloudtrail.s3-data\"} 2"))
        #expect(lines.contains("trailwarden_blind_rules{requirement=\"s3-access\"} 0"))
        #expect(lines.contains("trailwarden_read_latency_seconds_bucket{le=\"+Inf\"} 2"))
    }

    @Test(.enabled(if: Tools.isWanted("promtool"))) func promtoolFindsNothing() throws {
        #expect(try promtool(Self.text) == 0)
        #expect(try promtool(Self.text + "trailwarden_events_total{ 7\n") != 0)
    }

    private func promtool(_ text: String) throws -> Int32 {
        let directory = try TemporaryDirectory()
        let path = try directory.write(text, to: "metrics")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Tools.path("promtool")))
        process.arguments = ["check", "metrics"]
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
