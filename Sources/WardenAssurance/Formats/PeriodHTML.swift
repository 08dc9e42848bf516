internal import WardenDomain
internal import WardenReporting

/// The report for an auditor as one page, for the screen and for paper.
struct PeriodHTML {
    /// Members of a population that the page lists; the JSON and CSV forms list all.
    private static let shownItems = 25

    private let report: PeriodReport
    private let narrative: CheckedNarrative?

    init(_ report: PeriodReport, narrative: CheckedNarrative?) {
        self.report = report
        self.narrative = narrative
    }

    var text: String {
        PeriodSheet.page("SOC 2 evidence, \(report.facts.period.text)") { page in
            PeriodSheet.header("SOC 2 evidence for a period (type II)", report, &page)
            page.tag("main") { page in
                writeSummary(&page)
                PeriodSheet.narrative(narrative, &page)
                writeCriteria(&page)
                writeTrend(&page)
                writeNotEvaluated(&page)
                writeExceptions(&page)
                writeControls(&page)
                writeMethod(&page)
            }
            page.tag("footer", "Trailwarden \(report.facts.version), \(Self.time(report.facts.madeAt))")
        }
    }

    private static func time(_ milliseconds: Int64?) -> String {
        milliseconds.map { Timestamp($0).dateAndClock + " UTC" } ?? "–"
    }

    private func writeSummary(_ page: inout Markup) {
        let exceptions = report.exceptions
        page.tag("section", ["class": "panel"]) { page in
            page.tag("h1", "Controls over audit logs, \(report.facts.period.words)")
            page.tag("div", ["class": "tally"]) { page in
                for conclusion in [PeriodReport.Conclusion.noExceptions, .exceptions, .incomplete, .noEvidence] {
                    page.tag("div", ["class": PeriodSheet.tone(conclusion)]) { page in
                        page.tag("b", String(report.count(conclusion)))
                        page.tag("span", "criteria: \(conclusion.rawValue)")
                    }
                }
                page.tag("div") { page in
                    page.tag("b", "\(exceptions.count(where: \.isOpen)) / \(exceptions.count)")
                    page.tag("span", "exceptions open / in all")
                }
                page.tag("div") { page in
                    page.tag("b", String(report.notEvaluated.count))
                    page.tag("span", "questions without an answer")
                }
            }
            page.tag("dl", ["class": "facts"]) { page in
                for (name, value) in record {
                    page.tag("div") { page in
                        page.tag("dt", name)
                        page.tag("dd") { $0.tag("bdi", value) }
                    }
                }
            }
        }
    }

    private var record: [(String, String)] {
        let record = report.facts.record
        let state =
            switch record.problems {
            case nil: "not verified"
            case .some(let problems) where problems.isEmpty: "verified: every hash and signature holds"
            case .some(let problems): "\(problems.count) problems: \(problems.prefix(3).joined(separator: "; "))"
            }
        return [
            ("Evidence log", record.origin), ("Entries in the period", "\(record.inPeriod) of \(record.entries)"),
            ("Its state", state), ("Root", record.root ?? "none"), ("Period digest", report.digest),
        ]
    }

