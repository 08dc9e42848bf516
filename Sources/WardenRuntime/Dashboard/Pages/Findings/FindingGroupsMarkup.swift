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
    /// Behind them a filter leads further than another page: groups are gathered from the gravest on for each.
    private static let parts = 20

    private let grouping: Grouping
    private let groups: [FindingListGroup]
    /// From 1.
    private let part: Int
    private let hasMore: Bool
    /// There are more than anybody pages through.
    private let isCut: Bool
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
        let asked = min(Pager.number(request), Self.parts)
        guard grouping != .none else {
            groups = []
            (part, hasMore, isCut) = (1, false, false)
            return
        }
        let column: FindingGrouping = grouping == .check ? .check : .subject
        let (limit, offset) = (Self.size + 1, (asked - 1) * Self.size)
        let there = try store.findingGroups(of: scope, by: column, filter, limit: limit, offset: offset)
        // A part that is no more leads to the first.
        part = there.isEmpty ? 1 : asked
        let found = part == asked ? there : try store.findingGroups(of: scope, by: column, filter, limit: limit)
        groups = Array(found.prefix(Self.size))
        hasMore = found.count > Self.size && part < Self.parts
        isCut = found.count > Self.size && part == Self.parts
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
        if isCut { return whole + "; choose risks or search to see further ones" }
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
