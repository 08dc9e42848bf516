internal import WardenServer

/// Pages whose facts other commands have: they say which.
enum PendingPages {
    static func routes(_ door: Door) -> [WebRoute] {
        [
            guide(
                door,
                .compliance,
                "What checks say about each criterion of SOC 2 comes with an assessment.",
                "trailwarden assess --output html --output-file assessment.html"
            )
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
