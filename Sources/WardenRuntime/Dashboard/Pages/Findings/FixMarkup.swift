internal import WardenChecks
internal import WardenDomain
internal import WardenRemedy
internal import WardenReporting
internal import WardenServer

/// What mends a finding: words, the plan as a diff, and the button that applies it.
enum FixMarkup {
    static func write(_ finding: Finding, _ planned: RemedyDesk.Planned?, _ visit: Visit, _ page: inout Markup) {
        PageParts.panel("Fix", id: "fix", &page) { page in
            page.tag("p", ["class": "story-text"], finding.fix)
            page.tag("ul", ["class": "plain"]) { page in
                for line in finding.nextSteps { page.tag("li", line) }
            }
            switch visit.site.remedies.state(of: finding.fingerprint) {
            case .idle: break
            case .planning(let since): running("Working out the plan", since, finding, visit, &page)
            case .applying(let since): running("Applying the plan", since, finding, visit, &page)
            case .failed(let error):
                page.tag("p", ["class": "warning", "role": "alert"]) { page in
                    page.add("\(error.object): \(error.message)")
                    if let hint = error.hint { page.add(". \(hint.capitalised).") }
                }
            }
            if let planned { plan(planned, finding, visit, &page) }
            guard finding.state != .resolved else { return }
            guard visit.viewer.role >= .analyst else {
                page.tag("p", ["class": "muted"], "Working out a plan needs the role 'analyst'.")
                return
            }
            visit.form(
                "\(FindingsPage.path(finding.fingerprint))/plan",
                planned == nil ? "Work out the plan" : "Work it out anew",
                style: planned == nil ? "primary" : nil,
                &page
            )
            page.tag(
                "p",
                ["class": "muted"],
                "Reads what is there now and changes nothing. The same as the command:"
            )
            page.tag("pre") { $0.tag("code", "trailwarden plan \(finding.fingerprint.prefix(12))") }
        }
    }

    private static func running(
        _ what: String,
        _ since: Int64,
        _ finding: Finding,
        _ visit: Visit,
        _ page: inout Markup
    ) {
        page.tag("p", ["class": "notice", "role": "status", "data-reload": ""]) { page in
            page.add("\(what) since \(PageParts.ago(since, now: visit.now)). ")
            page.tag("a", ["href": FindingsPage.path(finding.fingerprint)], "Look again")
        }
    }

    private static func plan(
        _ planned: RemedyDesk.Planned,
        _ finding: Finding,
        _ visit: Visit,
        _ page: inout Markup
    ) {
        guard let file = try? PlanFile(reading: planned.file, file: finding.fingerprint) else { return }
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
                if let open = planned.stillOpen {
                    page.add(open.isEmpty ? "Looked at anew: the finding is closed." : "Looked at anew: still open.")
                } else {
                    page.add("Not looked at anew: whether it is closed is unknown.")
                }
            }
            page.tag("pre") { $0.tag("code", "trailwarden rollback \(plan.id)") }
            return
        }
        guard !plan.changes.isEmpty else { return }
        guard visit.now <= plan.expires else {
            page.tag("p", ["class": "muted"], "The plan has expired; work it out anew.")
            return
        }
        guard visit.viewer.role >= .approver else {
            page.tag("p", ["class": "muted"], "Applying it needs the role 'approver'.")
            return
        }
        guard plan.irreversible.isEmpty else {
            page.tag(
                "p",
                ["class": "muted"],
                "It holds what cannot be undone: apply it with the command and --allow-irreversible."
            )
            return
        }
        visit.form(
            "\(FindingsPage.path(finding.fingerprint))/apply",
            "Apply the plan",
            fields: [("digest", file.digest)],
            style: "primary",
            &page
        )
    }

    private static func write(_ change: Change, _ page: inout Markup) {
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
            DiffMarkup.write(ChangeText.diff(change.before, change.after), &page)
        }
    }

    private static func list(_ title: String, _ lines: [String], _ style: String, _ page: inout Markup) {
        guard !lines.isEmpty else { return }
        page.tag("h4", title)
        page.tag("ul", ["class": "plain \(style)"]) { page in
            for line in lines { page.tag("li") { $0.tag("bdi", line) } }
        }
    }
}

/// Lines of a diff, told by sign and colour.
enum DiffMarkup {
    static func write(_ lines: [String], _ page: inout Markup) {
        guard !lines.isEmpty else { return }
        page.tag("pre", ["class": "difference", "tabindex": "0", "role": "region", "aria-label": "Difference"]) {
            page in
            for line in lines.prefix(400) {
                let style = line.hasPrefix("-") ? "minus" : line.hasPrefix("+") ? "plus" : ""
                page.tag("span", ["class": style], line)
                page.raw("\n")
            }
        }
    }
}
