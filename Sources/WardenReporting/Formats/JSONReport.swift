import WardenDomain

/// The whole report as one JSON document, schema `trailwarden.scan/1`.
struct JSONReport {
    static let schema = "trailwarden.scan/1"

    let report: ScanReport

    init(_ report: ScanReport) {
        self.report = report
    }

    var rendered: String {
        let document: JSONValue = [
            "schema": .string(Self.schema), "run": report.run.json, "summary": ReportSummary(report).json,
            "census": report.census.json, "detections": .array(report.detections.map(\.json)),
            "content": .array(report.content.map(\.json)),
            "locations": .array(LocationContent.gather(report.content).map(\.json)),
            "integrity": .array(report.integrity.map(\.json)),
            "quarantine": .array(report.quarantine.map(\.json)), "blindSpots": .strings(report.blindSpots),
            "diagnostics": .array(report.diagnostics.map(\.json)),
        ]
        return document.pretty + "\n"
    }
}
