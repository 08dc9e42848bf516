internal import WardenAssurance
internal import WardenDomain
internal import WardenReporting
internal import WardenWeb

/// One review: who has which access, what was decided about it, and how it ends.
enum ReviewPage {
    static func show(_ visit: Visit, refusal: String? = nil) throws -> WebResponse {
        let id = visit.request.parameters["id"] ?? ""
        guard let campaign = try? ReviewShelf.load(id, visit.site.store).campaign else {
            return visit.notFound("There is no such review.", .reviews)
        }
        let mayDecide = visit.viewer.role >= .approver && campaign.isOpen
        return visit.page(campaign.id, .reviews, status: refusal == nil ? 200 : 409) { page in
            page.tag("p", ["class": "crumb"]) { $0.tag("a", ["href": "/reviews"], "Reviews") }
            PageParts.head(campaign.id, campaign.locations.joined(separator: ", "), &page) {
                ReviewsPage.state(campaign, visit.now, &$0)
            }
            if let refusal { page.tag("p", ["class": "warning", "role": "alert"], refusal) }
            PageParts.panel("State", &page) { page in
                PageParts.pairs(
                    [
                        ("Decided", ReviewsPage.progress(campaign)),
                        ("Due", Timestamp(campaign.dueAt).dateAndClock + " UTC"),
                        ("Opened", "\(Timestamp(campaign.openedAt).dateAndClock) UTC by \(campaign.openedBy)"),
                        ("Judged to find the population", String(campaign.judged)),
                        (
                            "Decisions",
                            ReviewItem.Choice.allCases.map { "\(campaign.count($0)) \($0.rawValue)" }
                                .joined(separator: ", ")
                        ),
                    ],
                    &page
                )
                for unknown in campaign.unknowns { page.tag("p", ["class": "muted"], "Not known: \(unknown)") }
            }
            writeItems(campaign, visit, mayDecide, &page)
            writeTable(campaign, visit, mayDecide, &page)
            ReviewEnd(campaign: campaign, visit: visit).write(&page)
            writeEvents(campaign, &page)
        }
    }

    private static func writeItems(
        _ campaign: ReviewCampaign,
        _ visit: Visit,
        _ mayDecide: Bool,
        _ page: inout Markup
    ) {
        // A location may have thousands of readers.
        let pager = Pager(visit.request, total: campaign.items.count)
        PageParts.panel("Accesses", note: Quantity.count(campaign.items.count, "access", "accesses"), &page) { page in
            for item in campaign.items.dropFirst(pager.offset).prefix(Pager.size) {
                page.tag("div", ["class": "change", "id": "item-\(item.number)"]) { page in
                    page.tag("h3") { page in
                        page.add("\(item.number)  ")
                        page.tag("bdi", item.name)
                    }
                    page.tag("p", ["class": "muted"]) { page in
                        page.add("\(item.kind)\(item.isOutside ? ", outside the company" : "") on ")
                        page.tag("bdi", item.locationName)
                        let also = ReviewCSV.also(item)
                        if !also.isEmpty { page.add(", may also \(also.joined(separator: ", "))") }
                    }
                    page.tag("ol", ["class": "chain"]) { page in
                        for hop in item.path { page.tag("li") { $0.tag("bdi", hop) } }
                    }
                    PageParts.pairs(
                        [
                            ("Can read", item.isCertain ? "yes" : "not known"), ("Last use", ReviewCSV.use(item.use)),
                            (
                                "Suggestion",
                                "\(item.suggestion.choice?.rawValue ?? "none"): \(item.suggestion.reason)"
                            ),
                            ("Decision", item.decision.map(words) ?? "none yet"),
                        ],
                        &page
                    )
                    if mayDecide { form(campaign, item, visit, &page) }
                }
            }
            pager.write("/reviews/\(campaign.id)", [], &page)
        }
    }

    private static func words(_ decision: ReviewItem.Decision) -> String {
        "\(decision.choice.rawValue) by \(decision.by), \(Timestamp(decision.at).dateAndClock) UTC"
            + (decision.evidence.map { ", entry \($0)" } ?? "") + (decision.note.isEmpty ? "" : ": \(decision.note)")
    }

    private static func form(
        _ campaign: ReviewCampaign,
        _ item: ReviewItem,
        _ visit: Visit,
        _ page: inout Markup
    ) {
        guard campaign.refusal(of: visit.viewer.name, on: item.number) == nil else { return }
        page.tag("form", ["method": "post", "action": "/reviews/\(campaign.id)/decide", "class": "filters"]) { page in
            page.open("input", ["type": "hidden", "name": "form-token", "value": visit.formToken])
            page.open("input", ["type": "hidden", "name": "item", "value": String(item.number)])
            page.tag("label", ["class": "choice"]) { page in
                page.tag("span", "Decision about \(item.number)")
                page.tag("select", ["name": "choice", "required": ""]) { page in
                    page.tag("option", ["value": ""], "choose")
                    for choice in ReviewItem.Choice.allCases {
                        page.tag("option", ["value": choice.rawValue], choice.rawValue)
                    }
                }
            }
            page.tag("label", ["class": "choice"]) { page in
                page.tag("span", "Note")
                page.open("input", ["type": "text", "name": "note", "maxlength": "500"])
            }
            page.tag("button", ["type": "submit", "class": "decide"], "Decide")
        }
    }

    private static func writeTable(
        _ campaign: ReviewCampaign,
        _ visit: Visit,
        _ mayDecide: Bool,
        _ page: inout Markup
    ) {
        PageParts.panel("As a table", &page) { page in
            page.tag("p") { $0.tag("a", ["href": "/reviews/\(campaign.id)/table"], "Download as CSV") }
            guard mayDecide, campaign.reviewers.contains(where: { $0.lowercased() == visit.viewer.name }) else {
                return
            }
            visit.form("/reviews/\(campaign.id)/import", "Take the decisions", &page) { page in
                page.tag("label", ["class": "field"]) { page in
                    page.tag("span", "Paste the table with 'decision' and 'note' filled in")
                    page.tag("textarea", ["id": "table", "name": "table", "rows": "6", "required": ""]) { _ in }
                }
            }
        }
    }

    private static func writeEvents(_ campaign: ReviewCampaign, _ page: inout Markup) {
        PageParts.panel("History", &page) { page in
            page.tag("ul", ["class": "lines"]) { page in
                for event in campaign.events {
                    page.tag("li", ["class": "split"]) { page in
                        page.tag("b", "\(event.kind.rawValue) by \(event.by)")
                        page.tag("span") { PageParts.time(event.at, &$0) }
                        page.tag("small", event.words + (event.evidence.map { ", entry \($0)" } ?? ""))
                    }
                }
            }
        }
    }

    static func table(_ visit: Visit) throws -> WebResponse {
        let id = visit.request.parameters["id"] ?? ""
        guard let campaign = try? ReviewShelf.load(id, visit.site.store).campaign else {
            return visit.notFound("There is no such review.", .reviews)
        }
        return WebResponse(ReviewCSV.write(campaign), type: "text/csv; charset=utf-8")
            .with("content-disposition", "attachment; filename=\"\(campaign.id).csv\"")
    }
}
