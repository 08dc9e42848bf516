import WardenDomain

/// Who, what and where: the most frequent values of each field.
struct HTMLCensus {
    private static let rows = 8

    private let census: Census

    init(_ census: Census) {
        self.census = census
    }

    func write(_ page: inout Markup) {
        let lists: [(String, Census.Distribution)] = [
            ("Principals", census.principals), ("Actions", census.actions), ("Services", census.services),
            ("Source addresses", census.sourceAddresses), ("Workspaces", census.workspaces),
            ("User agents", census.userAgents),
        ].filter { !$0.1.entries.isEmpty }
        guard !lists.isEmpty else { return }
        page.tag("section", ["id": "census", "class": "lists"]) { page in
            page.tag("h2", ["class": "sr"], "Census")
            for (title, distribution) in lists { write(title, distribution, to: &page) }
        }
        page.raw("\n")
    }

    private func write(_ title: String, _ distribution: Census.Distribution, to page: inout Markup) {
        let entries = distribution.entries.prefix(Self.rows)
        let peak = Double(max(entries.map(\.count).max() ?? 1, 1))
        page.tag("div", ["class": "panel list"]) { page in
            page.tag("div", ["class": "panel-head"]) { page in
                page.tag("h3", title)
                page.tag(
                    "p",
                    ["class": "muted"],
                    "\(distribution.isTruncated ? "at least " : "")\(Quantity.count(distribution.distinct)) different"
                )
            }
            page.tag("ol") { page in
                for entry in entries {
                    page.tag("li") { page in
                        page.tag("bdi", ["title": entry.value], entry.value.isEmpty ? "(none)" : entry.value)
                        page.tag("b", Quantity.count(entry.count))
                        page.tag("small", Quantity.share(entry.count, of: census.events))
                        page.tag("svg", ["class": "meter", "aria-hidden": "true"]) { page in
                            page.raw("<rect class=\"track\" width=\"100%\" height=\"5\" rx=\"2.5\"></rect>")
                            page.shape(
                                "rect",
                                [
                                    "class": "bar", "width": percent(Double(entry.count) / peak * 100), "height": "5",
                                    "rx": "2.5",
                                ]
                            )
                        }
                    }
                }
            }
        }
    }
}
