internal import WardenChecks
internal import WardenDomain
internal import WardenReporting
internal import WardenStore
internal import WardenWeb

/// Findings by what they have in common, in parts, by links.
struct FindingGroupsMarkup {
    /// How the list is gathered.
    enum Grouping: String, CaseIterable {
        case none, check, subject

        var caption: String {
            switch self {
            case .none: "one by one"
            case .check: "by check"
            case .subject: "by what it is about"
            }
        }
    }

    private static let size = 100

    private let grouping: Grouping
    private let groups: [FindingListGroup]
    /// From 1.
    private let part: Int
    private let hasMore: Bool
    /// No finding that fits was left out of the counts.
    private let areAll: Bool

    init(
        _ request: WebRequest,
        _ grouping: Grouping,
        _ filter: FindingListFilter,
        _ store: Store,
        _ scope: String,
        areAll: Bool
    ) throws(WardenError) {
        self.grouping = grouping
        self.areAll = areAll
        part = Pager.number(request)
        guard grouping != .none else {
            groups = []
            hasMore = false
            return
        }
        let found = try store.findingGroups(
            of: scope,
            by: grouping == .check ? .check : .subject,
            filter,
            limit: Self.size + 1,
            offset: (part - 1) * Self.size
        )
        groups = Array(found.prefix(Self.size))
        hasMore = found.count > Self.size
    }

    var isEmpty: Bool { groups.isEmpty }

    /// `3 findings`, `more than 3,000 findings`.
    static func words(_ counts: FindingListCounts) -> String {
        counts.isBounded
            ? "more than \(Quantity.count(counts.total - 1, "finding"))" : Quantity.count(counts.total, "finding")
    }

    func write(_ query: [WebField], _ page: inout Markup) {
        page.tag("p", ["class": "muted count", "role": "status"], sentence)
        writeRows(query.filter { $0.name != "group" }, &page)
        guard part > 1 || hasMore else { return }
        func link(_ part: Int) -> String { "/findings?" + WebField.encode(query + [WebField("page", String(part))]) }
        page.tag("nav", ["class": "pager", "aria-label": "Parts of the list"]) { page in
            if part > 1 { page.tag("a", ["href": link(part - 1), "rel": "prev"], "Previous") }
            page.tag("span", "Page \(Quantity.count(UInt64(part)))")
            if hasMore { page.tag("a", ["href": link(part + 1), "rel": "next"], "Next") }
        }
    }

    private var sentence: String {
        let first = (part - 1) * Self.size
        let whole =
            part == 1 && !hasMore
            ? Quantity.count(groups.count, "group")
            : "Groups \(Quantity.count(UInt64(first + 1))) to \(Quantity.count(UInt64(first + groups.count))), gravest first"
        return areAll
            ? whole
            : whole
                + "; of the gravest \(Quantity.count(UInt64(Store.countedFindings))) findings that match: search for more words to see all"
    }

    private func writeRows(_ rest: [WebField], _ page: inout Markup) {
        page.tag("ul", ["class": "rows risks"]) { page in
            for group in groups {
                page.tag("li") { page in
                    let link = "/findings?" + WebField.encode(rest + [WebField(grouping.rawValue, group.key)])
                    page.tag("a", ["href": link]) { page in
                        RiskMarkup.write(group.risk, &page)
                        page.tag("span", ["class": "what"]) { page in
                            page.tag("b") { $0.tag("bdi", group.title.isEmpty ? group.key : group.title) }
                            page.tag("span", ["class": "subject"], note(group))
                        }
                        page.tag("span", ["class": "num"], Quantity.count(group.count, "finding"))
                        page.raw("<span class=\"seen\"></span>")
                    }
                }
            }
        }
    }

    private func note(_ group: FindingListGroup) -> String {
        guard grouping == .check else { return group.key }
        let family = CheckRegistry.metadata[group.key].map { "\($0.family.title) · " } ?? ""
        return family + group.key
    }
}
