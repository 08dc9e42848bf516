import Foundation
import Testing
import WardenTestSupport

/// The monitor on the lab: an attack with a stolen credential is seen, told, stopped and filed while it goes on.
@Suite(.serialized) struct LiveLabTests {
    private static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Python and nothing else: the lab runs without AWS.
    private static var attack: String { checkout.appendingPathComponent("Scripts/lab-attack").path }

    /// A lab, and a monitor that follows its audit table.
    private final class Watch {
        let directory: TemporaryDirectory
        private let lab = CommandRunner(product: "trailwarden-lab")
        private let monitor = Process()
        private let runner = CommandRunner()

        init(consent: String) throws {
            directory = try TemporaryDirectory()
            let up = try lab.run(
                ["up", "--detach", "--without-aws", "--state", directory.path + "/lab"],
                environment: ["TRAILWARDEN_LAB_HOME": LiveLabTests.checkout.path]
            )
            try #require(up.status == 0, "\(up.error)")
            let file = directory.url.appendingPathComponent("lab/trailwarden.yml")
            let settings = """

                monitor:
                  drift_every: 1h
                  sources:
                    - {name: table, type: system-table, every: 500ms}
                alerts:
                  sinks:
                    - {name: soc, type: file, path: "\(directory.path)/alerts.jsonl", format: json}
                  responses:
                    - name: log switched off
                      match: {severity: high, rules: [log-delivery-disabled]}
                      contain:
                        - {action: identity.deactivate-service-principal, principal: "{principal}"}
                        - {action: delivery.enable, delivery: "{requestParams.config_id}"}

                """
            // The lab's profile has settings of its own about changes.
            let profile = try String(contentsOf: file, encoding: .utf8)
                .replacingOccurrences(of: "remedy:\n", with: "remedy:\n  contain: \(consent)\n")
            try Data((profile + settings).utf8).write(to: file)
        }

        deinit {
            monitor.end()
            _ = try? lab.run(["down", "--state", directory.path + "/lab"])
        }

        func start() throws {
            _ = FileManager.default.createFile(atPath: directory.path + "/monitor.log", contents: nil)
            monitor.executableURL = runner.executable
            monitor.arguments = ["monitor", "--config", directory.path + "/lab/trailwarden.yml"]
            monitor.environment = environment.merging(ProcessInfo.processInfo.environment) { first, _ in first }
            monitor.standardError = FileHandle(forWritingAtPath: directory.path + "/monitor.log")
            try monitor.run()
        }

        private var environment: [String: String] {
            ["TRAILWARDEN_STATE": directory.path + "/state", "HOME": directory.path, "TRAILWARDEN_ACTOR": "test"]
        }

        func run(_ arguments: String...) throws -> CommandRunner.Outcome {
            try runner.run(
                arguments + ["--config", directory.path + "/lab/trailwarden.yml"],
                environment: environment
            )
        }

        func attack(_ step: String) throws -> CommandRunner.Outcome {
            try runner.shell("python3 \(LiveLabTests.attack) \(step) \(directory.path)/lab")
        }

        /// What stands in a file once it holds `text`.
        func waits(for text: String, in file: String) async -> String? {
            for _ in 0..<3_000 {
                let found = try? String(contentsOfFile: directory.path + "/" + file, encoding: .utf8)
                if let found, found.contains(text) { return found }
                try? await Task.sleep(for: .milliseconds(100))
            }
            return nil
        }

        var log: String { (try? String(contentsOfFile: directory.path + "/monitor.log", encoding: .utf8)) ?? "" }
    }

    @Test func theAttackIsStoppedAndFiled() async throws {
        let watch = try Watch(consent: "unattended")
        #expect(try watch.attack("prepare").status == 0)
        try watch.start()
        try #require(await watch.waits(for: "drift.baseline-taken", in: "monitor.log") != nil, "\(watch.log)")
        let strike = try watch.attack("strike")
        #expect(strike.status == 0, "\(strike.output) \(watch.log)")
        #expect(strike.output.contains("attacker: refused"))
        let told = try #require(await watch.waits(for: "contained", in: "alerts.jsonl"), "\(watch.log)")
        #expect(told.contains("deactivate service principal"))
        let incidents = try watch.run("incident", "list")
        #expect(incidents.output.contains("contained"), "\(incidents.output) \(incidents.error)")
        // What drifted is told with the event that did it.
        let drift = try watch.run("alert", "list", "--output", "jsonl", "--all")
        #expect(drift.output.contains("log-delivery"), "\(drift.output)")
        let evidence = try watch.run("evidence", "verify")
        #expect(evidence.status == 0, "\(evidence.output) \(evidence.error)")
    }
}
