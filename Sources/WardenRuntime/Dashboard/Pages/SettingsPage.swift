internal import WardenDomain
internal import WardenReporting
internal import WardenStore
internal import WardenWeb

/// People, sessions and tokens; each sees their own sessions, an admin sees all.
enum SettingsPage {
    static func routes(_ door: Door) -> [WebRoute] {
        [
            door.page("/settings") { try show($0) },
            door.change("/settings/sessions/end", role: .viewer) { visit in
                let id = visit.request.form["session"] ?? ""
                guard let session = try visit.site.store.webSession(id),
                    session.user == visit.viewer.name || visit.viewer.role >= .admin
                else { return visit.notFound("This session is over already.", .settings) }
                try await visit.note("session-ended", subject: session.user)
                _ = try visit.site.store.endWebSession(id)
                return .redirect("/settings")
            },
            door.change("/settings/tokens/remove", role: .admin) { visit in
                let form = visit.request.form
                try await visit.note("token-removed", subject: "\(form["user"] ?? "")/\(form["name"] ?? "")")
                _ = try visit.site.accounts.removeToken(user: form["user"] ?? "", name: form["name"] ?? "")
                return .redirect("/settings")
            },
        ]
    }

    private static func show(_ visit: Visit) throws -> WebResponse {
        let isAdmin = visit.viewer.role >= .admin
        let people = isAdmin ? try visit.site.accounts.people() : []
        let sessions = try visit.site.store.webSessions(of: isAdmin ? nil : visit.viewer.name)
            .filter { $0.expiresAt > visit.now && visit.now - $0.seenAt < Accounts.longestRest }
        let tokens = isAdmin ? try visit.site.store.webTokens() : []
        return try visit.page("Settings", .settings) { page in
            PageParts.head("Settings", "You are \(visit.viewer.name): \(visit.viewer.role.summary).", &page)
            if isAdmin { writePeople(people, visit, &page) }
            writeSessions(sessions, visit, &page)
            if isAdmin { writeTokens(tokens, visit, &page) }
            if isAdmin { try SinksMarkup.write(visit, &page) }
            RulesMarkup.write(try visit.site.sight.sight(), &page)
        }
    }

    static func table(
        _ name: String,
        _ columns: [String],
        _ page: inout Markup,
        _ rows: (inout Markup) -> Void
    ) {
        page.tag("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": name]) { page in
            page.tag("table", ["class": "grid-table"]) { page in
                page.tag("thead") { page in
                    page.tag("tr") { page in
                        for column in columns { page.tag("th", ["scope": "col"], column) }
                        page.tag("th", ["scope": "col"]) { $0.tag("span", ["class": "sr"], "Actions") }
                    }
                }
                page.tag("tbody") { rows(&$0) }
            }
        }
    }

    private static func writePeople(_ people: [Accounts.Person], _ visit: Visit, _ page: inout Markup) {
        PageParts.panel("People", id: "people", note: Quantity.count(people.count, "person", "people"), &page) { page in
            table("People", ["Name", "Role", "Second factor", "Last sign-in"], &page) { page in
                for person in people {
                    page.tag("tr") { page in
                        page.tag("td") { $0.tag("bdi", person.name) }
                        page.tag("td", person.role.rawValue)
                        page.tag("td", person.hasCode ? "one-time code" : "none")
                        page.tag("td") { PageParts.time(person.signedInAt, &$0) }
                        page.tag("td", ["class": "inline"]) { page in
                            if person.name == visit.viewer.name {
                                page.tag("span", ["class": "muted"], "you")
                            } else {
                                writeRole(person, visit, &page)
                                button(visit, "/settings/people/remove", [("name", person.name)], "Remove", &page)
                            }
                        }
                    }
                }
            }
            PeopleActions.writeAdd(visit, &page)
        }
    }

    private static func writeRole(_ person: Accounts.Person, _ visit: Visit, _ page: inout Markup) {
        visit.form("/settings/people/role", "Set role", fields: [("name", person.name)], &page) { page in
            page.tag("select", ["name": "role", "aria-label": "Role of \(person.name)"]) { page in
                for role in WebRole.allCases {
                    page.tag(
                        "option",
                        ["value": role.rawValue, "selected": role == person.role ? "" : nil],
                        role.rawValue
                    )
                }
            }
        }
    }

    private static func writeSessions(_ sessions: [WebSession], _ visit: Visit, _ page: inout Markup) {
        PageParts.panel("Sessions", note: Quantity.count(sessions.count, "session"), &page) { page in
            table("Sessions", ["Who", "Since", "Last seen", "Address", "Browser"], &page) { page in
                for session in sessions {
                    page.tag("tr") { page in
                        page.tag("td") { $0.tag("bdi", session.user) }
                        page.tag("td") { PageParts.time(session.createdAt, &$0) }
                        page.tag("td") { PageParts.time(session.seenAt, &$0) }
                        page.tag("td") { $0.tag("bdi", session.address) }
                        page.tag("td", ["class": "path"]) { $0.tag("bdi", session.agent) }
                        page.tag("td") { page in
                            if session.id == visit.viewer.session {
                                page.tag("span", ["class": "muted"], "this one")
                            } else {
                                button(visit, "/settings/sessions/end", [("session", session.id)], "End", &page)
                            }
                        }
                    }
                }
            }
        }
    }

    private static func writeTokens(_ tokens: [WebToken], _ visit: Visit, _ page: inout Markup) {
        PageParts.panel("Tokens of the JSON API", &page) { page in
            page.tag("p", ["class": "muted"]) { page in
                page.add("Issued with 'trailwarden user token'; described by ")
                page.tag("a", ["href": "/api/openapi.json"], "/api/openapi.json")
                page.add(".")
            }
            PeopleActions.writeIssue(visit, &page)
            guard !tokens.isEmpty else { return }
            table("Tokens", ["Of", "Name", "Scopes", "Expires", "Last used"], &page) { page in
                for token in tokens {
                    page.tag("tr") { page in
                        page.tag("td") { $0.tag("bdi", token.user) }
                        page.tag("td") { $0.tag("bdi", token.name) }
                        page.tag("td", token.scopes.joined(separator: ", "))
                        page.tag("td") { PageParts.time(token.expiresAt, &$0) }
                        page.tag("td") { PageParts.time(token.usedAt, &$0) }
                        page.tag("td") {
                            button(
                                visit,
                                "/settings/tokens/remove",
                                [("user", token.user), ("name", token.name)],
                                "Remove",
                                &$0
                            )
                        }
                    }
                }
            }
        }
    }

    private static func button(
        _ visit: Visit,
        _ action: String,
        _ fields: [(StaticString, String)],
        _ caption: String,
        _ page: inout Markup
    ) {
        page.tag("form", ["method": "post", "action": action]) { page in
            page.open("input", ["type": "hidden", "name": "form-token", "value": visit.formToken])
            for (name, value) in fields { page.open("input", ["type": "hidden", "name": "\(name)", "value": value]) }
            page.tag("button", ["type": "submit"], caption)
        }
    }
}
