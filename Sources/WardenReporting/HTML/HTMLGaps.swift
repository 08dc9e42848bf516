import WardenDomain

/// What could not be judged, and the commands to go on with.
struct HTMLGaps {
    private let report: ScanReport

    init(_ report: ScanReport) {
        self.report = report
    }

    func write(_ page: inout Markup) {
        page.tag("section", ["id": "gaps", "class": "panel"]) { page in
            page.raw("<div class=\"panel-head\"><h2>Not judged</h2></div>")
            let isEmpty =
                report.blindSpots.isEmpty && report.quarantine.isEmpty && report.diagnostics.isEmpty
                && report.run.quarantined == 0
            if isEmpty { page.tag("p", ["class": "empty"], "Everything that was given could be read and judged.") }
            writeBlindSpots(&page)
            writeQuarantine(&page)
            writeDiagnostics(&page)
        }
        let steps = NextSteps(report).steps
        guard !steps.isEmpty else { return }
        page.tag("section", ["class": "panel"]) { page in
            page.raw("<div class=\"panel-head\"><h2>Next steps</h2></div><ul class=\"steps\">")
            for step in steps {
                page.tag("li") { page in
                    page.tag("code", step.command)
                    page.tag("span", step.purpose)
                }
            }
            page.raw("</ul>")
        }
    }

    private func writeBlindSpots(_ page: inout Markup) {
        guard !report.blindSpots.isEmpty else { return }
        page.tag("h3", "Blind spots")
        page.tag("ul", ["class": "plain"]) { page in
            for spot in report.blindSpots { page.tag("li", spot) }
        }
    }

    private func writeQuarantine(_ page: inout Markup) {
        guard !report.quarantine.isEmpty else { return }
        let total = max(report.run.quarantined, UInt64(report.quarantine.count))
        page.tag("h3", "Records set aside: \(Quantity.count(total))")
        page.tag("div", ["class": "scroll"]) { page in
            page.tag("table", ["class": "grid-table"]) { page in
                page.raw("<thead><tr><th scope=\"col\">Reason</th><th scope=\"col\">Where</th>")
                page.raw(
                    "<th scope=\"col\" class=\"num\">At byte</th><th scope=\"col\">What is wrong</th></tr></thead>"
                )
                page.tag("tbody") { page in
                    for record in report.quarantine {
                        page.tag("tr") { page in
                            page.tag("td", record.reason)
                            page.tag("td", ["class": "path"]) { $0.tag("bdi", record.location.shown) }
                            page.tag("td", ["class": "num"], Quantity.count(record.location.offset))
                            page.tag("td", record.message)
                        }
                    }
                }
            }
        }
    }

    private func writeDiagnostics(_ page: inout Markup) {
        guard !report.diagnostics.isEmpty else { return }
        page.tag("h3", "Problems in rules and detectors")
        page.tag("ul", ["class": "plain"]) { page in
            for diagnostic in report.diagnostics {
                page.tag("li") { page in
                    page.add(diagnostic.message)
                    if let place = diagnostic.location {
                        page.tag("code", "\(place.file):\(place.line):\(place.column)")
                    }
                    if let hint = diagnostic.hint { page.tag("small", hint) }
                }
            }
        }
    }
}
