import WardenDomain

/// One JSON record a line: first `run`, then each finding and issue, last `census`. Each has a `type`.
struct JSONLinesReport {
    let report: ScanReport

    init(_ report: ScanReport) {
        self.report = report
    }

    var rendered: String {
        var records: [JSONValue] = []
        records.append(
            typed(
                "run",
                [
                    "schema": .string(JSONReport.schema), "run": report.run.json, "summary": ReportSummary(report).json,
                ]
            )
        )
        records += report.detections.map { typed("detection", $0.json) }
        records += report.content.map { typed("content", $0.json) }
        records += report.integrity.map { typed("integrity", $0.json) }
        records += report.quarantine.map { typed("quarantine", $0.json) }
        records += report.blindSpots.map { typed("blindSpot", ["message": .string($0)]) }
        records += report.diagnostics.map { typed("diagnostic", $0.json) }
        records.append(typed("census", report.census.json))
        return records.map { $0.compact + "\n" }.joined()
    }

    private func typed(_ type: String, _ value: JSONValue) -> JSONValue {
        guard case .object(var members) = value else { return value }
        members["type"] = .string(type)
        return .object(members)
    }
}
