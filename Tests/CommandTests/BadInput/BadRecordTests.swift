import Foundation
import Testing
import WardenTestSupport

/// Records that cannot be read: told by file, line and byte, counted, and the rest is scanned.
@Suite struct BadRecordTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func scan(_ status: Int32 = 3) throws -> Sample.Report {
        let outcome = try CommandRunner().run(
            ["scan", directory.path, "--no-store", "--no-progress", "--output", "json"]
        )
        #expect(outcome.status == status, "\(outcome.error)")
        return try Sample.Report(outcome.output)
    }

    @Test func readsATruncatedGzipUpToWhereItEnds() throws {
        let text = (0..<3_000).map { Sample.event($0 &* 7_919 % 100_003) + "\n" }.joined()
        try directory.write(text, to: "plain")
        let cut = try CommandRunner().shell(
            "gzip -c plain | head -c 4000 > a.json.gz; rm plain",
            directory: directory.url
        )
        #expect(cut.status == 0, "\(cut.error)")
        try directory.write(Sample.events(200_000..<200_002), to: "b.json")
        let report = try scan()
        #expect(report.events > 100 && report.events < 3_002)
        #expect(report.refused.map(\.reason) == ["truncated-gzip"])
        let refused = try #require(report.refused.first)
        #expect(refused.file == "a.json.gz")
        #expect(refused.line == report.events - 2 + 1)
        #expect(refused.message.contains("compressed byte 4000"))
    }

    /// Broken UTF-8 in records of every shape; `?` is the bad byte. The place told is that of the byte in the file.
    @Test(arguments: [
        ("a.json", Sample.event(1, note: "aü?")),
        ("a.json", Sample.event(1, note: "?(")),
        ("a.json", "\u{FEFF}" + Sample.event(1, note: "ü€?")),
        ("a.json", Sample.event(1, note: "ok") + "\r\n" + Sample.event(2, note: "x?")),
        (
            "row.json",
            #"{"event_time":"2026-03-02T10:00:00Z","service_name":"accounts","action_name":"login","request_params":{"a":"ü?"}}"#
        ),
        (
            "azure.json",
            #"{"time":"2026-03-02T10:00:00Z","category":"accounts","operationName":"Microsoft.Databricks/accounts/x","properties":{"requestParams":"{\"a\":\"?\"}"}}"#
        ),
        (
            "trail.json",
            "{\"Records\": [\n  {\"eventSource\": \"s3.amazonaws.com\",\n   \"eventName\": \"Get?Object\"}\n]}"
        ),
        (
            "table.csv",
            "event_time,service_name,action_name,request_params\n2026-03-02T10:00:00Z,accounts,\"lo\"\"g?in\",\"{\"\"a\"\":\"\"b\"\"}\""
        ),
    ])
    func tellsTheByteOfBrokenText(name: String, text: String) throws {
        let bytes = text.utf8.map { $0 == UInt8(ascii: "?") ? 0xFF : $0 }
        try directory.write(Data(bytes + [10]), to: name)
        try directory.write(Sample.event(50) + "\n", to: "good.json")
        let report = try scan()
        #expect(report.actions["accounts/login", default: 0] >= 1)
        let refused = try #require(report.refused.first)
        #expect(report.refused.count == 1 && refused.file == name && refused.reason == "invalid-utf8")
        let column = try #require(refused.message.firstMatch(of: /byte (\d+)/).flatMap { Int($0.1) })
        #expect(refused.offset + column - 1 == bytes.firstIndex(of: 0xFF), "\(refused)")
    }

    @Test func skipsALineOver16MegabytesAndReadsOneBelow() throws {
        let long = Sample.event(2, note: String(repeating: "y", count: 64 << 20))
        let below = Sample.event(3, note: String(repeating: "z ", count: 7 << 20))
        let lines = [Sample.event(1), long, below, Sample.event(4)]
        try directory.write(lines.joined(separator: "\n") + "\n", to: "a.json")
        let report = try scan()
        #expect(report.events == 3)
        let expected = Sample.Report.Refused(
            file: "a.json",
            line: 2,
            offset: Sample.event(1).utf8.count + 1,
            length: long.utf8.count + 1,
            reason: "line-too-long",
            message: report.refused.first?.message ?? ""
        )
        #expect(report.refused == [expected])
    }

    @Test(arguments: [
        ("malformed-json", #""d":NaN"#), ("malformed-json", #""d":Infinity"#), ("malformed-json", #""d":01"#),
        ("malformed-json", "\"d\":\"a\tb\""), ("malformed-json", #""d":"\x41""#),
    ])
    func setsAsideWhatIsNoEvent(reason: String, member: String) throws {
        let bad = Sample.event(2).replacing(#""statusCode":200"#, with: #""statusCode":200,"# + member)
        try directory.write([Sample.event(1), bad, Sample.event(3)].joined(separator: "\n") + "\n", to: "a.json")
        let report = try scan()
        #expect(report.events == 2)
        #expect(report.refused.map(\.reason) == [reason])
        let refused = try #require(report.refused.first)
        #expect(refused.line == 2 && refused.offset == Sample.event(1).utf8.count + 1)
        #expect(refused.length == bad.utf8.count)
    }

    @Test func setsAsideWhatIsNestedTooDeep() throws {
        let brackets = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        try setsAsideWhatIsNoEvent(reason: "too-deep", member: #""d":"# + brackets)
    }

    @Test func readsTheLastOfTwoEqualKeysAsJSONReadersDo() throws {
        let twice = Sample.event(1, action: "login").replacing(
            #""actionName":"#,
            with: #""actionName":"x","actionName":"#
        )
        try directory.write(twice + "\n", to: "a.json")
        #expect(try scan(0).actions == ["accounts/login": 1])
    }

    @Test func namesFilesThatAreNoLogs() throws {
        var state: UInt64 = 1
        let noise = (0..<100_000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return UInt8(state >> 56)
        }
        try directory.write(Data(noise), to: "noise.json")
        try directory.write(Data(), to: "empty.json")
        try directory.write(Data("\n\n \n".utf8), to: "blank.json")
        try directory.write("PAR1" + String(repeating: "x", count: 100), to: "table.parquet")
        try directory.write(Sample.event(1) + "\n", to: "good.json")
        try FileManager.default.createSymbolicLink(
            atPath: directory.path + "/gone.json",
            withDestinationPath: "/nonexistent/file"
        )
        let report = try scan()
        #expect(report.events == 1)
        #expect(
            Set(report.refused.map { "\($0.file) \($0.reason)" }) == [
                "noise.json binary-file", "table.parquet binary-file", "gone.json unreadable-file",
            ]
        )
    }
}
