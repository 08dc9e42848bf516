internal import WardenDomain
internal import WardenReporting
internal import WardenStore
internal import WardenWeb

/// Searches the events that rules matched and the store keeps, newest first.
enum HuntPage {
    /// Matches of one part; a link goes on.
    private static let shown = 50

    static func routes(_ door: Door) -> [WebRoute] { [door.page("/hunt") { try show($0) }] }

    private static func show(_ visit: Visit) throws -> WebResponse {
        let store = visit.site.store
        let request = visit.request
        guard let scope = try store.latestScope() else {
            return visit.page("Hunt", .events) { page in
                PageParts.head("Hunt", "", &page)
                EventTabs.write(.hunt, &page)
                PageParts.empty(
                    "No scan yet",
                    "Events are kept when rules match them.",
                    command: "trailwarden scan /mnt/audit-logs",
                    &page
                )
            }
        }
        let hunt = EventHunt(request)
        let part = Pager.number(request)
        // One more than is shown says whether there is another part.
        let result =
            hunt.isEmpty
            ? nil : try hunt.search(store, scope.id, limit: shown + 1, offset: (part - 1) * shown)
        let detections = (result?.matches.prefix(shown) ?? []).compactMap(EventHunt.decoded)
        let hasMore = (result?.matches.count ?? 0) > shown
        return visit.page("Hunt", .events) { page in
            PageParts.head(
                "Hunt",
                "Search what rules matched and the store keeps, down to single events. Everything shown is redacted.",
                &page
            )
            EventTabs.write(.hunt, &page)
            page.tag("section", ["class": "panel"]) { page in
                writeForm(request, &page)
                guard let result else { return writeHelp(&page) }
                page.tag(
                    "p",
                    ["class": "muted count", "role": "status"],
                    sentence(result, detections.count, part, hasMore)
                )
                guard !detections.isEmpty else {
                    page.tag("p", ["class": "empty"], "Nothing matches in what was looked at.")
                    return further(result, request, part, false, &page)
                }
                writeTable(detections, &page)
                further(result, request, part, hasMore, &page)
            }
        }
    }

    private static func sentence(_ result: EventHunt.Found, _ count: Int, _ part: Int, _ hasMore: Bool) -> String {
        let first = (part - 1) * shown
        let range =
            part == 1 && !hasMore
            ? Quantity.count(count, "match", "matches")
            : "Matches \(Quantity.count(UInt64(first + 1))) to \(Quantity.count(UInt64(first + count)))"
                + (hasMore ? ", and more" : "")
        return "\(range) in the newest \(Quantity.count(result.looked, "event")) of that time"
            + (result.further == nil ? ": these are all of them." : ".")
    }

    private static func writeForm(_ request: WebRequest, _ page: inout Markup) {
        FilterForm(action: "/hunt").write(&page) { page in
            FilterForm.search(request.query("q"), "Search: address, table, action, user agent…", &page)
            FilterForm.date("since", "From", request.query("since"), &page)
            let until = request.query("until").flatMap { Int64($0) == nil ? $0 : nil }
            FilterForm.date("until", "Until", until, &page)
        }
    }

    private static func writeHelp(_ page: inout Markup) {
        page.tag(
            "p",
            ["class": "muted"],
            "Every word has to occur somewhere in the event. Over the files themselves, with expressions and grouping:"
        )
        page.tag("pre") {
            $0.tag(
                "code",
                "trailwarden hunt 'sourceIPAddress|cidr:203.0.113.0/24' /mnt/audit-logs --group-by principal"
            )
        }
    }

    private static func further(
        _ result: EventHunt.Found,
        _ request: WebRequest,
        _ part: Int,
        _ hasMore: Bool,
        _ page: inout Markup
    ) {
        guard part > 1 || hasMore || result.further != nil else { return }
        func link(_ name: String, _ value: String) -> String {
            let rest = request.query.filter { $0.name != "page" && $0.name != name && !$0.value.isEmpty }
            return "/hunt?" + WebField.encode(rest + [WebField(name, value)])
        }
        page.tag("nav", ["class": "pager", "aria-label": "Parts of the list"]) { page in
            if part > 1 { page.tag("a", ["href": link("page", String(part - 1)), "rel": "prev"], "Previous") }
            if hasMore { page.tag("a", ["href": link("page", String(part + 1)), "rel": "next"], "Next") }
            if !hasMore, let further = result.further {
                page.tag(
                    "a",
                    ["href": link("until", String(further))],
                    "Look further back, before \(Timestamp(further).dateAndClock)"
                )
            }
        }
    }

    private static func writeTable(_ detections: [Detection], _ page: inout Markup) {
        page.tag("div", ["class": "hunt"]) { page in
            for detection in detections {
                let event = detection.event
                page.tag("details", ["class": "finding"]) { page in
                    page.tag("summary") { page in
                        PageParts.badge(detection.rule.severity, &page)
                        page.tag("span", ["class": "what"]) { page in
                            page.tag("b", [event.service, event.action].filter { !$0.isEmpty }.joined(separator: "/"))
                            page.tag("span", ["class": "subject"]) {
                                $0.tag("bdi", "\(event.principal) · \(event.sourceAddress)")
                            }
                        }
                        page.tag("span", ["class": "seen"], event.time.map { Timestamp($0).dateAndClock } ?? "no time")
                    }
                    page.tag("div", ["class": "issue"]) { page in
                        PageParts.pairs(
                            [
                                ("rule", detection.rule.title), ("workspace", event.workspace),
                                ("status", event.status),
                                ("user agent", event.userAgent), ("account", event.account),
                            ] + event.details.map { ($0.field, $0.value) },
                            &page
                        )
                        page.tag("p", ["class": "place"]) { page in
                            page.tag("bdi", "\(detection.location.file):\(detection.location.line)")
                        }
                    }
                }
            }
        }
    }
}

/// Pages about events.
enum EventTabs: String, CaseIterable {
    case events, behaviour, hunt

    var title: String {
        switch self {
        case .events: "Detections and content"
        case .behaviour: "Behaviour"
        case .hunt: "Hunt"
        }
    }

    static func write(_ current: EventTabs, _ page: inout Markup) {
        page.tag("nav", ["class": "tabs", "aria-label": "Events"]) { page in
            for tab in allCases {
                page.tag("a", ["href": "/\(tab.rawValue)", "aria-current": tab == current ? "page" : nil], tab.title)
            }
        }
    }
}
