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

    @Test(.enabled(if: BrowserTests.isPossible, "needs Chromium and Scripts/requirements-browser.txt"))
    func everyPageHoldsInARealBrowser() async throws {
        let site = try TestSite()
        try site.fill(principals: ["ana@corp.example", "<script>alert(1)</script>"])
        try FindingPageTests.fill(site, (0..<60).map { FindingPageTests.finding($0, risk: Double(95 - $0)) })
        try await openIncident(site)
        _ = try site.site.accounts.add(
            "browser",
            role: .admin,
            password: TestSite.password,
            withCode: false,
            now: site.site.clock()
        )
        var options = Dashboard.Options(stateDirectory: site.directory.path + "/state")
        options.cost = .init(logRounds: 4, blockSize: 8, parallelism: 1)
        // A clock that goes on: the limit on sign-ins counts by it.
        let began = ContinuousClock.now
        let dashboard = try Dashboard(options) {
            TestSite.now + Int64((ContinuousClock.now - began) / .milliseconds(1))
        }
        let (addresses, sink) = AsyncStream<String>.makeStream()
        let serving = Task { try await dashboard.run { sink.yield($0) } }
        defer { serving.cancel() }
        var iterator = addresses.makeAsyncIterator()
        let address = try #require(await iterator.next())
        let (status, output) = try await walk(address, site)
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

    private func walk(_ address: String, _ site: TestSite) async throws -> (Int32, String) {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.python))
        process.arguments = [
            root.appendingPathComponent("Scripts/check-dashboard").path, "--address", address, "--user", "browser",
            "--screenshots", root.appendingPathComponent(".build/screenshots").path,
        ]
        process.environment = ProcessInfo.processInfo.environment.merging([
            "DASHBOARD_PASSWORD": TestSite.password
        ]) { $1 }
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
