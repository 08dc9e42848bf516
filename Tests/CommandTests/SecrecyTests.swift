import Foundation
import Testing
import WardenTestSupport

/// Canaries: made-up secrets of many kinds in every place of every kind of record. Nothing that any command prints or
/// keeps may hold one in clear. Credentials only: the names of actors are shown even where they look like personal data.
@Suite struct SecrecyTests {
    /// A secret in two halves, so that no scanner of this repository takes it for one, and how it stands in text.
    struct Canary: Sendable {
        var secret: String
        var text: String

        init(_ first: String, _ second: String, in text: String = "?") {
            secret = first + second
            self.text = text.replacing("?", with: secret)
        }
    }

    static let canaries = [
        Canary("dapi", "3f9c1a7b5e2d48609ab1c2d3e4f50617"),
        Canary("dose", "3f9c1a7b5e2d48609ab1c2d3e4f50617"),
        Canary("ghp_", "Zq7Lw2Xn9Rk4Tb6Vd1Hs8Jm3Pf5Gc02Ed2m1"),
        Canary("kN3vQ8rT1xW5yZ7bC2dF", "4gH6jK9mP0sU3wX5zA8c", in: "aws_secret_access_key = ?"),
        Canary(
            "Tr0ub4dor",
            "3Xk29vQpL",
            in: "jdbc:postgresql://db/x?user=u&password=?".replacing("x?user", with: "x;user")
        ),
        Canary("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEiLCJleHAiOjE5OTk5OTk5OTl9.", "c2lnbmF0dXJlLW9mLWEtdGVzdC10b2tlbg"),
        Canary("xoxb-", "718293645102-7182936451029-kQ7wZr2LxVn9Tb4Hd6Js8Fmc"),
    ]

    /// Lines of audit events with the text in one place each. `?` is the text.
    private static let databricks = [
        #""requestParams":{"commandText":"x = '?'"}"#, #""requestParams":{"note":"?"}"#,
        #""requestParams":{"?":"value"}"#,
        #""requestParams":{"list":["a","?"]}"#, #""requestParams":{"nested":"{\"deep\":{\"key\":\"?\"}}"}"#,
        #""requestParams":{"nested":{"?":{"x":"?"}}}"#, #""requestParams":{"path":"/Volumes/a/?/file.csv"}"#,
        #""response":{"statusCode":400,"errorMessage":"cannot use ?","result":"?"}"#, #""userAgent":"curl ?""#,
        #""userIdentity":{"email":"?"}"#, #""userIdentity":{"email":"ada@example.com","subjectName":"?"}"#,
        #""sourceIPAddress":"?""#, #""sessionId":"?""#, #""requestId":"?""#, #""accountId":"?""#,
        #""serviceName":"?""#, #""actionName":"?""#, #""?":"unknown member""#, #""unknown":"?""#, #""orgId":["?"]"#,
        #""requestParams":{"note":"?"},"broken":"#, "\"requestParams\":{\"note\":\"?\"},\"x\":\"a\tb\"",
    ]

    private static func events(_ text: String) -> String {
        databricks.enumerated().map { index, member in
            let name = member.prefix { $0 != ":" }
            let rest = [
                #""version":"2.0""#, #""timestamp":\#(1_780_000_000_000 + index * 1_000)"#,
                #""serviceName":"notebook""#,
                #""actionName":"runCommand""#, #""userIdentity":{"email":"ada@example.com"}"#,
                #""requestId":"r\#(index)""#,
            ].filter { !$0.hasPrefix(name + ":") }
            return "{" + (rest + [member.replacing("?", with: text)]).joined(separator: ",") + "}\n"
        }.joined()
    }

    private static func trail(_ text: String) -> String {
        [
            #""requestParameters":{"bucketName":"b","key":"?"}"#, #""userAgent":"[?]""#, #""errorMessage":"?""#,
            #""userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::123456789012:user/?","userName":"?"}"#,
            #""additionalEventData":{"?":"x"}"#, #""responseElements":{"x":["?"]}"#,
        ].enumerated().map { index, member in
            """
            {"eventVersion":"1.08","eventTime":"2026-05-28T22:00:0\(index)Z","eventSource":"s3.amazonaws.com",\
            "eventName":"DeleteObject","awsRegion":"eu-west-1",\(member.replacing("?", with: text))}

            """
        }.joined()
    }

