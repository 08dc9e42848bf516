internal import WardenDomain
internal import WardenEstate
internal import WardenIncidents
internal import WardenIntegrity
internal import WardenReporting
internal import WardenStore
internal import WardenWeb

/// How it stands, on one page.
struct OverviewPage {
    /// What the page tells of.
    struct Facts: Sendable {
        var scope: ScopeOverview?
        var counts = EventListCounts()
        var worst: [EventListEntry] = []
        var newGroups = 0
        var estate: EstateReport?
        var summaries: [AssessmentSummary] = []
        var bands = FindingListCounts()
        var exposures: [FindingListEntry] = []
        var turns: [String: Int] = [:]
        var changed: [FindingListEntry] = []
        var stages: [String: Int] = [:]
        var incidents: [Incident] = []
        var alerts: [String: Int] = [:]
        var sinks: [String: [OutboxRow.State: Int]] = [:]
        var integrity: VerificationDesk.Result?
        var readings: (count: Int, unknown: Int)?
        var modelSavedAt: Int64?
        var sight: SightDesk.Sight?
        var pulse: MonitorPulse?
        /// Epoch milliseconds.
        var now: Int64

        var yesterday: Int64 { now - 86_400_000 }
        var isEmpty: Bool {
            scope == nil && estate == nil && summaries.isEmpty && stages.isEmpty && pulse == nil
        }
        var openIncidents: Int { stages.reduce(0) { $0 + ($1.key == IncidentStage.closed.rawValue ? 0 : $1.value) } }
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
        let store = site.store
        var facts = Facts(now: now)
        facts.scope = try store.latestScope()
        if let scope = facts.scope {
            facts.counts = try store.eventCounts(of: scope.id, EventListFilter())
            let urgent = EventListFilter(severities: [.critical, .high])
            facts.worst = try store.eventList(of: scope.id, urgent, limit: 6)
            facts.newGroups = try store.eventGroupsBegun(of: scope.id, since: facts.yesterday)
        }
        facts.estate = try site.latestEstate()?.report
        facts.summaries = try store.assessmentSummaries(limit: 60)
        if let scope = facts.summaries.first?.scope {
            facts.bands = try store.findingCounts(of: scope, FindingListFilter())
            facts.exposures = try store.findingList(of: scope, FindingListFilter(), limit: 7)
            (facts.turns, facts.changed) = try store.findingChanges(of: scope, since: facts.yesterday, limit: 5)
        }
        facts.stages = try store.incidentCounts()
        for id in try store.urgentIncidents(limit: 6) {
            if let incident = try IncidentDesk.incident(id, store) { facts.incidents.append(incident) }
        }
        facts.alerts = try store.alertCounts()
        facts.sinks = try store.outboxCounts()
        facts.integrity = try site.verification.result()
        if let run = try store.latestPosture() { facts.readings = try store.readingCounts(run.id) }
        facts.modelSavedAt = try store.behaviourSavedAt()
        facts.pulse = try MonitorPulse.last(store)
        facts.sight = facts.isEmpty ? nil : try site.sight.sight()
        return facts
    }

    func write(_ page: inout Markup) {
        PageParts.head("Overview", lead, &page)
        if facts.isEmpty { return writeBeginning(&page) }
        page.tag("div", ["class": "cards"]) { page in
            writeScore(&page)
            writeExposure(&page)
            writeStages(&page)
        }
        page.tag("div", ["class": "two"]) { page in
            page.tag("div", ["class": "stacked"]) { page in
                writeExposures(&page)
                writeWorst(&page)
            }
            page.tag("div", ["class": "stacked"]) { page in
                ChangesMarkup(facts: facts).write(&page)
                HealthMarkup(facts: facts).write(&page)
                BlindSpotsMarkup(facts: facts).write(&page)
            }
        }
        if let scope = facts.scope {
            var report = ScanReport(census: scope.census)
            report.integrity = facts.integrity?.report.issues ?? []
            ReportParts.writeActivity(report, to: &page)
        }
    }

    private var lead: String {
        if facts.isEmpty { return "Nothing is known yet." }
        var parts: [String] = []
        let grave = (facts.bands.byBand[.critical] ?? 0) + (facts.bands.byBand[.high] ?? 0)
        if grave > 0 { parts.append("\(Quantity.count(grave, "grave exposure")) open") }
        if facts.openIncidents > 0 { parts.append("\(Quantity.count(facts.openIncidents, "incident")) under way") }
        let urgent = (facts.counts.bySeverity[.critical] ?? 0) + (facts.counts.bySeverity[.high] ?? 0)
        if urgent > 0 { parts.append("\(Quantity.count(urgent, "urgent detection")) in what was read") }
        return parts.isEmpty ? "Nothing grave in what was read." : parts.joined(separator: ", ") + "."
    }

