import Foundation
import Testing
import WardenTestSupport

/// The scan as a user runs it, on small logs.
@Suite struct ScanCommandTests {
    private let runner = CommandRunner()

    private func event(
        _ action: String,
        service: String = "accounts",
        user: String = "ada@example.com",
        time: Int64 = 1_780_000_000_000,
        parameters: String = "{}",
        workspace: String = "42"
    ) -> String {
        """
        {"version":"2.0","auditLevel":"WORKSPACE_LEVEL","timestamp":\(time),"workspaceId":\(workspace),\
        "sourceIPAddress":"203.0.113.9","userAgent":"test","userIdentity":{"email":"\(user)"},\
        "serviceName":"\(service)","actionName":"\(action)","requestId":"r-\(time)","requestParams":\(parameters),\
        "response":{"statusCode":200}}
        """
    }

    private var verboseOff: String {
        event(
            "workspaceConfEdit",
            service: "workspace",
            parameters: #"{"workspaceConfKeys":"enableVerboseAuditLogs","workspaceConfValues":"false"}"#
        )
    }

    private func scan(
        _ directory: TemporaryDirectory,
        _ arguments: [String],
        input: String = "",
        state: String = "state"
    ) throws -> CommandRunner.Outcome {
        try runner.run(
            ["scan"] + arguments + ["--no-progress", "--state", directory.path + "/" + state],
            input: input
        )
    }

    private func report(_ outcome: CommandRunner.Outcome) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    private func titles(_ report: [String: Any]) -> [String] {
        (report["detections"] as? [[String: Any]] ?? []).compactMap {
            ($0["rule"] as? [String: Any])?["title"] as? String
        }
    }

    private func count(_ report: [String: Any], _ name: String) -> Int {
        ((report["run"] as? [String: Any])?[name] as? NSNumber)?.intValue ?? -1
    }

