import Foundation
import Testing
import WardenBehaviour
import WardenRuntime
import WardenStore
import WardenTestSupport

/// The behaviour model inside the monitor: it learns each event once, whatever the process goes through.
@Suite struct BehaviourTests {
    private static let day: Int64 = 86_400_000
    /// A midnight, and the morning after the forty days: the clock closes no day before the next one is over.
    private static let first: Int64 = 20_700 * day
    private static let morning: @Sendable () -> Int64 = { first + 40 * day + 9 * 3_600_000 }

    /// Forty quiet days of six people; on the last one of them reads what none of them reads, at night, from elsewhere.
    private static func days() -> [[String]] {
        (0..<40).map { number in
            var lines: [(Int64, String)] = []
            let start = first + Int64(number) * day
            for person in 0..<6 {
                for event in 0..<12 {
                    let time = start + 9 * 3_600_000 + Int64(event) * 1_500_000 + Int64(person) * 7_000
                    lines.append((time, line(time, "p\(person)@example.com", "main.sales.t\((person + event) % 4)")))
                }
            }
            if number == 39 {
                for event in 0..<150 {
                    let time = start + 2 * 3_600_000 + Int64(event) * 4_000
                    let table = "finance.payroll.run\(event)"
                    lines.append((time, line(time, "p3@example.com", table, "198.51.100.77", "curl/8.0")))
                }
            }
            return lines.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private static func line(
        _ time: Int64,
        _ who: String,
        _ table: String,
        _ address: String = "203.0.113.9",
        _ client: String = "Mozilla/5.0"
    ) -> String {
        #"{"version":"2.0","timestamp":\#(time),"workspaceId":"42","sourceIPAddress":"\#(address)","#
            + #""userAgent":"\#(client)","userIdentity":{"email":"\#(who)"},"serviceName":"unityCatalog","#
            + #""actionName":"getTable","requestId":"\#(who)-\#(time)","requestParams":{"full_name_arg":"\#(table)"},"#
            + #""response":{"statusCode":200}}"#
    }

    private static func configuration(_ bench: Workbench) -> ConnectConfiguration {
        var configuration = bench.configuration
        configuration.behaviour.options.learningDays = 14
        configuration.behaviour.options.alertsPerDay = 1
        return configuration
    }

    private static func unusual(_ bench: Workbench) throws -> [String] {
        try bench.told().filter { $0.contains("Unusual behaviour") }
    }

    @Test func tellsTheUnusualDayAndNothingTwice() async throws {
        let days = Self.days()
        let whole = try Workbench()
        for (number, lines) in days.enumerated() {
            try whole.logs.write(lines.joined(separator: "\n") + "\n", to: String(format: "d%02d.jsonl", number))
        }
        try await whole.read(Self.configuration(whole), clock: Self.morning)
        let told = try Self.unusual(whole)
        #expect(told.contains { $0.contains("p3@example.com") })
        try await whole.read(Self.configuration(whole), clock: Self.morning)
        #expect(try Self.unusual(whole) == told)

        // Another monitor is stopped and started between all days, and in the middle of the last.
        let parts = try Workbench()
        for (number, lines) in days.enumerated() where number >= 36 || number % 6 == 5 || number == 0 {
            let from = number >= 36 ? number : max(0, number - 5)
            for day in from...number where number == 0 || day > 0 {
                try parts.logs.write(days[day].joined(separator: "\n") + "\n", to: String(format: "d%02d.jsonl", day))
            }
            if number == 39 {
                try parts.logs.write(lines[..<70].joined(separator: "\n") + "\n", to: "d39.jsonl")
                try await parts.read(Self.configuration(parts), clock: Self.morning)
                try parts.logs.write(lines.joined(separator: "\n") + "\n", to: "d39.jsonl")
            }
            try await parts.read(Self.configuration(parts), clock: Self.morning)
        }
        let ids = { (lines: [String]) in lines.map { $0.split(separator: " ").first.map(String.init) ?? "" } }
        #expect(ids(try Self.unusual(parts)) == ids(told))
        let (one, other) = (try whole.store().behaviour(), try parts.store().behaviour())
        #expect(one?.shared == other?.shared)
        #expect(one?.profiles.map(\.value) == other?.profiles.map(\.value))
    }

    @Test func saysNothingWhileItLearnsOrIsOff() async throws {
        let bench = try Workbench()
        let lines = Self.days().suffix(10).flatMap { $0 }
        try bench.logs.write(lines.joined(separator: "\n") + "\n", to: "a.jsonl")
        try await bench.read(Self.configuration(bench))
        #expect(try Self.unusual(bench).isEmpty)
        #expect(try bench.store().behaviour() != nil)

        let off = try Workbench()
        try off.logs.write(lines.joined(separator: "\n") + "\n", to: "a.jsonl")
        var configuration = Self.configuration(off)
        configuration.behaviour.isEnabled = false
        try await off.read(configuration)
        #expect(try off.store().behaviour() == nil)
        #expect(try off.store().openActivities().isEmpty)
    }
}
