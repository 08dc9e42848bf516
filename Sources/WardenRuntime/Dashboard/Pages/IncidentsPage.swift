internal import WardenDomain
internal import WardenIncidents
internal import WardenReporting
internal import WardenStore
internal import WardenWeb

/// Incidents by stage with their clocks, and alerts that wait for somebody.
enum IncidentsPage {
    static func routes(_ door: Door) -> [WebRoute] {
        [
            door.page("/incidents") { try list($0) },
            door.page("/incidents/{id}") { try IncidentPage.show($0) },
            door.page("/incidents/{id}/report/{format}") { try IncidentPage.report($0) },
        ]
    }

    private static func list(_ visit: Visit) throws(WardenError) -> WebResponse {
        let store = visit.site.store
        let chosen = Set(visit.request.queries("stage").compactMap(IncidentStage.init(rawValue:)))
        var counts: [IncidentStage: Int] = [:]
        for (name, count) in try store.incidentCounts() {
            if let stage = IncidentStage(rawValue: name) { counts[stage] = count }
        }
        let total = counts.values.reduce(0, +)
        let fitting = chosen.isEmpty ? total : chosen.reduce(0) { $0 + (counts[$1] ?? 0) }
        let pager = Pager(visit.request, total: fitting)
        var shown: [Incident] = []
        let ids = try store.incidentIDs(
            stages: chosen.map(\.rawValue).sorted(),
            limit: Pager.size,
            offset: pager.offset
        )
        for id in ids {
            if let incident = try IncidentDesk.incident(id, store, readsExposure: false) { shown.append(incident) }
        }
        let alerts = try store.alerts(states: [.open], limit: 20)
        let waiting = alerts.isEmpty ? 0 : try store.alertCounts()[AlertRow.State.open.rawValue] ?? 0
        let query = visit.request.query.filter { $0.name != "page" && !$0.value.isEmpty }
        let open = total - (counts[.closed] ?? 0)
        return visit.page("Incidents", .incidents) { page in
            PageParts.head("Incidents", lead(total, open), &page)
            if total == 0 {
                PageParts.empty(
                    "No incident yet",
                    "An incident follows a finding or a detection from containment to a verified end.",
                    command: "trailwarden incident open --help",
                    &page
                )
            } else {
                writeStages(counts, &page)
                PageParts.panel("All incidents", note: "changed last first", &page) { page in
                    writeFilter(chosen, counts, &page)
                    writeRows(shown, now: visit.now, &page)
                    pager.write("/incidents", query, &page)
                }
            }
            if query.isEmpty { writeAlerts(alerts, of: waiting, &page) }
        }
    }

    private static func lead(_ total: Int, _ open: Int) -> String {
        total == 0 ? "" : "\(open) open of \(Quantity.count(total, "incident"))."
    }

    private static func writeStages(_ counts: [IncidentStage: Int], _ page: inout Markup) {
        page.tag("div", ["class": "tiles wide"]) { page in
            for stage in IncidentStage.allCases {
                let count = counts[stage] ?? 0
                let isUrgent = stage == .detected && count > 0
                PageParts.tile(
                    Quantity.count(UInt64(count)),
                    stage.rawValue,
                    tone: count == 0 ? "none" : isUrgent ? "sev-critical" : stage == .closed ? "good" : "",
                    link: "/incidents?stage=\(stage.rawValue)",
                    &page
                )
            }
        }
    }

    private static func writeFilter(
        _ chosen: Set<IncidentStage>,
        _ counts: [IncidentStage: Int],
        _ page: inout Markup
    ) {
        FilterForm(action: "/incidents").write(&page) { page in
            let chips = IncidentStage.allCases.map { stage in
                FilterForm.Chip(
                    value: stage.rawValue,
                    caption: stage.rawValue.capitalised,
                    count: counts[stage] ?? 0,
                    isOn: chosen.contains(stage)
                )
            }
            FilterForm.chips("Stage", "stage", chips, &page)
        }
    }

    private static func writeRows(_ incidents: [Incident], now: Int64, _ page: inout Markup) {
        guard !incidents.isEmpty else {
            page.tag("p", ["class": "empty"], "Nothing matches. Take a filter away.")
            return
        }
        page.tag("ul", ["class": "rows"]) { page in
            for incident in incidents {
                page.tag("li") { page in
                    page.tag("a", ["href": "/incidents/\(WebField.escaped(incident.id))"]) { page in
                        PageParts.badge(incident.opening.severity, &page)
                        page.tag("span", ["class": "what"]) { page in
                            page.tag("b", incident.opening.title)
                            page.tag(
                                "span",
                                ["class": "subject"],
                                "\(incident.id) · \(incident.assignee ?? "nobody assigned") · \(incident.clockText(now: now))"
                            )
                        }
                        page.tag("span", ["class": "num"], incident.stage.rawValue.capitalised)
                        page.tag("span", ["class": "seen"], Timestamp(incident.updatedAt).dateAndClock)
                    }
                }
            }
        }
    }

    private static func writeAlerts(_ alerts: [AlertRow], of waiting: Int, _ page: inout Markup) {
        guard !alerts.isEmpty else { return }
        let note =
            waiting > alerts.count
            ? "the gravest \(alerts.count) of \(Quantity.count(UInt64(waiting))) that nobody handled"
            : "not handled by anybody yet"
        PageParts.panel("Alerts that wait", id: "alerts", note: note, &page) { page in
            page.tag("ul", ["class": "lines"]) { page in
                for alert in alerts {
                    page.tag("li", ["class": "split"]) { page in
                        page.tag("div") { page in
                            page.tag("b", alert.title)
                            page.tag("small") { $0.tag("bdi", alert.subject) }
                            page.tag("small") { $0.tag("code", alert.id) }
                        }
                        page.tag("span") { page in
                            if let severity = Severity.allCases.first(where: { $0.rank == alert.severity }) {
                                PageParts.badge(severity, &page)
                            }
                            page.tag("small", Timestamp(alert.raisedAt).dateAndClock)
                        }
                    }
                }
            }
            page.tag("p", ["class": "muted"], "To take care of one, with its id or the beginning of it:")
            page.tag("pre") { $0.tag("code", "trailwarden alert ack \(alerts[0].id.prefix(12))") }
        }
    }
}

extension String {
    /// With a first capital letter.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
