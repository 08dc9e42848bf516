internal import WardenServer

/// Pages whose facts other commands have: they say which.
enum PendingPages {
    static func routes(_ door: Door) -> [WebRoute] {
        [
            guide(
                door,
                .access,
                "Who can read, alter or delete a location, hop by hop, is answered on the command line.",
                "trailwarden access who LOCATION"
            ),
            guide(
                door,
                .findings,
                "Findings are failed checks with their risk; an assessment makes them.",
                "trailwarden assess"
            ),
        ]
    }

    private static func guide(
        _ door: Door,
        _ section: DashboardSection,
        _ reason: String,
        _ command: String
    ) -> WebRoute {
        door.page(section.path) { visit in
            visit.page(section.title, section) { page in
                PageParts.head(section.title, "", &page)
                PageParts.empty("Nothing to show here yet", reason, command: command, &page)
            }
        }
    }
}
