internal import WardenReporting

/// The sections of the dashboard, in the order of its menu.
enum DashboardSection: String, CaseIterable {
    case overview, locations, access, findings, incidents, events, integrity, compliance, reviews, settings

    var title: String {
        switch self {
        case .overview: "Overview"
        case .locations: "Locations"
        case .access: "Access"
        case .findings: "Findings"
        case .incidents: "Incidents"
        case .events: "Events"
        case .integrity: "Integrity"
        case .compliance: "Compliance"
        case .reviews: "Reviews"
        case .settings: "Settings"
        }
    }

    var path: String { self == .overview ? "/" : "/\(rawValue)" }

    /// Strokes of its sign, in a box of 20 by 20.
    var strokes: StaticString {
        switch self {
        case .overview: "M3 17V9M8 17V4M13 17v-6M18 17V7"
        case .locations: "M3 5h14v4H3zM3 12h14v4H3zM6 7h.01M6 14h.01"
        case .access: "M12.5 11a4 4 0 1 0-3.4-2L3 15v2h3v-2h2v-2l1.5-1.6"
        case .findings: "M10 3 18 17H2zM10 8v4M10 14.5h.01"
        case .incidents: "M10 2v3M4 5l2 2M16 5l-2 2M5 16v-5a5 5 0 0 1 10 0v5M3 17h14"
        case .events: "M2 10h4l2-6 4 12 2-6h4"
        case .integrity: "M3 5h14v12H3zM3 9h14M7 3v3M13 3v3M7.5 13l2 2 3.5-3.5"
        case .compliance: "M5 3h10v14H5zM7.5 7h5M7.5 10h5M7.5 13h3"
        case .reviews: "M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2 17c0-3 2-5 5-5 1.2 0 2.3.3 3.2 1M12 14.5l2 2 4-4"
        case .settings: "M4 6h7M15 6h1M4 14h1M9 14h7M11 4v4M7 12v4"
        }
    }
}

/// What every page of the dashboard has around it.
struct PageFrame {
    var title: String
    var section: DashboardSection?
    /// Nil = nobody is signed in.
    var person: (name: String, role: String)?
    var formToken: String
    var assets: DashboardAssets

    /// The whole document.
    func render(_ body: (inout Markup) throws -> Void) rethrows -> String {
        var page = Markup()
        page.raw("<!doctype html>\n")
        var content = Markup()
        try body(&content)
        page.tag("html", ["lang": "en"]) { page in
            page.tag("head") { writeHead(&$0) }
            page.tag("body", ["class": person == nil ? "alone" : "framed"]) { page in
                page.raw("<a class=\"skip\" href=\"#content\">Skip to content</a>\n")
                if person != nil { writeMenu(&page) }
                page.tag("main", ["id": "content", "tabindex": "-1"]) { page in
                    page.raw("\n")
                    page.append(content)
                }
                page.raw("\n")
            }
        }
        page.raw("\n")
        return page.text
    }

    private func writeHead(_ page: inout Markup) {
        page.raw("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        page.raw("<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\">")
        page.tag("title", "\(title) · Trailwarden")
        page.open("link", ["rel": "stylesheet", "href": assets.stylePath])
        page.open("link", ["rel": "icon", "href": "/assets/mark.svg", "type": "image/svg+xml"])
        page.tag("script", ["src": assets.scriptPath, "defer": ""]) { _ in }
    }

    private func writeMenu(_ page: inout Markup) {
        page.tag("header", ["class": "rail"]) { page in
            page.tag("a", ["class": "brand", "href": "/"]) { page in
                ReportParts.writeMark(&page)
                page.tag("span", ["class": "product"], "Trailwarden")
            }
            page.tag("nav", ["class": "menu", "aria-label": "Pages"]) { page in
                for item in DashboardSection.allCases {
                    page.tag(
                        "a",
                        ["href": item.path, "aria-current": item == section ? "page" : nil]
                    ) { page in
                        page.raw("<svg viewBox=\"0 0 20 20\" aria-hidden=\"true\"><path d=\"")
                        page.raw(item.strokes)
                        page.raw("\"/></svg>")
                        page.tag("span", item.title)
                    }
                }
            }
            page.tag("div", ["class": "whoami"]) { page in
                page.tag("p", ["class": "live", "id": "live", "hidden": "", "role": "status"]) { _ in }
                page.tag("p", ["class": "person"]) { page in
                    page.tag("b", person?.name ?? "")
                    page.tag("span", person?.role ?? "")
                }
                page.tag("form", ["method": "post", "action": "/sign-out"]) { page in
                    writeFormToken(&page)
                    page.tag("button", ["type": "submit", "class": "quiet"], "Sign out")
                }
            }
        }
        page.raw("\n")
    }

    func writeFormToken(_ page: inout Markup) {
        page.open("input", ["type": "hidden", "name": "form-token", "value": formToken])
    }
}
