import Foundation
import Testing
import WardenChecks
import WardenDomain
import WardenEstate
import WardenIncidents
import WardenStore
import WardenTestSupport

@testable import WardenRuntime

/// Every page in Debian's Chromium, where it and the tools of `Scripts/requirements-browser.txt` are there.
@Suite struct BrowserTests {
    static let python = ProcessInfo.processInfo.environment["TRAILWARDEN_TOOLS"].map { $0 + "/bin/python" }

    /// In CI the tools must be there.
    static let isStrict = ProcessInfo.processInfo.environment["CI"] != nil

    static let isPossible: Bool = {
        guard let python, FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium") else { return false }
        let probe = Process()
        probe.executableURL = URL(fileURLWithPath: python)
        probe.arguments = ["-c", "import playwright, axe_playwright_python, PIL"]
        probe.standardError = FileHandle.nullDevice
        guard (try? probe.run()) != nil else { return false }
        probe.waitUntilExit()
        return probe.terminationStatus == 0
    }()

    @Test(
        .enabled(
            if: BrowserTests.isStrict || BrowserTests.isPossible,
            "needs Chromium and Scripts/requirements-browser.txt"
        )
    )
    func everyPageHoldsInARealBrowser() async throws {
        let site = try TestSite()
        try site.fill(principals: ["ana@corp.example", "<script>alert(1)</script>"])
        try FindingPageTests.fill(site, (0..<60).map { FindingPageTests.finding($0, risk: Double(95 - $0)) })
        try await openIncident(site)
        let (status, output) = try await walk(site)
        #expect(status == 0, "\(output)")
    }

    private func openIncident(_ site: TestSite) async throws {
        let log = try await site.site.trail.opened()
        let desk = IncidentDesk(store: site.site.store, log: log, now: site.site.clock)
        let opening = Opening(title: "Audit bucket could be read from outside", severity: .high)
        let incident = try await desk.open(opening, actor: "ada")
        let change = Change(summary: "blocked public access", before: "policy: *", after: "on")
        try await desk.record(.contained(change), in: incident.id, actor: "ada")
    }

    /// The dashboard is a process of its own, as people run it: tests that block threads do not hold it up.
    private func walk(_ site: TestSite) async throws -> (Int32, String) {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.python))
        process.arguments = [
            root.appendingPathComponent("Scripts/check-dashboard").path, CommandRunner().executable.path,
            site.directory.path + "/state", "--screenshots", root.appendingPathComponent(".build/screenshots").path,
        ]
        let output = try site.directory.write("", to: "browser.log")
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        process.standardError = process.standardOutput
        await withCheckedContinuation { continuation in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume() }
        }
        return (process.terminationStatus, try String(contentsOfFile: output, encoding: .utf8))
    }
}
