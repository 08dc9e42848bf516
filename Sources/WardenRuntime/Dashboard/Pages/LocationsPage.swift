internal import WardenAccess
internal import WardenDomain
internal import WardenEstate
internal import WardenReporting
internal import WardenStore
internal import WardenWeb

/// Where audit logs live: the map, and a list to filter.
enum LocationsPage {
    static func routes(_ door: Door) -> [WebRoute] {
        [
            door.page("/locations") { try await list($0) },
            door.page("/locations/map.svg") { visit in
                guard let (_, report) = try visit.site.latestEstate() else {
                    return visit.notFound("Nothing was discovered yet.", .locations)
                }
                return WebResponse(EstateSVG.render(report), type: "image/svg+xml")
                    .with("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
            },
            door.page("/locations/{id}") { try await LocationPage.show($0) },
        ]
    }

    struct Filter {
        var roles: Set<Location.Role>
        var words: [String]

        init(_ request: WebRequest) {
            roles = Set(request.queries("role").compactMap(Location.Role.init(rawValue:)))
            words = (request.query("q") ?? "").lowercased().split(separator: " ").prefix(8).map(String.init)
        }

        func fits(_ location: Location) -> Bool {
            guard roles.isEmpty || roles.contains(location.role) else { return false }
            guard !words.isEmpty else { return true }
            let asset = location.asset
            let text = [
                asset.name, asset.id.description, asset.owner ?? "", asset.kind.label, location.sensitivity ?? "",
            ]
            .joined(separator: " ").lowercased()
            return words.allSatisfy { text.contains($0) }
        }
    }

    private static func list(_ visit: Visit) async throws -> WebResponse {
        guard let (run, report) = try visit.site.latestEstate() else {
            return visit.page("Locations", .locations) { page in
                PageParts.head("Locations", "", &page)
                PageParts.empty(
                    "Nothing was discovered yet",
                    "Discovery finds every place where audit logs live: originals, copies, readers, and who outside can read.",
                    command: "trailwarden discover",
                    &page
                )
            }
        }
        let filter = Filter(visit.request)
        let fitting = report.locations.filter(filter.fits)
        let pager = Pager(visit.request, total: fitting.count)
        let shown = fitting.dropFirst(pager.offset).prefix(Pager.size)
        // Readers are shown once they are worked out; the page does not wait for them.
        let study = try await visit.site.access.study(patience: 200)
        let hasPosture = try visit.site.access.hasPosture()
        let query = visit.request.query.filter { $0.name != "page" && !$0.value.isEmpty }
        return visit.page("Locations", .locations) { page in
            PageParts.head("Locations", lead(run.finishedAt ?? report.generatedAt, report, now: visit.now), &page)
            if query.isEmpty { writeMap(report, &page) }
            PageParts.panel("All locations", note: "most exposed first", &page) { page in
                writeFilter(visit.request, filter, report, &page)
                page.tag("p", ["class": "muted count", "role": "status"], Quantity.count(fitting.count, "location"))
                if study == nil { writeAbsence(hasPosture, &page) }
                writeRows(Array(shown), study, report, &page)
                pager.write("/locations", query, &page)
            }
            if query.isEmpty { UnknownList.write(report, &page) }
        }
    }

    private static func lead(_ at: Int64, _ report: EstateReport, now: Int64) -> String {
        let state =
            report.isComplete
            ? "every listing was read" : "\(Quantity.count(report.unknowns.count, "question")) without an answer"
        return "\(Quantity.count(report.locations.count, "place")) hold or show audit data; \(state). "
            + "Discovered \(PageParts.ago(at, now: now))."
    }

    private static func writeMap(_ report: EstateReport, _ page: inout Markup) {
        guard !report.locations.isEmpty else { return }
        PageParts.panel("Map", note: "data flows from left to right; red lines lead outside", &page) { page in
            page.tag(
                "div",
                [
                    "class": "map", "id": "map", "tabindex": "0", "role": "region",
                    "aria-label": "Map, scrolls both ways",
                ]
            ) { page in
                let outside = report.locations.count { $0.role == .outside }
                page.open(
                    "img",
                    [
                        "src": "/locations/map.svg",
                        "alt":
                            "Map of \(report.locations.count) locations, \(outside) of them readable from outside; the list below has all of them",
                    ]
                )
            }
            page.tag("div", ["class": "map-tools"]) { page in
                page.tag("button", ["type": "button", "data-zoom": "out", "hidden": ""], "Smaller")
                page.tag("button", ["type": "button", "data-zoom": "fit", "hidden": ""], "Whole map")
                page.tag("button", ["type": "button", "data-zoom": "in", "hidden": ""], "Larger")
                page.tag("a", ["href": "/locations/map.svg"], "Open the map alone")
            }
        }
    }

    private static func writeFilter(
        _ request: WebRequest,
        _ filter: Filter,
        _ report: EstateReport,
        _ page: inout Markup
    ) {
        FilterForm(action: "/locations").write(&page) { page in
            FilterForm.search(request.query("q"), "Search: bucket, table, owner, kind…", &page)
            FilterForm.chips(
                "Role",
                "role",
                Location.Role.allCases.reversed().map { role in
                    FilterForm.Chip(
                        value: role.rawValue,
                        caption: EstateWords.role(role),
                        count: report.locations.count { $0.role == role },
                        isOn: filter.roles.contains(role),
                        style: "role-\(role.rawValue)"
                    )
                },
                &page
            )
        }
    }

    static func path(_ id: AssetID) -> String { "/locations/\(WebField.escaped(id.description))" }

    /// Why the list does not say how many can read.
    private static func writeAbsence(_ hasPosture: Bool, _ page: inout Markup) {
        guard hasPosture else {
            return page.tag("p", ["class": "muted"]) { page in
                page.add("How many can read is not known: ")
                page.tag("code", "trailwarden discover --posture")
            }
        }
        page.tag("p", ["class": "muted", "role": "status", "data-reload": ""]) { page in
            page.add("How many can read is being worked out. ")
            page.tag("a", ["href": "/locations"], "Look again")
        }
    }

    private static func writeRows(
        _ locations: [Location],
        _ study: AccessDesk.Study?,
        _ report: EstateReport,
        _ page: inout Markup
    ) {
        let guards = Dictionary(grouping: report.guards, by: \.source).mapValues(\.count)
        guard !locations.isEmpty else {
            page.tag("p", ["class": "empty"], "Nothing matches. Take a filter away.")
            return
        }
        page.tag("ul", ["class": "rows"]) { page in
            for location in locations {
                page.tag("li") { page in
                    page.tag("a", ["href": path(location.asset.id)]) { page in
                        page.tag(
                            "span",
                            ["class": "badge role-\(location.role.rawValue)"],
                            EstateWords.role(location.role)
                        )
                        page.tag("span", ["class": "what"]) { page in
                            page.tag("b") { $0.tag("bdi", location.asset.name) }
                            page.tag("span", ["class": "subject"], subject(location))
                        }
                        page.tag("span", ["class": "num"]) { page in
                            guard let study else { return }
                            guard let reach = study.reach[location.asset.id]?[.read] else {
                                return page.add("readers unknown")
                            }
                            let more = reach.possible > reach.certain ? "+" : ""
                            page.add("\(Quantity.count(UInt64(reach.certain)))\(more) can read")
                        }
                        page.tag("span", ["class": "seen"], notes(location, guards[location.asset.id] ?? 0))
                    }
                }
            }
        }
    }

    private static func notes(_ location: Location, _ guards: Int) -> String {
        [
            location.confidence == .certain ? nil : "likely",
            guards == 0 ? nil : Quantity.count(guards, "safeguard"),
            location.unchecked.isEmpty ? nil : "\(location.unchecked.count) unknown",
        ].compactMap(\.self).joined(separator: " · ")
    }

    private static func subject(_ location: Location) -> String {
        [location.asset.kind.label, location.asset.owner.map { "owner \($0)" }, location.sensitivity].compactMap(\.self)
            .joined(separator: " · ")
    }
}
