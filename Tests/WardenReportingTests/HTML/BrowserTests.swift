import Foundation
import Testing
import WardenReporting
import WardenTestSupport

/// The page in a real browser, where there is one that starts: its policy must let its own script run.
@Suite(.enabled(if: Browser.starts), .serialized)
struct BrowserTests {
    @Test func runsItsScriptUnderItsOwnPolicy() throws {
        let page = ReportFormat.html.render(RichReport.report)
        #expect(page.contains("id=\"filters\" hidden"))
        let document = try #require(try Browser.document(page))
        // The script's first act is to show the filters, its second to count the findings.
        #expect(document.contains("id=\"filters\">"))
        #expect(document.contains(">15 findings<"))
    }

    @Test func runsNoOtherScript() throws {
        let page = ReportFormat.html.render(RichReport.report)
            .replacing("</main>", with: "<script>document.title = 'taken over'</script></main>")
        let document = try #require(try Browser.document(page))
        #expect(!document.contains("<title>taken over"))
    }
}

/// Debian's Chromium, without a window.
enum Browser {
    private static let executable = "/usr/bin/chromium"

    /// Containers may have the program but not what it needs to run.
    static let starts: Bool = (try? document("<p>ready</p>"))??.contains("ready") ?? false

    /// The document after its scripts ran; nil where there is no browser or it gave none.
    static func document(_ page: String) throws -> String? {
        guard FileManager.default.isExecutableFile(atPath: executable) else { return nil }
        let scratch = try TemporaryDirectory()
        let file = scratch.url.appendingPathComponent("page.html")
        let output = scratch.url.appendingPathComponent("document")
        try Data(page.utf8).write(to: file)
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--user-data-dir=\(scratch.url.appendingPathComponent("profile").path)", "--virtual-time-budget=2000",
            "--dump-dom", file.absoluteString,
        ]
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        return process.terminationStatus == 0 && !text.isEmpty ? text : nil
    }
}
