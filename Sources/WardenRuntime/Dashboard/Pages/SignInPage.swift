internal import WardenDomain
internal import WardenReporting
internal import WardenWeb

/// Signing in and out.
enum SignInPage {
    static func routes(_ door: Door) -> [WebRoute] {
        [
            WebRoute("GET", "/sign-in") { request in
                await door.answered(request) {
                    if try door.visit(request) != nil { return .redirect("/") }
                    return show(door, to: request.query("to"), message: nil)
                }
            },
            WebRoute("POST", "/sign-in") { request in
                await door.answered(request) { try await signIn(door, request) }
            },
            door.change("/sign-out", role: .viewer) { visit in
                try await visit.note("signed-out", subject: visit.viewer.name)
                try visit.site.accounts.signOut(visit.viewer)
                return WebResponse.redirect("/sign-in").with("set-cookie", cookie("", 0, visit.site))
            },
        ]
    }

    private static func signIn(_ door: Door, _ request: WebRequest) async throws -> WebResponse {
        // A page from elsewhere must not sign somebody in under another name.
        guard Door.isOwn(request) else { return door.foreign(request) }
        let form = request.form
        let outcome = try await door.site.accounts.signIn(
            form["name"] ?? "",
            password: form["password"] ?? "",
            code: form["code"] ?? "",
            address: request.remoteAddress,
            agent: request.headers["user-agent"] ?? "",
            now: door.site.clock()
        )
        switch outcome {
        case .done(let value):
            try await note("signed-in", door, request)
            return entered(value, to: form["to"], door.site)
        case .refused:
            try await note("sign-in-refused", door, request)
            return show(door, to: form["to"], message: "Name, password or code is not right.", status: 401)
        case .wait(let milliseconds):
            let seconds = (milliseconds + 999) / 1_000
            return show(door, to: form["to"], message: "Too many attempts. Wait \(seconds) s.", status: 429)
                .with("retry-after", String(seconds))
        }
    }

    /// Sends somebody on who has just come in.
    static func entered(_ value: String, to: String?, _ site: DashboardSite) -> WebResponse {
        WebResponse.redirect(to ?? "/").with("set-cookie", cookie(value, Accounts.longestSession / 1_000, site))
    }

    private static func note(_ kind: String, _ door: Door, _ request: WebRequest) async throws {
        let name = String((request.form["name"] ?? "").lowercased().prefix(100))
        try await door.site.trail.note(
            kind,
            subject: name,
            actor: name,
            [
                "address": .string(request.remoteAddress),
                "agent": .string(String((request.headers["user-agent"] ?? "").prefix(200))),
            ]
        )
    }

    private static func cookie(_ value: String, _ life: Int64, _ site: DashboardSite) -> String {
        "\(Door.cookie)=\(value); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(life)"
            + (site.options.isSecure ? "; Secure" : "")
    }

    static func show(_ door: Door, to: String?, message: String?, status: Int = 200) -> WebResponse {
        door.alone("Sign in", status) { page in
            page.tag("div", ["class": "gate"]) { page in
                page.tag("div", ["class": "brand"]) { page in
                    ReportParts.writeMark(&page)
                    page.tag("span", ["class": "product"], "Trailwarden")
                }
                page.tag("h1", "Sign in")
                if let message { page.tag("p", ["class": "warning", "role": "alert"], message) }
                page.tag("form", ["method": "post", "action": "/sign-in"]) { page in
                    if let to { page.open("input", ["type": "hidden", "name": "to", "value": to]) }
                    field("name", "Name", type: "text", complete: "username", isRequired: true, &page)
                    field(
                        "password",
                        "Password",
                        type: "password",
                        complete: "current-password",
                        isRequired: true,
                        &page
                    )
                    field("code", "One-time code", type: "text", complete: "one-time-code", isRequired: false, &page)
                    page.tag("button", ["type": "submit", "class": "primary"], "Sign in")
                }
                if let provider = door.site.options.identity {
                    let query = to.map { "?to=\(WebField.escaped($0))" } ?? ""
                    page.tag(
                        "a",
                        ["class": "button wide", "href": OpenIDPages.begin + query],
                        "Sign in with \(provider.settings.host)"
                    )
                }
                page.tag("p", ["class": "muted"], "The code is needed where a second factor is set up.")
            }
        }
    }

    private static func field(
        _ name: String,
        _ label: String,
        type: String,
        complete: String,
        isRequired: Bool,
        _ page: inout Markup
    ) {
        page.tag("label", ["for": "field-\(name)"], label)
        page.open(
            "input",
            [
                "id": "field-\(name)", "name": name, "type": type, "autocomplete": complete,
                "required": isRequired ? "" : nil, "autocapitalize": "none", "spellcheck": "false",
                "inputmode": name == "code" ? "numeric" : nil,
            ]
        )
    }
}
