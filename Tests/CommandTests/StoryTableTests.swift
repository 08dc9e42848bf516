import Foundation
import Testing
import WardenTestSupport

/// The table of stories that `make bench` prints.
@Suite struct StoryTableTests {
    private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Benchmarks/stories/run").path

    @Test func tellsWhoWasCaughtByWhatAndAtWhichScore() throws {
        let outcome = try CommandRunner().shell("'\(Self.script)' --size 0.5 the-key-is-pulled")
        #expect(outcome.status == 0, "\(outcome.error)")
        let row = try #require(outcome.lines.last).split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(row.prefix(5) == ["The key is pulled", "key-policy-opened", "0 s", "3 of 3 rules", "critical"])
        #expect(try #require(row.last.flatMap(Double.init)) > 0)
    }
}
