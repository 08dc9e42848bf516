internal import WardenDomain
internal import WardenReporting

/// One page for those who answer for the controls.
struct ExecutiveHTML {
    private static let shown = 5

    private let report: PeriodReport
    private let narrative: CheckedNarrative?

    init(_ report: PeriodReport, narrative: CheckedNarrative?) {
        self.report = report
        self.narrative = narrative
    }

    var text: String {
        PeriodSheet.page("Executive summary, \(report.facts.period.text)") { page in
            PeriodSheet.header("Executive summary", report, &page)
            page.tag("main", ["class": "one"]) { page in
                writeTally(&page)
                PeriodSheet.narrative(narrative, &page)
                writeTrend(&page)
                writeOpen(&page)
                writeUnknown(&page)
            }
            page.tag(
                "footer",
                "Trailwarden \(report.facts.version), \(Timestamp(report.facts.madeAt).dateAndClock) UTC"
            )
        }
    }

    private func writeTally(_ page: inout Markup) {
        let exceptions = report.exceptions
        let last = report.facts.trend.last
        let first = report.facts.trend.first
        page.tag("section", ["class": "panel"]) { page in
            page.tag("h1", "Audit logs: how their controls worked")
            page.tag("div", ["class": "tally"]) { page in
                cell(last?.points.map(String.init) ?? "–", Self.change(first, last), "", &page)
                cell(
                    last.map { "\(Int($0.coverage * 100)) %" } ?? "–",
                    "of checks could be evaluated in the last assessment",
                    "",
                    &page
                )
                for conclusion in [PeriodReport.Conclusion.noExceptions, .exceptions, .incomplete, .noEvidence] {
                    cell(
                        String(report.count(conclusion)),
                        "criteria: \(conclusion.rawValue)",
                        PeriodSheet.tone(conclusion),
                        &page
                    )
                }
                cell("\(exceptions.count(where: \.isOpen))", "exceptions open, of \(exceptions.count)", "", &page)
            }
        }
    }

    private static func change(_ first: TrendPoint?, _ last: TrendPoint?) -> String {
        guard let before = first?.points, let after = last?.points else { return "risk of the estate: not evaluated" }
        return "risk of the estate, of 100; \(before) at the first assessment of the period, \(after) at the last"
    }

    private func cell(_ number: String, _ words: String, _ tone: String, _ page: inout Markup) {
        page.tag("div", ["class": tone]) { page in
            page.tag("b", number)
            page.tag("span", words)
        }
    }

    private func writeTrend(_ page: inout Markup) {
        page.tag("section", ["class": "panel"]) { page in
            page.tag("h2", "Over time")
            if report.facts.trend.isEmpty {
                page.tag("p", "No assessment was made in the period.")
            } else {
                TrendChart(report.facts.trend, report.facts.period).write(&page)
            }
            DurationTable.write(report.facts.durations, &page)
        }
    }

    private func writeOpen(_ page: inout Markup) {
        let open = report.exceptions.filter(\.isOpen)
        page.tag("section", ["class": "panel"]) { page in
            page.tag("h2", "What is open")
            guard !open.isEmpty else { return page.tag("p", "No exception of the period is open.") }
            PeriodSheet.table(["", "Exception", "About", "Since"], &page) { page in
                for exception in open.prefix(Self.shown) {
                    PeriodSheet.row(
                        [
                            exception.severity.rawValue, Self.short(exception.title), exception.subject,
                            Timestamp(exception.openedAt).date,
                        ],
                        &page
                    )
                }
            }
            if open.count > Self.shown { page.tag("p", ["class": "muted"], "And \(open.count - Self.shown) more.") }
        }
    }

    private func writeUnknown(_ page: inout Markup) {
        let unknown = report.notEvaluated
        let gaps = report.controls.count { !$0.gaps.isEmpty }
        page.tag("section", ["class": "panel"]) { page in
            page.tag("h2", "What is not known")
            page.tag(
                "p",
                "\(Quantity.count(unknown.count, "question")) had no answer, and "
                    + "\(Quantity.count(gaps, "control")) did not run as often as they should. None of it counts as passed."
            )
            for entry in unknown.prefix(3) {
                page.tag("p", ["class": "muted"], Self.short("\(entry.what): \(entry.why)"))
            }
        }
    }

    /// One page holds no answer of a provider in full; the report does.
    private static func short(_ text: String) -> String { text.count > 140 ? text.prefix(139) + "…" : text }
}

/// How long it took to contain, to fix, to verify.
enum DurationTable {
    static func write(_ durations: [PeriodFacts.Duration], _ page: inout Markup) {
        let known = durations.filter { !$0.values.isEmpty || $0.open > 0 }
        guard !known.isEmpty else { return }
        PeriodSheet.table(["", "Done", "Not yet", "Median", "Longest"], &page) { page in
            for duration in known {
                func words(_ value: Int64?) -> String {
                    value.map { Quantity.duration(seconds: Double($0) / 1_000) } ?? "–"
                }
                PeriodSheet.row(
                    [
                        duration.name, String(duration.values.count), String(duration.open), words(duration.median),
                        words(duration.longest),
                    ],
                    &page
                )
            }
        }
    }
}
