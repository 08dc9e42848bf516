internal import WardenDomain
internal import WardenIncidents
internal import WardenReporting
internal import WardenStore

/// What is new since yesterday.
struct ChangesMarkup {
    let facts: OverviewPage.Facts

    func write(_ page: inout Markup) {
        PageParts.panel("Since yesterday", &page) { page in
            let lines = lines
            page.tag("ul", ["class": "lines"]) { page in
                for (count, words, link) in lines {
                    page.tag("li", ["class": "split"]) { page in
                        page.tag("a", ["href": link], words)
                        page.tag("b", ["class": count == 0 ? "muted" : ""], Quantity.count(UInt64(count)))
                    }
                }
            }
            guard !facts.changed.isEmpty else { return }
            page.tag("h3", "Newest turns")
            page.tag("ul", ["class": "lines"]) { page in
                for entry in facts.changed {
                    page.tag("li") { page in
                        page.tag(
                            "a",
                            ["href": FindingsPage.path(entry.fingerprint)],
                            CheckText.failing(entry.check, title: entry.title)
                        )
                        page.tag(
                            "span",
                            ["class": "muted"],
                            "\(entry.subjectName), \(entry.changedTo.replacing("-", with: " ")) \(PageParts.ago(entry.changedAt, now: facts.now))"
                        )
                    }
                }
            }
        }
    }

    private var lines: [(Int, String, String)] {
        func turns(_ names: String...) -> Int { names.reduce(0) { $0 + (facts.turns[$1] ?? 0) } }
        return [
            (turns("opened", "reopened"), "exposures opened", "/findings"),
            (turns("resolved"), "exposures closed", "/findings?life=resolved"),
            (turns("suppressed"), "accepted for a time", "/findings?life=suppressed"),
            (facts.newGroups, "detections of events since yesterday", "/events"),
            (facts.incidents.count { $0.openedAt >= facts.yesterday }, "incidents opened and not closed", "/incidents"),
        ]
    }
}
