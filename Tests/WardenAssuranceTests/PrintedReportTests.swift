import Foundation
import Testing
import WardenAssurance
import WardenDomain
import WardenRuntime
import WardenTestSupport

/// Reports on paper, printed by this machine's Chromium.
@Suite struct PrintedReportTests {
    static let environment = ProcessInfo.processInfo.environment
    static var isPossible: Bool { (try? PagePrinter(environment: environment)) != nil }

    /// Many exceptions with long names, of which a page can hold a few.
    private static let report = PeriodBuilder().build(
        Made.facts(
            [
                Made.control(
                    outcomes: [.fail, .unknown],
                    exceptions: (0..<60).map { number in
                        PeriodException(
                            id: "f\(number)",
                            title: "The policy of the log bucket is not public: "
                                + String(repeating: "statement ", count: 60),
                            subject: "s3://a-bucket-with-a-name-of-fifty-letters-for-audit-logs",
                            severity: .critical,
                            openedAt: testStart + testDay,
                            closedAt: nil,
                            state: "open"
                        )
                    },
                    notEvaluated: (0..<20).map { number in
                        let why = "the answer was refused, " + String(repeating: "and refused again ", count: 40)
                        return .init(what: "question \(number)", why: why, permission: nil)
                    }
                )
            ],
            trend: [
                TrendPoint(at: testStart + testDay, points: 71, coverage: 0.9, open: 4, grave: 2),
                TrendPoint(at: testStart + 9 * testDay, points: 12, coverage: 1, open: 1, grave: 0),
            ]
        )
    )

    private func pages(_ html: String) throws -> Int {
        let directory = try TemporaryDirectory()
        let path = directory.path + "/report.pdf"
        try PagePrinter(environment: Self.environment).print(html, to: path)
        let pdf = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        return pdf.matches(of: /\/Type \/Page\b/).count
    }

    @Test(.enabled(if: PrintedReportTests.isPossible, "needs Chromium"))
    func theSummaryIsOnePageHoweverMuchIsOpen() throws {
        #expect(try pages(try Self.report.render(.html, kind: .executive)) == 1)
        // All of it takes more: the count above counts.
        #expect(try pages(try Self.report.render(.html)) > 1)
    }
}
