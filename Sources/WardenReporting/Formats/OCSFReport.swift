import WardenDomain

/// OCSF findings, one JSON document a line: detections and integrity issues as Detection Finding (2004), sensitive
/// content as Data Security Finding (2006).
struct OCSFReport {
    let report: ScanReport

    init(_ report: ScanReport) {
        self.report = report
    }

    var rendered: String {
        let run = OCSFRun(time: report.run.startedAt, productVersion: report.run.version)
        let documents =
            report.detections.map { OCSFDetection(group: $0, run: run).json }
            + report.content.map { OCSFContent(group: $0, run: run).json }
            + report.integrity.map { OCSFIntegrity(issue: $0, run: run).json }
        return documents.map { $0.compact + "\n" }.joined()
    }
}
