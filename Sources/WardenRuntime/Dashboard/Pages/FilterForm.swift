internal import WardenReporting

/// A form that filters a list by loading it anew. Scripts send it as it changes; without them there is a button.
struct FilterForm {
    struct Chip {
        var value: String
        var caption: String
        var count: Int?
        var isOn: Bool
        var style: String = ""
    }

    let action: String

    func write(_ page: inout Markup, _ body: (inout Markup) -> Void) {
        page.tag("form", ["class": "filters", "method": "get", "action": action, "data-filter": "", "role": "search"]) {
            page in
            body(&page)
            page.tag("button", ["type": "submit"], "Filter")
            page.tag("a", ["class": "clear", "href": action], "Clear")
        }
    }

    static func search(_ value: String?, _ hint: String, _ page: inout Markup) {
        page.tag("label", ["class": "search"]) { page in
            page.tag("span", ["class": "sr"], "Search")
            page.open(
                "input",
                [
                    "type": "search", "name": "q", "value": value, "placeholder": hint, "autocomplete": "off",
                    "maxlength": "200",
                ]
            )
        }
    }

    static func chips(_ title: String, _ name: String, _ chips: [Chip], _ page: inout Markup) {
        page.tag("fieldset", ["class": "chips"]) { page in
            page.tag("legend", ["class": "sr"], title)
            for chip in chips where chip.count != 0 || chip.isOn {
                page.tag("label", ["class": "chip \(chip.style)"]) { page in
                    page.open(
                        "input",
                        ["type": "checkbox", "name": name, "value": chip.value, "checked": chip.isOn ? "" : nil]
                    )
                    page.tag("span") { page in
                        page.add(chip.caption)
                        if let count = chip.count { page.tag("b", Quantity.count(UInt64(max(0, count)))) }
                    }
                }
            }
        }
    }

    static func choice(
        _ title: String,
        _ name: String,
        _ options: [(String, String)],
        _ chosen: String?,
        _ page: inout Markup
    ) {
        page.tag("label", ["class": "choice"]) { page in
            page.tag("span", title)
            page.tag("select", ["name": name]) { page in
                for (value, caption) in options {
                    page.tag("option", ["value": value, "selected": value == chosen ? "" : nil], caption)
                }
            }
        }
    }

    static func date(_ name: String, _ title: String, _ value: String?, _ page: inout Markup) {
        page.tag("label", ["class": "choice"]) { page in
            page.tag("span", title)
            page.open("input", ["type": "date", "name": name, "value": value])
        }
    }
}
