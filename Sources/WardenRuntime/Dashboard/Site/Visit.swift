internal import WardenDomain
internal import WardenReporting
internal import WardenWeb

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
        _ body: (inout Markup) throws -> Void
    ) rethrows -> WebResponse {
        let frame = PageFrame(
            title: title,
            section: section,
            person: (viewer.name, viewer.role.rawValue),
            formToken: formToken,
            assets: site.assets
        )
        return .html(try frame.render(body), status: status)
    }

    /// Enters what the person is about to do into the evidence log.
    func note(_ kind: String, subject: String, _ body: JSONValue = [:]) async throws {
        try await site.trail.note(kind, subject: subject, actor: viewer.name, body)
    }

    /// A form of one button, with the token of the session.
    func form(
        _ action: String,
        _ caption: String,
        fields: [(StaticString, String)] = [],
        style: String? = nil,
        _ page: inout Markup,
        inside: (inout Markup) -> Void = { _ in }
    ) {
        page.tag("form", ["method": "post", "action": action, "class": "act"]) { page in
            page.open("input", ["type": "hidden", "name": "form-token", "value": formToken])
            for (name, value) in fields { page.open("input", ["type": "hidden", "name": "\(name)", "value": value]) }
            inside(&page)
            page.tag("button", ["type": "submit", "class": style], caption)
        }
    }

    func notFound(_ what: String, _ section: DashboardSection) -> WebResponse {
        page("Not found", section, status: 404) { page in
            PageParts.empty("Not found", what, command: nil, &page)
        }
    }
}
