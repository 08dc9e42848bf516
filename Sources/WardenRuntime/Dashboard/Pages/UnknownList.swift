internal import WardenEstate
internal import WardenReporting

/// Questions that got no answer, by what would answer them.
enum UnknownList {
    static func write(_ report: EstateReport, _ page: inout Markup) {
        let groups = report.unknownGroups
        guard !groups.isEmpty else { return }
        PageParts.panel(
            "Not known",
            id: "unknown",
            note: "\(Quantity.count(report.unknowns.count, "question")), \(Quantity.count(groups.count, "cause"))",
            &page
        ) { page in
            page.tag("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Not known"]) { page in
                page.tag("table", ["class": "grid-table"]) { page in
                    page.tag("thead") { page in
                        page.tag("tr") { page in
                            for name in ["Why", "Call", "Missing permission", "What may be unseen"] {
                                page.tag("th", ["scope": "col"], name)
                            }
                            page.tag("th", ["scope": "col", "class": "num"], "Questions")
                        }
                    }
                    page.tag("tbody") { page in
                        for group in groups.prefix(50) {
                            page.tag("tr") { page in
                                page.tag("td", group.key.reason.words)
                                page.tag("td") { $0.tag("code", group.key.call) }
                                page.tag("td") { $0.tag("code", group.key.permission ?? "–") }
                                page.tag("td", group.questions.first?.blindSpot ?? "")
                                page.tag("td", ["class": "num"], Quantity.count(UInt64(group.questions.count)))
                            }
                        }
                    }
                }
            }
        }
    }
}

extension Unknown.Reason {
    /// For a person.
    var words: String {
        switch self {
        case .forbidden: "forbidden"
        case .unauthenticated: "not signed in"
        case .notFound: "not found"
        case .throttled: "asked too often"
        case .serverError: "error of the service"
        case .malformed: "unreadable answer"
        case .rejected: "refused"
        case .unreachable: "unreachable"
        case .timeout: "no answer in time"
        case .incomplete: "listing incomplete"
        case .clockSkew: "clocks disagree"
        case .notOffered: "not offered"
        case .dynamic: "made at run time"
        case .outOfScope: "out of scope"
        }
    }
}
