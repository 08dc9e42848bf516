internal import WardenAssurance
internal import WardenDomain
internal import WardenReporting
internal import WardenWeb

/// Reviews of access: which there are.
enum ReviewsPage {
    static func routes(_ door: Door) -> [WebRoute] {
        [
            door.page("/reviews") { try list($0) },
            door.page("/reviews/{id}") { try ReviewPage.show($0) },
            door.page("/reviews/{id}/table") { try ReviewPage.table($0) },
        ] + ReviewActions.routes(door)
    }

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

    static func progress(_ campaign: ReviewCampaign) -> String {
        "\(campaign.items.count - campaign.undecided.count) of \(campaign.items.count) decided, by "
            + campaign.reviewers.joined(separator: ", ")
    }

    static func state(_ campaign: ReviewCampaign, _ now: Int64, _ page: inout Markup) {
        let (words, tone) =
            campaign.isOverdue(now)
            ? ("overdue", "sev-critical") : campaign.isOpen ? ("open", "sev-medium") : ("closed", "role-original")
        page.tag("span", ["class": "badge \(tone)"], words)
    }
}
