internal import WardenDomain
internal import WardenReporting
internal import WardenServer

/// One request of somebody who is signed in.
struct Visit: Sendable {
    let site: DashboardSite
    let request: WebRequest
    let viewer: Accounts.Viewer
    /// Epoch milliseconds.
    let now: Int64

    var formToken: String { site.accounts.formToken(viewer.session) }

    /// A page of the dashboard.
    func page(
        _ title: String,
        _ section: DashboardSection?,
        status: Int = 200,
        _ body: (inout Markup) -> Void
    ) -> WebResponse {
        let frame = PageFrame(
            title: title,
            section: section,
            person: (viewer.name, viewer.role.rawValue),
            formToken: formToken,
            assets: site.assets
        )
        return .html(frame.render(body), status: status)
    }

    func notFound(_ what: String, _ section: DashboardSection) -> WebResponse {
        page("Not found", section, status: 404) { page in
            PageParts.empty("Not found", what, command: nil, &page)
        }
    }
}
