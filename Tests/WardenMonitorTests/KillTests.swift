import Foundation
import Testing
import WardenRuntime
import WardenTestSupport

/// A monitor that is killed again and again tells what one tells that is left alone. `Benchmarks/monitor/kills` does
/// the same with a million events and a hundred kills.
@Suite struct KillTests {
    private static let kills = 12

    @Test func killedMonitorsLoseAndRepeatNothing() throws {
        let calm = try Workbench(), killed = try Workbench()
        let events = Workbench.events(30_000)
        for bench in [calm, killed] {
            for part in 0..<6 {
                let lines = events[(part * 5_000)..<((part + 1) * 5_000)]
                try bench.logs.write(lines.joined(separator: "\n") + "\n", to: "part-\(part).jsonl")
            }
        }
        #expect(try run(calm, killAfter: nil) == 0)
        var deaths = 0
        for round in 0..<Self.kills where try run(killed, killAfter: 0.15 + 0.1 * Double(round % 7)) != 0 {
            deaths += 1
        }
        #expect(try run(killed, killAfter: nil) == 0)
        #expect(deaths > 0)
        let expected = try calm.told().map { $0.replacing(calm.logs.path, with: "") }
        let got = try killed.told().map { $0.replacing(killed.logs.path, with: "") }
        #expect(expected.count > 20)
        #expect(got == expected)
        #expect(try deliveries(killed) == deliveries(calm))
    }

    /// - Returns: the exit code; the signal's number where it was killed.
    private func run(_ bench: Workbench, killAfter seconds: Double?) throws -> Int32 {
        let config = """
            alerts:
              minimum: informational
              sinks:
                - {name: archive, type: file, path: "\(bench.state.path)/archive.jsonl"}

            """
        try bench.state.write(config, to: "trailwarden.yml")
        let kill = seconds.map { "& pid=$!; sleep \($0); kill -9 $pid 2>/dev/null; wait $pid" } ?? ""
        let script = """
            "$TRAILWARDEN" monitor --config \(bench.state.path)/trailwarden.yml --path \(bench.logs.path) \
            --rules \(bench.logs.path)/.rules --no-built-in-rules --state \(bench.state.path) --until-read \
            2>>\(bench.state.path)/log \(kill)
            """
        return try CommandRunner().shell(script).status
    }

    /// Keys of what was delivered; the same key twice is the same delivery.
    private func deliveries(_ bench: Workbench) throws -> Set<String> {
        let text = try String(contentsOfFile: bench.state.path + "/archive.jsonl", encoding: .utf8)
        return Set(
            text.split(separator: "\n").compactMap { line in
                line.firstRange(of: #""id":"d1-"#).map { String(line[$0.upperBound...].prefix(32)) }
            }
        )
    }
}
