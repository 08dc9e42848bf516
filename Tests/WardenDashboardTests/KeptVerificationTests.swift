import Testing
import WardenIntegrity
import WardenTestSupport
import WardenWeb

@testable import WardenRuntime

/// What the command verified stands on the dashboard, if it was everything.
@Suite struct KeptVerificationTests {
    private let site: TestSite
    private var state: String { site.directory.path + "/state" }

    init() throws {
        site = try TestSite()
        // A scan of /logs.
        try site.fill(principals: ["ana@corp.example"])
    }

    private func outcome(files: Int) -> IntegrityJob.Outcome {
        let report = IntegrityReport(files: files, compared: files, unchanged: files, issues: [])
        return IntegrityJob.Outcome(report: report, quarantine: [], unknown: 0)
    }

    @Test func aVerificationOfEverythingIsShown() async throws {
        #expect(try site.site.verification.result() == nil)
        try KeptVerification.keep(outcome(files: 4_321), paths: ["/logs"], state: state, at: TestSite.now - 120_000)
        let page = TestSite.text(await site.ask("/integrity", cookie: try await site.signIn()))
        #expect(page.contains("4,321 files") && page.contains("2 minutes ago"))
        // A later one, by another process, takes its place.
        try KeptVerification.keep(outcome(files: 5), paths: ["/other", "/"], state: state, at: TestSite.now)
        #expect(try site.site.verification.result()?.report.files == 5)
    }

    @Test func aPartOfItIsNot() throws {
        try KeptVerification.keep(outcome(files: 4), paths: ["/logs/june", "/log"], state: state, at: TestSite.now)
        #expect(try site.site.verification.result() == nil)
    }
}
