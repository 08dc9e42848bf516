internal import WardenChecks
internal import WardenDomain
internal import WardenReporting
internal import WardenStore
internal import WardenWeb

/// Failed checks by risk: filter, search, group.
enum FindingsPage {
    static func routes(_ door: Door) -> [WebRoute] {
        [
            door.page("/findings") { try list($0) },
            door.page("/findings/{fingerprint}") { try FindingPage.show($0) },
            door.change("/findings/{fingerprint}/suppress", role: .analyst) { try await FindingActions.suppress($0) },
            door.change("/findings/{fingerprint}/unsuppress", role: .analyst) {
                try await FindingActions.unsuppress($0)
            },
            door.change("/findings/{fingerprint}/plan", role: .analyst) { try await FindingActions.plan($0) },
            door.change("/findings/{fingerprint}/apply", role: .approver) { try await FindingActions.apply($0) },
        ]
    }

    static func filter(_ request: WebRequest) -> FindingListFilter {
        let life: FindingListFilter.Life =
            switch request.query("life") {
            case "suppressed": .suppressed
            case "resolved": .resolved
            default: .open
            }
        return FindingListFilter(
            life: life,
            bands: Set(request.queries("risk").compactMap { name in FindingListFilter.Band.named(name) }),
            check: request.query("check").flatMap { $0.isEmpty ? nil : $0 },
            subject: request.query("subject").flatMap { $0.isEmpty ? nil : $0 },
            words: (request.query("q") ?? "").split(separator: " ").prefix(8).map { String($0.prefix(100)) }
        )
    }

    private static func list(_ visit: Visit) throws -> WebResponse {
        let store = visit.site.store
        guard let latest = try store.assessmentSummaries(limit: 1).first else {
            return visit.page("Findings", .findings) { page in
                PageParts.head("Findings", "", &page)
                PageParts.empty(
                    "No assessment yet",
                    "Findings are checks that fail, each with its risk and what mends it.",
                    command: "trailwarden assess",
                    &page
                )
            }
        }
        let request = visit.request
        let filter = filter(request)
        var others = filter
        others.bands = []
        let counts = try store.findingCounts(of: latest.scope, others)
        let shown = try shown(filter, counts, store, latest.scope)
        let grouping = request.query("group").flatMap(FindingGroupsMarkup.Grouping.init(rawValue:)) ?? .none
        let pager = Pager(request, total: shown.isBounded ? shown.total - 1 : shown.total)
        let query = request.query.filter { $0.name != "page" && !$0.value.isEmpty }
        let entries =
            grouping == .none
            ? try store.findingList(of: latest.scope, filter, limit: Pager.size, offset: pager.offset) : []
        let groups = try FindingGroupsMarkup(request, grouping, filter, store, latest.scope, areAll: !shown.isBounded)
        return visit.page("Findings", .findings) { page in
            PageParts.head(
                "Findings",
                "\(FindingGroupsMarkup.words(shown).capitalised) \(lifeWord(filter.life)). Assessed \(PageParts.ago(latest.takenAt, now: visit.now)): "
                    + "\(EstateScoreMarkup.sentence(latest)).",
                &page
            )
            page.tag("section", ["class": "panel"]) { page in
                writeFilter(request, filter, counts, grouping, &page)
                writeChosen(filter, query, &page)
                if entries.isEmpty, groups.isEmpty {
                    page.tag("p", ["class": "empty", "role": "status"], "Nothing matches. Take a filter away.")
                } else if grouping == .none {
                    page.tag("p", ["class": "muted count", "role": "status"], FindingGroupsMarkup.words(shown))
                    writeRows(entries, now: visit.now, &page)
                    pager.write("/findings", query, &page)
                } else {
                    groups.write(query, &page)
                }
            }
        }
    }

    /// Of the bands that are chosen: from the counts of all of them, or where those are not whole by a count of their own.
    private static func shown(
        _ filter: FindingListFilter,
        _ counts: FindingListCounts,
        _ store: Store,
        _ scope: String
    ) throws(WardenError) -> FindingListCounts {
        guard !filter.bands.isEmpty else { return counts }
        guard !counts.isBounded else { return try store.findingCounts(of: scope, filter) }
        var chosen = counts
        chosen.byBand = counts.byBand.filter { filter.bands.contains($0.key) }
        return chosen
    }

    private static func lifeWord(_ life: FindingListFilter.Life) -> String {
        switch life {
        case .open: "open"
        case .suppressed: "accepted for a time"
        case .resolved: "resolved"
        }
    }

    private static func writeFilter(
        _ request: WebRequest,
        _ filter: FindingListFilter,
        _ counts: FindingListCounts,
        _ grouping: FindingGroupsMarkup.Grouping,
        _ page: inout Markup
    ) {
        FilterForm(action: "/findings").write(&page) { page in
            FilterForm.search(request.query("q"), "Search: bucket, check, criterion…", &page)
            FilterForm.chips(
                "Risk",
                "risk",
                FindingListFilter.Band.allCases.reversed().map {
                    FilterForm.Chip(
                        value: $0.name,
                        caption: $0.name.capitalised,
                        count: counts.isBounded ? nil : counts.byBand[$0] ?? 0,
                        isOn: filter.bands.contains($0),
                        style: $0.style
                    )
                },
                &page
            )
            FilterForm.choice(
                "State",
                "life",
                [("", "open"), ("suppressed", "accepted"), ("resolved", "resolved")],
                request.query("life") ?? "",
                &page
            )
            FilterForm.choice(
                "Show",
                "group",
                FindingGroupsMarkup.Grouping.allCases.map { ($0 == .none ? "" : $0.rawValue, $0.caption) },
                grouping == .none ? "" : grouping.rawValue,
                &page
            )
            for (name, value) in [("check", filter.check), ("subject", filter.subject)] {
                if let value { page.open("input", ["type": "hidden", "name": name, "value": value]) }
            }
        }
    }

    /// What a group led to, with the way back.
    private static func writeChosen(_ filter: FindingListFilter, _ query: [WebField], _ page: inout Markup) {
        guard let chosen = filter.check ?? filter.subject else { return }
        let rest = query.filter { $0.name != "check" && $0.name != "subject" }
        page.tag("p", ["class": "chosen"]) { page in
            page.add("Only ")
            page.tag("code") { $0.tag("bdi", chosen) }
            page.add(" ")
            page.tag("a", ["href": "/findings" + (rest.isEmpty ? "" : "?" + WebField.encode(rest))], "show all")
        }
    }

    static func path(_ fingerprint: String) -> String { "/findings/\(WebField.escaped(fingerprint))" }

    static func writeRows(_ entries: [FindingListEntry], now: Int64, _ page: inout Markup) {
        page.tag("ul", ["class": "rows risks"]) { page in
            for entry in entries {
                page.tag("li") { page in
                    page.tag("a", ["href": path(entry.fingerprint)]) { page in
                        RiskMarkup.write(entry.risk, &page)
                        page.tag("span", ["class": "what"]) { page in
                            page.tag("b", CheckText.failing(entry.check, title: entry.title))
                            page.tag("span", ["class": "subject"]) { page in
                                page.tag("bdi", entry.subjectName)
                                page.add(" · \(entry.message)")
                            }
                        }
                        page.tag("span", ["class": "num"]) { page in
                            if entry.state != "open" { page.tag("em", ["class": "tag"], entry.state) }
                        }
                        page.tag("span", ["class": "seen"], "since \(PageParts.ago(entry.firstSeen, now: now))")
                    }
                }
            }
        }
    }
}
