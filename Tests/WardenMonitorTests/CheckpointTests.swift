import Testing
import WardenDomain
import WardenEvidence
import WardenTestSupport

@testable import WardenRuntime

/// What the monitor read, and what it could not, stands in the evidence log.
@Suite struct CheckpointTests {
    private func checkpoints(_ bench: Workbench) throws -> [JSONValue] {
        let reader = try EvidenceReader(state: bench.state.path)
        return try reader.entries(.init(kind: "monitor.checkpoint")).map { try #require(try reader.body(of: $0)) }
    }

    private func tokens(_ numbers: Range<Int>) -> String {
        numbers.map { Workbench.event($0, "generateDbToken", "one@example.com", at: Int64($0)) + "\n" }.joined()
    }

    @Test func eachEntryGoesOnWhereTheLastOneEnded() async throws {
        let bench = try Workbench()
        try bench.logs.write(tokens(0..<3), to: "a.jsonl")
        try await bench.read()
        try bench.logs.write(tokens(2..<7), to: "b.jsonl")
        try await bench.read()
        let found = try checkpoints(bench)
        #expect(found.map { $0["complete"]?.bool } == [true, true])
        #expect(found.map { $0["events"]?.integer } == [3, 5])
        #expect(found.map { $0["duplicates"]?.integer } == [0, 1])
        #expect(found.map { $0["detections"]?["high"]?.integer } == [3, 4])
        #expect(found.count == 2 && found[1]["from"] == found[0]["until"])
        #expect(try EvidenceReader(state: bench.state.path).verify().isSound)
    }

    @Test func whatCouldNotBeReadIsSaid() async throws {
        let bench = try Workbench()
        try bench.logs.write(tokens(0..<2) + "{not json\n", to: "a.jsonl")
        try await bench.read()
        let entry = try #require(try checkpoints(bench).first)
        #expect(entry["complete"]?.bool == false)
        #expect(entry["unreadable"]?.integer == 1)
        #expect(entry["events"]?.integer == 2)
    }

    @Test func aBlindSourceIsNamed() async throws {
        let bench = try Workbench()
        var configuration = bench.configuration
        configuration.monitor.sources[0].path = bench.logs.path + "/gone"
        try await bench.read(configuration)
        let entry = try #require(try checkpoints(bench).first)
        #expect(entry["complete"]?.bool == false)
        #expect(entry["sources"]?.array?.first?["status"] == "blind")
    }
}
