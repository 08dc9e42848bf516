import Foundation
import Testing
import WardenTestSupport

/// Each page's main flow in Debian's Chromium, over what the program itself wrote about the lab: nothing is empty, and a
/// flow without anything to do fails.
@Suite struct FlowTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A lab that runs, generated logs, and a state directory that commands fill.
    private final class Company {
        let directory: TemporaryDirectory
        private let lab = CommandRunner(product: "trailwarden-lab")
        let environment: [String: String]

        var configuration: String { directory.path + "/lab/trailwarden.yml" }
        var state: String { directory.path + "/state" }

        init(python: String) throws {
            directory = try TemporaryDirectory()
            environment = [
                "HOME": directory.path, "TRAILWARDEN_STATE": directory.path + "/state",
                "TRAILWARDEN_LAB_HOME": FlowTests.root.path, "TRAILWARDEN_LAB_PYTHON": python,
            ]
            let up = try lab.run(
                ["up", "--detach", "--without-aws", "--state", directory.path + "/lab"],
                environment: environment
            )
            try #require(up.status == 0, "\(up.error)")
        }

        deinit { _ = try? lab.run(["down", "--state", directory.path + "/lab"], environment: environment) }

        /// 3: something could not be read, and the command says what.
        func run(_ words: String, config: Bool = true) throws {
            let options = config ? ["--config", configuration] : []
            let outcome = try CommandRunner().run(
                words.split(separator: " ").map(String.init) + options,
                environment: environment,
                directory: directory.url
            )
            try #require([0, 3].contains(outcome.status), "\(words): \(outcome.error)")
        }

        func fill() throws {
            let logs = try CommandRunner(product: "generate-logs").run(["--out", directory.path, "--size", "1"])
            try #require(logs.status == 0, "\(logs.error)")
            try run("scan logs --no-progress", config: false)
            try run("behaviour learn logs --learning-days 7", config: false)
            try run("discover --no-progress")
            try run("assess --no-progress")
            try run("incident open --finding log-delivery-succeeds")
            try run(
                "review open --location system.access.audit --reviewers browser --due 2099-01-01 --no-progress"
            )
        }
    }

    private static func walk(_ python: String) throws -> CommandRunner.Outcome {
        let company = try Company(python: python)
        try company.fill()
        let script = root.appendingPathComponent("Scripts/check-dashboard").path
        return try CommandRunner().shell(
            "'\(python)' '\(script)' \"$TRAILWARDEN\" '\(company.state)' --config '\(company.configuration)' --flows",
            environment: company.environment
        )
    }

    @Test(.enabled(if: BrowserTests.isPossible, "needs Chromium and Scripts/requirements-browser.txt"))
    func everyPageDoesItsJob() async throws {
        let python = try #require(BrowserTests.python)
        // A thread of its own, so that tests beside this one go on meanwhile.
        let outcome = try await withCheckedThrowingContinuation {
            (done: CheckedContinuation<CommandRunner.Outcome, any Error>) in
            Thread.detachNewThread { done.resume(with: Result { try Self.walk(python) }) }
        }
        #expect(outcome.status == 0, "\(outcome.output) \(outcome.error)")
    }
}
