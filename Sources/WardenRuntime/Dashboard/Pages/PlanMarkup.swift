internal import WardenDomain
internal import WardenRemedy
internal import WardenReporting
internal import WardenWeb

/// A plan that was worked out here, as a diff, with the button that applies it.
struct PlanMarkup {
    /// Of the desk of remedies.
    let key: String
    /// The page that the plan stands on; its forms lead below it.
    let path: String
    let visit: Visit

    /// What the desk is at, and what it failed with.
    func writeState(_ page: inout Markup) {
        switch visit.site.remedies.state(of: key) {
        case .idle: break
        case .planning(let since): running("Working out the plan", since, &page)
        case .applying(let since): running("Applying the plan", since, &page)
        case .failed(let error):
            page.tag("p", ["class": "warning", "role": "alert"]) { page in
                page.add("\(error.object): \(error.message)")
                if let hint = error.hint { page.add(". \(hint.capitalised).") }
            }
        }
    }

    private func running(_ what: String, _ since: Int64, _ page: inout Markup) {
        page.tag("p", ["class": "notice", "role": "status", "data-reload": ""]) { page in
            page.add("\(what) since \(PageParts.ago(since, now: visit.now)). ")
            page.tag("a", ["href": path], "Look again")
        }
    }

    /// - Parameter verdict: what is known of its effect, once it was applied.
    func write(_ planned: RemedyDesk.Planned, _ page: inout Markup, verdict: (RemedyDesk.Planned) -> String) {
        guard let file = try? PlanFile(reading: planned.file, file: key) else { return }
        let plan = file.plan
        page.tag("h3", Quantity.count(plan.changes.count, "change"))
        page.tag("p", ["class": "muted"]) { page in
            page.add("Plan \(plan.id), worked out by ")
            page.tag("bdi", planned.by)
            page.add(" \(PageParts.ago(planned.at, now: visit.now)); good until ")
            PageParts.time(plan.expires, &page)
            page.add(".")
        }
        for change in plan.changes { write(change, &page) }
        list("Preflight", plan.assurances, "good", &page)
        list("Left out", plan.leftOut, "", &page)
        if let outcome = planned.outcome {
            page.tag("p", ["class": outcome == "applied" ? "notice" : "warning", "role": "status"]) { page in
                page.add("\(outcome.capitalised) by ")
                page.tag("bdi", planned.appliedBy ?? "")
                page.add(" \(PageParts.ago(planned.appliedAt ?? planned.at, now: visit.now)). ")
                page.add(verdict(planned))
            }
            page.tag("pre") { $0.tag("code", "trailwarden rollback \(plan.id)") }
            return
        }
        writeApplying(file, &page)
    }

    private func writeApplying(_ file: PlanFile, _ page: inout Markup) {
        guard !file.plan.changes.isEmpty else { return }
        guard visit.now <= file.plan.expires else {
            page.tag("p", ["class": "muted"], "The plan has expired; work it out anew.")
            return
        }
        guard visit.viewer.role >= .approver else {
            page.tag("p", ["class": "muted"], "Applying it needs the role 'approver'.")
            return
        }
        guard file.plan.irreversible.isEmpty else {
            page.tag(
                "p",
                ["class": "muted"],
                "It holds what cannot be undone: apply it with the command and --allow-irreversible."
            )
            return
        }
        visit.form(path + "/apply", "Apply the plan", fields: [("digest", file.digest)], style: "primary", &page)
    }

    private func write(_ change: Change, _ page: inout Markup) {
        page.tag("article", ["class": "change"]) { page in
            page.tag("h4", change.summary)
            page.tag("p", ["class": "muted"]) { page in
                page.tag("bdi", change.slot.title)
                if let facts = ActionCatalogue.facts(of: change.action) { page.add(". Who notices: \(facts.reach)") }
            }
            switch change.reversal {
            case .full: break
            case .partial(let words): page.tag("p", ["class": "muted"], "Can be undone in part: \(words)")
            case .none(let words): page.tag("p", ["class": "warning"], "Cannot be undone: \(words)")
            }
            let label = "Difference: \(change.summary), \(change.slot.title)"
            DiffMarkup.write(ChangeText.diff(change.before, change.after), label, &page)
        }
    }

    private func list(_ title: String, _ lines: [String], _ style: String, _ page: inout Markup) {
        guard !lines.isEmpty else { return }
        page.tag("h4", title)
        page.tag("ul", ["class": "plain \(style)"]) { page in
            for line in lines { page.tag("li") { $0.tag("bdi", line) } }
        }
    }
}

/// Lines of a diff, told by sign and colour.
enum DiffMarkup {
    /// - Parameter label: tells this region of the page from the others.
    static func write(_ lines: [String], _ label: String, _ page: inout Markup) {
        guard !lines.isEmpty else { return }
        page.tag("pre", ["class": "difference", "tabindex": "0", "role": "region", "aria-label": label]) { page in
            for line in lines.prefix(400) {
                let style = line.hasPrefix("-") ? "minus" : line.hasPrefix("+") ? "plus" : ""
                page.tag("span", ["class": style], line)
                page.raw("\n")
            }
        }
    }
}
