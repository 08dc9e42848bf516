internal import WardenAccess
internal import WardenDomain
internal import WardenEstate
internal import WardenReporting
internal import WardenWeb

/// Everybody with one right on one place.
struct AudiencePage {
    let visit: Visit
    let study: AccessDesk.Study
    let location: AssetID
    let capability: Capability
    let audience: Audience
    let supports: [AccessSupport]
    /// Sentences of the changes that are tried.
    let without: Set<String>
    let losses: [AccessDifference.Change]

    static func show(
        _ visit: Visit,
        _ study: AccessDesk.Study,
        _ location: AssetID,
        _ capability: Capability
    ) async throws -> WebResponse {
        let desk = visit.site.access
        let audience = await desk.audience(study, location, capability)
        let graph = study.access.graph
        let supports = await desk.aside { graph.supports(of: location, to: capability) }
        let without = Set(visit.request.queries("without"))
        let chosen = Set(supports.map(\.change).filter { without.contains($0.sentence) })
        let losses =
            chosen.isEmpty ? [] : await desk.aside { graph.removing(chosen, of: location, to: capability) }
        let usage = try visit.site.usage.result()
        let sheet = AudiencePage(
            visit: visit,
            study: study,
            location: location,
            capability: capability,
            audience: audience,
            supports: supports,
            without: Set(chosen.map(\.sentence)),
            losses: losses
        )
        return visit.page("Access to \(sheet.name)", .access) { sheet.write(usage, &$0) }
    }

    private var name: String {
        study.access.judged.first { $0.asset.id == location }?.asset.name ?? location.name
    }

    private func write(_ usage: UsageDesk.Result?, _ page: inout Markup) {
        page.tag("p", ["class": "crumb"]) { $0.tag("a", ["href": "/access"], "Access") }
        PageParts.head(name, lead, &page) { page in
            page.tag("a", ["class": "button", "href": LocationsPage.path(location)], "The place itself")
        }
        writeRights(&page)
        writeTiles(&page)
        page.tag("div", ["class": "two"]) { page in
            page.tag("div", ["class": "stacked"]) { page in
                writeMembers(&page)
                UnusedMarkup(sheet: self, usage: usage).write(&page)
            }
            page.tag("div", ["class": "stacked"]) { page in
                writeWhatIf(&page)
                writeUnknowns(&page)
            }
        }
    }

    private var lead: String {
        let can = audience.certain.count
        let maybe = audience.members.count - can + audience.undecided
        return "\(Quantity.count(can, "party", "parties")) can \(capability.verb) it"
            + (maybe > 0 ? "; of \(Quantity.count(UInt64(maybe))) it is not known." : "; every answer is known.")
    }

    /// One link a right.
    private func writeRights(_ page: inout Markup) {
        page.tag("nav", ["class": "tabs", "aria-label": "Rights"]) { page in
            for aim in Capability.allCases {
                page.tag(
                    "a",
                    ["href": AccessPage.path(location, aim), "aria-current": aim == capability ? "page" : nil],
                    aim.title
                )
            }
        }
    }

    private func writeTiles(_ page: inout Markup) {
        let outside = audience.certain.count { $0.party.isOutside }
        let indirect = audience.certain.count { !$0.isDirect }
        let maybe = audience.members.count - audience.certain.count + audience.undecided
        page.tag("div", ["class": "tiles wide"]) { page in
            PageParts.tile(
                Quantity.count(UInt64(audience.certain.count)),
                "can",
                "of \(Quantity.count(UInt64(audience.judged))) that were judged",
                &page
            )
            PageParts.tile(
                Quantity.count(UInt64(outside)),
                "from outside",
                "other accounts, recipients, everyone",
                tone: outside == 0 ? "none" : "sev-critical",
                &page
            )
            PageParts.tile(
                Quantity.count(UInt64(indirect)),
                "after a step",
                "could give it to themselves",
                tone: indirect == 0 ? "none" : "sev-medium",
                &page
            )
            PageParts.tile(
                Quantity.count(UInt64(maybe)),
                "not known",
                "never counted as a no",
                tone: maybe == 0 ? "none" : "sev-medium",
                &page
            )
        }
    }

