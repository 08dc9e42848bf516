internal import WardenAccess
internal import WardenDomain
internal import WardenEstate
internal import WardenReporting
internal import WardenWeb

/// What is granted and was not used in the logs that were scanned.
struct UnusedMarkup {
    let sheet: AudiencePage
    let usage: UsageDesk.Result?

    func write(_ page: inout Markup) {
        let visit = sheet.visit
        PageParts.panel("Granted and not used", id: "unused", &page) { page in
            switch visit.site.usage.current {
            case .running(let since):
                page.tag("p", ["class": "notice", "role": "status", "data-reload": ""]) {
                    $0.add("Reading the logs since \(PageParts.ago(since, now: visit.now)).")
                }
            case .failed(let error):
                page.tag("p", ["class": "warning", "role": "alert"], "\(error.object): \(error.message)")
            case .idle: break
            }
            if let usage {
                rows(usage, &page)
            } else {
                page.tag("p", ["class": "empty"], "The logs were not asked yet who used it: unknown.")
            }
            guard visit.viewer.role >= .analyst, sheet.capability != .stop else { return }
            visit.form(
                "/access/usage",
                usage == nil ? "Compare with the scanned logs" : "Read the logs anew",
                fields: [("back", AccessPage.path(sheet.location, sheet.capability) + "#unused")],
                &page
            )
        }
    }

    private func rows(_ usage: UsageDesk.Result, _ page: inout Markup) {
        guard sheet.capability != .stop else {
            page.tag("p", ["class": "empty"], "Logs show no use of the right to stop a delivery.")
            return
        }
        let comparison = UseComparison(
            sheet.study.access.graph,
            locations: [sheet.location],
            uses: usage.uses,
            capabilities: [sheet.capability]
        )
        let unused = comparison.unused
        // Reads of a bucket are in logs only where somebody has them recorded.
        let isShown = sheet.location.place == nil || comparison.rows.contains { !$0.isUnused }
        let isWhole = isShown && usage.missed == 0 && usage.events > 0
        page.tag("p") { page in
            page.tag(
                "b",
                "\(Quantity.count(UInt64(unused.count))) of \(Quantity.count(comparison.rows.count, "right"))"
            )
            page.add(
                " not used in \(Quantity.count(usage.events, "event")), read \(PageParts.ago(usage.at, now: sheet.visit.now))."
            )
            if usage.missed > 0 {
                page.add(" \(Quantity.count(usage.missed, "event")) could not be read: some may have been used.")
            }
            if !isShown { page.add(" No use of this place is in the logs: whether they record any is not known.") }
        }
        page.tag("ul", ["class": "lines"]) { page in
            for row in comparison.rows.prefix(40) {
                page.tag("li", ["class": "split"]) { page in
                    page.tag("bdi", row.access.party.description)
                    page.tag("span") { page in
                        if row.isUnused {
                            page.tag("em", ["class": "tag"], isWhole ? "unused" : "no use seen")
                        } else {
                            page.add(Quantity.count(row.count, "time"))
                            if let last = row.last { page.tag("small", Timestamp(last).dateAndClock) }
                        }
                    }
                }
            }
            if comparison.rows.count > 40 { page.tag("li", "and \(comparison.rows.count - 40) more") }
        }
    }
}
