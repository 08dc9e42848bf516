import Foundation
import Testing
import WardenTestSupport

/// The integrity commands as a user runs them: on files that grow, change, come late, or stay away.
@Suite struct IntegrityCommandTests {
    private let runner = CommandRunner()
    /// Monday 2026-06-01, 00:00 UTC, epoch milliseconds.
    private static let monday: Int64 = 1_780_272_000_000
    private static let hour: Int64 = 3_600_000

    private func event(
        _ time: Int64,
        _ action: String = "login",
        user: String = "ada@corp.example",
        parameters: String = "{}"
    ) -> String {
        """
        {"version":"2.0","auditLevel":"WORKSPACE_LEVEL","timestamp":\(time),"workspaceId":42,\
        "sourceIPAddress":"203.0.113.9","userAgent":"test","userIdentity":{"email":"\(user)"},\
        "serviceName":"accounts","actionName":"\(action)","requestId":"r-\(time)","requestParams":\(parameters),\
        "response":{"statusCode":200}}
        """
    }

    private func lines(_ count: Int, from time: Int64 = monday) -> [String] {
        (0..<count).map { event(time + Int64($0) * 1_000) }
    }

    private func write(_ lines: [String], _ name: String, _ directory: TemporaryDirectory) throws {
        try directory.write(lines.map { $0 + "\n" }.joined(), to: name)
    }

    private func scan(_ directory: TemporaryDirectory) throws {
        let outcome = try runner.run([
            "scan", directory.path + "/logs", "--no-progress", "--state", directory.path + "/state",
        ])
        #expect(outcome.status == 0, "\(outcome.error)")
    }

    private func integrity(_ directory: TemporaryDirectory, _ arguments: String...) throws -> CommandRunner.Outcome {
        try runner.run(["integrity"] + arguments + ["--state", directory.path + "/state"])
    }

    private func issues(_ outcome: CommandRunner.Outcome) throws -> [[String: Any]] {
        let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        return try #require(report?["issues"] as? [[String: Any]])
    }

    private func kinds(_ issues: [[String: Any]]) -> Set<String> { Set(issues.compactMap { $0["kind"] as? String }) }

    @Test func aFileThatGrewIsWhole() throws {
        let directory = try TemporaryDirectory()
        try write(lines(20), "logs/date=2026-06-01/a.json", directory)
        try scan(directory)
        try write(lines(26), "logs/date=2026-06-01/a.json", directory)
        let outcome = try integrity(directory, "verify", directory.path + "/logs")
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
        #expect(outcome.output.contains("1 grown"))
    }

    /// A file without lines is no missing file, and a `!` in a name is no archive.
    @Test(arguments: ["", "\n", "\u{0}\u{1}\u{2}\u{0}\n\u{0}"])
    func anEmptiedFileLosesItsLines(rest: String) throws {
        let directory = try TemporaryDirectory()
        try write(lines(3), "logs/date=2026-06-01/a!b.json", directory)
        try write(lines(3, from: Self.monday + Self.hour), "logs/date=2026-06-01/c.json", directory)
        try scan(directory)
        let before = try integrity(directory, "verify", directory.path + "/logs")
        #expect(before.status == 0, "\(before.output)\(before.error)")
        let exported = directory.path + "/june.commitments"
        let export = try integrity(directory, "export", directory.path + "/logs", "--out", exported, "--lines")
        let key = try #require(export.output.split(separator: " ").last).trimmingCharacters(in: .whitespacesAndNewlines)
        try directory.write(rest, to: "logs/date=2026-06-01/a!b.json")

        let arguments = ["verify", directory.path + "/logs", "--output", "json"]
        for more in [[], ["--commitments", exported, "--key", key]] {
            let outcome = try runner.run(["integrity"] + arguments + more + ["--state", directory.path + "/state"])
            #expect(outcome.status == 2, "\(outcome.error)")
            let found = try issues(outcome).filter { ($0["file"] as? String)?.hasSuffix("a!b.json") == true }
            #expect(!kinds(found).contains("missing-file"))
            #expect(kinds(found).contains("removed-line"), "\(found)")
        }
        let scanned = try runner.run([
            "scan", directory.path + "/logs", "--no-progress", "--state", directory.path + "/state", "--output", "json",
        ])
        #expect(scanned.output.contains("removed-line"))
        let later = try integrity(directory, "verify", directory.path + "/logs", "--output", "json")
        #expect(later.status == 2)
        #expect(kinds(try issues(later)).contains("removed-line"))
    }

