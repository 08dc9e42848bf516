internal import WardenDomain
internal import WardenEstate
internal import WardenIntegrity
internal import WardenReporting
internal import WardenServer
internal import WardenStore

/// How it stands, on one page.
struct OverviewPage {
    /// What the page tells of.
    struct Facts: Sendable {
        var scope: ScopeOverview?
        var counts = EventListCounts()
        var worst: [EventListEntry] = []
        var estate: EstateReport?
        var integrity: VerificationDesk.Result?
        /// Epoch milliseconds.
        var now: Int64
    }

    let facts: Facts

    static func routes(_ door: Door) -> [WebRoute] {
        [
            door.page("/") { visit in
                let facts = try load(visit.site, now: visit.now)
                return visit.page("Overview", .overview) { OverviewPage(facts: facts).write(&$0) }
            }
        ]
    }

    static func load(_ site: DashboardSite, now: Int64) throws(WardenError) -> Facts {
        var facts = Facts(now: now)
        facts.scope = try site.store.latestScope()
        if let scope = facts.scope {
            facts.counts = try site.store.eventCounts(of: scope.id, EventListFilter())
            let urgent = EventListFilter(severities: [.critical, .high])
            facts.worst = try site.store.eventList(of: scope.id, urgent, limit: 8)
        }
        facts.estate = try site.latestEstate()?.report
        facts.integrity = try site.verification.result()
        return facts
    }

    func write(_ page: inout Markup) {
        PageParts.head("Overview", lead, &page)
        page.tag("div", ["class": "tiles wide"]) { page in
            writeDetections(&page)
            writeLocations(&page)
            writeIntegrity(&page)
        }
        page.tag("div", ["class": "two"]) { page in
            page.tag("div", ["class": "stacked"]) { writeWorst(&$0) }
            page.tag("div", ["class": "stacked"]) { page in
                writeBlindSpots(&page)
                writeFreshness(&page)
            }
        }
        if let scope = facts.scope {
            var report = ScanReport(census: scope.census)
            report.integrity = facts.integrity?.report.issues ?? []
            ReportParts.writeActivity(report, to: &page)
        }
    }

    private var lead: String {
        let urgent = (facts.counts.bySeverity[.critical] ?? 0) + (facts.counts.bySeverity[.high] ?? 0)
        if facts.scope == nil, facts.estate == nil { return "Nothing is known yet: begin with the commands below." }
        if urgent == 0 { return "Nothing urgent was detected in what was read." }
        return "\(Quantity.count(urgent, "urgent detection")) in what was read."
    }

    private func writeDetections(_ page: inout Markup) {
        guard facts.scope != nil else {
            return PageParts.tile("unknown", "detections", "no scan yet", tone: "none", link: "/events", &page)
        }
        for severity in [Severity.critical, .high, .medium] {
            let count = facts.counts.bySeverity[severity] ?? 0
            PageParts.tile(
                Quantity.count(UInt64(count)),
                severity.word,
                "detections and content",
                tone: count == 0 ? "none" : "sev-\(severity.rawValue)",
                link: "/events?severity=\(severity.rawValue)",
                key: "events.\(severity.rawValue)",
                &page
            )
        }
    }

    private func writeLocations(_ page: inout Markup) {
        guard let estate = facts.estate else {
            return PageParts.tile("unknown", "locations", "not discovered yet", tone: "none", link: "/locations", &page)
        }
        let outside = estate.locations.count { $0.role == .outside }
        PageParts.tile(
            Quantity.count(UInt64(estate.locations.count)),
            "locations of audit data",
            outside == 0 ? "none known readable from outside" : "\(outside) readable from outside",
            tone: outside == 0 ? "" : "sev-high",
            link: "/locations",
            key: "locations.total",
            &page
        )
        PageParts.tile(
            Quantity.count(UInt64(estate.unknowns.count)),
            "open questions",
            estate.unknowns.isEmpty ? "every listing was read" : "not a pass until answered",
            tone: estate.unknowns.isEmpty ? "none" : "sev-medium",
            link: "/locations#unknown",
            key: "locations.unknown",
            &page
        )
    }

    private func writeIntegrity(_ page: inout Markup) {
        guard let integrity = facts.integrity else {
            return PageParts.tile(
                "unknown",
                "integrity",
                "not verified here yet",
                tone: "none",
                link: "/integrity",
                &page
            )
        }
        let severe = integrity.report.issues.count { $0.severity >= .high }
        PageParts.tile(
            Quantity.count(UInt64(severe)),
            "integrity breaches",
            "verified \(PageParts.ago(integrity.at, now: facts.now))",
            tone: severe == 0 ? "none" : "sev-critical",
            link: "/integrity",
            key: "integrity.severe",
            &page
        )
    }

    private func writeWorst(_ page: inout Markup) {
        PageParts.panel("Most urgent detections", &page) { page in
            guard facts.scope != nil else {
                page.tag("p", ["class": "empty"], "No scan yet. Run it over the delivered files:")
                page.tag("pre") {
                    $0.tag("code", "trailwarden scan /mnt/audit-logs")
                }
                return
            }
            guard !facts.worst.isEmpty else {
                page.tag("p", ["class": "empty"], "No critical or high detection in what was read.")
                return
            }
            EventsPage.writeList(facts.worst, &page)
            page.tag("p", ["class": "more"]) { $0.tag("a", ["href": "/events"], "All events") }
        }
    }

    private func writeBlindSpots(_ page: inout Markup) {
        PageParts.panel("Blind spots", &page) { page in
            guard let estate = facts.estate else {
                page.tag("p", ["class": "empty"], "Where audit logs live is not known yet:")
                page.tag("pre") { $0.tag("code", "trailwarden discover") }
                return
            }
            let groups = estate.unknownGroups
            guard !groups.isEmpty else {
                page.tag("p", ["class": "empty"], "Discovery got an answer to every question.")
                return
            }
            page.tag("ul", ["class": "lines"]) { page in
                for group in groups.prefix(6) {
                    page.tag("li") { page in
                        page.tag("b", group.questions.first?.blindSpot ?? group.key.call)
                        page.tag(
                            "span",
                            ["class": "muted"],
                            Quantity.count(group.questions.count, "question")
                                + (group.key.permission.map { "; grant \($0)" } ?? "; \(group.key.reason.rawValue)")
                        )
                    }
                }
            }
            if groups.count > 6 {
                page.tag("p", ["class": "more"]) {
                    $0.tag("a", ["href": "/locations#unknown"], "All \(groups.count) causes")
                }
            }
        }
    }

    private func writeFreshness(_ page: inout Markup) {
        PageParts.panel("Freshness", &page) { page in
            page.tag("ul", ["class": "lines"]) { page in
                line("Last scan", facts.scope?.lastScanAt, &page)
                line("Newest event read", facts.scope?.census.period?.last, &page)
                line("Last discovery", facts.estate?.generatedAt, &page)
                line("Last verification", facts.integrity?.at, &page)
            }
        }
    }

    private func line(_ name: String, _ time: Int64?, _ page: inout Markup) {
        page.tag("li", ["class": "split"]) { page in
            page.tag("b", name)
            page.tag("span") { page in
                PageParts.time(time, &page)
                if let time { page.tag("small", PageParts.ago(time, now: facts.now)) }
            }
        }
    }
}
