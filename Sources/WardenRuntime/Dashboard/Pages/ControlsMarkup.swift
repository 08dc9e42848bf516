internal import WardenAssurance
internal import WardenDomain
internal import WardenReporting
internal import WardenWeb

/// Criteria, and beside them the controls that speak to them, each once: those that ask for something first, in parts.
struct ControlsMarkup {
    /// The criterion whose controls alone are shown.
    let chosen: String?

    private static let place = "controls"

    private let report: PeriodReport
    private let period: ReportPeriod
    private let controls: [PeriodReport.Control]
    private let pager: Pager

    init(_ report: PeriodReport, _ period: ReportPeriod, _ request: WebRequest) {
        self.report = report
        self.period = period
        let criterion = report.criteria.first { $0.id == request.query("criterion") }
        chosen = criterion?.id
        let all = criterion.map(report.controls(of:)) ?? report.controls
        // Sorting keeps the order of those that are alike.
        controls = Self.order.flatMap { conclusion in all.filter { $0.conclusion == conclusion } }
        pager = Pager(request, total: controls.count)
    }

    private static let order: [PeriodReport.Conclusion] =
        [.exceptions, .incomplete, .noEvidence]
        + PeriodReport.Conclusion.allCases.filter { ![.exceptions, .incomplete, .noEvidence].contains($0) }

    private var query: [WebField] {
        [WebField("from", Timestamp(period.from).date), WebField("until", Timestamp(period.until - 1).date)]
    }

    func write(_ page: inout Markup) {
        PageParts.panel("Criteria", note: "ids of the Trust Services Criteria", &page) { page in
            table("Criteria", ["Criterion", "What it asks for", "Conclusion", "Controls"], &page) { page in
                for criterion in report.criteria { row(criterion, &page) }
            }
        }
        PageParts.panel("Controls", id: Self.place, note: "those with exceptions first", &page) { page in
            writeChosen(&page)
            guard !controls.isEmpty else {
                return page.tag("p", ["class": "empty"], "No control of this product speaks to it.")
            }
            let titles = [
                "Control", "Criteria", "Conclusion", "Population", "Runs", "Cadence", "Gaps", "Exceptions",
            ]
            table("Controls", titles, &page) { page in
                for control in controls.dropFirst(pager.offset).prefix(Pager.size) { row(control, &page) }
            }
            let kept = query + (chosen.map { [WebField("criterion", $0)] } ?? [])
            pager.write("/compliance", kept, at: Self.place, &page)
        }
    }

    private func writeChosen(_ page: inout Markup) {
        guard let chosen else { return }
        page.tag("p", ["class": "chosen"]) { page in
            page.add("Only of ")
            page.tag("code", chosen)
            page.add(" ")
            page.tag("a", ["href": "/compliance?\(WebField.encode(query))#\(Self.place)"], "show all")
        }
    }

    private func table(_ name: String, _ titles: [String], _ page: inout Markup, rows: (inout Markup) -> Void) {
        page.tag("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": name]) { page in
            page.tag("table", ["class": "grid-table"]) { page in
                page.tag("thead") { page in
                    page.tag("tr") { page in
                        for title in titles { page.tag("th", ["scope": "col"], title) }
                    }
                }
                page.tag("tbody") { rows(&$0) }
            }
        }
    }

    private func row(_ criterion: PeriodReport.Criterion, _ page: inout Markup) {
        let link = "/compliance?" + WebField.encode(query + [WebField("criterion", criterion.id)]) + "#\(Self.place)"
        page.tag("tr") { page in
            page.tag("th", ["scope": "row"], criterion.id)
            page.tag("td", criterion.meaning)
            page.tag("td") { CompliancePage.badge(criterion.conclusion, &$0) }
            page.tag("td") { page in
                guard !criterion.controls.isEmpty else { return page.add("none") }
                let count = Quantity.count(criterion.controls.count, "control")
                page.tag("a", ["href": link, "aria-label": "\(count) of \(criterion.id)"], count)
            }
        }
    }

    private func row(_ control: PeriodReport.Control, _ page: inout Markup) {
        let facts = control.facts
        page.tag("tr") { page in
            page.tag("td") {
                let link = "/compliance/controls/\(WebField.escaped(facts.id))?\(WebField.encode(query))"
                $0.tag("a", ["href": link], facts.title)
            }
            page.tag("td", facts.criteria.joined(separator: ", "))
            page.tag("td") { CompliancePage.badge(control.conclusion, &$0) }
            page.tag("td", Quantity.count(facts.items.count, "item"))
            page.tag("td", String(facts.runs.count))
            page.tag("td", CompliancePage.cadence(facts.frequency))
            page.tag("td", String(control.gaps.count))
            page.tag("td", String(facts.exceptions.count))
        }
    }
}
