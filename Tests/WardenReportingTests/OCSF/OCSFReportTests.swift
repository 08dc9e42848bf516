import Foundation
import Testing
import WardenDomain
import WardenReporting
import WardenTestSupport

@Suite struct OCSFReportTests {
    private func documents(_ report: ScanReport = RichReport.report) throws -> [[String: Any]] {
        try ReportFormat.ocsf.render(report).split(separator: "\n").map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test func writesEachFindingInItsClass() throws {
        let classes = try documents().map { $0["class_uid"] as? Int }
        #expect(
            classes == Array(repeating: 2004, count: 7) + Array(repeating: 2006, count: 4)
                + Array(repeating: 2004, count: 4)
        )
    }

    @Test func keepsTheFingerprintAsTheFindingsIdentity() throws {
        let first = try #require(try documents()[0]["finding_info"] as? [String: Any])
        #expect(first["uid"] as? String == RichReport.report.detections[0].fingerprint)
    }

    @Test func tellsKnownFindingsAsUpdates() throws {
        let types = try documents().prefix(7).map { $0["type_uid"] as? Int }
        #expect(types == [200401, 200401, 200401, 200402, 200402, 200402, 200402])
    }

    @Test func namesTechniqueSubTechniqueAndTactic() throws {
        let info = try #require(try documents()[0]["finding_info"] as? [String: Any])
        let attack = try #require((info["attacks"] as? [[String: Any]])?.first)
        #expect((attack["technique"] as? [String: String]) == ["uid": "T1562", "name": "Impair Defenses"])
        #expect(
            (attack["sub_technique"] as? [String: String]) == [
                "uid": "T1562.008", "name": "Disable or Modify Cloud Logs",
            ]
        )
        #expect((attack["tactic"] as? [String: String]) == ["uid": "TA0005", "name": "Defense Evasion"])
    }

    @Test func addsTheCloudOnlyWhereTheLogNamesIt() throws {
        let documents = try documents()
        #expect(documents[0]["cloud"] == nil)
        let cloud = try #require(documents[1]["cloud"] as? [String: Any])
        #expect(cloud["provider"] as? String == "AWS")
        #expect((cloud["account"] as? [String: Any])?["uid"] as? String == "111122223333")
    }

    @Test(.enabled(if: OCSFValidator.isExpected))
    func passesTheValidatorWhichRefusesBrokenDocuments() throws {
        let outcome = try OCSFValidator.run(ReportFormat.ocsf.render(RichReport.report), arguments: ["--self-test"])
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(outcome.output.contains("15 documents, each broken in 24 ways: 0 errors"), "\(outcome.output)")
    }

    @Test(.enabled(if: OCSFValidator.isExpected))
    func staysValidWhateverLogsHold() throws {
        // One run of the validator: it takes seconds to load the schema. Finding ids are made unique over the reports.
        let text = (0..<12).map { seed in
            var report = RandomReport.make(seed: UInt64(seed))
            report.run.startedAt += Int64(seed)
            return ReportFormat.ocsf.render(report)
        }.joined()
        let outcome = try OCSFValidator.run(text)
        #expect(outcome.status == 0, "\(outcome.output.prefix(3_000))")
    }

}

/// `Scripts/validate-ocsf` with the Python of the tools folder. `make test` names that folder; then the tests must run.
enum OCSFValidator {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static var python: URL {
        let tools = ProcessInfo.processInfo.environment["TRAILWARDEN_TOOLS"].map { URL(fileURLWithPath: $0) }
        return (tools ?? root.appendingPathComponent(".venv")).appendingPathComponent("bin/python3")
    }

    /// Only a run outside `make test`, on a machine without the tools, may go without.
    static var isExpected: Bool {
        ProcessInfo.processInfo.environment["TRAILWARDEN_TOOLS"] != nil
            || FileManager.default.isExecutableFile(atPath: python.path)
    }

    static func run(_ text: String, arguments: [String] = []) throws -> (status: Int32, output: String) {
        let scratch = try TemporaryDirectory()
        let input = scratch.url.appendingPathComponent("findings.jsonl")
        let output = scratch.url.appendingPathComponent("output")
        try Data(text.utf8).write(to: input)
        try Data().write(to: output)
        let process = Process()
        process.executableURL = python
        process.arguments = [root.appendingPathComponent("Scripts/validate-ocsf").path] + arguments + [input.path]
        let handle = try FileHandle(forWritingTo: output)
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: try Data(contentsOf: output), as: UTF8.self))
    }
}
