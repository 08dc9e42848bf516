internal import WardenAccess
internal import WardenDomain
internal import WardenEstate
internal import WardenReporting
internal import WardenStore
internal import WardenWeb

/// One location: what it is, why it counts, what is not known about it.
enum LocationPage {
    static func show(_ visit: Visit) async throws -> WebResponse {
        let id = visit.request.parameters["id"] ?? ""
        guard let (_, report) = try visit.site.latestEstate(),
            let location = report.locations.first(where: { $0.asset.id.description == id })
        else { return visit.notFound("The latest discovery knows no such location.", .locations) }
        let guards = report.guards.filter { $0.source == location.asset.id }
        let onward = report.locations.filter {
            $0.chain.last?.source == location.asset.id && $0.asset.id != location.asset.id
        }
        let study = try await visit.site.access.study(patience: 500)
        let scope = try visit.site.store.assessmentSummaries(limit: 1).first?.scope
        let findings =
            try scope.map { try visit.site.store.findingList(of: $0, FindingListFilter(subject: id), limit: 20) } ?? []
        return visit.page(location.asset.name, .locations) { page in
            page.tag("p", ["class": "crumb"]) { $0.tag("a", ["href": "/locations"], "Locations") }
            PageParts.head(location.asset.name, location.asset.kind.label, &page) { page in
                page.tag("span", ["class": "badge role-\(location.role.rawValue)"], EstateWords.role(location.role))
            }
            PageParts.panel("Facts", &page) { writeFacts(location, &$0) }
            writeAudience(location, study, &page)
            if !findings.isEmpty {
                PageParts.panel("What is wrong with it", note: Quantity.count(findings.count, "finding"), &page) {
                    FindingsPage.writeRows(findings, now: visit.now, &$0)
                }
            }
            PageParts.panel("Why it counts", note: "the shortest chain of evidence", &page) {
                writeChain(location, &$0)
            }
            writeEdges("Guarded by", guards, &page)
            writeOnward(onward, &page)
            writeUnchecked(location, &page)
        }
    }

    /// How many can do what; each number leads to the people behind it.
    private static func writeAudience(_ location: Location, _ study: AccessDesk.Study?, _ page: inout Markup) {
        PageParts.panel("Audience", &page) { page in
            guard let reach = study?.reach[location.asset.id] else {
                page.tag(
                    "p",
                    ["class": "empty"],
                    "Unknown: no posture was read, or a place of this kind is not judged."
                )
                page.tag("pre") { $0.tag("code", "trailwarden discover --posture") }
                return
            }
            page.tag("div", ["class": "tiles wide"]) { page in
                for aim in Capability.allCases {
                    let known = reach[aim]
                    let rest = known.map { $0.possible - $0.certain } ?? 0
                    PageParts.tile(
                        known.map { Quantity.count(UInt64($0.certain)) } ?? "?",
                        "can \(aim == .stop ? "stop the delivery" : aim.rawValue)",
                        rest == 0 ? "" : "\(rest) more not known",
                        tone: known?.certain == 0 && rest == 0 ? "none" : "",
                        link: AccessPage.path(location.asset.id, aim),
                        &page
                    )
                }
            }
        }
    }

    private static func writeFacts(_ location: Location, _ page: inout Markup) {
        let asset = location.asset
        var facts = [
            ("id", asset.id.description), ("owner", asset.owner ?? "unknown"),
            ("place", asset.place?.description ?? ""), ("holds", location.sensitivity ?? "unknown"),
            ("confidence", location.confidence.rawValue),
            ("listed", location.wasListed ? "yes" : "no: only something that names it was seen"),
        ]
        facts += asset.facts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        PageParts.pairs(facts, &page)
    }

    private static func writeChain(_ location: Location, _ page: inout Markup) {
        guard !location.chain.isEmpty else {
            page.tag("p", location.asset.evidence?.sentence ?? "Audit data begins here.")
            return
        }
        writeSteps(location.chain, &page)
    }

    private static func writeSteps(_ edges: [Edge], _ page: inout Markup) {
        page.tag("ol", ["class": "chain"]) { page in
            for edge in edges {
                page.tag("li") { page in
                    page.tag("p") { page in
                        page.tag("a", ["href": LocationsPage.path(edge.source)]) { $0.tag("bdi", edge.source.name) }
                        page.tag("span", ["class": "relation"], " \(edge.relation.label) ")
                        page.tag("a", ["href": LocationsPage.path(edge.target)]) { $0.tag("bdi", edge.target.name) }
                        if edge.confidence == .likely { page.tag("em", " likely") }
                    }
                    page.tag("p", ["class": "place"]) { $0.tag("bdi", edge.evidence.sentence) }
                }
            }
        }
    }

    private static func writeEdges(_ title: String, _ edges: [Edge], _ page: inout Markup) {
        guard !edges.isEmpty else { return }
        PageParts.panel(title, &page) { writeSteps(edges, &$0) }
    }

    private static func writeOnward(_ locations: [Location], _ page: inout Markup) {
        guard !locations.isEmpty else { return }
        PageParts.panel("Where it goes from here", note: Quantity.count(locations.count, "location"), &page) { page in
            page.tag("ul", ["class": "lines"]) { page in
                for location in locations.prefix(50) {
                    page.tag("li") { page in
                        page.tag("a", ["href": LocationsPage.path(location.asset.id)]) {
                            $0.tag("bdi", location.asset.name)
                        }
                        page.tag(
                            "span",
                            ["class": "muted"],
                            "\(location.asset.kind.label), \(EstateWords.role(location.role))"
                        )
                    }
                }
            }
        }
    }

    private static func writeUnchecked(_ location: Location, _ page: inout Markup) {
        guard !location.unchecked.isEmpty else { return }
        PageParts.panel("Not known about it", note: Quantity.count(location.unchecked.count, "question"), &page) {
            page in
            page.tag("ul", ["class": "lines"]) { page in
                for unknown in location.unchecked.prefix(50) {
                    page.tag("li") { page in
                        page.tag("b", unknown.question)
                        page.tag("span", ["class": "muted"], "\(unknown.reason.words): \(unknown.detail)")
                        if let permission = unknown.permission {
                            page.tag("span") { page in
                                page.add("Grant ")
                                page.tag("code", permission)
                            }
                        }
                    }
                }
            }
        }
    }
}
