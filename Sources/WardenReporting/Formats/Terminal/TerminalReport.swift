import WardenDomain

/// The report for a person at a terminal: what was read, how it stands, then risk first.
struct TerminalReport {
    let report: ScanReport
    let options: RenderOptions
    let summary: ReportSummary

    init(_ report: ScanReport, options: RenderOptions) {
        self.report = report
        self.options = options
        summary = ReportSummary(report)
    }

    var rendered: String {
        var screen = Screen(options)
        writeHeadline(&screen)
        writeVerdict(&screen)
        writeDetections(&screen)
        writeContent(&screen)
        writeLocations(&screen)
        writeIntegrity(&screen)
        writeActivity(&screen)
        writeGaps(&screen)
        writeChanges(&screen)
        writeNextSteps(&screen)
        return screen.rendered
    }
}

// What was read, and how it stands.
extension TerminalReport {
    private func writeHeadline(_ screen: inout Screen) {
        let run = report.run
        let width = screen.width
        screen.line { line in
            line.add("Trailwarden", .strong)
            if !run.version.isEmpty { line.add(" \(run.version)", .faint, fitting: 20) }
            let date = "scanned \(Timestamp(run.startedAt).dateAndClock) UTC"
            if line.width + date.count + 2 <= width { line.addRight(date, .faint, endingAt: width) }
        }
        screen.blank()
        for (label, facts) in headlineFacts where !facts.isEmpty {
            screen.paragraph(
                facts.joined(separator: screen.glyphs.separator),
                indent: 2,
                lead: label + String(repeating: " ", count: max(1, 9 - label.count)),
                leadInk: .faint,
                maximumLines: 3
            )
        }
    }

    private var headlineFacts: [(String, [String])] {
        let run = report.run
        let census = report.census
        let glyphs = Glyphs(unicode: options.unicode)
        var read = [
            Quantity.count(run.filesRead, "file"), Quantity.count(run.eventsRead, "event"),
            "\(Quantity.bytes(run.bytesRead)) in \(Quantity.duration(seconds: run.durationSeconds))",
        ]
        if let rate = run.rate { read.append(rate) }
        var covers: [String] = []
        if let period = CoveredPeriod(census) {
            covers.append(timeRange(period.first, period.last, glyphs))
            if period.last > period.first {
                let span = period.last.subtractingReportingOverflow(period.first).partialValue
                covers.append(Quantity.span(milliseconds: span))
            }
            if period.outside > 0 { covers.append(period.remark) }
        }
        if census.workspaces.distinct > 0 { covers.append(Quantity.count(census.workspaces.distinct, "workspace")) }
        if census.principals.distinct > 0 { covers.append(Quantity.count(census.principals.distinct, "principal")) }
        var with = [Quantity.count(run.rulesLoaded, "rule")]
        if run.filesSkipped > 0 { with.append("\(Quantity.count(run.filesSkipped, "unchanged file")) not read again") }
        if run.duplicateEvents > 0 {
            with.append("\(Quantity.count(run.duplicateEvents, "duplicate event")) counted once")
        }
        return [("Read", read), ("Covers", covers), ("With", with), ("From", Array(run.paths.prefix(4)))]
    }

    private func writeVerdict(_ screen: inout Screen) {
        screen.blank()
        let glyphs = screen.glyphs
        let ink: Ink =
            summary.worst.map { $0 >= .medium ? .severity($0) : .good } ?? (summary.isIncomplete ? .warning : .good)
        let isCalm = (summary.worst ?? .informational) < .medium
        screen.paragraph(
            summary.verdict,
            ink: .strong,
            lead: (isCalm && !summary.isIncomplete ? glyphs.check : glyphs.bullet) + " ",
            leadInk: ink
        )
        guard summary.total > 0 else { return }
        screen.line(indent: 2) { line in
            for tally in summary.tallies {
                line.add("\(tally.severity.shortCaption) ", tally.total > 0 ? .severity(tally.severity) : .faint)
                line.add("\(tally.total)", tally.total > 0 ? .strong : .faint)
                line.add("   ")
            }
        }
    }

    /// `2026-03-14 02:13 – 02:40 UTC`, the second date only where it differs.
    func timeRange(
        _ first: Int64?,
        _ last: Int64?,
        _ glyphs: Glyphs,
        dated: (Timestamp) -> String = \.dateAndClock
    )
        -> String
    {
        guard let start = (first ?? last).map(Timestamp.init) else { return "at an unknown time" }
        let end = (last ?? first).map(Timestamp.init) ?? start
        if start.dateAndClock == end.dateAndClock { return dated(start) + " UTC" }
        let second = start.date == end.date ? end.clock : dated(end)
        return "\(dated(start)) \(glyphs.dash) \(second) UTC"
    }

    /// `14 Mar 02:13`, with the year where it is not that of the scan.
    func brief(_ time: Timestamp) -> String {
        time.year == Timestamp(report.run.startedAt).year ? "\(time.shortDate) \(time.clock)" : time.dateAndClock
    }
}

extension ScanReport.Run {
    /// `812 MB/s`; nil where the run was too short to tell.
    var rate: String? {
        guard durationSeconds > 0.001, durationSeconds.isFinite, bytesRead > 0 else { return nil }
        let perSecond = Double(bytesRead) / durationSeconds
        guard perSecond < 1e15 else { return nil }
        return Quantity.bytes(UInt64(perSecond)) + "/s"
    }
}

extension Severity {
    /// For badges: at most eight columns.
    var shortCaption: String {
        self == .informational ? "INFO" : rawValue.uppercased()
    }
}
