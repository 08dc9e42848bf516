internal import WardenDomain
internal import WardenReporting
internal import WardenWeb

/// Managing people and tokens: for admins.
enum PeopleActions {
    static func routes(_ door: Door) -> [WebRoute] {
        [
            door.change("/settings/people/add", role: .admin) { visit in
                let form = visit.request.form
                let name = (form["name"] ?? "").trimmed
                let role = form["role"].flatMap(WebRole.init(rawValue:)) ?? .viewer
                try await visit.note("user-added", subject: name, ["role": .string(role.rawValue)])
                return try await answered(visit) {
                    let uri = try visit.site.accounts.add(
                        name,
                        role: role,
                        password: form["password"] ?? "",
                        withCode: form["code"] == "yes",
                        now: visit.now
                    )
                    guard let uri else { return "'\(name)' may sign in." }
                    return "'\(name)' may sign in. For the authenticator app, shown this once: \(uri)"
                }
            },
            door.change("/settings/people/role", role: .admin) { visit in
                let form = visit.request.form
                let name = form["name"] ?? ""
                guard let role = form["role"].flatMap(WebRole.init(rawValue:)) else {
                    return visit.notFound("There is no such role.", .settings)
                }
                guard name != visit.viewer.name else {
                    return said(visit, "Somebody else has to change your own role.")
                }
                try await visit.note("role-changed", subject: name, ["role": .string(role.rawValue)])
                return try await answered(visit) {
                    try visit.site.accounts.setRole(name, role)
                    return "'\(name)' is \(role.rawValue) now; their sessions are over."
                }
            },
            door.change("/settings/people/remove", role: .admin) { visit in
                let name = visit.request.form["name"] ?? ""
                guard name != visit.viewer.name else { return said(visit, "Somebody else has to remove you.") }
                try await visit.note("user-removed", subject: name)
                return try await answered(visit) {
                    try visit.site.accounts.remove(name)
                    return "'\(name)' is removed, with all sessions and tokens."
                }
            },
            door.change("/settings/tokens/issue", role: .admin) { visit in
                let form = visit.request.form
                let name = (form["name"] ?? "").trimmed
                let scopes = form.filter { $0.name == "scope" }.compactMap { APIScope(rawValue: $0.value) }
                let days = form["days"].flatMap { Int64($0) } ?? 90
                guard (1...3_650).contains(days), !name.isEmpty else {
                    return said(visit, "A token needs a name, and from 1 to 3650 days.")
                }
                try await visit.note(
                    "token-issued",
                    subject: "\(visit.viewer.name)/\(name)",
                    ["scopes": .strings(scopes.map(\.rawValue)), "days": .integer(days)]
                )
                return try await answered(visit) {
                    let token = try visit.site.accounts.issueToken(
                        user: visit.viewer.name,
                        name: name,
                        scopes: scopes,
                        expiresAt: visit.now + days * 86_400_000,
                        now: visit.now
                    )
                    return "Token '\(name)', shown this once: \(token)"
                }
            },
        ]
    }

    /// The page itself carries the answer, so that a secret never stands in an address.
    private static func answered(_ visit: Visit, _ body: () throws -> String) async throws -> WebResponse {
        do {
            return said(visit, try body())
        } catch let error as WardenError {
            // What was asked stands in the log already; that it was not done has to, too.
            try await visit.note("change-refused", subject: error.object, ["reason": .string(error.code)])
            return said(visit, "\(error.object): \(error.message)")
        }
    }

    private static func said(_ visit: Visit, _ words: String) -> WebResponse {
        visit.page("Settings", .settings, status: 200) { page in
            page.tag("p", ["class": "crumb"]) { $0.tag("a", ["href": "/settings"], "Settings") }
            PageParts.head("Settings", "", &page)
            page.tag("p", ["class": "notice said", "role": "status"], words)
            page.tag("p") { $0.tag("a", ["class": "button", "href": "/settings"], "Back to the settings") }
        }
    }

    static func writeAdd(_ visit: Visit, _ page: inout Markup) {
        page.tag("details", ["class": "adding"]) { page in
            page.tag("summary", "Add somebody")
            visit.form("/settings/people/add", "Add", style: "primary", &page) { page in
                field("Name", "name", "text", &page)
                field("Password, 12 characters or more", "password", "password", &page)
                roles(.viewer, &page)
                page.tag("label", ["class": "check"]) { page in
                    page.open("input", ["type": "checkbox", "name": "code", "value": "yes", "checked": ""])
                    page.tag("span", "Asks for a one-time code as well")
                }
            }
        }
    }

    static func writeIssue(_ visit: Visit, _ page: inout Markup) {
        page.tag("details", ["class": "adding"]) { page in
            page.tag("summary", "Issue a token")
            visit.form("/settings/tokens/issue", "Issue", style: "primary", &page) { page in
                field("What it is for", "name", "text", &page)
                page.tag("fieldset", ["class": "options"]) { page in
                    page.tag("legend", "Opens")
                    for scope in APIScope.allCases {
                        page.tag("label") { page in
                            page.open("input", ["type": "checkbox", "name": "scope", "value": scope.rawValue])
                            page.tag("span", scope.rawValue)
                        }
                    }
                }
                page.tag("label", ["class": "field"]) { page in
                    page.tag("span", "Days until it expires")
                    page.open("input", ["type": "number", "name": "days", "value": "90", "min": "1", "max": "3650"])
                }
            }
        }
    }

    static func roles(_ chosen: WebRole, label: String = "Role", _ page: inout Markup) {
        page.tag("label", ["class": "field"]) { page in
            page.tag("span", label)
            page.tag("select", ["name": "role"]) { page in
                for role in WebRole.allCases {
                    page.tag("option", ["value": role.rawValue, "selected": role == chosen ? "" : nil], role.rawValue)
                }
            }
        }
    }

    private static func field(_ title: String, _ name: String, _ type: String, _ page: inout Markup) {
        page.tag("label", ["class": "field"]) { page in
            page.tag("span", title)
            page.open(
                "input",
                [
                    "type": type, "name": name, "required": "",
                    "autocomplete": type == "password" ? "new-password" : "off",
                ]
            )
        }
    }
}
