import Testing
import WardenDomain
import WardenEvidence
import WardenTestSupport

@testable import WardenRuntime

/// What a sink is told stands in the evidence log, once, and the log holds.
@Suite struct AlertEvidenceTests {
    private let environment = ["HOOK_SECRET": "a-secret-of-some-length"]

    private func entries(_ bench: Workbench) throws -> [EvidenceEntry] {
        try EvidenceReader(state: bench.state.path).entries(.init(kind: "alert"))
    }

    @Test func whatIsToldIsEvidence() async throws {
        let bench = try Workbench()
        try bench.logs.write(Workbench.event(1, "generateDbToken", "one@example.com", at: 0) + "\n", to: "a.jsonl")
        let receiver = Receiver()
        try await bench.read(bench.configuration.withWebhook(), transport: receiver, environment: environment)
        let found = try entries(bench)
        #expect(found.map(\.kind) == ["alert.raised"])
        let entry = try #require(found.first)
        let body = try EvidenceReader(state: bench.state.path).body(of: entry)
        #expect(body?["sink"] == "hook")
        #expect(receiver.taken.keys.contains(body?["dispatch"]?.string ?? ""))
        #expect(try bench.told().contains { $0.hasPrefix(entry.subject + " ") })
        #expect(try EvidenceReader(state: bench.state.path).verify().isSound)
    }

    /// Where no route leads anywhere, nobody is told; the log has it all the same, and what people say of it as well.
    @Test func whatNobodyIsToldIsEvidenceToo() async throws {
        let bench = try Workbench()
        try bench.logs.write(Workbench.event(1, "generateDbToken", "one@example.com", at: 0) + "\n", to: "a.jsonl")
        try await bench.read()
        let raised = try entries(bench)
        #expect(raised.map(\.kind) == ["alert.raised"])
        let entry = try #require(raised.first)
        let body = try #require(try EvidenceReader(state: bench.state.path).body(of: entry))
        #expect(body.object?.keys.contains("sink") == false)
        #expect(try bench.told().contains { $0.hasPrefix(entry.subject + " ") })
        let desk = try AlertDesk(stateDirectory: bench.state.path, configuration: bench.configuration)
        try desk.resolve(entry.subject, by: "ines", note: "a test", at: 1)
        try await bench.read()
        #expect(try entries(bench).map(\.kind) == ["alert.raised", "alert.resolved"])
        #expect(try EvidenceReader(state: bench.state.path).verify().isSound)
    }

    /// Who took care of an alert, and why, is a decision.
    @Test func whoSaysThatItIsSettledIsEvidence() async throws {
        let bench = try Workbench()
        try bench.logs.write(Workbench.event(1, "generateDbToken", "one@example.com", at: 0) + "\n", to: "a.jsonl")
        try await bench.read()
        let raised = try #require(try entries(bench).first)
        let words = ["--by", "ines", "--note", "key rotated", "--state", bench.state.path]
        for verb in ["ack", "resolve"] {
            let said = try CommandRunner().run(["alert", verb, raised.subject] + words, directory: bench.logs.url)
            #expect(said.status == 0, "\(said.error)")
        }
        let reader = try EvidenceReader(state: bench.state.path)
        let handled = try reader.entries(.init(kind: "alert.handled"))
        #expect(handled.map(\.subject) == [raised.subject, raised.subject])
        let bodies = try handled.map { try reader.body(of: $0) }
        #expect(bodies.map { $0?["state"]?.string } == ["acknowledged", "resolved"])
        #expect(bodies.allSatisfy { $0?["by"] == "ines" && $0?["note"] == "key rotated" })
        #expect(bodies.map { $0?["before"]?.string } == ["open", "acknowledged"])
        #expect(try reader.verify().isSound)
    }

    /// It is entered before it is told: a receiver that stumbles leaves one entry, not one an attempt.
    @Test func anotherAttemptIsNoOtherAlert() async throws {
        let bench = try Workbench()
        try bench.logs.write(Workbench.event(1, "generateDbToken", "one@example.com", at: 0) + "\n", to: "a.jsonl")
        let receiver = Receiver { $0 <= 3 ? .fails : .takes }
        try await bench.read(bench.configuration.withWebhook(), transport: receiver, environment: environment)
        #expect(receiver.taken.count == 1)
        #expect(try entries(bench).count == 1)
    }
}
