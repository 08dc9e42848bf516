import Foundation
import Testing
import WardenTestSupport

/// What a person says of a case is a decision: it stands in the evidence log before the model learns from it.
@Suite struct BehaviourCommandTests {
    private let runner = CommandRunner()

    private func run(_ directory: TemporaryDirectory, _ arguments: String...) throws -> CommandRunner.Outcome {
        try runner.run(arguments + ["--state", "state"], directory: directory.url)
    }

    /// A state in which one case was learned; its id.
    private func learned(_ directory: TemporaryDirectory) throws -> String {
        let lines = (0..<32).map { index in
            let time = 1_767_571_200_000 + Int64(index / 8) * 86_400_000 + Int64(index % 8) * 3_600_000
            return """
                {"requestId":"\(index)","timestamp":\(time),"serviceName":"unityCatalog","actionName":"getTable",\
                "workspaceId":0,"userIdentity":{"email":"ana@example.com"},\
                "requestParams":{"full_name_arg":"main.a.t\(index % 8)"},"response":{"statusCode":200},\
                "sourceIPAddress":"62.10.1.1","userAgent":"Mozilla/5.0"}
                """
        }
        try directory.write(lines.joined(separator: "\n") + "\n", to: "logs/a.jsonl")
        #expect(try run(directory, "behaviour", "learn", "logs").status == 0)
        let report = try run(directory, "behaviour", "report", "--all", "--output", "json")
        let document = try JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any]
        return try #require((document?["rows"] as? [[String: Any]])?.first?["id"] as? String, "\(report)")
    }

    private func entries(_ directory: TemporaryDirectory) throws -> [String] {
        try run(directory, "evidence", "list", "--kind", "behaviour.judged", "--output", "json").lines
    }

    @Test func feedbackIsInTheEvidenceLog() throws {
        let directory = try TemporaryDirectory()
        let id = try learned(directory)
        let said = try run(
            directory,
            "behaviour",
            "feedback",
            String(id.prefix(8)),
            "expected",
            "--note",
            "new export",
            "--by",
            "nadia"
        )
        #expect(said.status == 0, "\(said.error)")
        let entry = try #require(try entries(directory).first)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(entry.utf8)) as? [String: Any])
        let body = try #require(document["body"] as? [String: Any])
        #expect(document["subject"] as? String == id)
        #expect(body["verdict"] as? String == "expected" && body["note"] as? String == "new export")
        #expect(body["by"] as? String == "nadia" && body["principal"] as? String == "ana@example.com")
        #expect(try run(directory, "evidence", "verify").status == 0)
    }

    /// A log that takes no entry leaves the model as it was.
    @Test func withoutTheLogNothingIsLearned() throws {
        let directory = try TemporaryDirectory()
        let id = try learned(directory)
        try directory.write("evidence:\n  key: {file: missing/evidence-key}\n", to: "broken.yml")
        let said = try run(directory, "behaviour", "feedback", id, "expected", "--config", "broken.yml")
        #expect(said.status != 0)
        let told = try run(directory, "behaviour", "explain", "ana@example.com")
        #expect(told.status == 0 && !told.output.contains("What people said"), "\(told.output)")
        #expect(try entries(directory).isEmpty)
    }

    @Test func whatIsNoCaseIsNotRecorded() throws {
        let directory = try TemporaryDirectory()
        _ = try learned(directory)
        let said = try run(directory, "behaviour", "feedback", "zzzzzzzz", "true")
        #expect(said.status == 1 && said.error.contains("no case has this id"))
        #expect(try entries(directory).isEmpty)
    }
}
