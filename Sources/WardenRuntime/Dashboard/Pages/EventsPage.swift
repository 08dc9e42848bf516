internal import WardenDomain
internal import WardenReporting
internal import WardenStore
internal import WardenWeb

/// What scans detected: a list to filter, and each group with its evidence.
enum EventsPage {
    static func routes(_ door: Door) -> [WebRoute] {
        [
            door.page("/events") { try list($0) },
            door.page("/events/{kind}/{fingerprint}") { try EventPage.show($0) },
        ]
    }

    static func filter(_ request: WebRequest) -> EventListFilter {
        EventListFilter(
            severities: Set(request.queries("severity").compactMap(Severity.init(rawValue:))),
            kinds: Set(request.queries("kind").compactMap(EventListEntry.Kind.init(rawValue:))),
            words: (request.query("q") ?? "").split(separator: " ").prefix(8).map { String($0.prefix(100)) },
            since: request.query("since").flatMap { Timestamp.milliseconds($0) }
        )
    }

    private static func list(_ visit: Visit) throws(WardenError) -> WebResponse {
        let store = visit.site.store
        guard let scope = try store.latestScope() else {
            return visit.page("Events", .events) { page in
                PageParts.head("Events", "", &page)
                EventTabs.write(.events, &page)
                PageParts.empty(
                    "No scan yet",
                    "Events are what rules and detectors found in the delivered audit logs.",
                    command: "trailwarden scan /mnt/audit-logs",
                    &page
                )
            }
        }
        let filter = filter(visit.request)
        var others = filter
        others.severities = []
        let counts = try store.eventCounts(of: scope.id, others)
        let shown =
            filter.severities.isEmpty
            ? counts.total : filter.severities.reduce(0) { $0 + (counts.bySeverity[$1] ?? 0) }
        let pager = Pager(visit.request, total: shown)
        let entries = try store.eventList(of: scope.id, filter, limit: Pager.size, offset: pager.offset)
        let query = visit.request.query.filter { $0.name != "page" && !$0.value.isEmpty }
        return visit.page("Events", .events) { page in
            PageParts.head(
                "Events",
                "\(Quantity.count(scope.census.events, "event")) read, \(PageParts.ago(scope.lastScanAt, now: visit.now)); "
                    + "\(Quantity.count(counts.total, "group")) of detections and content.",
                &page
            )
            EventTabs.write(.events, &page)
            page.tag("section", ["class": "panel"]) { page in
                writeFilter(visit.request, filter, counts, &page)
                page.tag("p", ["class": "muted count", "role": "status"], Quantity.count(shown, "group"))
                if entries.isEmpty {
                    page.tag("p", ["class": "empty"], "Nothing matches. Take a filter away.")
                } else {
                    writeList(entries, &page)
                }
                pager.write("/events", query, &page)
            }
            if query.isEmpty, pager.number == 1 { ReportParts.writeCensus(scope.census, to: &page) }
        }
    }

    private static func writeFilter(
        _ request: WebRequest,
        _ filter: EventListFilter,
        _ counts: EventListCounts,
        _ page: inout Markup
    ) {
        FilterForm(action: "/events").write(&page) { page in
            FilterForm.search(request.query("q"), "Search: principal, rule, address, technique…", &page)
            FilterForm.chips(
                "Severity",
                "severity",
                Severity.allCases.reversed().map {
                    FilterForm.Chip(
                        value: $0.rawValue,
                        caption: $0.word,
                        count: counts.bySeverity[$0] ?? 0,
                        isOn: filter.severities.contains($0),
                        style: "sev-\($0.rawValue)"
                    )
                },
                &page
            )
            FilterForm.chips(
                "Kind",
                "kind",
                EventListEntry.Kind.allCases.map {
                    FilterForm.Chip(
                        value: $0.rawValue,
                        caption: $0 == .detection ? "Detections" : "Sensitive content",
                        count: nil,
                        isOn: filter.kinds.contains($0)
                    )
                },
                &page
            )
            FilterForm.date("since", "Seen since", request.query("since"), &page)
        }
    }

    static func path(_ entry: EventListEntry) -> String {
        "/events/\(entry.kind.rawValue)/\(WebField.escaped(entry.fingerprint))"
    }

    static func writeList(_ entries: [EventListEntry], _ page: inout Markup) {
        page.tag("ul", ["class": "rows"]) { page in
            for entry in entries {
                page.tag("li") { page in
                    page.tag("a", ["href": path(entry)]) { page in
                        PageParts.badge(entry.severity, &page)
                        page.tag("span", ["class": "what"]) { page in
                            page.tag("b", entry.title)
                            page.tag("span", ["class": "subject"]) { page in
                                page.tag("bdi", entry.subject.isEmpty ? "unknown principal" : entry.subject)
                            }
                        }
                        page.tag("span", ["class": "num"], Quantity.count(entry.count) + "×")
                        page.tag(
                            "span",
                            ["class": "seen"],
                            entry.lastSeen.map { Timestamp($0).dateAndClock } ?? "no time"
                        )
                    }
                }
            }
        }
    }
}
