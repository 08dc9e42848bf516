internal import WardenAccess
internal import WardenDomain
internal import WardenEstate
internal import WardenReporting
internal import WardenStore
internal import WardenWeb

/// Who can do what to each place, hop by hop; what is not used; what would end it.
enum AccessPage {
    static func routes(_ door: Door) -> [WebRoute] {
        [
            door.page("/access") { try await show($0) },
            door.change("/access/usage", role: .analyst) { visit in
                guard let scope = try visit.site.store.latestScope() else { return .redirect("/access") }
                try await visit.note("usage-asked", subject: scope.id)
                visit.site.usage.begin(scope.paths.filter { $0 != "-" })
                return .redirect(back(visit.request.form["back"]))
            },
        ]
    }

    private static func back(_ path: String?) -> String {
        guard let path, path.hasPrefix("/access") else { return "/access" }
        return path
    }

    private static func show(_ visit: Visit) async throws -> WebResponse {
        guard try visit.site.access.hasPosture() else {
            return visit.page("Access", .access) { page in
                PageParts.head("Access", "", &page)
                PageParts.empty(
                    "No posture was read yet",
                    "Who can read, alter or delete a place is worked out from grants, groups, roles and policies.",
                    command: "trailwarden discover --posture",
                    &page
                )
            }
        }
        guard let study = try await visit.site.access.study() else {
            return visit.page("Access", .access) { page in
                PageParts.head("Access", "", &page)
                page.tag("p", ["class": "notice", "role": "status", "data-reload": ""]) { page in
                    page.add("The access graph is being worked out. ")
                    page.tag("a", ["href": "/access"], "Look again")
                }
            }
        }
        let text = visit.request.query("location") ?? ""
        guard let id = AssetID(text), study.access.judged.contains(where: { $0.asset.id == id }) else {
            return visit.page("Access", .access) { AccessMatrix(study: study, visit: visit).write(&$0) }
        }
        let aim = visit.request.query("right").flatMap(Capability.init(rawValue:)) ?? .read
        return try await AudiencePage.show(visit, study, id, aim)
    }

    static func path(_ location: AssetID, _ capability: Capability = .read, _ more: [WebField] = []) -> String {
        let fields = [WebField("location", location.description), WebField("right", capability.rawValue)] + more
        return "/access?" + WebField.encode(fields)
    }
}

/// Places beside rights: how many can.
struct AccessMatrix {
    let study: AccessDesk.Study
    let visit: Visit

    func write(_ page: inout Markup) {
        let places = study.places(matching: visit.request.query("q"))
        let pager = Pager(visit.request, total: places.count)
        let query = visit.request.query.filter { $0.name != "page" && !$0.value.isEmpty }
        PageParts.head(
            "Access",
            "Who can do what to \(Quantity.count(study.access.judged.count, "place")) of audit data, from the posture read "
                + "\(PageParts.ago(study.access.takenAt, now: visit.now)). Choose a number to see the people behind it.",
            &page
        )
        page.tag("section", ["class": "panel"]) { page in
            FilterForm(action: "/access").write(&page) { page in
                FilterForm.search(visit.request.query("q"), "Search: bucket, table, view…", &page)
            }
            guard !places.isEmpty else {
                page.tag("p", ["class": "empty"], "Nothing matches. Take a filter away.")
                return
            }
            page.tag("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Access"]) { page in
                page.tag("table", ["class": "grid-table matrix"]) { page in
                    page.tag("thead") { page in
                        page.tag("tr") { page in
                            page.tag("th", ["scope": "col"], "Place")
                            for aim in Capability.allCases {
                                page.tag("th", ["scope": "col", "class": "num"], aim.title)
                            }
                        }
                    }
                    page.tag("tbody") { page in
                        for place in places.dropFirst(pager.offset).prefix(Pager.size) { row(place, &page) }
                    }
                }
            }
            page.tag("p", ["class": "muted"], "A number with + has others of whom it is not known.")
            pager.write("/access", query, &page)
        }
    }

    private func row(_ place: Location, _ page: inout Markup) {
        page.tag("tr") { page in
            page.tag("th", ["scope": "row"]) { page in
                page.tag("a", ["href": AccessPage.path(place.asset.id)]) { $0.tag("bdi", place.asset.name) }
                page.tag("small", "\(place.asset.kind.label) · \(EstateWords.role(place.role))")
            }
            for aim in Capability.allCases {
                page.tag("td", ["class": "num"]) { page in
                    guard let reach = study.reach[place.asset.id]?[aim] else { return page.add("unknown") }
                    let rest = reach.possible - reach.certain
                    page.tag("a", ["href": AccessPage.path(place.asset.id, aim)]) { page in
                        page.add(Quantity.count(UInt64(reach.certain)))
                        if rest > 0 { page.tag("em", " +\(Quantity.count(UInt64(rest)))") }
                    }
                }
            }
        }
    }
}

extension Capability {
    var title: String {
        switch self {
        case .read: "Read"
        case .alter: "Alter"
        case .delete: "Delete"
        case .stop: "Stop delivery"
        }
    }
}