    /// The first steps, for a store without anything.
    private func writeBeginning(_ page: inout Markup) {
        PageParts.panel("Begin here", &page) { page in
            page.tag("ol", ["class": "chain"]) { page in
                for (what, command) in [
                    ("Say how to reach Databricks and AWS.", "trailwarden init"),
                    (
                        "Find where audit logs live, who can reach them, and what is wrong with that.",
                        "trailwarden assess"
                    ),
                    ("Look through the delivered logs.", "trailwarden scan /mnt/audit-logs"),
                    ("Go on watching, and be told.", "trailwarden monitor"),
                ] {
                    page.tag("li") { page in
                        page.tag("p", what)
                        page.tag("pre") { $0.tag("code", command) }
                    }
                }
            }
        }
    }

    private func writeScore(_ page: inout Markup) {
        PageParts.panel("Estate risk", &page) { page in
            guard !facts.summaries.isEmpty else {
                page.tag("p", ["class": "empty"], "Unknown: no assessment yet.")
                page.tag("pre") { $0.tag("code", "trailwarden assess") }
                return
            }
            EstateScoreMarkup.write(facts.summaries, now: facts.now, &page)
        }
    }

    private func writeExposure(_ page: inout Markup) {
        PageParts.panel("Open exposures", note: "by risk", &page) { page in
            guard !facts.summaries.isEmpty else {
                page.tag("p", ["class": "empty"], "Unknown: no assessment yet.")
                return
            }
            let most = max(1, facts.bands.byBand.values.max() ?? 1)
            page.tag("ul", ["class": "bars"]) { page in
                for band in FindingListFilter.Band.allCases.reversed() {
                    let count = facts.bands.byBand[band] ?? 0
                    page.tag("li", ["class": band.style]) { page in
                        page.tag("a", ["href": "/findings?risk=\(band.name)"]) { page in
                            page.tag("span", band.name.capitalised)
                            page.tag("b", ["data-live": "findings.\(band.name)"], Quantity.count(UInt64(count)))
                        }
                        RiskBar.write(100 * Double(count) / Double(most), &page)
                    }
                }
            }
        }
    }

    private func writeStages(_ page: inout Markup) {
        PageParts.panel("Incidents", note: "\(facts.openIncidents) open", &page) { page in
            page.tag("ol", ["class": "stages"]) { page in
                for stage in IncidentStage.allCases {
                    let count = facts.stages[stage.rawValue] ?? 0
                    page.tag("li", ["class": count == 0 ? "none" : "stage-\(stage.rawValue)"]) { page in
                        page.tag("a", ["href": "/incidents?stage=\(stage.rawValue)"]) { page in
                            page.tag("b", Quantity.count(UInt64(count)))
                            page.tag("span", stage.rawValue)
                        }
                    }
                }
            }
            guard !facts.incidents.isEmpty else {
                page.tag("p", ["class": "empty"], facts.stages.isEmpty ? "None was opened." : "None is under way.")
                return
            }
            page.tag("ul", ["class": "lines"]) { page in
                for incident in facts.incidents.prefix(3) {
                    page.tag("li") { page in
                        page.tag("a", ["href": "/incidents/\(WebField.escaped(incident.id))"], incident.opening.title)
                        page.tag("span", ["class": "muted"]) { page in
                            PageParts.badge(incident.opening.severity, &page)
                            page.add(
                                " \(incident.stage.rawValue) for \(Quantity.span(milliseconds: facts.now - (incident.entries.last?.time ?? incident.openedAt)))"
                            )
                        }
                    }
                }
            }
        }
    }

    private func writeExposures(_ page: inout Markup) {
        guard !facts.summaries.isEmpty else { return }
        PageParts.panel("Gravest exposures", &page) { page in
            guard !facts.exposures.isEmpty else {
                page.tag("p", ["class": "empty"], "No check fails. What stayed unknown is listed as a blind spot.")
                return
            }
            FindingsPage.writeRows(facts.exposures, now: facts.now, &page)
            page.tag("p", ["class": "more"]) { page in
                page.tag("a", ["href": "/findings"], "All \(Quantity.count(UInt64(facts.bands.total)))")
            }
        }
    }

    private func writeWorst(_ page: inout Markup) {
        PageParts.panel("Most urgent detections", &page) { page in
            guard facts.scope != nil else {
                page.tag("p", ["class": "empty"], "No scan yet. Run it over the delivered files:")
                page.tag("pre") { $0.tag("code", "trailwarden scan /mnt/audit-logs") }
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
}
