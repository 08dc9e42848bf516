import WardenDomain

/// The head of the page: what was read, how it stands.
struct HTMLOverview {
    private let report: ScanReport
    private let summary: ReportSummary

    init(_ report: ScanReport) {
        self.report = report
        summary = ReportSummary(report)
    }

    func writeHeader(_ page: inout Markup) {
        page.tag("header", ["class": "top"]) { page in
            page.tag("div", ["class": "wrap"]) { page in
                page.tag("div", ["class": "brand"]) { page in
                    ReportParts.writeMark(&page)
                    page.tag("div") { page in
                        page.tag("p", ["class": "product"], "Trailwarden")
                        page.tag("p", ["class": "kind"], "Audit log report")
                    }
                }
                page.raw(
                    "<nav aria-label=\"Sections\"><a href=\"#findings\">Findings</a><a href=\"#activity\">Activity</a>"
                )
                page.raw("<a href=\"#census\">Census</a><a href=\"#gaps\">Not judged</a></nav>")
                page.tag("p", ["class": "when"], "\(Timestamp(report.run.startedAt).dateAndClock) UTC")
            }
        }
        page.raw("\n")
    }

    func writeVerdict(_ page: inout Markup) {
        let worst = summary.worst
        let tone = worst.map { $0 >= .medium ? $0.rawValue : "calm" } ?? (summary.isIncomplete ? "medium" : "calm")
        page.tag("section", ["class": "verdict tone-\(tone)", "aria-label": "Verdict"]) { page in
            page.tag("div", ["class": "verdict-text"]) { page in
                page.tag("h1", summary.verdict)
                page.tag("p", ["class": "muted"], changes)
            }
            if summary.total > 0 { writeSeverities(&page) }
            writeFacts(&page)
        }
        page.raw("\n")
    }

    private var changes: String {
        var parts: [String] = []
        if summary.knownFindings > 0 {
            parts.append("\(summary.newFindings) new since the last scan, \(summary.knownFindings) known before.")
        }
        if summary.isIncomplete { parts.append("Some input could not be judged; see the end of this report.") }
        if parts.isEmpty { parts.append("Everything that was given could be read.") }
        return parts.joined(separator: " ")
    }

    private func writeSeverities(_ page: inout Markup) {
        page.tag("ul", ["class": "tiles"]) { page in
            for tally in summary.tallies {
                page.tag("li", ["class": "tile sev-\(tally.severity.rawValue)\(tally.total == 0 ? " none" : "")"]) {
                    page in
                    page.tag("b", Quantity.count(UInt64(tally.total)))
                    page.tag("span", tally.severity.briefCaption)
                    page.tag("small", parts(tally))
                }
            }
        }
        let total = Double(max(summary.total, 1))
        var x = 0.0
        page.tag("svg", ["class": "stack", "role": "img", "aria-label": "Findings by severity"]) { page in
            for tally in summary.tallies where tally.total > 0 {
                let width = Double(tally.total) / total * 100
                page.shape(
                    "rect",
                    [
                        "class": "fill-\(tally.severity.rawValue)", "x": percent(x), "width": percent(width),
                        "height": "8",
                    ]
                )
                x += width
            }
        }
    }

    private func parts(_ tally: ReportSummary.Tally) -> String {
        let parts = [
            (tally.detections, "detected"), (tally.content, "in content"), (tally.integrity, "in integrity"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return parts.isEmpty ? "none" : parts.joined(separator: ", ")
    }

    private func writeFacts(_ page: inout Markup) {
        page.tag("dl", ["class": "facts"]) { page in
            for (name, value, note) in facts {
                page.tag("div") { page in
                    page.tag("dt", name)
                    page.tag("dd") { page in
                        page.add(value)
                        if !note.isEmpty { page.tag("small", note) }
                    }
                }
            }
        }
    }

    private var facts: [(String, String, String)] {
        let run = report.run
        let census = report.census
        var facts = [
            (
                "Events", Quantity.count(run.eventsRead),
                run.duplicateEvents > 0 ? "\(Quantity.count(run.duplicateEvents)) duplicates counted once" : ""
            ),
            (
                "Files read", Quantity.count(UInt64(max(0, run.filesRead))),
                run.filesSkipped > 0 ? "\(run.filesSkipped) unchanged since before" : ""
            ),
            (
                "Volume", Quantity.bytes(run.bytesRead),
                "in \(Quantity.duration(seconds: run.durationSeconds))" + (run.rate.map { ", \($0)" } ?? "")
            ),
        ]
        if let period = CoveredPeriod(census) {
            let span = Quantity.span(milliseconds: period.last.subtractingReportingOverflow(period.first).partialValue)
            let dates = dates(Timestamp(period.first), Timestamp(period.last))
            facts.append(("Period", span, period.outside > 0 ? "\(dates), \(period.remark)" : dates))
        }
        facts.append(
            (
                "Principals", Quantity.count(census.principals.distinct),
                "in \(Quantity.count(census.workspaces.distinct, "workspace"))"
            )
        )
        facts.append(("Rules", Quantity.count(UInt64(max(0, run.rulesLoaded))), ""))
        return facts
    }

    private func dates(_ first: Timestamp, _ last: Timestamp) -> String {
        first.year == last.year
            ? "\(first.shortDate) to \(last.shortDate) \(last.year)" : "\(first.date) to \(last.date)"
    }

    func writeFooter(_ page: inout Markup) {
        page.tag("footer") { page in
            page.tag("div", ["class": "wrap"]) { page in
                page.tag(
                    "p",
                    "Made by Trailwarden \(report.run.version). Read: \(report.run.paths.joined(separator: ", "))."
                )
                page.tag(
                    "p",
                    "All times are UTC. Values of secrets and personal data are masked; this page loads nothing from a network."
                )
            }
        }
    }
}

/// A coordinate along the width of a drawing, with two decimals.
func percent(_ value: Double) -> String { Quantity.fixed(min(max(value, 0), 100), 2) + "%" }
