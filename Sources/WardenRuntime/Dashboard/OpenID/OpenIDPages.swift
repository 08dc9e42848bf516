internal import WardenDomain
internal import WardenReporting
internal import WardenWeb

/// Signing in with the identity provider: going there, and coming back.
enum OpenIDPages {
    static let begin = "/sign-in/openid"
    static let end = "/sign-in/openid/return"
    private static let cookie = "trailwarden_openid"

    static func routes(_ door: Door) -> [WebRoute] {
        guard let provider = door.site.options.identity else { return [] }
        return [
            WebRoute("GET", begin) { request in
                await door.answered(request) { try await leave(door, provider, request) }
            },
            WebRoute("GET", end) { request in
                await door.answered(request) { try await comeBack(door, provider, request) }
            },
        ]
    }

    private static func leave(
        _ door: Door,
        _ provider: OpenIDProvider,
        _ request: WebRequest
    ) async throws -> WebResponse {
        let attempt = provider.attempt(to: request.query("to"), now: door.site.clock())
        let sealed = try door.site.accounts.sealed(try JSONDocument.encode(attempt, "sign-in"), for: cookie)
        do throws(WardenError) {
            let address = try await provider.address(for: attempt, redirect: redirect(door, request))
            // `WebResponse.redirect` keeps to this server, and this leads away from it.
            return WebResponse(status: 303, headers: [WebField("location", address)])
                .with("set-cookie", header(sealed, 600, door.site))
        } catch {
            return refuse(door, error)
        }
    }

    private static func comeBack(
        _ door: Door,
        _ provider: OpenIDProvider,
        _ request: WebRequest
    ) async throws -> WebResponse {
        let now = door.site.clock()
        let stale = WardenError(
            code: "sign-in.stale",
            object: "sign-in",
            "this answer belongs to no sign-in that was begun in this browser",
            hint: "begin again"
        )
        guard let sealed = request.cookie(cookie), let bytes = door.site.accounts.unsealed(sealed, for: cookie),
            let attempt = try? JSONDocument.decode(bytes, "sign-in") as OpenIDProvider.Attempt,
            now - attempt.begunAt < OpenIDProvider.longestWait, request.query("state") == attempt.state
        else { return refuse(door, stale) }
        // RFC 9207: an answer of another provider must not be taken for this one's.
        if let issuer = request.query("iss"), issuer != provider.settings.issuer { return refuse(door, stale) }
        guard let code = request.query("code"), !code.isEmpty else {
            let reason = request.query("error") ?? "no code"
            return refuse(
                door,
                WardenError(code: "sign-in.refused", object: provider.settings.issuer, "the provider says: \(reason)")
            )
        }
        let entered: (person: OpenIDProvider.Person, cookie: String)
        do throws(WardenError) {
            let redirect = redirect(door, request)
            let person = try await provider.person(code: code, attempt: attempt, redirect: redirect, now: now)
            let value = try door.site.accounts.signIn(
                person,
                issuer: provider.settings.issuer,
                address: request.remoteAddress,
                agent: request.headers["user-agent"] ?? "",
                now: now
            )
            entered = (person, value)
        } catch {
            return refuse(door, error)
        }
        try await door.site.trail.note(
            "signed-in",
            subject: entered.person.name,
            actor: entered.person.name,
            [
                "issuer": .string(provider.settings.issuer), "role": .string(entered.person.role.rawValue),
                "address": .string(request.remoteAddress),
            ]
        )
        return SignInPage.entered(entered.cookie, to: attempt.to, door.site)
            .with("set-cookie", header("", 0, door.site))
    }

    /// Where the provider sends people back to.
    private static func redirect(_ door: Door, _ request: WebRequest) -> String {
        (door.site.options.publicURL ?? "http://\(request.headers["host"] ?? "127.0.0.1")") + end
    }

    private static func header(_ value: String, _ life: Int, _ site: DashboardSite) -> String {
        // Lax: the browser comes back from the provider's site.
        "\(cookie)=\(value); Path=\(begin); HttpOnly; SameSite=Lax; Max-Age=\(life)"
            + (site.options.isSecure ? "; Secure" : "")
    }

    private static func refuse(_ door: Door, _ error: WardenError) -> WebResponse {
        door.alone("Sign in", 401) { page in
            PageParts.refusal("Not signed in", "\(error.object): \(error.message)", &page)
            page.tag("p", ["class": "more"]) { $0.tag("a", ["href": "/sign-in"], "Back to signing in") }
        }.with("set-cookie", header("", 0, door.site))
    }
}
