import Foundation
import Testing
import WardenTestSupport

/// Contains, mends, proves and takes back on the lab, by the commands that a user runs. The stories and what they expect
/// are in Lab/checks/remedy.py.
@Suite(.serialized) struct RemedyStoryTests {
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

    private func tell(_ stories: [String], lab arguments: [String] = [], kills: Int = 0) throws -> String {
        let state = try TemporaryDirectory()
        let runner = CommandRunner(product: "trailwarden-lab")
        let environment = ["TRAILWARDEN_LAB_HOME": Self.checkout.path, "TRAILWARDEN_LAB_PYTHON": try Self.python()]
        let folder = state.path + "/lab"
        let up = try runner.run(["up", "--detach", "--state", folder] + arguments, environment: environment)
        try #require(up.status == 0, "\(up.error)")
        defer { _ = try? runner.run(["down", "--state", folder], environment: environment) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try Self.python())
        let product = try CommandRunner().shell("echo $TRAILWARDEN").output.trimmingCharacters(in: .newlines)
        process.arguments = [Self.checkout.path + "/Lab/checks/remedy.py", folder + "/lab.json", product] + stories
        process.environment = ProcessInfo.processInfo.environment.merging(["KILLS": String(kills)]) { $1 }
        let file = folder + "/told"
        _ = FileManager.default.createFile(atPath: file, contents: nil)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        let output = try String(contentsOfFile: file, encoding: .utf8)
        #expect(process.terminationStatus == 0, "\(output)")
        return output
    }

    @Test func closesAnIncidentByPlans() throws {
        let output = try tell(["incident"])
        #expect(output.contains("contained in"))
        #expect(output.contains("evidence verifies"))
    }

    @Test func leavesNothingOpenThatCanBeFixedAndTakesAllOfItBack() throws {
        let output = try tell(["everything"])
        #expect(output.contains("all delivered"))
        #expect(output.contains("policies, grants and settings are as they were"))
    }

    @Test func asksTwoPeopleWhereTwoHaveToAgree() throws {
        #expect(try tell(["approval"]).contains("plan.approved"))
    }

    @Test func namesWhoUndidAFix() throws {
        let output = try tell(["regression"])
        #expect(output.contains("workspace.workspaceConfEdit by ines.adler@halden.example"))
        #expect(output.contains("s3.amazonaws.com DeleteBucketPolicy by arn:aws:iam::123456789012:root"))
    }

    @Test func isolatesAWorkspaceAndGivesItBack() throws {
        #expect(try tell(["isolate"]).contains("every list given back"))
    }

    @Test func revokesEveryPathOfAPrincipal() throws {
        #expect(try tell(["revoke"]).contains("revoked principal:"))
    }

    @Test func buildsADeliveryOutOfNothingAndReplacesIt() throws {
        let output = try tell(["delivery"], lab: ["--empty"])
        #expect(output.contains("rebuilt after three kills"))
        #expect(output.contains("all delivered"))
    }

    @Test func makesWhatAPersonDecidesAndTakesItBack() throws {
        #expect(try tell(["choices"]).contains("7 choices made and taken back"))
    }

    @Test func finishesWhatWasKilled() throws {
        #expect(try tell(["kill"], kills: 5).contains("5 kills"))
    }
}
