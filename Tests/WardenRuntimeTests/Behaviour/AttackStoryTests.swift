import Foundation
import Testing
import WardenDomain
import WardenRuntime

/// Every scripted attack is caught by the rules that its script names.
@Suite struct AttackStoryTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Benchmarks/stories")

    static let names =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
        .filter { $0.hasSuffix(".json") }.sorted() ?? []

    @Test func thereAreTwelveAtLeast() { #expect(Self.names.count >= 12) }

    @Test func everyStoryIsCaught() throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("stories-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        // One scan for all: loading the pack costs more than the events do. The stories lie a month apart.
        var lines: [String] = []
        var expected: [(story: String, rules: [String], begin: Int64)] = []
        for (index, name) in Self.names.enumerated() {
            let begin: Int64 = 1_780_000_000_000 + Int64(index) * 30 * 86_400_000
            let story = try #require(
                try JSONSerialization.jsonObject(with: Data(contentsOf: Self.folder.appendingPathComponent(name)))
                    as? [String: Any]
            )
            expected.append((name, try #require(story["expects"] as? [String]), begin))
            lines += try Self.lines(story, from: begin)
        }
        let file = directory.appendingPathComponent("events.jsonl")
        try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
        let found = Found()
        _ = try ScanJob(options: ScanOptions(paths: [file.path]), startedAt: 0).run(onDetection: { found.add($0) })
        let outcome = try ScanJob(options: ScanOptions(paths: [file.path]), startedAt: 0).run()
        for group in outcome.report.detections { for sample in group.samples { found.add(sample) } }
        for story in expected {
            let month = story.begin..<(story.begin + 30 * 86_400_000)
            for rule in story.rules {
                #expect(found.holds(rule, month), "'\(story.story)' is not caught by '\(rule)'")
            }
        }
    }

    /// A thousand events of Terraform, a directory, jobs and people: nothing critical, and high only what the day
    /// itself allows.
    @Test func anOrdinaryDayWakesNobody() throws {
        let path = Self.folder.appendingPathComponent("quiet/ordinary-day.json")
        let story = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: path)) as? [String: Any])
        let allowed = Set(try #require(story["allows"] as? [String]))
        let lines = try Self.lines(story, from: 1_780_000_000_000)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("ordinary-\(UUID().uuidString).jsonl")
        try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let report = try ScanJob(options: ScanOptions(paths: [file.path]), startedAt: 0).run().report
        #expect(report.census.events == UInt64(lines.count))
        let loud = Set(report.detections.filter { $0.rule.severity >= .high }.map(\.rule.name))
        #expect(loud.subtracting(allowed) == [])
        #expect(loud.contains("bucket-policy-changed"))
    }

    private static func lines(_ story: [String: Any], from begin: Int64) throws -> [String] {
        var lines: [String] = []
        for step in try #require(story["events"] as? [[String: Any]]) {
            let at = try #require(step["at"] as? Double)
            let every = step["every"] as? Double ?? 0
            for number in 0..<(step["repeat"] as? Int ?? 1) {
                let time = begin + Int64((at + Double(number) * every) * 1_000)
                lines.append(try Self.line(try #require(step["event"]), number + 1, time))
            }
        }
        return lines
    }

    private static func line(_ event: Any, _ number: Int, _ time: Int64) throws -> String {
        var text = String(
            decoding: try JSONSerialization.data(withJSONObject: event, options: [.sortedKeys]),
            as: UTF8.self
        )
        let moment = Date(timeIntervalSince1970: Double(time) / 1_000).formatted(.iso8601)
        text = text.replacingOccurrences(of: "\"eventTime\":\"${time}\"", with: "\"eventTime\":\"\(moment)\"")
        text = text.replacingOccurrences(of: "\"${time}\"", with: "\(time)")
        return text.replacingOccurrences(of: "${n}", with: "\(number)")
    }
}

/// Detections by rule name, gathered from any thread.
private final class Found: @unchecked Sendable {
    // SAFETY: `times` is touched under `lock` only.
    private let lock = NSLock()
    private var times: [String: Set<Int64>] = [:]

    func add(_ detection: Detection) {
        lock.withLock { _ = times[detection.rule.name, default: []].insert(detection.event.time ?? 0) }
    }

    func holds(_ rule: String, _ span: Range<Int64>) -> Bool {
        lock.withLock { times[rule]?.contains { span.contains($0) } ?? false }
    }
}
