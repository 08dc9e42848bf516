import Foundation
import Testing
import WardenTestSupport

/// The lab as a program, driven by the official tools.
@Suite(.serialized) struct LabProgramTests {
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

    private static var contractChecker: String { checkout.path + "/Contracts/check_databricks.py" }

    private func lab(_ arguments: [String], state: TemporaryDirectory) throws -> CommandRunner.Outcome {
        try CommandRunner(product: "trailwarden-lab").run(
            arguments + ["--state", state.path + "/lab"],
            environment: ["TRAILWARDEN_LAB_HOME": Self.checkout.path, "TRAILWARDEN_LAB_PYTHON": Self.python()]
        )
    }

    private func script(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try Self.python())
        process.arguments = arguments
        let scratch = try TemporaryDirectory()
        let file = try scratch.write("", to: "output")
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOfFile: file, encoding: .utf8))
    }

    @Test func isDrivenByTheOfficialSDKAndHoldsTheContract() throws {
        let state = try TemporaryDirectory()
        let record = state.path + "/exchanges.jsonl"
        let up = try lab(["up", "--detach", "--without-aws", "--record", record], state: state)
        #expect(up.status == 0, "\(up.error)")
        let driven = try script([Self.checkout.path + "/Lab/checks/sdk.py", state.path + "/lab/lab.json"])
        let broken = try script([Self.checkout.path + "/Lab/checks/faults.py", state.path + "/lab/lab.json"])
        let down = try lab(["down"], state: state)
        #expect(driven.status == 0, "\(driven.output)")
        #expect(broken.status == 0, "\(broken.output)")
        #expect(down.status == 0, "\(down.error)")
        let checked = try script([Self.contractChecker, "--skip-rejected", record])
        #expect(checked.status == 0, "\(checked.output.suffix(2_000))")
    }

    @Test func deliversToBucketsWhosePoliciesDecide() throws {
        let state = try TemporaryDirectory()
        let up = try lab(["up", "--detach", "--delivery-interval", "0"], state: state)
        #expect(up.status == 0, "\(up.error)")
        let looked = try script([Self.checkout.path + "/Lab/checks/aws_checks.py", state.path + "/lab/lab.json"])
        let down = try lab(["down"], state: state)
        #expect(looked.status == 0, "\(looked.output)")
        #expect(down.status == 0, "\(down.error)")
    }

    @Test func startsEmptyAndIsFilledByTheOfficialTools() throws {
        let state = try TemporaryDirectory()
        let up = try lab(["up", "--empty", "--detach", "--delivery-interval", "0"], state: state)
        #expect(up.status == 0, "\(up.error)")
        let filled = try script([Self.checkout.path + "/Lab/checks/empty.py", state.path + "/lab/lab.json"])
        let down = try lab(["down"], state: state)
        #expect(filled.status == 0, "\(filled.output)")
        #expect(down.status == 0, "\(down.error)")
    }

    @Test func saysWhatIsMissingAndWhatIsWrong() throws {
        let state = try TemporaryDirectory()
        #expect(try lab(["down"], state: state).error.contains("no lab runs"))
        let size = try lab(["up", "--size", "huge"], state: state)
        #expect(size.status != 0)
        #expect(size.error.contains("small, medium, large"))
        let python = try lab(["up", "--python", "/nowhere/python"], state: state)
        #expect(python.status == 1)
        #expect(python.error.contains("Scripts/setup"))
    }
}