    private func writeMembers(_ page: inout Markup) {
        let words = (visit.request.query("q") ?? "").lowercased().split(separator: " ").map(String.init)
        let members = audience.members.filter { access in
            let text = "\(access.party.description) \(access.party.kind.rawValue)".lowercased()
            return words.allSatisfy { text.contains($0) }
        }
        let pager = Pager(visit.request, total: members.count)
        PageParts.panel("Who", note: "outside first; open one for the way", &page) { page in
            FilterForm(action: "/access").write(&page) { page in
                FilterForm.search(visit.request.query("q"), "Search: person, group, role…", &page)
                page.open("input", ["type": "hidden", "name": "location", "value": location.description])
                page.open("input", ["type": "hidden", "name": "right", "value": capability.rawValue])
            }
            guard !members.isEmpty else {
                page.tag("p", ["class": "empty"], words.isEmpty ? "Nobody that is known." : "Nobody matches.")
                return
            }
            for access in members.dropFirst(pager.offset).prefix(Pager.size) { HopMarkup.write(access, &page) }
            let query = visit.request.query.filter { $0.name != "page" && !$0.value.isEmpty }
            pager.write("/access", query, &page)
        }
    }

    private func writeWhatIf(_ page: inout Markup) {
        PageParts.panel("What if", id: "what-if", note: "nothing is changed", &page) { page in
            guard !supports.isEmpty else {
                page.tag("p", ["class": "empty"], "Nothing that a single change could take away carries this right.")
                return
            }
            if !without.isEmpty { writeLosses(&page) }
            let api = "/api/v1/access/\(WebField.escaped(location.description))"
            page.tag("form", ["method": "get", "action": "/access", "data-what-if": api]) { page in
                page.open("input", ["type": "hidden", "name": "location", "value": location.description])
                page.open("input", ["type": "hidden", "name": "right", "value": capability.rawValue])
                page.tag("fieldset", ["class": "options"]) { page in
                    page.tag("legend", "Without")
                    for support in supports.prefix(40) {
                        let sentence = support.change.sentence
                        page.tag("label") { page in
                            page.open(
                                "input",
                                [
                                    "type": "checkbox", "name": "without", "value": sentence,
                                    "checked": without.contains(sentence) ? "" : nil,
                                ]
                            )
                            page.tag("span") { page in
                                page.tag("bdi", sentence)
                                page.tag("small", "carries \(Quantity.count(support.parties, "party", "parties"))")
                            }
                        }
                    }
                }
                if supports.count > 40 { page.tag("p", ["class": "muted"], "\(supports.count - 40) more carry fewer.") }
                // Filled in as boxes are ticked; without scripts the button loads the page with the answer.
                page.tag("p", ["class": "notice", "role": "status", "hidden": "", "data-answer": ""], "")
                page.tag("button", ["type": "submit", "class": "primary"], "Who would lose it?")
            }
        }
    }

    private func writeLosses(_ page: inout Markup) {
        let lost = losses.filter { $0.after == .no }
        let blurred = losses.filter { $0.after != .no }
        page.tag("div", ["class": "notice", "role": "status"]) { page in
            page.tag("b", "\(Quantity.count(lost.count, "party", "parties")) would lose it")
            page.add(
                blurred.isEmpty
                    ? "; everybody else keeps it, perhaps by another way."
                    : "; of \(blurred.count) it would not be known."
            )
        }
        guard !losses.isEmpty else { return }
        page.tag("ul", ["class": "lines losses"]) { page in
            for change in losses.prefix(60) {
                page.tag("li", ["class": "split"]) { page in
                    page.tag("bdi", change.party.description)
                    page.tag(
                        "span",
                        ["class": "verdict-\(change.after.rawValue)"],
                        "\(change.before.rawValue) → \(change.after.rawValue)"
                    )
                }
            }
            if losses.count > 60 { page.tag("li", "and \(losses.count - 60) more") }
        }
    }

    private func writeUnknowns(_ page: inout Markup) {
        guard !audience.unknowns.isEmpty else { return }
        PageParts.panel("Not known", note: "anybody may hide behind it", &page) { page in
            page.tag("ul", ["class": "plain"]) { page in
                for unknown in audience.unknowns.prefix(40) { page.tag("li") { $0.tag("bdi", unknown) } }
                if audience.unknowns.count > 40 { page.tag("li", "and \(audience.unknowns.count - 40) more") }
            }
        }
    }
}
