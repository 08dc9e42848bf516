internal import WardenAssurance
internal import WardenDomain
internal import WardenReporting
internal import WardenWeb

/// One control over a period: how it ran, its samples, its population.
enum ComplianceControlPage {
    static func show(_ visit: Visit) throws -> WebResponse {
        let period = CompliancePage.period(visit)
        let shown = try visit.site.compliance.shown(period)
        let report = shown.report
        guard let control = report.controls.first(where: { $0.facts.id == visit.request.parameters["id"] }) else {
            return visit.notFound("There is no such control.", .compliance)
        }
        let facts = control.facts
        return visit.page(facts.title, .compliance) { page in
            page.tag("p", ["class": "crumb"]) {
                $0.tag("a", ["href": "/compliance" + CompliancePage.query(period)], "Compliance")
            }
            PageParts.head(facts.title, facts.description, &page) { CompliancePage.badge(control.conclusion, &$0) }
            if shown.isBehind { CompliancePage.writeBehind(report, visit, &page) }
            PageParts.panel("Operation", note: period.words, &page) { page in
                PageParts.pairs(
                    [
                        ("Id", facts.id), ("Criteria", facts.criteria.joined(separator: ", ")),
                        ("Meant to run", CompliancePage.cadence(facts.frequency)),
                        ("Ran", Quantity.count(facts.runs.count, "time")),
                        ("Population", Quantity.count(facts.items.count, "item")),
                        ("Looks", String(control.occurrences)),
                    ]
                        + ControlOutcome.allCases.map { ($0.rawValue, String(control.count($0))) }
                        + facts.measures.map { ($0.name, $0.value) },
                    &page
                )
                for gap in control.gaps.prefix(CompliancePage.shown) {
                    page.tag("p", ["class": "muted"]) { page in
                        page.add("Did not run from ")
                        PageParts.time(gap.from, &page)
                        page.add(" to ")
                        PageParts.time(gap.until, &page)
                    }
                }
            }
            writeSamples(control, &page)
            writePopulation(facts, &page)
        }
    }

    private static func writeSamples(_ control: PeriodReport.Control, _ page: inout Markup) {
        guard !control.samples.isEmpty else { return }
        let note = "drawn by the period's digest: the same for whoever asks"
        PageParts.panel("Samples", note: note, &page) { page in
            page.tag("ul", ["class": "lines"]) { page in
                for sample in control.samples {
                    page.tag("li", ["class": "split"]) { page in
                        page.tag("b") { $0.tag("bdi", sample.itemName) }
                        page.tag("span", sample.outcome.rawValue)
                        page.tag("small", "\(sample.run.id), \(sample.run.evidence?.words ?? "no entry in the log")")
                        page.tag("small") { PageParts.time(sample.run.at, &$0) }
                    }
                }
            }
        }
    }

    private static func writePopulation(_ facts: ControlFacts, _ page: inout Markup) {
        guard !facts.items.isEmpty else { return }
        PageParts.panel("Population", note: Quantity.count(facts.items.count, "item"), &page) { page in
            page.tag("ul", ["class": "lines"]) { page in
                for item in facts.items.prefix(200) {
                    page.tag("li", ["class": "split"]) { page in
                        page.tag("b") { $0.tag("bdi", item.name) }
                        page.tag("span", item.last?.rawValue ?? "")
                    }
                }
            }
            if facts.items.count > 200 {
                page.tag("p", ["class": "more muted"], "\(facts.items.count - 200) more: the exports list all.")
            }
        }
    }
}
