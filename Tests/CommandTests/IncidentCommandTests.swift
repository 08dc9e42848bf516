import Foundation
import Testing
import WardenTestSupport

/// An incident as a team runs it, from opening to the report, with its evidence.
@Suite struct IncidentCommandTests {
    private let runner = CommandRunner()

    private func incident(_ directory: TemporaryDirectory, _ arguments: String...) throws -> CommandRunner.Outcome {
        try runner.run(
            ["incident"] + arguments + ["--state", directory.path + "/state"],
            directory: URL(fileURLWithPath: directory.path)
        )
    }

    @Test func closesOnlyWhenVerifiedAndDocumentedAndEveryStepIsEvidence() throws {
        let directory = try TemporaryDirectory()
        let opened = try incident(
            directory,
            "open",
            "Bucket was public",
            "--severity",
            "high",
            "--location",
            "bucket:s3/audit",
            "--since",
            "2026-06-01T08:00:00Z",
            "--opened-by",
            "PutBucketPolicy by ci"
        )
        #expect(opened.status == 0, "\(opened.error)")
        let id = try #require(opened.output.split(separator: " ").first.map(String.init))
        #expect(id.hasSuffix("-0001"))
        #expect(try incident(directory, "fix", id, "--action", "x").status == 1)
        #expect(
            try incident(directory, "contain", id, "--action", "blocked public access", "--approved-by", "grace").status
                == 0
        )
        #expect(try incident(directory, "verify", id, "--probe", "denied=holds").status == 1)
        #expect(
            try incident(directory, "fix", id, "--action", "removed the statement", "--before", "*", "--after", "none")
                .status == 0
        )
        #expect(try incident(directory, "verify", id).status == 1)
        #expect(try incident(directory, "verify", id, "--probe", "denied=unknown").status == 3)
        #expect(try incident(directory, "verify", id, "--probe", "denied=fails").status == 2)
        #expect(try incident(directory, "verify", id, "--probe", "denied=holds").status == 0)
        let early = try incident(directory, "close", id, "--root-cause", "a pipeline")
        #expect(early.status == 1 && early.error.contains("--impact") && early.error.contains("assignee"))
        #expect(try incident(directory, "assign", id, "ada").status == 0)
        #expect(try incident(directory, "exposure", id).status == 3)
        let closed = try incident(directory, "close", id, "--impact", "none seen", "--resolution", "mended")
        #expect(closed.status == 0 && closed.output.contains("closed"), "\(closed.error)")
        let timeline = try incident(directory, "timeline", id)
        #expect(
            timeline.lines.count == 11 && timeline.lines.allSatisfy { $0.contains("[entry ") },
            "\(timeline.output)"
        )
        let report = try incident(directory, "report", id)
        #expect(report.output.contains("PutBucketPolicy by ci") && report.output.contains("a pipeline"))
        let log = try runner.run(["evidence", "list", "--kind", "incident", "--state", directory.path + "/state"])
        #expect(log.lines.count == 11)
        #expect(try runner.run(["evidence", "verify", "--state", directory.path + "/state"]).status == 0)
        #expect(try incident(directory, "reopen", id, "--reason", "it came back").output.contains("detected"))
    }

    /// The exposure statement from real logs: window from the detection, uses counted, content named, hours covered.
    @Test func statesTheExposureFromScannedLogs() throws {
        let directory = try TemporaryDirectory()
        let start: Int64 = 1_780_272_000_000
        let lines = (0..<6).map { hour in
            """
            {"version":"2.0","auditLevel":"WORKSPACE_LEVEL","timestamp":\(start + Int64(hour) * 3_600_000),"workspaceId":42,\
            "sourceIPAddress":"203.0.113.9","userAgent":"t","userIdentity":{"email":"eve@corp.example"},\
            "serviceName":"unityCatalog","actionName":"getTable","requestId":"r-\(hour)",\
            "requestParams":{"full_name_arg":"system.access.audit","note":"call ada@corp.example"},"response":{"statusCode":200}}
            """
        }
        try directory.write(lines.map { $0 + "\n" }.joined(), to: "logs/a.json")
        let state = directory.path + "/state"
        #expect(try runner.run(["scan", directory.path + "/logs", "--no-progress", "--state", state]).status == 0)
        let opened = try incident(
            directory,
            "open",
            "Table was open",
            "--location",
            "system.access.audit",
            "--since",
            "2026-06-01T00:00:00Z",
            "--opened-by",
            "GRANT by ci"
        )
        let id = try #require(opened.output.split(separator: " ").first.map(String.init))
        let outcome = try incident(directory, "exposure", id, "--until", "2026-06-01T12:00:00Z", "--output", "json")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let uses = try #require(json["didRead"] as? [[String: Any]])
        #expect(
            uses.contains { $0["principal"] as? String == "eve@corp.example" && $0["count"] as? Int == 6 },
            "\(outcome.output)"
        )
        let coverage = try #require(json["coverage"] as? [String: Any])
        #expect(coverage["hours"] as? Int == 12 && coverage["coveredHours"] as? Int == 6)
        #expect((json["unknowns"] as? [String])?.contains { $0.contains("estate was not read") } == true)
    }
}
