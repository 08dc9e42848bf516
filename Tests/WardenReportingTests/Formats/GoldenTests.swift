import Testing
import WardenDomain
import WardenReporting

/// The sample report in every format, byte for byte.
@Suite struct GoldenTests {
    @Test(arguments: ReportFormat.allCases.filter { $0 != .terminal })
    func rendersFormat(_ format: ReportFormat) throws {
        try Golden.expect(format.render(RichReport.report), matches: "report.\(format.fileExtension)")
    }

    @Test(arguments: [80, 100, 120])
    func rendersTerminal(width: Int) throws {
        let options = RenderOptions(width: width)
        try Golden.expect(
            ReportFormat.terminal.render(RichReport.report, options: options),
            matches: "report-\(width).txt"
        )
    }

    @Test func rendersTerminalInColor() throws {
        let options = RenderOptions(width: 100, color: true)
        try Golden.expect(
            ReportFormat.terminal.render(RichReport.report, options: options),
            matches: "report-color.txt"
        )
    }

    @Test func rendersTerminalInASCII() throws {
        let options = RenderOptions(width: 80, unicode: false)
        try Golden.expect(
            ReportFormat.terminal.render(RichReport.report, options: options),
            matches: "report-ascii.txt"
        )
    }

    @Test func rendersEmptyReport() throws {
        let report = ScanReport(run: .init(paths: ["logs"], startedAt: RichReport.startedAt, version: "0.1.0"))
        try Golden.expect(ReportFormat.terminal.render(report), matches: "empty.txt")
    }

    @Test func rendersTheSameTwice() {
        for format in ReportFormat.allCases {
            #expect(format.render(RichReport.report) == format.render(RichReport.report))
        }
    }
}
