internal import WardenCatalogue
internal import WardenChecks
internal import WardenReporting

/// What looks: rules by area, checks by family. They are changed in files, so that every change is reviewed.
enum RulesMarkup {
    static func write(_ sight: SightDesk.Sight, _ page: inout Markup) {
        PageParts.panel("Rules and checks", id: "rules", note: "of version \(Trailwarden.version)", &page) { page in
            page.tag(
                "p",
                ["class": "muted"],
                "They stand in files beside the configuration: a change of them is reviewed like code."
            )
            page.tag("details") { page in
                page.tag("summary", "\(Quantity.count(BuiltInRules.sources.count, "built-in rule"))")
                list(
                    Dictionary(grouping: BuiltInRules.sources.map(\.name)) {
                        $0.split(separator: "/").first.map(String.init) ?? ""
                    },
                    &page
                )
            }
            if !sight.blind.isEmpty { BlindRulesMarkup(sight: sight).writeList(&page) }
            page.tag("details") { page in
                page.tag("summary", Quantity.count(CheckRegistry.all.count, "check"))
                list(
                    Dictionary(grouping: CheckRegistry.all.map { $0.metadata }) { $0.family.title }.mapValues {
                        $0.map { "\($0.id): \($0.title)" }
                    },
                    &page
                )
            }
            for command in ["trailwarden rule list", "trailwarden check list"] {
                page.tag("pre") { $0.tag("code", command) }
            }
        }
    }

    private static func list(_ groups: [String: [String]], _ page: inout Markup) {
        for (title, names) in groups.sorted(by: { $0.key < $1.key }) {
            page.tag("h3", "\(title.isEmpty ? "others" : title.capitalised) (\(names.count))")
            page.tag("ul", ["class": "plain"]) { page in
                for name in names.sorted() { page.tag("li") { $0.tag("bdi", name) } }
            }
        }
    }
}
