import Foundation
import Testing
import WardenDomain
import WardenInput

/// The same rows of `system.access.audit`, written in every form an export has, read the same.
@Suite struct ExportFormTests {
    private let folder: TemporaryFolder
    private let rows: [[String: Any]]
    private static let columns = [
        "version", "event_time", "event_date", "workspace_id", "source_ip_address", "user_agent", "session_id",
        "user_identity", "service_name", "action_name", "request_id", "request_params", "response", "audit_level",
        "account_id", "event_id",
    ]

    init() throws {
        folder = try TemporaryFolder()
        rows = (0..<40).map { index in
            [
                "version": "2.0", "event_time": "2025-10-23T09:11:\(10 + index).509Z", "event_date": "2025-10-23",
                "workspace_id": "\(4_000_000 + index)", "source_ip_address": "10.0.0.\(index)",
                "user_agent": "a, \"b\"; c",
                "session_id": "s", "user_identity": ["email": "u\(index)@example.com", "subject_name": "Zoë"],
                "service_name": "notebook", "action_name": "runCommand", "request_id": "r\(index)",
                "request_params": [
                    "commandText": "SELECT '\(index)'\nFROM \"t\" -- \\ \t{[", "notebookId": "\(index)", "empty": "",
                ],
                "response": ["status_code": 200, "result": "{\"a\":[1,2]}"], "audit_level": "WORKSPACE_LEVEL",
                "account_id": "acc", "event_id": "e\(index)",
            ]
        }
    }

    private func json(_ value: Any, pretty: Bool = false) throws -> String {
        let options: JSONSerialization.WritingOptions = pretty ? [.prettyPrinted, .sortedKeys] : [.sortedKeys]
        return String(decoding: try JSONSerialization.data(withJSONObject: value, options: options), as: UTF8.self)
    }

    /// Structs as JSON strings, as tables without nested types hold them.
    private func flat(_ row: [String: Any]) throws -> [String: String] {
        try row.mapValues { value in try value as? String ?? json(value) }
    }

    private func cells(_ row: [String: String], quote: (String) -> String) -> String {
        Self.columns.map { quote(row[$0] ?? "") }.joined(separator: ",")
    }

    private func expected() throws -> [NSDictionary] {
        try ReadResult(folder.write("lines.json", try rows.map { try json($0) }.joined(separator: "\n"))).objects()
    }

    private func check(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
        for batchBytes in [64, 700, 4_096, 262_144] {
            let path = try folder.write("other", text)
            let result = ReadResult(path, limits: .init(batchBytes: batchBytes))
            #expect(result.quarantine.isEmpty, sourceLocation: sourceLocation)
            #expect(result.sources == [.databricks], sourceLocation: sourceLocation)
            #expect(try result.objects() == expected(), "batches of \(batchBytes)", sourceLocation: sourceLocation)
        }
    }

    @Test func expectsAllRows() throws {
        let objects = try expected()
        #expect(objects.count == 40)
        #expect(objects.first?["timestamp"] as? Int == 1_761_210_670_509)
        #expect((objects.first?["requestParams"] as? NSDictionary)?["notebookId"] as? String == "0")
    }

    @Test func readsLinesOfFlatRows() throws {
        try check(try rows.map { try json(flat($0)) }.joined(separator: "\n"))
    }

    @Test func readsAnArray() throws { try check(try json(rows)) }

    @Test func readsAPrettyPrintedArray() throws { try check(try json(rows, pretty: true)) }

    @Test func readsPrettyPrintedObjectsOneAfterAnother() throws {
        try check(try rows.map { try json($0, pretty: true) }.joined(separator: "\n"))
    }

    @Test(arguments: [true, false])
    func readsRowsInAnObject(pretty: Bool) throws {
        try check(try json(["rows": rows, "count": 40], pretty: pretty))
        try check(try json(["rows": rows], pretty: pretty) + "\n")
    }

    @Test(arguments: [true, false])
    func readsStatementExecutionResults(pretty: Bool) throws {
        let table = try rows.map { row in
            let flat = try flat(row)
            return Self.columns.map { flat[$0] ?? "" }
        }
        let columns = Self.columns.enumerated().map { ["name": $1, "position": $0] as [String: Any] }
        try check(
            try json(
                ["statement_id": "1", "manifest": ["schema": ["columns": columns]], "result": ["data_array": table]],
                pretty: pretty
            )
        )
    }

    @Test(arguments: ["\n", "\r\n"])
    func readsSeparatedValues(lineEnd: String) throws {
        let lines = try rows.map { row in
            try cells(flat(row)) { "\"\($0.replacingOccurrences(of: "\"", with: "\"\""))\"" }
        }
        try check(([Self.columns.joined(separator: ",")] + lines).joined(separator: lineEnd) + lineEnd)
    }

    @Test func readsSeparatedValuesAsSparkWritesThem() throws {
        let lines = try rows.map { row in
            try cells(flat(row)) {
                "\"\($0.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\""))\""
            }
        }
        try check(([Self.columns.joined(separator: ",")] + lines).joined(separator: "\n"))
    }

    @Test func tellsWhereARowOfSeparatedValuesStands() throws {
        let text = "action_name,service_name,request_params\na,s,\"{\"\"x\"\":\"\"1\n2\"\"}\"\nb,s,\n"
        let result = ReadResult(try folder.write("a.csv", text))
        #expect(result.lines.map(\.line) == [2, 4])
        #expect(result.lines.map(\.offset) == [40, 62])
        #expect(try result.objects().map { $0["actionName"] as? String } == ["a", "b"])
    }

    @Test func tellsWhereAnElementStands() throws {
        let result = ReadResult(try folder.write("a", "[\n  {\"a\":1},\n  {\"b\": [1,\n 2]}, {\"c\":3}]"))
        #expect(result.texts == ["{\"a\":1}", "{\"b\": [1,  2]}", "{\"c\":3}"])
        #expect(result.lines.map(\.line) == [2, 3, 4])
        #expect(result.lines.map(\.offset) == [4, 15, 31])
    }
}
