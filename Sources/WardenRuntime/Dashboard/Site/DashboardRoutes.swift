internal import WardenWeb

/// Every address of the dashboard.
enum DashboardRoutes {
    static func routes(_ door: Door) -> [WebRoute] {
        SignInPage.routes(door) + OpenIDPages.routes(door) + OverviewPage.routes(door)
            + LocationsPage.routes(door) + EventsPage.routes(door)
            + AccessPage.routes(door) + FindingsPage.routes(door) + IntegrityPage.routes(door)
            + IncidentsPage.routes(door) + CompliancePage.routes(door) + ReviewsPage.routes(door)
            + SettingsPage.routes(door) + BehaviourPage.routes(door) + HuntPage.routes(door)
            + IncidentActions.routes(door) + SinksMarkup.routes(door) + PeopleActions.routes(door)
            + APIRoutes.routes(door) + assets(door.site)
    }

    static func router(_ site: DashboardSite) -> WebRouter {
        let door = Door(site: site)
        return WebRouter(routes(door)) { request in
            if request.path.hasPrefix("/api/") {
                return Door.problem(404, "there is no such operation; /api/openapi.json lists them")
            }
            return await door.answered(request) {
                guard let visit = try door.visit(request) else {
                    return door.alone("Not found", 404) {
                        PageParts.empty("Not found", "There is no such page.", command: nil, &$0)
                    }
                }
                return visit.notFound("There is no such page.", .overview)
            }
        }
    }

    private static func assets(_ site: DashboardSite) -> [WebRoute] {
        let file: WebRoute.Handler = { site.assets.file($0.path) ?? .text("not found\n", status: 404) }
        return [
            WebRoute("GET", "/assets/{name}", file),
            WebRoute("GET", "/favicon.ico") { _ in .redirect("/assets/mark.svg") },
            WebRoute("GET", "/robots.txt") { _ in .text("User-agent: *\nDisallow: /\n") },
        ]
    }
}