    @Test(arguments: ["removed-line", "altered-line", "reordered-line"])
    func changedLinesAreNamedByNumber(kind: String) throws {
        let directory = try TemporaryDirectory()
        var all = lines(20)
        try write(all, "logs/date=2026-06-01/a.json", directory)
        try scan(directory)
        switch kind {
        case "removed-line": all.remove(at: 6)
        case "altered-line": all[6] = all[6].replacingOccurrences(of: "ada@", with: "eve@")
        default: all.swapAt(6, 12)
        }
        try write(all, "logs/date=2026-06-01/a.json", directory)
        let outcome = try integrity(directory, "verify", directory.path + "/logs", "--output", "json")
        #expect(outcome.status == 2)
        let found = try issues(outcome).filter { $0["kind"] as? String == kind }
        let numbers = found.flatMap { $0["lines"] as? [Int] ?? [] }
        #expect(kind == "reordered-line" ? numbers.contains { $0 == 7 || $0 == 13 } : numbers == [7], "\(found)")
        // The scans commit to the file as it is now, and go on telling what the first of them found.
        for _ in 1...3 {
            let scanned = try runner.run([
                "scan", directory.path + "/logs", "--no-progress", "--state", directory.path + "/state", "--output",
                "json",
            ])
            #expect(scanned.output.contains(#""kind": "\#(kind)""#), "\(scanned.output)")
        }
        let later = try integrity(directory, "verify", directory.path + "/logs", "--output", "json")
        #expect(later.status == 2)
        let remembered = try issues(later).filter { $0["kind"] as? String == kind }
        #expect(remembered.count == 1)
        #expect((remembered.first?["message"] as? String)?.hasPrefix("An earlier scan found ") == true)
        #expect(remembered.first?["lines"] as? [Int] == numbers)
    }

    @Test func acceptedChangesAreListedAndCountNoMore() throws {
        let directory = try TemporaryDirectory()
        let logs = directory.path + "/logs"
        var all = lines(20)
        try write(all, "logs/date=2026-06-01/a.json", directory)
        try scan(directory)
        all[6] = all[6].replacingOccurrences(of: "ada@", with: "eve@")
        try write(all, "logs/date=2026-06-01/a.json", directory)
        func gate() throws -> CommandRunner.Outcome {
            try runner.run([
                "scan", logs, "--no-progress", "--state", directory.path + "/state", "--fail-on", "high", "--output",
                "json",
            ])
        }
        func new(_ outcome: CommandRunner.Outcome) throws -> Int? {
            let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
            return (report?["summary"] as? [String: Any])?["newFindings"] as? Int
        }
        let found = try gate()
        #expect(found.status == 2)
        #expect(try new(found) == 1)
        let again = try gate()
        #expect(again.status == 2)
        #expect(try new(again) == 0)

        let arguments = ["accept", logs, "--owner", "ada@corp.example", "--reason", "restored from a backup"]
        func accept(_ more: String...) throws -> CommandRunner.Outcome {
            try runner.run(["integrity"] + arguments + more + ["--state", directory.path + "/state"])
        }
        let shown = try accept()
        #expect(shown.status == 0 && shown.output.contains("a.json: 1 line altered: line 7"), "\(shown)")
        #expect(try integrity(directory, "verify", logs).status == 2)
        #expect(try accept("--until", "2020-01-01", "--apply").status == 64)
        let done = try accept("--apply")
        #expect(done.status == 0 && done.output.contains("1 file accepted"), "\(done)")
        let entries = try runner.run(["evidence", "list", "--state", directory.path + "/state"])
        #expect(entries.output.contains("integrity.accepted"), "\(entries)")

        #expect(try gate().status == 0)
        let verified = try integrity(directory, "verify", logs)
        #expect(verified.status == 0, "\(verified.output)")
        #expect(verified.output.contains("ACCEPTED") && verified.output.contains("restored from a backup"))
        #expect(try accept().output.contains("nothing to accept"))

        all[2] = all[2].replacingOccurrences(of: "ada@", with: "eve@")
        try write(all, "logs/date=2026-06-01/a.json", directory)
        let later = try integrity(directory, "verify", logs, "--output", "json")
        #expect(later.status == 2)
        let open = try issues(later).filter { $0["acceptance"] == nil && $0["severity"] as? String == "critical" }
        #expect(open.compactMap { $0["lines"] as? [Int] } == [[3]], "\(open)")
        #expect(try gate().status == 2)
        #expect(try integrity(directory, "accept", logs + "-none", "--owner", "a", "--reason", "b").status == 1)
    }

