import Testing
import WardenDomain
import WardenReporting

@Suite struct TerminalReportTests {
    /// Width by a second, simpler rule than the product's, good for the characters of ``RandomReport``.
    private func columns(_ line: Substring) -> Int {
        line.unicodeScalars.reduce(0) { width, scalar in
            switch scalar.value {
            case 0x300...0x36f: width
            case 0x3000...0x9fff, 0xac00...0xd7a3, 0x1f300...0x1faff: width + 2
            default: width + 1
            }
        }
    }

    @Test(arguments: Array(stride(from: 60, through: 160, by: 4)))
    func neverExceedsItsWidth(_ width: Int) {
        for seed in 0..<4 {
            let report = RandomReport.make(seed: UInt64(width * 100 + seed))
            for unicode in [true, false] {
                let text = ReportFormat.terminal.render(report, options: .init(width: width, unicode: unicode))
                for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                    #expect(columns(line) <= width, "seed \(seed): \(line)")
                    #expect(line.last != " ", "seed \(seed) trailing space: \(line)")
                }
            }
        }
    }

    @Test func saysWhatHappenedToAFileWithALongPath() {
        let file = "/srv/audit/workspaceId=2418309475520613/date=2026-06-06/auditlogs_4a3cadad08c06260.json"
        var report = ScanReport()
        let message = "1 line of \(file) changed since an earlier scan: line 2."
        report.integrity = [IntegrityIssue(kind: .alteredLine, severity: .critical, message: message, file: file)]
        let text = ReportFormat.terminal.render(report, options: .init(width: 80))
        #expect(text.contains("auditlogs_4a3cadad08c06260.json"))
        #expect(text.contains("line 2.") && !text.contains("/srv/audit"))
    }

    @Test func countsHoursAsHours() {
        var report = ScanReport()
        report.integrity = [IntegrityIssue(kind: .missingHours, severity: .high, message: "Silent.", count: 3)]
        #expect(ReportFormat.terminal.render(report).contains("3 hours"))
    }

    /// Silence of rules that could not be used proves nothing.
    @Test func isNotCalmWhereARuleHasAnError() {
        var report = ScanReport()
        report.diagnostics = [Diagnostic(.error, code: "rule.modifier", "unknown modifier 'contians'")]
        let text = ReportFormat.terminal.render(report, options: .init(width: 80))
        #expect(text.contains("Nothing found in what could be judged"))
    }

    @Test(arguments: 0..<40)
    func letsNothingThroughThatDrivesATerminal(seed: Int) {
        let report = RandomReport.make(seed: UInt64(seed))
        let text = ReportFormat.terminal.render(report, options: .init(width: 100))
        for scalar in text.unicodeScalars where scalar != "\n" {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                Issue.record("raw U+\(String(scalar.value, radix: 16))")
            default: break
            }
        }
    }

    @Test func writesOnlyItsOwnColorSequences() throws {
        let sequence = /\u{1b}\[[0-9;]*m/
        for seed in 0..<20 {
            let report = RandomReport.make(seed: UInt64(seed))
            let colored = ReportFormat.terminal.render(report, options: .init(width: 100, color: true))
            let stripped = colored.replacing(sequence, with: "")
            #expect(!stripped.unicodeScalars.contains("\u{1b}"))
            let plain = ReportFormat.terminal.render(report, options: .init(width: 100))
            #expect(lines(stripped) == lines(plain))
        }
    }

    @Test func staysWithinASCIIWhereAsked() {
        for seed in 0..<20 {
            let text = ReportFormat.terminal.render(
                RandomReport.make(seed: UInt64(seed)),
                options: .init(unicode: false)
            )
            #expect(text.utf8.allSatisfy { $0 < 0x80 })
        }
    }

    @Test func tellsTheWorstFirst() throws {
        let text = ReportFormat.terminal.render(RichReport.report)
        let order = [
            "Audit log delivery configuration disabled", "Many secrets read", "Sign-in with a password", "Large query",
        ]
        let places = try order.map { try #require(text.firstRange(of: $0)).lowerBound }
        #expect(places == places.sorted())
    }

    @Test func doesNotCallAnUnreadScanClean() {
        let report = ScanReport(blindSpots: ["File 'x' could not be opened."])
        let text = ReportFormat.terminal.render(report)
        #expect(text.contains("some of it could not be"))
        #expect(text.contains("File 'x' could not be opened."))
    }

    @Test func quotesNothingFromLogsIntoCommands() {
        var report = RichReport.report
        report.detections[0].principal = "x'; rm -rf ~; '"
        report.run.paths = ["dir with space/it's"]
        let text = ReportFormat.terminal.render(report)
        let commands = text.split(separator: "\n").filter { $0.contains("trailwarden ") }
        #expect(!commands.contains { $0.contains("rm -rf") })
        #expect(commands.contains { $0.contains(#"'dir with space/it'\''s'"#) })
    }

    private func lines(_ text: String) -> [String] {
        // Colored lines may keep spaces inside a badge at their end.
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
