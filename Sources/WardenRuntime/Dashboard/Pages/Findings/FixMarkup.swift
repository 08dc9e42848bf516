internal import WardenChecks
internal import WardenDomain
internal import WardenReporting
internal import WardenWeb

/// What mends a finding: words, the plan as a diff, and the button that applies it.
enum FixMarkup {
    static func write(_ finding: Finding, _ planned: RemedyDesk.Planned?, _ visit: Visit, _ page: inout Markup) {
        PageParts.panel("Fix", id: "fix", &page) { page in
            page.tag("p", ["class": "story-text"], finding.fix)
            page.tag("ul", ["class": "plain"]) { page in
                for line in finding.nextSteps { page.tag("li", line) }
            }
            let path = FindingsPage.path(finding.fingerprint)
            let plan = PlanMarkup(key: finding.fingerprint, path: path, visit: visit)
            plan.writeState(&page)
            if let planned { plan.write(planned, &page, verdict: verdict) }
            guard finding.state != .resolved else { return }
            guard visit.viewer.role >= .analyst else {
                page.tag("p", ["class": "muted"], "Working out a plan needs the role 'analyst'.")
                return
            }
            visit.form(
                "\(path)/plan",
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

    private static func verdict(_ planned: RemedyDesk.Planned) -> String {
        guard let open = planned.stillOpen else { return "Not looked at anew: whether it is closed is unknown." }
        return open.isEmpty ? "Looked at anew: the finding is closed." : "Looked at anew: still open."
    }
}
