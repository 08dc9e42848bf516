internal import WardenDomain
internal import WardenReporting

/// Rules that cannot fire, and what would open their eyes.
struct BlindRulesMarkup {
    let sight: SightDesk.Sight

    func write(_ page: inout Markup) {
        page.tag("h3", "Rules")
        guard !sight.blind.isEmpty else {
            page.tag("p", ["class": "empty"], "Each of \(sight.total) rules has what it looks at.")
            return
        }
        page.tag("p", ["class": "muted"]) { page in
            page.tag("a", ["href": "/settings#blind-rules"], "\(sight.blind.count) of \(sight.total) rules are blind")
            page.add(sight.isKnown ? ": what they look at was in no log." : ": no log was read yet.")
        }
        page.tag("ul", ["class": "lines"]) { page in
            for ground in sight.grounds {
                page.tag("li") { page in
                    page.tag("b", "\(Quantity.count(ground.count, "rule")) without \(ground.requirement.words)")
                    page.tag("span", ["class": "muted"], ground.requirement.remedy)
                }
            }
        }
    }

    /// Each of them by name.
    func writeList(_ page: inout Markup) {
        page.tag("details") { page in
            page.tag("summary", "\(sight.blind.count) of them blind: what they look at is not connected")
            // Inside: a link to it opens what it stands in.
            page.tag("div", ["id": "blind-rules"]) { page in
                for ground in sight.grounds { write(ground.requirement, ground.count, &page) }
            }
        }
    }

    private func write(_ requirement: RuleRequirement, _ count: Int, _ page: inout Markup) {
        page.tag("h3", "Without \(requirement.words) (\(count))")
        page.tag("p", ["class": "muted"], requirement.remedy)
        page.tag("ul", ["class": "plain"]) { page in
            for rule in sight.blind where rule.missing.contains(requirement) {
                page.tag("li") { $0.tag("bdi", rule.rule.title) }
            }
        }
    }
}
