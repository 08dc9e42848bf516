internal import WardenDomain
internal import WardenEstate
internal import WardenReporting
internal import WardenStore

/// What nobody can see at present, and what would open it.
struct BlindSpotsMarkup {
    let facts: OverviewPage.Facts

    func write(_ page: inout Markup) {
        PageParts.panel("Blind spots", note: "never counted as a pass", &page) { page in
            writeQuestions(&page)
            if let sight = facts.sight { BlindRulesMarkup(sight: sight).write(&page) }
        }
    }

    private func writeQuestions(_ page: inout Markup) {
        guard let estate = facts.estate else {
            page.tag("p", ["class": "empty"], "Where audit logs live is not known yet:")
            page.tag("pre") { $0.tag("code", "trailwarden discover") }
            return
        }
        summary(estate, &page)
        let groups = estate.unknownGroups
        guard !groups.isEmpty else {
            page.tag("p", ["class": "empty"], "Discovery got an answer to every question.")
            return
        }
        page.tag("ul", ["class": "lines"]) { page in
            for group in groups.prefix(4) {
                page.tag("li") { page in
                    page.tag("b", group.questions.first?.blindSpot ?? group.key.call)
                    page.tag(
                        "span",
                        ["class": "muted"],
                        "\(Quantity.count(group.questions.count, "question")) to \(group.key.call)"
                            + (group.key.permission.map { "; grant \($0)" } ?? "; \(group.key.reason.words)")
                    )
                }
            }
        }
        if groups.count > 4 {
            page.tag("p", ["class": "more"]) {
                $0.tag("a", ["href": "/locations#unknown"], "All \(groups.count) causes")
            }
        }
    }

    private func summary(_ estate: EstateReport, _ page: inout Markup) {
        let results = facts.summaries.first.map { $0.applicable - $0.evaluated }
        page.tag("dl", ["class": "trio"]) { page in
            number(estate.unknowns.count, "questions of discovery", "/locations#unknown", &page)
            number(facts.readings?.unknown, "settings unread", "/locations#unknown", &page)
            number(results, "check results unknown", "/findings", &page)
        }
    }

    private func number(_ count: Int?, _ name: String, _ link: String, _ page: inout Markup) {
        page.tag("div") { page in
            page.tag("dt") { $0.tag("a", ["href": link], name) }
            page.tag("dd", count.map { Quantity.count(UInt64(max(0, $0))) } ?? "?")
        }
    }
}
