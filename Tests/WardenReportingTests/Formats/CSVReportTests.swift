import Testing
import WardenDomain
import WardenReporting

@Suite struct CSVReportTests {
    /// A reader after RFC 4180, strict: CRLF ends records, quotes only around whole fields.
    private func parse(_ text: String) throws -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field = ""
        var isQuoted = false
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch (scalar, isQuoted) {
            case ("\"", true) where rest.first == "\"":
                rest.removeFirst()
                field += "\""
            case ("\"", _):
                try #require(isQuoted || field.isEmpty, "quote within a field")
                isQuoted.toggle()
            case (",", false):
                record.append(field)
                field = ""
            case ("\r", false):
                try #require(rest.popFirst() == "\n", "bare CR")
                records.append(record + [field])
                (record, field) = ([], "")
            default:
                try #require(scalar != "\n", "bare LF")
                field.unicodeScalars.append(scalar)
            }
        }
        try #require(field.isEmpty && record.isEmpty && !isQuoted, "last record has no end")
        return records
    }

    @Test func readsBack() throws {
        let records = try parse(ReportFormat.csv.render(RichReport.report))
        #expect(records.count == 1 + 7 + 4 + 4)
        #expect(Set(records.map(\.count)) == [20])
        let column = try #require(records[0].firstIndex(of: "what_to_do"))
        #expect(records[1][column] == RichReport.report.detections[0].rule.runbook)
    }

    @Test(arguments: 0..<40)
    func readsBackWhateverLogsHold(seed: Int) throws {
        let report = RandomReport.make(seed: UInt64(seed))
        let records = try parse(ReportFormat.csv.render(report))
        #expect(records.count == 1 + report.detections.count + report.content.count + report.integrity.count)
        for field in records.joined() {
            let first = field.drop { $0 == " " }.first
            #expect(first.map { !"=+-@＝＋－＠".contains($0) } ?? true, "formula: \(field)")
            #expect(!field.unicodeScalars.contains { $0.properties.generalCategory == .control })
        }
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1"])
    func opensFormulasWithAnApostrophe(_ value: String) throws {
        var report = RichReport.report
        report.detections = [report.detections[0]]
        report.detections[0].principal = value
        let records = try parse(ReportFormat.csv.render(report))
        #expect(records[1][4].hasPrefix("'"))
    }
}