    private func writeCriteria(_ page: inout Markup) {
        page.tag("section", ["class": "panel"]) { page in
            page.tag("h2", "Criteria")
            page.tag(
                "p",
                ["class": "muted"],
                "Ids of the Trust Services Criteria; the words are this product's. A control is evidence about a criterion."
            )
            let titles = ["Criterion", "What it asks for", "Conclusion", "Controls", "Runs", "Exceptions", "Gaps"]
            PeriodSheet.table(titles, &page) { page in
                for criterion in report.criteria {
                    let controls = report.controls(of: criterion)
                    page.tag("tr") { page in
                        page.tag("td") { $0.tag("b", criterion.id) }
                        page.tag("td", criterion.meaning)
                        page.tag("td") { PeriodSheet.badge(criterion.conclusion, &$0) }
                        page.tag("td", String(controls.count))
                        page.tag("td", String(controls.map(\.facts.runs.count).max() ?? 0))
                        page.tag("td", String(Set(controls.flatMap(\.facts.exceptions).map(\.id)).count))
                        page.tag("td", String(Set(controls.flatMap(\.gaps)).count))
                    }
                }
            }
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

    private func writeNotEvaluated(_ page: inout Markup) {
        let open = report.notEvaluated
        page.tag("section", ["class": "panel"]) { page in
            page.tag("h2", "What was not evaluated")
            guard !open.isEmpty else { return page.tag("p", "Every question that was asked was answered.") }
            page.tag("p", ["class": "muted"], "None of this counts as passed.")
            PeriodSheet.table(["Question", "Why there is no answer", "Needs"], &page) { page in
                for entry in open { PeriodSheet.row([entry.what, entry.why, entry.permission ?? ""], &page) }
            }
        }
    }

    private func writeExceptions(_ page: inout Markup) {
        let exceptions = report.exceptions
        page.tag("section", ["class": "panel"]) { page in
            page.tag("h2", "Exceptions and their remediation")
            guard !exceptions.isEmpty else { return page.tag("p", "None in the period.") }
            PeriodSheet.table(["Exception", "About", "State", "Opened", "Closed", "What was done"], &page) { page in
                for exception in exceptions {
                    page.tag("tr") { page in
                        page.tag("td") { page in
                            page.tag(
                                "span",
                                ["class": "badge sev-\(exception.severity.rawValue)"],
                                exception.severity.rawValue
                            )
                            page.add(" \(exception.title)")
                            page.tag("p", ["class": "muted"]) { $0.tag("code", String(exception.id.prefix(16))) }
                        }
                        page.tag("td") { $0.tag("bdi", exception.subject) }
                        page.tag("td", exception.state)
                        page.tag("td", Self.time(exception.openedAt))
                        page.tag("td", Self.time(exception.closedAt))
                        page.tag("td") { Self.writeRemediation(exception, &$0) }
                    }
                }
            }
        }
    }

    private static func writeRemediation(_ exception: PeriodException, _ page: inout Markup) {
        if exception.remediation.isEmpty { page.add("Nothing is recorded.") }
        for step in exception.remediation {
            page.tag("p") { page in
                page.tag("bdi", step.words)
                page.tag(
                    "span",
                    ["class": "muted"],
                    " \(time(step.at))" + (step.evidence.map { ", \($0.words)" } ?? "")
                )
            }
        }
    }

    private func writeControls(_ page: inout Markup) {
        page.tag("section", ["class": "panel"]) { page in
            page.tag("h2", "Controls")
            for control in report.controls { write(control, &page) }
        }
    }

    private func write(_ control: PeriodReport.Control, _ page: inout Markup) {
        let facts = control.facts
        page.tag("div", ["class": "control"]) { page in
            page.tag("h3") { page in
                page.add(facts.title + " ")
                PeriodSheet.badge(control.conclusion, &page)
            }
            page.tag("p") { page in
                page.tag("code", facts.id)
                page.add(" · \(facts.criteria.joined(separator: ", "))")
            }
            page.tag("p", facts.description)
            page.tag("dl", ["class": "facts"]) { page in
                for (name, value) in Self.operation(control) {
                    page.tag("div") { page in
                        page.tag("dt", name)
                        page.tag("dd", value)
                    }
                }
            }
            writePopulation(control, &page)
            writeSamples(control, &page)
        }
    }

    private static func operation(_ control: PeriodReport.Control) -> [(String, String)] {
        let facts = control.facts
        let frequency =
            switch facts.frequency {
            case .every(let cadence): "every \(Quantity.span(milliseconds: cadence))"
            case .onEvent: "whenever there is a reason"
            }
        let incomplete = facts.runs.count { !$0.isWhole }
        var rows = [
            ("Meant to run", frequency),
            ("Ran", Quantity.count(facts.runs.count, "time") + (incomplete == 0 ? "" : ", \(incomplete) incomplete")),
            ("First and last run", "\(time(facts.runs.first?.at)), \(time(facts.runs.last?.at))"),
            (
                "Population",
                "\(Quantity.count(facts.items.count, "item")), \(Quantity.count(control.occurrences, "look"))"
            ),
            (
                "Outcomes",
                ControlOutcome.allCases.filter { control.count($0) > 0 }.map { "\(control.count($0)) \($0.rawValue)" }
                    .joined(separator: ", ")
            ),
        ]
        if case .every = facts.frequency {
            let gaps = control.gaps.prefix(6).map { "\(time($0.from)) to \(time($0.until))" }
            let more = control.gaps.count - gaps.count
            rows.append(
                ("Gaps", gaps.isEmpty ? "none" : gaps.joined(separator: "; ") + (more > 0 ? "; \(more) more" : ""))
            )
        }
        return (rows + facts.measures.map { ($0.name, $0.value) }).filter { !$0.1.isEmpty }
    }

    private func writePopulation(_ control: PeriodReport.Control, _ page: inout Markup) {
        let items = control.facts.items
        guard !items.isEmpty else { return }
        page.tag("details") { page in
            page.tag("summary", "Population: \(Quantity.count(items.count, "item"))")
            PeriodSheet.table(["Item", "Pass", "Fail", "Unknown", "Not applicable", "Last"], &page) { page in
                for item in items.prefix(Self.shownItems) {
                    let counts = [ControlOutcome.pass, .fail, .unknown, .notApplicable].map { String(item.count($0)) }
                    PeriodSheet.row([item.name] + counts + [item.last?.rawValue ?? "–"], &page)
                }
            }
            if items.count > Self.shownItems {
                page.tag(
                    "p",
                    ["class": "muted"],
                    "\(items.count - Self.shownItems) more: the JSON and CSV forms list all."
                )
            }
        }
    }

    private func writeSamples(_ control: PeriodReport.Control, _ page: inout Markup) {
        guard !control.samples.isEmpty else { return }
        page.tag("details", ["open": ""]) { page in
            page.tag("summary", "Samples: \(control.samples.count) of \(control.occurrences)")
            PeriodSheet.table(["No.", "Item", "Run", "When", "Outcome", "Evidence"], &page) { page in
                for sample in control.samples {
                    PeriodSheet.row(
                        [
                            String(sample.number), sample.itemName, sample.run.id, Self.time(sample.run.at),
                            sample.outcome.rawValue, sample.run.evidence?.words ?? "no entry in the log",
                        ],
                        &page
                    )
                }
            }
        }
    }

    private func writeMethod(_ page: inout Markup) {
        page.tag("section", ["class": "panel"]) { page in
            page.tag("h2", "How this was made, and how to check it")
            page.tag(
                "p",
                """
                Samples: sample i of a control is SHA-256 of 'DIGEST/CONTROL/i' (the period digest above, the id of the \
                control, i from 0), its first eight bytes as a number modulo the population; a number that was drawn \
                before is passed over. Members are numbered item by item and run by run.
                """
            )
            page.tag(
                "p",
                """
                Gaps: a control with a cadence has a gap where the time between two runs, or from the ends of the period, \
                is longer than the cadence and a quarter of it.
                """
            )
            page.tag(
                "p",
                """
                Evidence: 'entry N' is a leaf of the evidence log named above. 'trailwarden evidence export' writes the \
                entries of the period with their proofs; 'trailwarden-verify' checks them without this product and \
                without a network.
                """
            )
        }
    }
}
