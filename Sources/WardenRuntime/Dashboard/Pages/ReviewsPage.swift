internal import WardenAssurance
internal import WardenDomain
internal import WardenReporting
internal import WardenServer

/// Reviews of access: which there are, and one to decide.
enum ReviewsPage {
    static func routes(_ door: Door) -> [WebRoute] {
        [
            door.page("/reviews") { try list($0) },
            door.page("/reviews/{id}") { try show($0) },
            door.page("/reviews/{id}/table") { try table($0) },
            door.change("/reviews/{id}/decide", role: .approver) { try await decide($0) },
            door.change("/reviews/{id}/import", role: .approver) { try await take($0) },
        ]
    }

    // MARK: All

    private static func list(_ visit: Visit) throws -> WebResponse {
        let campaigns = try ReviewShelf.all(visit.site.store)
        return visit.page("Reviews", .reviews) { page in
            PageParts.head("Reviews", "Who can read audit logs, and who says that they still should.", &page)
            guard !campaigns.isEmpty else {
                return PageParts.empty(
                    "No review yet",
                    "A review lists every effective reader with path and last use; reviewers keep, revoke or downgrade.",
                    command: "trailwarden review open --location system.access.audit --reviewers NAME --due DATE",
                    &page
                )
            }
            PageParts.panel("Campaigns", note: Quantity.count(campaigns.count, "review"), &page) { page in
                page.tag("ul", ["class": "lines"]) { page in
                    for campaign in campaigns {
                        page.tag("li", ["class": "split"]) { page in
                            page.tag("a", ["href": "/reviews/\(campaign.id)"]) { page in
                                page.tag("b", campaign.id)
                                page.add(" \(campaign.locations.joined(separator: ", "))")
                            }
                            page.tag("span") { state(campaign, visit.now, &$0) }
                            page.tag("small", progress(campaign))
                            page.tag("small") { page in
                                page.add("due ")
                                PageParts.time(campaign.dueAt, &page)
                            }
                        }
                    }
                }
            }
        }
    }

    private static func progress(_ campaign: ReviewCampaign) -> String {
        "\(campaign.items.count - campaign.undecided.count) of \(campaign.items.count) decided, by "
            + campaign.reviewers.joined(separator: ", ")
    }

    private static func state(_ campaign: ReviewCampaign, _ now: Int64, _ page: inout Markup) {
        let (words, tone) =
            campaign.isOverdue(now)
            ? ("overdue", "sev-critical") : campaign.isOpen ? ("open", "sev-medium") : ("closed", "role-original")
        page.tag("span", ["class": "badge \(tone)"], words)
    }

    // MARK: One

    private static func show(_ visit: Visit, refusal: String? = nil) throws -> WebResponse {
        let id = visit.request.parameters["id"] ?? ""
        guard let campaign = try? ReviewShelf.load(id, visit.site.store).campaign else {
            return visit.notFound("There is no such review.", .reviews)
        }
        let mayDecide = visit.viewer.role >= .approver && campaign.isOpen
        return visit.page(campaign.id, .reviews, status: refusal == nil ? 200 : 409) { page in
            page.tag("p", ["class": "crumb"]) { $0.tag("a", ["href": "/reviews"], "Reviews") }
            PageParts.head(campaign.id, campaign.locations.joined(separator: ", "), &page) {
                state(campaign, visit.now, &$0)
            }
            if let refusal { page.tag("p", ["class": "warning", "role": "alert"], refusal) }
            PageParts.panel("State", &page) { page in
                PageParts.pairs(
                    [
                        ("Decided", progress(campaign)), ("Due", Timestamp(campaign.dueAt).dateAndClock + " UTC"),
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
                if campaign.count(.revoke) + campaign.count(.downgrade) > 0 {
                    page.tag("p") { page in
                        page.add("What was decided, as a signed plan: ")
                        page.tag("code", "trailwarden review plan \(campaign.id) --out review.plan")
                    }
                }
            }
            writeItems(campaign, visit, mayDecide, &page)
            writeTable(campaign, visit, mayDecide, &page)
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
            page.tag("form", ["method": "post", "action": "/reviews/\(campaign.id)/import"]) { page in
                page.open("input", ["type": "hidden", "name": "form-token", "value": visit.formToken])
                page.tag("label", ["for": "table"], "Paste the table with 'decision' and 'note' filled in")
                page.tag("textarea", ["id": "table", "name": "table", "rows": "6", "required": ""]) { _ in }
                page.tag("button", ["type": "submit"], "Take the decisions")
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

    // MARK: Changes

    private static func table(_ visit: Visit) throws -> WebResponse {
        let id = visit.request.parameters["id"] ?? ""
        guard let campaign = try? ReviewShelf.load(id, visit.site.store).campaign else {
            return visit.notFound("There is no such review.", .reviews)
        }
        return WebResponse(ReviewCSV.write(campaign), type: "text/csv; charset=utf-8")
            .with("content-disposition", "attachment; filename=\"\(campaign.id).csv\"")
    }

    private static func decide(_ visit: Visit) async throws -> WebResponse {
        let form = visit.request.form
        guard let number = form["item"].flatMap(Int.init),
            let choice = form["choice"].flatMap(ReviewItem.Choice.init(rawValue:))
        else { return try show(visit, refusal: "Choose keep, revoke or downgrade.") }
        // Items are numbered from 1: back to the part of the list that has it.
        let part = (max(1, number) - 1) / Pager.size + 1
        return try await changed(visit, anchor: "?page=\(part)#item-\(number)") {
            (desk, id) async throws(WardenError) in
            _ = try await desk.decide(id, [number], choice, by: visit.viewer.name, note: form["note"] ?? "")
        }
    }

    private static func take(_ visit: Visit) async throws -> WebResponse {
        let text = visit.request.form["table"] ?? ""
        return try await changed(visit, anchor: "") { (desk, id) async throws(WardenError) in
            _ = try await desk.takeTable(text, of: id, by: visit.viewer.name)
        }
    }

    private static func changed(
        _ visit: Visit,
        anchor: String,
        _ body: (ReviewDesk, String) async throws(WardenError) -> Void
    ) async throws -> WebResponse {
        let id = visit.request.parameters["id"] ?? ""
        let desk = try await ReviewDesk(
            state: visit.site.options.stateDirectory,
            configuration: visit.site.options.configuration,
            clock: visit.site.clock
        )
        do throws(WardenError) {
            try await body(desk, id)
        } catch {
            guard ["review.refused", "review.csv", "review.conflict"].contains(error.code) else { throw error }
            return try show(visit, refusal: "\(error.object): \(error.message). \(error.hint ?? "")")
        }
        return .redirect("/reviews/\(id)\(anchor)")
    }
}
