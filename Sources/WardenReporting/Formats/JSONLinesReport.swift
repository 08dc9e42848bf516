import WardenDomain

/// One JSON record a line: first `run`, then each finding and issue, last `census`. Each has a `type`.
struct JSONLinesReport {
    let report: ScanReport

    init(_ report: ScanReport) {
        self.report = report
    }

    var rendered: String {
        let run: JSONValue = [
            "schema": .string(JSONReport.schema), "run": report.run.json, "summary": ReportSummary(report).json,
        ]
        var records = [run.typed("run")]
        records += report.detections.map { $0.json.typed("detection") }
        records += report.content.map { $0.json.typed("content") }
        records += report.integrity.map { $0.json.typed("integrity") }
        records += report.quarantine.map { $0.json.typed("quarantine") }
        records += report.blindSpots.map { JSONValue.object(["message": .string($0)]).typed("blindSpot") }
        records += report.diagnostics.map { $0.json.typed("diagnostic") }
        records.append(report.census.json.typed("census"))
        return records.map { $0.compact + "\n" }.joined()
    }
}
