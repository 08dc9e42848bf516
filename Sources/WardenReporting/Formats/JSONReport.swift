import WardenDomain

/// The whole report as one JSON document, schema `trailwarden.scan/1`.
struct JSONReport {
    static let schema = "trailwarden.scan/1"

    let report: ScanReport

    init(_ report: ScanReport) {
        self.report = report
    }

    var rendered: String {
        var writer = JSONWriter(indented: true)
        writer.object([
            "schema": { $0.write(.string(Self.schema)) },
            "run": { $0.write(report.run.json) },
            "summary": { $0.write(ReportSummary(report).json) },
            "census": { $0.write(report.census.json) },
            "detections": { $0.array(report.detections, \.json) },
            "content": { $0.array(report.content, \.json) },
            "locations": { $0.array(LocationContent.gather(report.content), \.json) },
            "integrity": { $0.array(report.integrity, \.json) },
            "quarantine": { $0.array(report.quarantine, \.json) },
            "blindSpots": { $0.write(.strings(report.blindSpots)) },
            "diagnostics": { $0.array(report.diagnostics, \.json) },
        ])
        return writer.text + "\n"
    }
}
