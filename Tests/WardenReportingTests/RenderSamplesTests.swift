import Foundation
import Testing
import WardenReporting

/// Writes the sample report in every format to a directory, to be looked at: `RENDER_SAMPLES=DIR swift test --filter …`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["RENDER_SAMPLES"] != nil))
struct RenderSamplesTests {
    @Test(arguments: ReportFormat.allCases)
    func writesSample(_ format: ReportFormat) throws {
        let directory = URL(fileURLWithPath: try #require(ProcessInfo.processInfo.environment["RENDER_SAMPLES"]))
        for width in format == .terminal ? [80, 100, 120] : [100] {
            let name = format == .terminal ? "report-\(width)" : "report"
            let options = RenderOptions(width: width, color: format == .terminal, unicode: true)
            try format.render(RichReport.report, options: options)
                .write(
                    to: directory.appending(path: "\(name).\(format.fileExtension)"),
                    atomically: true,
                    encoding: .utf8
                )
        }
    }
}
