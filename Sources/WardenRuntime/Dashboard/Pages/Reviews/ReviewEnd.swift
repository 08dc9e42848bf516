internal import WardenAssurance
internal import WardenDomain
internal import WardenReporting
internal import WardenWeb

/// What follows from a review: the plan that carries it out, and its closing.
struct ReviewEnd {
    let campaign: ReviewCampaign
    let visit: Visit

    private var path: String { "/reviews/\(campaign.id)" }
    private var changes: Int { campaign.count(.revoke) + campaign.count(.downgrade) }

    func write(_ page: inout Markup) {
        writePlan(&page)
        writeClosing(&page)
    }

    private func writePlan(_ page: inout Markup) {
        PageParts.panel("Carry out", id: "plan", note: "reads what is there now", &page) { page in
            guard changes > 0 else {
                page.tag("p", ["class": "empty"], "Nothing was decided that changes anything.")
                return
            }
            page.tag(
                "p",
                "\(campaign.count(.revoke)) revoked, \(campaign.count(.downgrade)) downgraded: one signed plan."
            )
            let key = RemedyDesk.key(review: campaign.id)
            let plan = PlanMarkup(key: key, path: path, visit: visit)
            plan.writeState(&page)
            let planned = try? visit.site.remedies.planned(key)
            if let planned {
                plan.write(planned, &page) { _ in "What was left out of it is for a person to do." }
            }
            guard visit.viewer.role >= .approver else {
                page.tag("p", ["class": "muted"], "Making a plan of it needs the role 'approver'.")
                return
            }
            visit.form(
                path + "/plan",
                planned == nil ? "Make the plan" : "Make it anew",
                style: planned == nil ? "primary" : nil,
                &page
            )
            page.tag("p", ["class": "muted"], "It changes nothing. The same as the command:")
            page.tag("pre") { $0.tag("code", "trailwarden review plan \(campaign.id) --out review.plan") }
        }
    }

    private func writeClosing(_ page: inout Markup) {
        PageParts.panel("Close", id: "close", &page) { page in
            if let closed = campaign.closedAt {
                page.tag("p") { page in
                    page.add("Closed ")
                    PageParts.time(closed, &page)
                    page.add(". What was decided stays in the evidence log.")
                }
                return
            }
            guard visit.viewer.role >= .approver else {
                page.tag("p", ["class": "muted"], "Closing needs the role 'approver'.")
                return
            }
            let left = campaign.undecided.count
            page.tag(
                "p",
                ["class": "muted"],
                left == 0
                    ? "Everything is decided. A closed review takes no further decisions."
                    : "\(Quantity.count(left, "access", "accesses")) undecided: without a reason it stays open, and with one "
                        + "they are exceptions in the report over the period."
            )
            visit.form(path + "/close", "Close the review", &page) { page in
                guard left > 0 else { return }
                page.tag("label", ["class": "field"]) { page in
                    page.tag("span", "Why they stay undecided")
                    page.open("input", ["type": "text", "name": "reason", "required": "", "maxlength": "500"])
                }
            }
        }
    }
}