    private static func access(_ text: String) -> String {
        let plain = text.replacing("\"", with: "")
        let packed = plain.replacing(" ", with: "%20")
        let owner = String(repeating: "7", count: 64)
        return """
            \(owner) logs [28/May/2026:22:00:38 +0000] 192.0.2.3 \(packed) 3E57427F33A59F07 REST.DELETE.OBJECT \(packed) \
            "DELETE /\(packed)?token=\(packed) HTTP/1.1" 204 - - 7 70 10 "https://\(packed)@host/" "agent \(plain)" - id - - - h TLSv1.2 - -

            """
    }

    private static func table(_ text: String) -> String {
        let quoted = text.replacing("\"", with: "\"\"")
        return """
            event_time,service_name,action_name,user_agent,request_params,user_identity
            2026-05-28T22:00:00Z,notebook,runCommand,"\(quoted)","{""commandText"":""\(quoted)"",""\(quoted)"":""x""}","{""email"":""\(quoted)""}"
            2026-05-28T22:00:01Z,notebook,"\(quoted)"

            """
    }

    private static let catchAll = """
        title: Everything
        level: high
        logsource: {}
        detection: {s: ['*'], condition: s}
        """

    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
        for (index, canary) in Self.canaries.enumerated() {
            try directory.write(Self.events(canary.text), to: "logs/events-\(index).json")
            try directory.write(Self.trail(canary.text), to: "logs/trail-\(index).json")
            try directory.write(Self.access(canary.text), to: "logs/access-\(index).log")
            try directory.write(Self.table(canary.text), to: "logs/table-\(index).csv")
            try directory.write("no log line at all: \(canary.text)\n", to: "logs/other-\(index).txt")
        }
        try directory.write(Self.catchAll, to: "rules/all.yml")
    }

    /// Where a canary, its two halves joined, stands in a text; JSON and URLs write some characters in other ways.
    private func leaks(_ text: String) -> [String] {
        Self.canaries.compactMap { canary in
            let forms = [
                canary.secret, canary.secret.replacing(" ", with: "%20"), canary.secret.replacing(" ", with: ""),
                Data(canary.secret.utf8).base64EncodedString(),
            ]
            guard let found = forms.lazy.compactMap({ text.firstRange(of: $0) }).first else { return nil }
            let start = text.index(found.lowerBound, offsetBy: -80, limitedBy: text.startIndex) ?? text.startIndex
            let end = text.index(found.upperBound, offsetBy: 20, limitedBy: text.endIndex) ?? text.endIndex
            return "\(canary.secret): …\(text[start..<end])…"
        }
    }

    private func check(_ arguments: [String], _ runner: CommandRunner = CommandRunner()) throws -> CommandRunner.Outcome
    {
        let outcome = try runner.run(arguments, directory: directory.url)
        for leak in leaks(outcome.output) + leaks(outcome.error) {
            Issue.record("\(arguments.joined(separator: " ")): \(leak)")
        }
        return outcome
    }

    @Test func scansKeepAndShowNothingInClear() throws {
        let state = directory.path + "/state"
        for format in ["json", "terminal", "jsonl", "csv", "ocsf", "html"] {
            let outcome = try check(
                [
                    "scan", "logs", "--rules", "rules", "--state", state, "--output", format, "--threads", "1",
                ] + (format == "json" ? [] : ["--no-progress"])
            )
            #expect(outcome.status == 3, "\(outcome.error)")
            #expect(outcome.output.contains("Everything"))
        }
        let files = FileManager.default.enumerator(at: URL(fileURLWithPath: state), includingPropertiesForKeys: nil)
        var count = 0
        for case let url as URL in try #require(files) {
            guard let data = try? Data(contentsOf: url) else { continue }
            count += 1
            // As Latin-1 every byte is a character, so that no encoding hides a canary.
            let text = try #require(String(data: data, encoding: .isoLatin1))
            for leak in leaks(text) { Issue.record("\(url.lastPathComponent): \(leak)") }
        }
        #expect(count >= 2)
    }

    @Test(arguments: ["table", "jsonl", "csv", "json"]) func huntsShowNothingInClear(format: String) throws {
        let listed = try check(["hunt", "*", "logs", "--output", format, "--details", "8"])
        #expect(listed.output.contains("runCommand"))
        for field in [
            "principal", "agent", "address", "requestParams.note", "requestParams.commandText", "requestParameters.key",
            "user_agent", "action",
        ] {
            _ = try check(["hunt", "*", "logs", "--output", format, "--by", field])
        }
    }

    @Test func contentCommandsShowNothingInClear() throws {
        for index in Self.canaries.indices {
            _ = try check(["classify", "logs/events-\(index).json"])
            _ = try check(["rule", "match", "rules/all.yml", "--events", "logs/events-\(index).json", "--generic"])
        }
    }
}
