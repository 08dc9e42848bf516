internal import WardenAssurance
internal import WardenDomain
internal import WardenReporting
internal import WardenWeb

/// Criteria of SOC 2 over a period: population, cadence, gaps, exceptions, what was not evaluated, and exports.
enum CompliancePage {
    private static let day: Int64 = 86_400_000
    private static let defaultDays: Int64 = 90
    /// Exceptions, gaps and open questions that a page lists; the exports list all.
    static let shown = 30

    static func routes(_ door: Door) -> [WebRoute] {
        [
            door.page("/compliance") { try show($0) },
            door.page("/compliance/controls/{id}") { try ComplianceControlPage.show($0) },
            door.page("/compliance/report/{format}") { try await ComplianceExport.send($0) },
        ]
    }

    // MARK: The period

    /// What the address says; the last 90 days where it says nothing, or nothing that can be.
    static func period(_ visit: Visit) -> ReportPeriod {
        let today = visit.now - visit.now % day
        let from = visit.request.query("from").flatMap { Timestamp.milliseconds($0) } ?? today - (defaultDays - 1) * day
        let last = visit.request.query("until").flatMap { Timestamp.milliseconds($0) } ?? today
        return from <= last
            ? ReportPeriod(from: from, until: last + day) : ReportPeriod(from: last, until: from + day)
    }

    static func query(_ period: ReportPeriod) -> String {
        "?from=\(Timestamp(period.from).date)&until=\(Timestamp(period.until - 1).date)"
    }

    // MARK: Pages

    private static func show(_ visit: Visit) throws -> WebResponse {
        let period = period(visit)
        let shown = try visit.site.compliance.shown(period)
        let report = shown.report
        let controls = ControlsMarkup(report, period, visit.request)
        return visit.page("Compliance", .compliance) { page in
            PageParts.head("Compliance", "How controls over audit logs worked, \(period.words).", &page)
            writeSelector(period, controls.chosen, &page)
            if shown.isBehind { writeBehind(report, visit, &page) }
            writeTiles(shown, &page)
            controls.write(&page)
            writeExceptions(shown.exceptions, &page)
            writeOpen(shown.notEvaluated, &page)
            writeExports(period, &page)
        }
    }

    private static func writeSelector(_ period: ReportPeriod, _ criterion: String?, _ page: inout Markup) {
        page.tag("section", ["class": "panel"]) { page in
            FilterForm(action: "/compliance").write(&page) { page in
                FilterForm.date("from", "From", Timestamp(period.from).date, &page)
                FilterForm.date("until", "Until", Timestamp(period.until - 1).date, &page)
                if let criterion { page.open("input", ["type": "hidden", "name": "criterion", "value": criterion]) }
            }
        }
    }

    static func writeBehind(_ report: PeriodReport, _ visit: Visit, _ page: inout Markup) {
        page.tag("p", ["class": "notice", "role": "status"]) { page in
            page.add("As of ")
            PageParts.time(report.facts.madeAt, &page)
            page.add("; something was entered since, and the report is being made anew. ")
            page.tag("a", ["href": visit.request.path + query(period(visit))], "Look again")
        }
    }

    private static func writeTiles(_ shown: ComplianceDesk.Shown, _ page: inout Markup) {
        let (report, exceptions) = (shown.report, shown.exceptions)
        page.tag("div", ["class": "tiles wide"]) { page in
            PageParts.tile(String(report.count(.noExceptions)), "criteria without exceptions", "", tone: "good", &page)
            PageParts.tile(
                String(report.count(.exceptions)),
                "with exceptions",
                "",
                tone: report.count(.exceptions) > 0 ? "sev-critical" : "",
                &page
            )
            PageParts.tile(String(report.count(.incomplete)), "incomplete", "gaps or unknowns", &page)
            PageParts.tile(String(report.count(.noEvidence)), "without evidence", "", &page)
            PageParts.tile(
                String(exceptions.count(where: \.isOpen)),
                "open exceptions",
                "of \(exceptions.count) in the period",
                &page
            )
        }
    }

    static func cadence(_ frequency: ControlFacts.Frequency) -> String {
        switch frequency {
        case .every(let cadence): "every \(Quantity.span(milliseconds: cadence))"
        case .onEvent: "on occasion"
        }
    }

    static func badge(_ conclusion: PeriodReport.Conclusion, _ page: inout Markup) {
        let tone =
            switch conclusion {
            case .noExceptions: "role-original"
            case .exceptions: "sev-critical"
            case .incomplete: "sev-medium"
            case .noEvidence, .didNotOccur, .notApplicable: "sev-informational"
            }
        page.tag("span", ["class": "badge \(tone)"], conclusion.rawValue)
    }

    private static func writeExceptions(_ exceptions: [PeriodException], _ page: inout Markup) {
        guard !exceptions.isEmpty else { return }
        PageParts.panel("Exceptions", note: Quantity.count(exceptions.count, "exception"), &page) { page in
            page.tag("ul", ["class": "lines"]) { page in
                for exception in exceptions.prefix(shown) {
                    page.tag("li") { page in
                        page.tag("div") { page in
                            PageParts.badge(exception.severity, &page)
                            page.add(" ")
                            page.tag("b", exception.title)
                        }
                        page.tag("small") { page in
                            page.tag("bdi", exception.subject)
                            page.add(", \(exception.state), opened ")
                            PageParts.time(exception.openedAt, &page)
                            if let end = exception.closedAt {
                                page.add(", ended ")
                                PageParts.time(end, &page)
                            }
                        }
                        for step in exception.remediation { page.tag("small", step.words) }
                    }
                }
            }
            if exceptions.count > shown {
                page.tag("p", ["class": "more muted"], "\(exceptions.count - shown) more: the exports list all.")
            }
        }
    }

    private static func writeOpen(_ open: [NotEvaluated], _ page: inout Markup) {
        PageParts.panel("Not evaluated", note: "none of this counts as passed", &page) { page in
            guard !open.isEmpty else { return page.tag("p", "Every question that was asked was answered.") }
            page.tag("ul", ["class": "lines"]) { page in
                for entry in open.prefix(shown) {
                    page.tag("li") { page in
                        page.tag("b", entry.what)
                        page.tag("span", entry.why + (entry.permission.map { "; needs \($0)" } ?? ""))
                    }
                }
            }
            if open.count > shown {
                page.tag("p", ["class": "more muted"], "\(open.count - shown) more: the exports list all.")
            }
        }
    }

    private static func writeExports(_ period: ReportPeriod, _ page: inout Markup) {
        let forms = [
            ("html", "Report for an auditor (HTML, made for paper)"), ("pdf", "The same as PDF"),
            ("executive", "Executive summary (HTML)"), ("csv", "All rows (CSV)"), ("json", "Everything (JSON)"),
            ("oscal", "OSCAL assessment results"), ("poam", "OSCAL plan of action and milestones"),
            ("ocsf", "Findings, incidents, detections (OCSF)"),
        ]
        PageParts.panel("Exports", &page) { page in
            page.tag("ul", ["class": "lines"]) { page in
                for (form, words) in forms {
                    page.tag("li") { $0.tag("a", ["href": "/compliance/report/\(form)\(query(period))"], words) }
                }
            }
        }
    }
}
