import Foundation
import Testing
import WardenTestSupport

/// `trailwarden access` on the lab, and what it says tried with each principal's own credential.
@Suite(.serialized) struct AccessCommandTests {
    private static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The Python that Scripts/setup makes. Without it these tests fail: they are not left out in silence.
    private static func python() throws -> String {
        let folder =
            ProcessInfo.processInfo.environment["TRAILWARDEN_TOOLS"] ?? checkout.appendingPathComponent(".venv").path
        let python = folder + "/bin/python"
        try #require(FileManager.default.isExecutableFile(atPath: python), "no Python at \(python): run Scripts/setup")
        return python
    }

    private func lab(_ body: (String, [String: String]) throws -> Void) throws {
        let state = try TemporaryDirectory()
        let runner = CommandRunner(product: "trailwarden-lab")
        let environment = ["TRAILWARDEN_LAB_HOME": Self.checkout.path, "TRAILWARDEN_LAB_PYTHON": try Self.python()]
        let folder = state.path + "/lab"
        let up = try runner.run(["up", "--detach", "--state", folder], environment: environment)
        try #require(up.status == 0, "\(up.error)")
        defer { _ = try? runner.run(["down", "--state", folder], environment: environment) }
        let text = try String(contentsOfFile: folder + "/lab.json", encoding: .utf8)
        let profile = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        try body(folder, profile?["environment"] as? [String: String] ?? [:])
    }

    @Test func tellsWhoReadsTheAuditTableAndTheBucket() throws {
        try lab { folder, environment in
            func run(_ arguments: String...) throws -> CommandRunner.Outcome {
                let common = ["--config", folder + "/trailwarden.yml", "--state", folder + "/store", "--no-progress"]
                return try CommandRunner().run(["access"] + arguments + common, environment: environment)
            }
            let table = try run("who", "system.access.audit")
            #expect([0, 3].contains(table.status), "\(table.error)")
            // Told to nobody, and there all the same: by a view for everybody, and by a consultant's nested groups.
            #expect(table.output.contains("tomas.berg"))
            #expect(table.output.contains("view main.default.login_overview reads system.access.audit"))
            let copy = try run("why", "pat.kimura@brightpath.example", "finance.reporting.workspace_activity")
            #expect(copy.output.contains("pat.kimura@brightpath.example (") || copy.output.contains("Pat Kimura"))
            #expect(copy.output.contains("brightpath-consultants is a member of contractors"))
            #expect(copy.output.contains("the smallest set of changes"))
            let bucket = try run("who", "s3://halden-audit-logs", "--output", "json")
            #expect(bucket.output.contains("555566667777"))
            #expect(bucket.output.contains("analytics-clusters"))
            let open = try run("who", "s3://halden-audit-logs-replica", "--output", "csv")
            #expect(open.output.contains(",everyone,everyone,true,yes,"))
            let none = try run("who", "no.such.table")
            #expect(none.status == 1)
            #expect(none.error.contains("access.unknown-location") || none.error.contains("no location of that name"))
        }
    }

    @Test func verdictsAgreeWithWhatHappens() throws {
        try lab { folder, _ in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: try Self.python())
            let product = try CommandRunner().shell("echo $TRAILWARDEN").output.trimmingCharacters(in: .newlines)
            process.arguments = [Self.checkout.path + "/Lab/checks/access.py", folder + "/lab.json", product, "1"]
            let file = folder + "/proof"
            _ = FileManager.default.createFile(atPath: file, contents: nil)
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
            process.standardOutput = handle
            process.standardError = handle
            try process.run()
            process.waitUntilExit()
            let output = try String(contentsOfFile: file, encoding: .utf8)
            #expect(process.terminationStatus == 0, "\(output)")
        }
    }
}
