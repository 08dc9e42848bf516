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

    /// What a scan saw is kept, so that nobody reads the logs again for it.
    @Test func tellsWhatIsUnusedFromTheScan() throws {
        try lab { folder, environment in
            func run(_ arguments: [String]) throws -> CommandRunner.Outcome {
                try CommandRunner().run(
                    arguments + ["--state", folder + "/store", "--no-progress"],
                    environment: environment
                )
            }
            let configuration = ["--config", folder + "/trailwarden.yml"]
            let early = try run(["access", "unused"] + configuration)
            #expect(early.status == 1)
            #expect(early.error.contains("no scan kept"))
            let logs = folder + "/logs"
            try FileManager.default.createDirectory(atPath: logs, withIntermediateDirectories: true)
            let event = """
                {"version":"2.0","timestamp":1790000000000,"workspaceId":"1204551100001","serviceName":"unityCatalog",\
                "actionName":"getTable","userIdentity":{"email":"oskar.dahl@halden.example"},"requestId":"r1",\
                "requestParams":{"full_name_arg":"system.access.audit"},"response":{"statusCode":200}}

                """
            let bucket = """
                {"eventVersion":"1.09","eventTime":"2026-09-21T10:00:00Z","eventSource":"s3.amazonaws.com",\
                "eventName":"GetObject","eventID":"e1","userIdentity":{"type":"AssumedRole",\
                "arn":"arn:aws:sts::999988887777:assumed-role/stranger/s"},\
                "requestParameters":{"bucketName":"halden-audit-logs","key":"audit/a.json"}}

                """
            try Data((event + bucket).utf8).write(to: URL(fileURLWithPath: logs + "/events.json"))
            #expect(try run(["scan", logs]).status == 0)
            let unused = try run(
                ["access", "unused", "--all", "--location", "system.access.audit", "--output", "json"] + configuration
            )
            let rows = try JSONSerialization.jsonObject(with: Data(unused.output.utf8)) as? [String: Any]
            let used = (rows?["rows"] as? [[String: Any]] ?? []).filter { ($0["count"] as? Int ?? 0) > 0 }
            #expect(used.map { $0["principal"] as? String } == ["oskar.dahl@halden.example"])
            // The findings on the bucket know of the stranger.
            let assessed = try run(
                ["assess", "--stored", "--check", "log-bucket-is-locked", "--output", "json"] + configuration
            )
            #expect(assessed.output.contains("assumed-role/stranger"))
        }
    }

    /// Admins and recipients are looked for in every scan: one admin was there yesterday, the other not in half a year, and
    /// a recipient reads what is shared.
    @Test func tellsOfAssessmentsWhoIsGoneAndWhoReads() throws {
        try lab { folder, environment in
            func assess(_ check: String, _ arguments: String...) throws -> CommandRunner.Outcome {
                try CommandRunner().run(
                    [
                        "assess", "--check", check, "--output", "json", "--config", folder + "/trailwarden.yml",
                        "--state", folder + "/store", "--no-progress",
                    ] + arguments,
                    environment: environment
                )
            }
            let early = try assess("privileged-people-are-in-use")
            #expect(early.status == 3)
            #expect(early.output.contains("no audit events were scanned"))
            let logs = folder + "/logs"
            try FileManager.default.createDirectory(atPath: logs, withIntermediateDirectories: true)
            let now = Int64(Date().timeIntervalSince1970 * 1_000)
            func event(_ day: Int64, _ who: String, _ action: String, _ parameters: String = "{}") -> String {
                """
                {"version":"2.0","timestamp":\(now - day * 86_400_000 - 3_600_000),"workspaceId":"1204551100001",\
                "serviceName":"unityCatalog","actionName":"\(action)","userIdentity":{"email":"\(who)"},\
                "requestId":"\(action)-\(day)","requestParams":\(parameters),"response":{"statusCode":200}}

                """
            }
            let share = #"{"share":"partner_insights","recipient_name":"acme_analytics","is_ip_access_denied":"false"}"#
            let lines =
                (0..<180).map { event($0, "etl@halden.example", "getCatalog") } + [
                    event(1, "Ines.Adler@halden.example", "getSchema"),
                    event(2, "unknown", "deltaSharingQueriedTable", share),
                ]
            try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: logs + "/events.json"))
            let scan = try CommandRunner().run(
                ["scan", logs, "--state", folder + "/store", "--no-progress"],
                environment: environment
            )
            #expect(scan.status == 0, "\(scan.error)")
            let late = try assess("privileged-people-are-in-use", "--stored")
            #expect(late.status == 0, "\(late.error)")
            #expect(late.output.contains("tomas.berg@halden.example (never in 179 days of logs)"))
            #expect(!late.output.contains("ines.adler@halden.example ("))
            let shared = try assess("audit-shares-are-declared", "--stored")
            #expect(shared.output.contains("readers from outside: acme_analytics"))
        }
    }

    /// Each family of recipes once: a bucket, a role, a key, a grant, a person, a token, a secret, a root key, a setting.
    @Test func breaksTheLabAndSeesTheChecksBite() throws {
        try lab { folder, environment in
            let checks = [
                "log-bucket-is-versioned", "delivery-role-cannot-read", "log-key-rotates",
                "audit-copies-not-open-to-everyone", "account-admins-are-active", "tokens-expire",
                "verbose-audit-is-on", "service-secrets-expire", "aws-root-has-no-keys", "sql-download-is-off",
                "own-identity-is-a-service",
            ]
            let outcome = try CommandRunner().run(
                ["check", "selftest", "--lab", folder + "/trailwarden.yml"] + checks.flatMap { ["--check", $0] },
                environment: environment
            )
            #expect(outcome.status == 0, "\(outcome.output) \(outcome.error)")
            for check in checks.dropLast() { #expect(outcome.output.contains("bites  \(check): ")) }
            #expect(outcome.output.contains("not in the lab  own-identity-is-a-service"))
        }
    }

    @Test func verdictsAgreeWithWhatHappens() throws { try prove("access.py", "1") }

    /// Whoever holds what `permissions required` prints, and nothing else, is refused nothing.
    @Test func whatIsPrintedIsEnough() throws { try prove("permissions.py") }

    /// Runs a script of Lab/checks against a lab of its own; it ends with 0 where all that it tried agrees.
    private func prove(_ script: String, _ arguments: String...) throws {
        try lab { folder, _ in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: try Self.python())
            let product = try CommandRunner().shell("echo $TRAILWARDEN").output.trimmingCharacters(in: .newlines)
            process.arguments =
                [Self.checkout.path + "/Lab/checks/" + script, folder + "/lab.json", product] + arguments
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
