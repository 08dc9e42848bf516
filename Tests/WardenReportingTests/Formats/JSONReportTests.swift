import Foundation
import Testing
import WardenDomain
import WardenReporting

@Suite struct JSONReportTests {
    private func parse(_ text: some StringProtocol) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func carriesSchemaAndSummary() throws {
        let document = try parse(ReportFormat.json.render(RichReport.report))
        #expect(document["schema"] as? String == "trailwarden.scan/1")
        let summary = try #require(document["summary"] as? [String: Any])
        #expect(summary["worst"] as? String == "critical")
        let severities = try #require(summary["bySeverity"] as? [String: [String: Int]])
        #expect(severities["critical"] == ["detections": 2, "content": 1, "integrity": 1, "new": 3])
        let run = try #require(document["run"] as? [String: Any])
        #expect(run["startedAt"] as? String == "2026-03-16T10:02:11.000Z")
        #expect(run["eventsRead"] as? UInt64 == 3_214_332)
    }

    @Test func sortsKeysAtEveryDepth() {
        let value: JSONValue = [
            "b": [["z": 1, "a": 2]], "a": ["d": .null, "c": .double(.nan), "é": true, "e": "\u{7f}\u{202e}"],
        ]
        #expect(value.compact == #"{"a":{"c":null,"d":null,"e":"\u007f\u202e","é":true},"b":[{"a":2,"z":1}]}"#)
        #expect(JSONValue.object([:]).pretty == "{}")
        #expect(value.pretty.hasPrefix("{\n  \"a\": {\n    \"c\": null,\n"))
    }

    @Test(arguments: 0..<25)
    func keepsHostileTextExactly(seed: Int) throws {
        let report = RandomReport.make(seed: UInt64(seed))
        let text = ReportFormat.json.render(report)
        let document = try parse(text)
        let detections = try #require(document["detections"] as? [[String: Any]])
        #expect(detections.map { $0["principal"] as? String } == report.detections.map(\.principal))
        #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
        #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .format })
    }

    @Test func writesOneTypedRecordALine() throws {
        let lines = ReportFormat.jsonl.render(RichReport.report).split(separator: "\n")
        let types = try lines.map { try #require(try parse($0)["type"] as? String) }
        let counts = Dictionary(types.map { ($0, 1) }, uniquingKeysWith: +)
        #expect(types.first == "run")
        #expect(types.last == "census")
        #expect(
            counts == [
                "run": 1, "detection": 7, "content": 4, "integrity": 4, "quarantine": 2, "blindSpot": 2,
                "diagnostic": 1,
                "census": 1,
            ]
        )
    }
}