    @Test func statusTellsWhatCameLateStayedAwayOrIsOdd() throws {
        let directory = try TemporaryDirectory()
        for day in 0..<10 {
            let start = Self.monday + Int64(day) * 24 * Self.hour
            var all: [String] = []
            for hour in 0..<24 where !(day == 8 && (9..<13).contains(hour)) {
                all += (0..<20).map { event(start + Int64(hour) * Self.hour + Int64($0) * 60_000) }
            }
            if day == 2 {
                all.append(event(1_000, "clock"))
                all.append(event(start + 5, "cut", parameters: #"{"commandText":"SELECT 1 ... truncated"}"#))
                all.append(all[3])
            }
            try write(all, "logs/date=2026-06-\(day < 9 ? "0" : "")\(day + 1)/a.json", directory)
        }
        try write(lines(3, from: Self.monday + 30_000), "logs/date=2026-06-06/late.json", directory)
        let outcome = try integrity(directory, "status", directory.path + "/logs", "--output", "json")
        let found = try issues(outcome)
        for kind in ["missing-hours", "late-file", "clock-anomaly", "truncated-record", "duplicate-event"] {
            #expect(kinds(found).contains(kind), "\(kind)")
        }
        let silence = found.first { $0["kind"] as? String == "missing-hours" }
        #expect(silence?["from"] as? Int64 == Self.monday + (8 * 24 + 9) * Self.hour)
        #expect(silence?["until"] as? Int64 == Self.monday + (8 * 24 + 13) * Self.hour)
        let drawn = try integrity(directory, "status", directory.path + "/logs").output
        #expect(drawn.contains("workspace 42") && drawn.contains("!"))
    }

    @Test func anExportVerifiesElsewhereWithThePublicKeyAlone() throws {
        let directory = try TemporaryDirectory()
        let elsewhere = try TemporaryDirectory()
        var all = lines(20)
        try write(all, "logs/date=2026-06-01/a.json", directory)
        let file = directory.path + "/june.commitments"
        let export = try integrity(directory, "export", directory.path + "/logs", "--out", file, "--lines")
        #expect(export.status == 0, "\(export.error)")
        let key = try #require(export.output.components(separatedBy: "verifier key: ").last).trimmingCharacters(
            in: .whitespacesAndNewlines
        )
        func verify(_ commitments: String) throws -> CommandRunner.Outcome {
            try integrity(
                elsewhere,
                "verify",
                directory.path + "/logs",
                "--commitments",
                commitments,
                "--key",
                key,
                "--output",
                "json"
            )
        }
        #expect(try verify(file).status == 0)

        all[4] = all[4].replacingOccurrences(of: "ada@", with: "eve@")
        try write(all, "logs/date=2026-06-01/a.json", directory)
        let changed = try verify(file)
        #expect(changed.status == 2)
        #expect(try issues(changed).contains { $0["lines"] as? [Int] == [5] })

        let text = try String(contentsOfFile: file, encoding: .utf8)
        let forged = try directory.write(text.replacingOccurrences(of: "lines 20", with: "lines 21"), to: "forged")
        let refused = try verify(forged)
        #expect(refused.status == 1)
        #expect(refused.error.contains(forged), "\(refused.error)")
    }

    @Test func aRecordChangedInTheStoreIsNamedAndTheOthersAreJudged() throws {
        let directory = try TemporaryDirectory()
        try write(lines(20), "logs/date=2026-06-01/a.json", directory)
        try write(lines(20, from: Self.monday + Self.hour), "logs/date=2026-06-01/z.json", directory)
        try scan(directory)
        // The record of one file is given to another: its seal is over the path, too.
        let store = URL(filePath: directory.path + "/state/trailwarden.db")
        var bytes = try Data(contentsOf: store)
        let (old, new) = (Data("2026-06-01/a.json".utf8), Data("2026-06-01/c.json".utf8))
        while let place = bytes.range(of: old) { bytes.replaceSubrange(place, with: new) }
        try bytes.write(to: store)
        let outcome = try integrity(directory, "verify", directory.path + "/logs", "--output", "json")
        #expect(outcome.status == 2)
        let found = try issues(outcome)
        #expect(found.contains { $0["kind"] as? String == "commitment-tampered" })
        #expect(found.contains { ($0["message"] as? String)?.contains("c.json") == true })
        let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        #expect(report?["unchanged"] as? Int == 1)
    }

    @Test func twoSourcesAreReconciled() throws {
        let directory = try TemporaryDirectory()
        // Ten hours, an event every quarter of an hour.
        let all = (0..<40).map { event(Self.monday + Int64($0) * 15 * 60_000) }
        var (first, second) = (all, all)
        second[30] = second[30].replacingOccurrences(of: "ada@corp.example", with: "[REDACTED]")
        second.remove(at: 38)
        second.remove(at: 10)
        first.remove(at: 20)
        try write(first, "logs/a.json", directory)
        try write(second, "table.json", directory)
        let outcome = try runner.run([
            "integrity", "reconcile", directory.path + "/logs", directory.path + "/table.json", "--output", "json",
        ])
        #expect(outcome.status == 2)
        let result = try #require(
            JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        )
        let found = try #require(result["differences"] as? [[String: Any]]).compactMap { $0["kind"] as? String }
        #expect(found.contains("masked"), "\(found)")
        #expect(found.contains("only-in-first") && found.contains("only-in-second"), "\(found)")
        // In the last two hours an event that only one source holds may still come.
        #expect(found.contains("late"), "\(found)")
    }
}
