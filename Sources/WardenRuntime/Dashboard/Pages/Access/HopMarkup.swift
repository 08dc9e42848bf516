internal import WardenAccess
internal import WardenDomain
internal import WardenEstate
internal import WardenReporting
internal import WardenWeb

/// One access with the hops of its shortest way.
enum HopMarkup {
    static func write(_ access: Access, _ page: inout Markup) {
        page.tag("details", ["class": "finding way"]) { page in
            page.tag("summary") { page in
                page.tag(
                    "span",
                    ["class": "badge verdict-\(access.verdict.rawValue)"],
                    access.verdict == .yes ? "can" : "unknown"
                )
                page.tag("span", ["class": "what"]) { page in
                    page.tag("b") { $0.tag("bdi", access.party.description) }
                    page.tag("span", ["class": "subject"], note(access))
                }
                page.tag("span", ["class": "num"], access.path.map { Quantity.count($0.hops.count, "hop") } ?? "")
            }
            page.tag("div", ["class": "issue"]) { page in
                page.tag("ol", ["class": "chain"]) { page in
                    for hop in access.path?.hops ?? [] {
                        page.tag("li") { page in
                            page.tag("p") { $0.tag("bdi", hop.sentence) }
                            if let evidence = hop.evidence {
                                page.tag("p", ["class": "place"]) { $0.tag("bdi", evidence.sentence) }
                            }
                            if let missing = hop.missing { page.tag("p") { $0.tag("em", "not known: \(missing)") } }
                        }
                    }
                }
                if access.seesMasked == .yes { page.tag("p", ["class": "muted"], "Sees statement texts unredacted.") }
            }
        }
    }

    private static func note(_ access: Access) -> String {
        [
            access.party.kind.rawValue.replacing("-", with: " "), access.party.isOutside ? "outside" : nil,
            access.verdict == .yes && !access.isDirect ? "after giving it to itself" : nil,
        ].compactMap(\.self).joined(separator: " · ")
    }
}