    @Test func tellsTheFirstDetectionOfEachGroupBeforeTheReport() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write([verboseOff, verboseOff, event("login")].joined(separator: "\n"), to: "a.json")
        let lines = try scan(directory, [path, "--output", "jsonl"]).output.split(separator: "\n")
        let records = try lines.map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        let types = records.compactMap { $0["type"] as? String }
        let run = try #require(types.firstIndex(of: "run"))
        #expect(run >= 1 && types[..<run].allSatisfy { $0 == "first" })
        #expect(!types[run...].contains("first"))
        let title = { (record: [String: Any]) in (record["rule"] as? [String: Any])?["title"] as? String ?? "" }
        let early = Set(records[..<run].map(title))
        #expect(early.count == run)
        #expect(early.isSubset(of: records.filter { $0["type"] as? String == "detection" }.map(title)))
    }

    @Test func findsTheSameWithOneThreadAndWithMany() throws {
        let directory = try TemporaryDirectory()
        let secret = ["da", "pi"].joined() + "8f3a1c9e7b2d4065a9c1e8b73f20d64"
        for file in 0..<6 {
            let events = (0..<400).map { index -> String in
                // Every line differs: of two equal ones whichever is read first counts.
                let time = 1_780_000_000_000 + Int64((index * 7_919 + file * 31) % 5_000) * 1_000 + Int64(file)
                let statement = index % 10 == 0 ? #"{"commandText":"t='\#(secret)\#(index % 4)'"}"# : "{}"
                return index % 5 == 0
                    ? event("getTable", user: "u\(index % 3)@example.com", time: time, parameters: statement)
                    : event("deleteTable", service: "unityCatalog", user: "u\(index % 7)@example.com", time: time)
            }
            _ = try directory.write(events.joined(separator: "\n"), to: "logs/\(file).json")
        }
        let outcomes = try ["1", "4"].map { threads in
            try report(
                scan(
                    directory,
                    [directory.path + "/logs", "--output", "json", "--threads", threads],
                    state: "state-\(threads)"
                )
            )
        }
        for part in ["detections", "content"] {
            let found = outcomes.map { $0[part] as? [[String: Any]] ?? [] }
            #expect(!found[0].isEmpty)
            let texts = try found.map { list in
                // Keyed by the installation, and each state directory is one.
                try list.map { try Self.text($0, without: ["fingerprint"]) }
            }
            #expect(texts[0] == texts[1])
        }
    }

    private static func text(_ value: Any, without keys: Set<String>) throws -> String {
        func strip(_ value: Any) -> Any {
            if let object = value as? [String: Any] {
                return object.filter { !keys.contains($0.key) }.mapValues(strip)
            }
            return (value as? [Any])?.map(strip) ?? value
        }
        let bytes = try JSONSerialization.data(withJSONObject: strip(value), options: [.sortedKeys])
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func keepsCompiledPatternsWhereOnlyTheUserCanWrite() throws {
        let directory = try TemporaryDirectory()
        let line = #"{"serviceName":"x","actionName":"y","requestParams":{"c":"AKIA"#
        let path = try directory.write(line + #"QYLPMN5HHHFPZAM2"}}"#, to: "a.json")
        let cache = directory.path + "/cache"
        func classify() throws -> String {
            let outcome = try runner.run(
                ["classify", path, "--output", "jsonl"],
                environment: ["XDG_CACHE_HOME": cache]
            )
            #expect(outcome.status == 0)
            return outcome.output
        }
        let cold = try classify()
        let kept = try #require(try FileManager.default.contentsOfDirectory(atPath: cache + "/trailwarden").first)
        let file = cache + "/trailwarden/" + kept
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try classify() == cold)
        // What is damaged or could be another's is not run: it is compiled again.
        try Data("junk".utf8).write(to: URL(fileURLWithPath: file))
        #expect(try classify() == cold)
        try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file)
        #expect(try classify() == cold)
    }

    @Test func namesAnAttackOnTheLogsAndTripsTheGate() throws {
        let directory = try TemporaryDirectory()
        let file = try directory.write(verboseOff + "\n", to: "logs/a.json")
        let outcome = try scan(directory, [file, "--fail-on", "high"])
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("Verbose audit logging switched off"))
        #expect(outcome.output.contains("ada@example.com"))
    }

    @Test func readsStandardInputAndEveryFormat() throws {
        let directory = try TemporaryDirectory()
        for format in ["terminal", "json", "jsonl", "csv", "ocsf", "html"] {
            let outcome = try scan(directory, ["-", "--output", format], input: verboseOff + "\n", state: format)
            #expect(outcome.status == 0, "\(format): \(outcome.error)")
            #expect(outcome.output.contains("erbose audit logging switched off"), "\(format)")
        }
    }

    @Test func readsOnlyWhatIsNewTheSecondTime() throws {
        let directory = try TemporaryDirectory()
        try directory.write(verboseOff + "\n", to: "logs/a.json")
        let logs = directory.path + "/logs"
        #expect(count(try report(scan(directory, [logs, "--output", "json"])), "eventsRead") == 1)
        let second = try report(scan(directory, [logs, "--output", "json"]))
        #expect(count(second, "eventsRead") == 0)
        #expect(count(second, "filesSkipped") == 1)
        #expect(titles(second).contains("Verbose audit logging switched off"))
        let full = try report(scan(directory, [logs, "--output", "json", "--full"]))
        #expect(count(full, "eventsRead") == 1)
    }

    @Test func aRewrittenFileAddsOnlyItsNewLines() throws {
        let directory = try TemporaryDirectory()
        let logs = directory.path + "/logs"
        try directory.write(verboseOff + "\n", to: "logs/a.json")
        _ = try scan(directory, [logs])
        let grown = verboseOff + "\n" + event("setAccountAdmin", time: 1_780_000_060_000, workspace: "0") + "\n"
        try directory.write(grown, to: "logs/a.json")
        let second = try report(scan(directory, [logs, "--output", "json"]))
        #expect(count(second, "duplicateEvents") == 1)
        let census = try #require(second["census"] as? [String: Any])
        #expect((census["events"] as? NSNumber)?.intValue == 2)
        let groups = try #require(second["detections"] as? [[String: Any]])
        #expect(groups.allSatisfy { ($0["count"] as? NSNumber)?.intValue == 1 })
    }

    @Test func aRemovedLineIsTampering() throws {
        let directory = try TemporaryDirectory()
        let logs = directory.path + "/logs"
        let other = event("login", time: 1_780_000_030_000)
        try directory.write(other + "\n" + verboseOff + "\n", to: "logs/a.json")
        _ = try scan(directory, [logs])
        try directory.write(other + "\n", to: "logs/a.json")
        let second = try report(scan(directory, [logs, "--output", "json"]))
        let kinds = (second["integrity"] as? [[String: Any]] ?? []).compactMap { $0["kind"] as? String }
        #expect(kinds.contains("removed-line"))
        #expect(titles(second).contains("Verbose audit logging switched off"))
    }

    @Test func contentIsSummarisedByLocationFieldAndEventType() throws {
        let directory = try TemporaryDirectory()
        let tokens = ["7f3a91c05e2b48d6a1f09c3e5b7d2846", "c05e2b48d67f3a91a1f09c3e5b7d2846"].map { "dapi" + $0 }
        func line(_ token: String, _ action: String, _ time: Int64) -> String {
            event(action, service: "notebook", time: time, parameters: "{\"commandText\":\"t = '\(token)'\"}") + "\n"
        }
        let first = line(tokens[0], "runCommand", 1_780_000_000_000) + line(tokens[1], "runCommand", 1_780_000_001_000)
        try directory.write(first, to: "logs/workspaceId=1/date=2026-06-01/a.json")
        try directory.write(
            line(tokens[0], "runCommand", 1_780_000_002_000),
            to: "logs/workspaceId=1/date=2026-06-02/a.json"
        )
        try directory.write(
            line(tokens[0], "submitCommand", 1_780_000_003_000),
            to: "logs/workspaceId=2/date=2026-06-01/a.json"
        )
        let logs = directory.path + "/logs"
        for _ in 0..<2 {
            let locations = try #require(
                report(scan(directory, [logs, "--output", "json"]))["locations"] as? [[String: Any]]
            )
            #expect(
                locations.compactMap { $0["location"] as? String } == [
                    logs + "/workspaceId=1", logs + "/workspaceId=2",
                ]
            )
            let kind = try #require((locations[0]["kinds"] as? [[String: Any]])?.first)
            #expect(kind["kind"] as? String == "databricks-token")
            #expect(kind["count"] as? Int == 3 && kind["distinctValues"] as? Int == 2)
            #expect((kind["fields"] as? [[String: Any]])?.first?["value"] as? String == "requestParams.commandText")
            #expect((kind["actions"] as? [[String: Any]])?.first?["value"] as? String == "notebook/runCommand")
        }
        let terminal = try scan(directory, [logs]).output
        #expect(terminal.contains("by location") && terminal.contains("workspaceId=2"))
    }

    @Test func strayClocksDoNotStretchThePeriod() throws {
        let directory = try TemporaryDirectory()
        let june = (0..<300).map { event("login", time: 1_780_000_000_000 + Int64($0) * 60_000) }
        let stray = [event("login", time: 5_000), event("login", time: 1_930_000_000_000)]
        try directory.write((june + stray).map { $0 + "\n" }.joined(), to: "logs/a.json")
        let outcome = try scan(directory, [directory.path + "/logs"])
        #expect(outcome.status == 0)
        #expect(!outcome.output.contains("21,"))
        let census = try #require(
            report(scan(directory, [directory.path + "/logs", "--output", "json"]))["census"] as? [String: Any]
        )
        let period = try #require(census["period"] as? [String: Any])
        #expect((period["first"] as? String)?.hasPrefix("2026-05-28") == true)
        #expect(period["eventsOutside"] as? Int == 2)
    }

    @Test func setsBadRecordsAsideAndSaysSoEveryTime() throws {
        let directory = try TemporaryDirectory()
        let logs = directory.path + "/logs"
        try directory.write("{\"broken\":\n" + verboseOff + "\n", to: "logs/a.json")
        for _ in 0..<2 {
            let outcome = try scan(directory, [logs, "--output", "json"])
            #expect(outcome.status == 3)
            let report = try report(outcome)
            #expect(count(report, "quarantined") == 1)
            #expect(titles(report).contains("Verbose audit logging switched off"))
        }
    }

    @Test func filtersByTimeWorkspaceAndPrincipal() throws {
        let directory = try TemporaryDirectory()
        let lines = [
            event("login", user: "ada@example.com", time: 1_780_000_000_000, workspace: "1"),
            event("login", user: "bob@example.com", time: 1_780_000_000_000, workspace: "2"),
            event("login", user: "ada@example.com", time: 1_790_000_000_000, workspace: "2"),
        ]
        let file = try directory.write(lines.joined(separator: "\n") + "\n", to: "a.json")
        let filters: [([String], Int)] = [
            (["--workspace", "2"], 2), (["--principal", "ADA@example.com"], 2),
            (["--since", "2026-09-01"], 1), (["--until", "2026-09-01", "--workspace", "1"], 1),
        ]
        for (arguments, expected) in filters {
            let outcome = try scan(directory, [file, "--output", "json"] + arguments)
            let census = try #require(try report(outcome)["census"] as? [String: Any])
            #expect((census["events"] as? NSNumber)?.intValue == expected, "\(arguments)")
        }
    }

    @Test func aBadRuleIsNamedWithItsPlaceAndHidesNoOther() throws {
        let directory = try TemporaryDirectory()
        let file = try directory.write(event("login") + "\n", to: "a.json")
        try directory.write(
            "title: Bad\nlogsource:\n  product: databricks\ndetection:\n  s:\n    actionName|contians: x\n  condition: s\n",
            to: "rules/bad.yml"
        )
        try directory.write(
            "title: Good\nlevel: high\nlogsource:\n  product: databricks\ndetection:\n  s:\n    actionName: login\n  condition: s\n",
            to: "rules/good.yml"
        )
        let outcome = try scan(directory, [file, "--rules", directory.path + "/rules", "--no-built-in-rules"])
        #expect(outcome.error.contains("bad.yml:6:5") || outcome.error.contains("bad.yml:6:"))
        #expect(outcome.output.contains("Good"))
        #expect(outcome.status == 3)
    }

    @Test func noSecretLeavesTheProcessInClear() throws {
        let directory = try TemporaryDirectory()
        let token = "dapi" + "3f9c1a7b5e2d4860" + "9ab1c2d3e4f50617"
        let password = "Tr0ub4dor" + "&3-Xk29vQ"
        let sql = "SET t = '\(token)'; CREATE CONNECTION c OPTIONS (password '\(password)')"
        let secretive = event(
            "workspaceConfEdit",
            service: "workspace",
            parameters:
                #"{"workspaceConfKeys":"enableVerboseAuditLogs","workspaceConfValues":"false","commandText":"\#(sql)","note":"\#(token)"}"#
        )
        let file = try directory.write(secretive + "\n", to: "a.json")
        for format in ["terminal", "json", "jsonl", "csv", "ocsf", "html"] {
            let outcome = try scan(directory, [file, "--output", format, "--full"])
            #expect(!outcome.output.contains(token) && !outcome.error.contains(token), "\(format)")
            #expect(!outcome.output.contains(password) && !outcome.error.contains(password), "\(format)")
        }
        let state = directory.url.appendingPathComponent("state")
        let files = FileManager.default.enumerator(at: state, includingPropertiesForKeys: nil)
        for case let url as URL in try #require(files) {
            guard let data = try? Data(contentsOf: url) else { continue }
            #expect(data.range(of: Data(token.utf8)) == nil && data.range(of: Data(password.utf8)) == nil, "\(url)")
        }
    }

    @Test func saysWhatIsWrongWithThePath() throws {
        let directory = try TemporaryDirectory()
        let outcome = try scan(directory, ["/nonexistent/logs"])
        #expect(outcome.status == 1)
        #expect(outcome.error.contains("/nonexistent/logs") && outcome.error.contains("help:"))
        #expect(outcome.output.isEmpty)
    }

    @Test func correlatesAcrossScans() throws {
        let directory = try TemporaryDirectory()
        let rule = """
            title: Login
            name: login
            logsource: {product: databricks}
            detection: {s: {actionName: login}, condition: s}
            ---
            title: Two logins
            level: high
            correlation:
              type: event_count
              rules: [login]
              group-by: [userIdentity.email]
              timespan: 10m
              condition: {gte: 2}
            """
        try directory.write(rule, to: "rules/two.yml")
        let arguments = [
            directory.path + "/logs", "--rules", directory.path + "/rules", "--no-built-in-rules", "--output", "json",
        ]
        try directory.write(event("login", time: 1_780_000_000_000) + "\n", to: "logs/a.json")
        #expect(titles(try report(scan(directory, arguments))).isEmpty)
        try directory.write(event("login", time: 1_780_000_120_000) + "\n", to: "logs/b.json")
        let second = try report(scan(directory, arguments))
        #expect(titles(second) == ["Two logins"])
        // The step reports nothing, so it is no rule of the report.
        #expect(count(second, "rulesLoaded") == 1)
        let third = try report(scan(directory, arguments))
        #expect((third["detections"] as? [[String: Any]])?.first?["count"] as? Int == 1)
    }

    /// CloudTrail's files hold all records on one line, and whole seconds.
    @Test func countsEachEventOfOneLineAndOneMoment() throws {
        let directory = try TemporaryDirectory()
        let rule = """
            title: Stop
            name: stop
            logsource: {product: aws, service: cloudtrail}
            detection: {s: {eventName: StopLogging}, condition: s}
            ---
            title: Three stops
            correlation:
              type: event_count
              rules: [stop]
              timespan: 1m
              condition: {gte: 3}
            """
        try directory.write(rule, to: "rules/three.yml")
        let records = (1...3).map {
            #"{"eventVersion":"1.08","eventTime":"2026-06-01T00:00:00Z","eventSource":"cloudtrail.amazonaws.com","#
                + #""eventName":"StopLogging","eventID":"\#($0)"}"#
        }
        try directory.write(#"{"Records":[\#(records.joined(separator: ","))]}"#, to: "logs/a.json")
        let arguments = [
            directory.path + "/logs", "--rules", directory.path + "/rules", "--no-built-in-rules", "--output", "json",
        ]
        #expect(titles(try report(scan(directory, arguments))).contains("Three stops"))
    }

    @Test func leavesOutDeclaredReadersAndNobodyElse() throws {
        let directory = try TemporaryDirectory()
        let parameters = #"{"table_full_name":"system.access.audit","operation":"READ"}"#
        let reads = ["siem@example.com", "mallory@example.com"].map { user in
            event("generateTemporaryTableCredential", service: "unityCatalog", user: user, parameters: parameters)
        }
        let logs = try directory.write(reads.joined(separator: "\n") + "\n", to: "logs/a.json")
        let config = try directory.write("policy: {declared_readers: [siem@example.com]}\n", to: "trailwarden.yml")
        let principals = { (outcome: CommandRunner.Outcome) in
            Set((try report(outcome)["detections"] as? [[String: Any]] ?? []).compactMap { $0["principal"] as? String })
        }
        let everybody = try scan(directory, [logs, "--output", "json"], state: "one")
        #expect(try principals(everybody) == ["siem@example.com", "mallory@example.com"])
        let others = try scan(directory, [logs, "--output", "json", "--config", config], state: "two")
        #expect(try principals(others) == ["mallory@example.com"])
        try directory.write("policy: {declared_readers: 7, nonsense: true}\n", to: "wrong.yml")
        let wrong = try scan(directory, [logs, "--config", directory.path + "/wrong.yml"], state: "three")
        #expect(wrong.status == 78 && wrong.error.contains("wrong.yml:1"))
    }
}
