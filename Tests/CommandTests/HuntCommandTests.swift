import Foundation
import Testing
import WardenTestSupport

/// `trailwarden hunt`, as a user runs it.
@Suite struct HuntCommandTests {
    private static func event(_ second: Int, _ user: String, _ action: String, _ more: String = "") -> String {
        #"{"version":"2.0","timestamp":\#(1_700_000_000_000 + second * 1000),"workspaceId":7,"sourceIPAddress":"203.0.113.9","userAgent":"curl","serviceName":"accounts","actionName":"\#(action)","userIdentity":{"email":"\#(user)"},"requestParams":{"note":"\#(more)"},"response":{"statusCode":200}}"#
    }

    private static let events =
        [
            event(0, "a@example.com", "login"), event(1, "b@example.com", "login"),
            event(2, "a@example.com", "generateDbToken", "for the Zebra job"), event(60, "a@example.com", "login"),
        ].joined(separator: "\n") + "\n"

    private func hunt(_ arguments: [String]) throws -> CommandRunner.Outcome {
        let directory = try TemporaryDirectory()
        let path = try directory.write(Self.events, to: "audit.jsonl")
        return try CommandRunner().run(["hunt"] + arguments.map { $0 == "LOGS" ? path : $0 })
    }

    @Test func printsMatchesWithTheirContext() throws {
        let outcome = try hunt(["actionName:login and userIdentity.email|startswith:a", "LOGS"])
        #expect(outcome.status == 0)
        let heads = outcome.lines.filter { !$0.hasPrefix(" ") }
        #expect(heads.count == 2)
        let first = try #require(heads.first)
        for text in ["2023-11-14T22:13:20.000Z", "accounts/login", "a@example.com", "203.0.113.9", "audit.jsonl:1"] {
            #expect(first.contains(text))
        }
        #expect(outcome.error.contains("2 matches in 4 events, 1 file"))
    }

    @Test func findsFreeTextIgnoringCase() throws {
        let outcome = try hunt(["zebra", "LOGS", "--output", "jsonl"])
        #expect(outcome.lines.count == 1)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        )
        #expect(object["line"] as? Int == 3)
        #expect(object["action"] as? String == "generateDbToken")
    }

    @Test func groupsAndCounts() throws {
        let outcome = try hunt(["*", "LOGS", "--by", "principal,action", "--output", "csv"])
        #expect(
            outcome.output.split(whereSeparator: \.isNewline).map {
                $0.split(separator: ",").prefix(3).joined(separator: " ")
            } == [
                "count principal action", "2 a@example.com login", "1 a@example.com generateDbToken",
                "1 b@example.com login",
            ]
        )
    }

    @Test func groupsByAnyField() throws {
        let outcome = try hunt(["*", "LOGS", "--by", "requestParams.note,day", "--output", "jsonl"])
        #expect(outcome.lines.count == 2)
        #expect(outcome.output.contains(#""day":"2023-11-14""#))
    }

    /// Nothing found in a period that cannot hold anything would look like nothing there.
    @Test(arguments: [["hunt", "*"], ["scan", "--no-store"]])
    func refusesAPeriodThatEndsBeforeItBegins(_ command: [String]) throws {
        for bounds in [["--since", "2026-02-01", "--until", "2026-01-01"], ["--since", "1d", "--until", "2d"]] {
            let outcome = try CommandRunner().run(command + ["-"] + bounds)
            #expect(outcome.status == 64 && outcome.error.contains("--since lies after --until"), "\(outcome.error)")
        }
    }

    @Test func boundsInTimeAndNumber() throws {
        let plain = ["--details", "0"]
        #expect(try hunt(["*", "LOGS", "--since", "2023-11-14T22:14:00Z"] + plain).lines.count == 1)
        #expect(try hunt(["*", "LOGS", "--until", "2023-11-14T22:13:21Z"] + plain).lines.count == 1)
        let cut = try hunt(["*", "LOGS", "--limit", "2"] + plain)
        #expect(cut.lines.count == 2)
        #expect(cut.error.contains("stopped at the limit"))
    }

    @Test func controlCharactersOfTheLogDoNotReachTheTerminal() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write(
            Self.event(0, #"evil\u001b[2J@example.com"#, "login") + "\n",
            to: "audit.jsonl"
        )
        let outcome = try CommandRunner().run(["hunt", "*", path, "--details", "0"])
        #expect(outcome.lines.count == 1)
        #expect(!outcome.output.contains("\u{1B}"))
        #expect(outcome.output.contains("evil\\x1b[2J@example.com"))
    }

    /// A made-up token in every place that is shown: no output may hold it.
    @Test(arguments: ["table", "jsonl", "csv", "json"])
    func secretsAreNotShown(_ output: String) throws {
        let secret = "dapi" + "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
        let event =
            #"{"version":"2.0","timestamp":1700000000000,"sourceIPAddress":"\#(secret)","userAgent":"curl \#(secret)","serviceName":"s","actionName":"runCommand","userIdentity":{"email":"\#(secret)"},"requestParams":{"commandText":"x = \#(secret)"}}"#
        let directory = try TemporaryDirectory()
        let path = try directory.write(event + "\n", to: "audit.jsonl")
        let listed = try CommandRunner().run(["hunt", "runCommand", path, "--output", output])
        #expect(listed.output.contains("runCommand"))
        #expect(listed.output.contains("[databricks"))
        let grouped = try CommandRunner().run(
            ["hunt", "runCommand", path, "--output", output, "--by", "principal,agent,requestParams.commandText"])
        #expect(grouped.output.contains("[databricks"))
        for text in [listed.output, listed.error, grouped.output, grouped.error] {
            #expect(!text.contains(secret.dropFirst(4)))
        }
    }

    @Test func aFaultyExpressionIsPointedAt() throws {
        let outcome = try hunt(["actionName:login and (", "LOGS"])
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.contains("column"))
        #expect(outcome.error.contains("help:"))
    }

    @Test func whatCannotBeReadIsToldAndTheRestSearched() throws {
        let directory = try TemporaryDirectory()
        let good = try directory.write(Self.events + "{broken\n", to: "audit.jsonl")
        let outcome = try CommandRunner().run(["hunt", "login", "--details", "0", good, "/nonexistent/logs"])
        #expect(outcome.status == 3)
        #expect(outcome.lines.count == 3)
        #expect(outcome.error.contains("/nonexistent/logs"))
        #expect(outcome.error.contains("audit.jsonl:5"))
    }

    @Test func saysThatThereIsNothingToRead() throws {
        let outcome = try CommandRunner().run(["hunt", "login", "/nonexistent/logs"])
        #expect(outcome.status == 1)
        #expect(outcome.error.hasPrefix("error: /nonexistent/logs: no such file or directory"), "\(outcome.error)")
    }
}
