import Foundation
import FoundationNetworking
import Testing
import WardenTestSupport

/// `discover` and `doctor` against the lab's own Databricks, as a user runs them: whole, and with every fault switched on.
@Suite(.serialized) struct LabEstateTests {
    private static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The Python that Scripts/setup makes.
    private static let python =
        (ProcessInfo.processInfo.environment["TRAILWARDEN_TOOLS"] ?? checkout.appendingPathComponent(".venv").path)
        + "/bin/python"

    /// A lab that runs, and the files that lead to it.
    final class Lab {
        let directory: TemporaryDirectory
        let runner = CommandRunner()
        private let program = CommandRunner(product: "trailwarden-lab")

        init(_ arguments: [String] = [], hasAWS: Bool = false) throws {
            directory = try TemporaryDirectory()
            let aws = hasAWS ? [] : ["--without-aws"]
            let up = try program.run(
                ["up", "--detach", "--state", directory.path + "/lab"] + aws + arguments,
                environment: [
                    "TRAILWARDEN_LAB_HOME": LabEstateTests.checkout.path,
                    "TRAILWARDEN_LAB_PYTHON": LabEstateTests.python,
                ]
            )
            try #require(up.status == 0, "\(up.error)")
        }

        deinit { _ = try? program.run(["down", "--state", directory.path + "/lab"]) }

        private var configuration: URL { directory.url.appendingPathComponent("lab/trailwarden.yml") }

        /// Changes the configuration; requests are sent twice at most, so that faults are met soon.
        func configure(_ change: (String) -> String = { $0 }) throws {
            let text = change(try String(contentsOf: configuration, encoding: .utf8))
            let limits = text.contains("limits:") ? "" : "limits:\n  attempts: 2\n"
            try Data((text + limits).utf8).write(to: configuration)
        }

        func run(_ arguments: [String]) throws -> CommandRunner.Outcome {
            try runner.run(
                arguments + ["--config", configuration.path],
                environment: ["TRAILWARDEN_STATE": directory.path + "/state", "HOME": directory.path]
            )
        }

