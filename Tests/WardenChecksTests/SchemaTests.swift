import Foundation
import Testing
import WardenChecks
import WardenDomain
import WardenEstate
import WardenTestSupport

/// What other programs read, against the schemas that they read it by. Each validator also breaks what it is given in many
/// ways, and has to refuse every one.
@Suite struct SchemaTests {
    /// Findings, one of them accepted, and what is not known.
    private func text(_ format: AssessmentFormat) -> String {
        var estate = ExampleEstate()
        let bucket = AssetID(.bucket, scope: "s3", name: "acme-audit")
        let workspace = AssetID(.workspace, scope: "databricks", name: "7")
        estate.set(.s3Versioning, bucket, ["Status"], "Suspended")
        estate.refuse(.s3Lifecycle, bucket)
        estate.set(.workspaceConf, workspace, ["enableVerboseAuditLogs"], "false")
        var assessment = FindingRegister([]).merged(Assessor(estate.posture, estate.input).run())
        let now = assessment.takenAt
        let word = Suppression(owner: "ada", reason: "until June", expires: now + 86_400_000, createdAt: now)
        assessment.findings[0] = assessment.findings[0].suppressed(word)
        return assessment.render(format, version: "1.2.3")
    }

    /// Models that are made from the OASIS schema.
    @Test(.enabled(if: Validator.isExpected))
    func sarifIsValid() throws {
        let outcome = try Validator("validate-sarif").run(text(.sarif))
        #expect(outcome.status == 0, "\(outcome.output.prefix(3_000))")
    }

    /// The compiled schema of OCSF 1.8.0.
    @Test(.enabled(if: Validator.isExpected))
    func ocsfIsValid() throws {
        let outcome = try Validator("validate-ocsf").run(text(.ocsf))
        #expect(outcome.status == 0, "\(outcome.output.prefix(3_000))")
    }
}

/// A script of ours with the Python of the tools folder. `make test` names that folder; then the tests must run.
private struct Validator {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static var python: URL {
        let tools = ProcessInfo.processInfo.environment["TRAILWARDEN_TOOLS"].map { URL(fileURLWithPath: $0) }
        return (tools ?? root.appendingPathComponent(".venv")).appendingPathComponent("bin/python3")
    }

    /// Only a run outside `make test`, on a machine without the tools, may go without.
    static var isExpected: Bool {
        ProcessInfo.processInfo.environment["TRAILWARDEN_TOOLS"] != nil
            || FileManager.default.isExecutableFile(atPath: python.path)
    }

    private let script: URL

    init(_ name: String) { script = Self.root.appendingPathComponent("Scripts/\(name)") }

    func run(_ text: String) throws -> (status: Int32, output: String) {
        let scratch = try TemporaryDirectory()
        let input = scratch.url.appendingPathComponent("assessment")
        let output = scratch.url.appendingPathComponent("output")
        try Data(text.utf8).write(to: input)
        try Data().write(to: output)
        let process = Process()
        process.executableURL = Self.python
        process.arguments = [script.path, "--self-test", input.path]
        let handle = try FileHandle(forWritingTo: output)
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: try Data(contentsOf: output), as: UTF8.self))
    }
}
