internal import WardenEstate
internal import WardenReporting
internal import WardenWeb

/// The map of what a filter lets through, with buttons that scripts make work.
enum LocationMapMarkup {
    static func write(
        _ filter: LocationsPage.Filter,
        _ query: [WebField],
        _ report: EstateReport,
        _ page: inout Markup
    ) {
        let picture = "/locations/map.svg" + (filter.isEmpty ? "" : "?" + WebField.encode(query))
        let shown = filter.isEmpty ? report : report.around(filter.fits)
        let note =
            filter.isEmpty
            ? "data flows from left to right; red lines lead outside" : "what fits, and the way of the data there"
        PageParts.panel("Map", note: note, &page) { page in
            page.tag(
                "div",
                [
                    "class": "map", "id": "map", "tabindex": "0", "role": "region",
                    "aria-label": "Map, scrolls both ways",
                ]
            ) { page in
                let outside = shown.locations.count { $0.role == .outside }
                page.open(
                    "img",
                    [
                        "src": picture,
                        "alt":
                            "Map of \(shown.locations.count) locations, \(outside) of them readable from outside; the list below names them",
                    ]
                )
            }
            page.tag("div", ["class": "map-tools"]) { page in
                page.tag("button", ["type": "button", "data-zoom": "out", "hidden": ""], "Smaller")
                page.tag("button", ["type": "button", "data-zoom": "fit", "hidden": ""], "Whole map")
                page.tag("button", ["type": "button", "data-zoom": "in", "hidden": ""], "Larger")
                page.tag("a", ["href": picture], "Open the map alone")
            }
        }
    }
}