        func discover(_ arguments: [String] = []) throws -> (outcome: CommandRunner.Outcome, report: [String: Any]) {
            let state = ["--state", directory.path + "/state", "--no-progress", "--full", "--output", "json"]
            let outcome = try run(["discover"] + state + arguments)
            let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
            return (outcome, try #require(report, "\(outcome.error)"))
        }

        func control(_ method: String, _ body: [String: Any]? = nil) async throws {
            let text = try Data(contentsOf: directory.url.appendingPathComponent("lab/lab.json"))
            let lab = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
            let host = try #require(lab["account_host"] as? String)
            var request = URLRequest(url: try #require(URL(string: host + "/_lab/faults")))
            request.httpMethod = method
            if let body { request.httpBody = try JSONSerialization.data(withJSONObject: body) }
            let (_, response) = try await URLSession.shared.data(for: request)
            try #require((response as? HTTPURLResponse)?.statusCode == 200)
        }
    }

    private func ids(_ report: [String: Any]) -> Set<String> {
        let locations = report["locations"] as? [[String: Any]] ?? []
        return Set(locations.compactMap { ($0["asset"] as? [String: Any])?["id"] as? String })
    }

    private func kinds(_ report: [String: Any]) -> Set<String> {
        Set(ids(report).map { String($0.prefix { $0 != ":" }) })
    }

    @Test func findsWhatTheLabHides() throws {
        let lab = try Lab()
        let (outcome, report) = try lab.discover(["--posture"])
        #expect(outcome.status == 3, "\(outcome.error)")
        let expected: Set = [
            "delivery-configuration", "table", "volume", "external-location", "share", "recipient", "notebook", "query",
            "dashboard", "job", "alert", "prefix",
        ]
        #expect(expected.subtracting(kinds(report)).isEmpty, "\(expected.subtracting(kinds(report)))")
        let locations = report["locations"] as? [[String: Any]] ?? []
        // The CTAS that made the copy stands in the audit events.
        let said = locations.flatMap { $0["chain"] as? [[String: Any]] ?? [] }
            .compactMap { $0["evidence"] as? [String: Any] }
        #expect(said.contains { $0["source"] as? String == "event" })
        let posture = try #require(outcome.error.split(separator: "\n").first { $0.hasPrefix("posture: ") })
        #expect(posture.hasSuffix(" 0 of them unknown"), "\(posture)")
    }

    /// The official tools read the same account, and see the same trees.
    @Test func keepsWhatBotocoreReads() throws {
        let lab = try Lab(["--delivery-interval", "0"], hasAWS: true)
        // Those without audit logs would be set aside: declared ones are read, too.
        let others = ["backups", "bi-exports", "inventory", "lakehouse", "trail", "website", "workspace-root"]
        let names = others.map { "halden-" + $0 }.joined(separator: ", ")
        try lab.configure { $0 + "policy:\n  log_buckets: [\(names)]\n" }
        let (outcome, report) = try lab.discover(["--posture"])
        #expect(outcome.status == 3, "\(outcome.error)")
        #expect(kinds(report).isSuperset(of: ["outside-reader", "bucket", "queue", "access-point"]))
        let compared = try CommandRunner().shell(
            "'\(Self.python)' '\(Self.checkout.path)/Lab/checks/posture.py' lab/lab.json state",
            directory: lab.directory.url
        )
        #expect(compared.status == 0, "\(compared.output) \(compared.error)")
        // Without a scope the log buckets are those that the account delivers to, and IAM says what may be changed.
        let doctor = try lab.run(["doctor", "--for", "scan", "--for", "fix", "--output", "json"])
        #expect(doctor.status == 3, "\(doctor.output) \(doctor.error)")
        let told = try #require(try JSONSerialization.jsonObject(with: Data(doctor.output.utf8)) as? [String: Any])
        let checks = try #require(told["checks"] as? [[String: Any]])
        let found = { (use: String, permission: String) in
            checks.first { $0["use"] as? String == use && $0["permission"] as? String == permission }
        }
        let denied = try #require(found("scan", "s3:ListBucket"))
        #expect(denied["state"] as? String == "missing")
        #expect((denied["reason"] as? String ?? "").contains("halden-old-logs"))
        #expect(found("fix", "s3:PutBucketPolicy")?["state"] as? String == "held", "\(doctor.output)")
        #expect(found("fix", "workspace admin")?["state"] as? String == "held", "\(doctor.output)")
    }

    @Test func everyFaultIsNamedAndTheRestIsFound() async throws {
        let lab = try Lab(["--page-size", "2"])
        try lab.configure()
        let unity = "/api/2.1/unity-catalog"
        let faults: [(fault: [String: Any], question: String, reasons: Set<String>)] = [
            (
                ["kind": "status", "status": 403, "match": "GET \(unity)/external-locations"], "external locations",
                ["forbidden"]
            ),
            (["kind": "status", "status": 404, "match": "GET \(unity)/shares/*"], "share", ["not-found"]),
            (["kind": "throttle", "retry_after": 0, "match": "GET /api/2.0/sql/queries"], "queries", ["throttled"]),
            (
                ["kind": "status", "status": 500, "match": "GET /api/2.0/lakeview/dashboards"], "dashboards",
                ["server-error"]
            ),
            (["kind": "truncate", "match": "GET /api/2.2/jobs/list"], "jobs", ["malformed"]),
            (["kind": "html", "match": "GET /api/2.0/alerts"], "alerts", ["server-error", "malformed"]),
            (["kind": "drop", "match": "GET /api/2.0/pipelines"], "pipelines", ["unreachable"]),
            (["kind": "empty_page", "match": "GET \(unity)/volumes"], "volumes", ["incomplete"]),
            (
                ["kind": "status", "status": 503, "after": 1, "match": "GET \(unity)/catalogs"], "catalogs",
                ["server-error"]
            ),
            (["kind": "slow", "delay_ms": 50, "match": "GET \(unity)/schemas"], "", []),
            // Asked for by the posture alone.
            (["kind": "status", "status": 403, "match": "GET \(unity)/permissions/*"], "", []),
        ]
        for fault in faults { try await lab.control("POST", fault.fault) }
        let (outcome, report) = try lab.discover(["--posture"])
        #expect(outcome.status == 3, "\(outcome.error)")
        #expect(report["isComplete"] as? Bool == false)
        let unknowns = report["unknowns"] as? [[String: Any]] ?? []
        let listings = report["listings"] as? [[String: Any]] ?? []
        for fault in faults where !fault.question.isEmpty {
            let found = unknowns.filter { ($0["question"] as? String ?? "").contains(fault.question) }
            let reasons = Set(found.compactMap { $0["reason"] as? String })
            #expect(!reasons.isDisjoint(with: fault.reasons), "\(fault.question): \(reasons)")
            if fault.question != "share" {
                let named = listings.filter { ($0["what"] as? String ?? "") == fault.question }
                #expect(named.contains { $0["isComplete"] as? Bool == false }, "\(fault.question) is called complete")
            }
        }
        #expect(ids(report).contains { $0.hasPrefix("delivery-configuration:") })
        let posture = try #require(outcome.error.split(separator: "\n").first { $0.hasPrefix("posture: ") })
        #expect(!posture.hasSuffix(" 0 of them unknown"), "\(posture)")
        try await lab.control("DELETE")
        let (whole, _) = try lab.discover()
        #expect(whole.status == 3 || whole.status == 0)
    }

    @Test func anUnreachableWorkspaceIsUnknownAndTheOthersAreFound() throws {
        let lab = try Lab()
        try lab.configure { text in
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let hosts = lines.indices.filter { lines[$0].hasPrefix("      host: ") }
            if let last = hosts.last { lines[last] = "      host: http://127.0.0.1:9" }
            return lines.joined(separator: "\n")
        }
        let (outcome, report) = try lab.discover()
        #expect(outcome.status == 3, "\(outcome.error)")
        let unknowns = report["unknowns"] as? [[String: Any]] ?? []
        #expect(unknowns.contains { $0["reason"] as? String == "unreachable" })
        #expect(ids(report).contains { $0.hasPrefix("table:") })
    }

    @Test func doctorTellsWhatAReaderLacksAndWhatToGrant() async throws {
        let lab = try Lab()
        let whole = try lab.run(["doctor", "--for", "assess", "--output", "json"])
        let report = try #require(try JSONSerialization.jsonObject(with: Data(whole.output.utf8)) as? [String: Any])
        let checks = try #require(report["checks"] as? [[String: Any]])
        #expect(checks.count { $0["state"] as? String == "held" } > 20, "\(whole.output)")
        #expect(!checks.contains { $0["state"] as? String == "missing" }, "\(whole.output)")
        // A call that is not there was not looked at: that proves nothing.
        try await lab.control(
            "POST",
            ["kind": "status", "status": 404, "match": "GET /api/2.0/accounts/*/log-delivery"]
        )
        let gone = try lab.run(["doctor", "--for", "assess", "--output", "json"])
        let rest = try #require(try JSONSerialization.jsonObject(with: Data(gone.output.utf8)) as? [String: Any])
        let delivery = try #require(rest["checks"] as? [[String: Any]])
            .first { $0["capability"] as? String == "log-delivery" }
        #expect(gone.status == 3 && delivery?["state"] as? String == "unknown", "\(gone.output)")
        try await lab.control("DELETE")
        try lab.configure {
            $0.replacing("      profile: lab-account\n", with: "      profile: lab-account-reader\n")
                .replacing("    profile: lab-account\n", with: "    profile: lab-account-reader\n")
        }
        let reader = try lab.run(["doctor", "--for", "assess"])
        #expect(reader.status == 3, "\(reader.output) \(reader.error)")
        #expect(reader.output.contains("missing: account admin"))
        #expect(reader.output.contains("blind spot: "))
        #expect(reader.output.contains("the least that has to be granted for 'assess' at Databricks"))
        #expect(reader.output.contains("Roles > Account admin"))
    }
}
