import Foundation
import Testing
import WardenDomain
import WardenReporting

@Suite struct FindingWriterTests {
    private let group = RichReport.report.detections[0]

    private func write(_ format: FindingWriter.Format) -> String {
        let writer = FindingWriter(format, startedAt: RichReport.startedAt, version: "0.1.0")
        return writer.header + group.samples.map { writer.line($0, fingerprint: group.fingerprint) }.joined()
    }

    @Test(arguments: FindingWriter.Format.allCases)
    func writesOneLineAFinding(_ format: FindingWriter.Format) {
        let lines = write(format).split(whereSeparator: \.isNewline)
        #expect(lines.count == (format == .csv ? 2 : 1))
    }

    /// A group of one event is told the same way while scanning and in the report.
    @Test(arguments: [(FindingWriter.Format.jsonl, ReportFormat.jsonl), (.csv, .csv), (.ocsf, .ocsf)])
    func writesWhatTheReportWrites(_ streamed: FindingWriter.Format, _ reported: ReportFormat) throws {
        var report = ScanReport(run: RichReport.report.run)
        report.detections = [group]
        let line = try #require(write(streamed).split(whereSeparator: \.isNewline).last)
        #expect(reported.render(report).contains(line))
    }
}
