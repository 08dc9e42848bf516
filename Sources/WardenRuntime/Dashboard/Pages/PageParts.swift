internal import WardenDomain
internal import WardenReporting

/// Pieces that several pages are made of.
enum PageParts {
    /// The page's headline, with what stands beside it.
    static func head(_ title: String, _ lead: String, _ page: inout Markup, beside: (inout Markup) -> Void = { _ in }) {
        page.tag("div", ["class": "page-head"]) { page in
            page.tag("div") { page in
                page.tag("h1", title)
                if !lead.isEmpty { page.tag("p", ["class": "lead"], lead) }
            }
            beside(&page)
        }
        page.raw("\n")
    }

    static func panel(
        _ title: String,
        id: String? = nil,
        note: String = "",
        _ page: inout Markup,
        _ body: (inout Markup) -> Void
    ) {
        page.tag("section", ["class": "panel", "id": id]) { page in
            page.tag("div", ["class": "panel-head"]) { page in
                page.tag("h2", title)
                if !note.isEmpty { page.tag("p", ["class": "muted"], note) }
            }
            body(&page)
        }
        page.raw("\n")
    }

    /// Nothing to show, why, and the command that changes it.
    static func empty(_ title: String, _ reason: String, command: String?, _ page: inout Markup) {
        page.tag("section", ["class": "panel nothing"]) { page in
            page.tag("h2", title)
            page.tag("p", ["class": "muted"], reason)
            if let command { page.tag("pre") { $0.tag("code", command) } }
        }
    }

    /// A page that is nothing but the reason why it is not there.
    static func refusal(_ title: String, _ reason: String, command: String? = nil, _ page: inout Markup) {
        page.tag("section", ["class": "panel nothing"]) { page in
            page.tag("h1", title)
            page.tag("p", ["class": "muted"], reason)
            if let command { page.tag("pre") { $0.tag("code", command) } }
        }
    }

    static func badge(_ severity: Severity, _ page: inout Markup) {
        page.tag("span", ["class": "badge sev-\(severity.rawValue)"], severity.word)
    }

    /// A number with its name and a line about it; a link where there is more.
    static func tile(
        _ number: String,
        _ name: String,
        _ note: String = "",
        tone: String = "",
        link: String? = nil,
        key: String? = nil,
        _ page: inout Markup
    ) {
        let name = { (page: inout Markup) in
            page.tag("b", ["data-live": key], number)
            page.tag("span", name)
            if !note.isEmpty { page.tag("small", note) }
        }
        if let link {
            page.tag("a", ["class": "tile \(tone)", "href": link]) { name(&$0) }
        } else {
            page.tag("div", ["class": "tile \(tone)"]) { name(&$0) }
        }
    }

    static func pairs(_ facts: [(String, String)], _ page: inout Markup) {
        page.tag("dl", ["class": "pairs"]) { page in
            for (name, value) in facts where !value.isEmpty {
                page.tag("div") { page in
                    page.tag("dt", name)
                    page.tag("dd") { $0.tag("bdi", value) }
                }
            }
        }
    }

    static func time(_ milliseconds: Int64?, _ page: inout Markup) {
        guard let milliseconds else { return page.add("never") }
        let time = Timestamp(milliseconds)
        page.tag("time", ["datetime": time.rfc3339], time.dateAndClock)
    }

    /// `3 hours ago`.
    static func ago(_ then: Int64, now: Int64) -> String {
        let distance = now - then
        return distance < 60_000 ? "just now" : "\(Quantity.span(milliseconds: distance)) ago"
    }
}

extension Severity {
    /// As a badge shows it.
    var word: String { self == .informational ? "Info" : rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
