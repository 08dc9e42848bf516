import Foundation
import Testing
import WardenChecks
import WardenDomain
import WardenEstate
import WardenTestSupport

/// SARIF against models that are made from the OASIS schema.
@Suite struct SARIFTests {
    /// Findings, one of them accepted, and open results.
    private var document: String {
        var estate = ExampleEstate()
        let bucket = AssetID(.bucket, scope: "s3", name: "acme-audit")
        estate.set(.s3Versioning, bucket, ["Status"], "Suspended")
        estate.refuse(.s3Lifecycle, bucket)
        estate.set(
            .workspaceConf,
            AssetID(.workspace, scope: "databricks", name: "7"),
            ["enableVerboseAuditLogs"],
            "false"
        )
        var assessment = FindingRegister([]).merged(Assessor(estate.posture, estate.input).run())
        let now = assessment.takenAt
        let word = Suppression(owner: "ada", reason: "until June", expires: now + 86_400_000, createdAt: now)
        assessment.findings[0] = assessment.findings[0].suppressed(word)
        return assessment.render(.sarif, version: "1.2.3")
    }

    @Test(.enabled(if: Validator.isExpected))
    func isValidAndWhatIsBrokenIsRefused() throws {
        let outcome = try Validator.run(document)
        #expect(outcome.status == 0, "\(outcome.output.prefix(3_000))")
    }

    /// `Scripts/validate-sarif` with the Python of the tools folder. `make test` names that folder; then the test must run.
    private enum Validator {
        private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()

        private static var python: URL {
            let tools = ProcessInfo.processInfo.environment["TRAILWARDEN_TOOLS"].map { URL(fileURLWithPath: $0) }
            return (tools ?? root.appendingPathComponent(".venv")).appendingPathComponent("bin/python3")
        }

        static var isExpected: Bool {
            ProcessInfo.processInfo.environment["TRAILWARDEN_TOOLS"] != nil
                || FileManager.default.isExecutableFile(atPath: python.path)
        }

        static func run(_ text: String) throws -> (status: Int32, output: String) {
            let scratch = try TemporaryDirectory()
            let input = scratch.url.appendingPathComponent("assessment.sarif")
            let output = scratch.url.appendingPathComponent("output")
            try Data(text.utf8).write(to: input)
            try Data().write(to: output)
            let process = Process()
            process.executableURL = python
            process.arguments = [
                root.appendingPathComponent("Scripts/validate-sarif").path, "--self-test", input.path,
            ]
            let handle = try FileHandle(forWritingTo: output)
            process.standardOutput = handle
            process.standardError = handle
            try process.run()
            process.waitUntilExit()
            return (process.terminationStatus, String(decoding: try Data(contentsOf: output), as: UTF8.self))
        }
    }
}
