internal import WardenDomain
internal import WardenServer

/// Signing in by the company's own provider.
enum ProviderSignIn {
    private static let cookie = "trailwarden_sign_in"

    static func routes(_ door: Door) -> [WebRoute] {
        [
            WebRoute("GET", "/sign-in/provider") { request in
                await door.answered(request) { try await begin(door, request) }
            },
            WebRoute("GET", "/sign-in/provider/back") { request in
                await door.answered(request) { try await finish(door, request) }
            },
        ]
    }

    private static func callback(_ door: Door, _ request: WebRequest) -> String {
        let base = door.site.options.publicURL ?? "http://\(request.headers["host"] ?? "localhost")"
        return (base.hasSuffix("/") ? String(base.dropLast()) : base) + "/sign-in/provider/back"
    }

    private static func begin(_ door: Door, _ request: WebRequest) async throws -> WebResponse {
        guard let provider = door.site.provider else { return .redirect("/sign-in") }
        let (address, state) = try await provider.begin(
            to: request.query("to") ?? "/",
            callback: callback(door, request),
            now: door.site.clock()
        )
        return WebResponse(status: 303, headers: [WebField("location", address)])
            .with("set-cookie", remembered(state, 600, door.site))
    }

    private static func finish(_ door: Door, _ request: WebRequest) async throws -> WebResponse {
        guard let provider = door.site.provider else { return .redirect("/sign-in") }
        // Only the browser that began may end: nobody is signed in under a name that somebody else sends them.
        guard let state = request.query("state"), request.cookie(cookie) == state, let code = request.query("code")
        else {
            let why = request.query("error") ?? "it was not begun in this browser"
            return try await refused(door, request, "The provider did not sign you in: \(String(why.prefix(200)))")
        }
        let found: (identity: IdentityProvider.Identity, to: String)
        do {
            found = try await provider.finish(
                code: code,
                state: state,
                callback: callback(door, request),
                now: door.site.clock()
            )
        } catch let error as WardenError {
            return try await refused(door, request, "\(error.object): \(error.message)")
        }
        let identity = found.identity
        try await door.site.trail.note(
            "signed-in",
            subject: identity.name,
            actor: identity.name,
            [
                "issuer": .string(identity.issuer), "role": .string(identity.role.rawValue),
                "address": .string(request.remoteAddress),
            ]
        )
        let session = try door.site.accounts.enter(
            identity.name,
            role: identity.role,
            issuer: identity.issuer,
            address: request.remoteAddress,
            agent: request.headers["user-agent"] ?? "",
            now: door.site.clock()
        )
        return WebResponse.redirect(found.to)
            .with("set-cookie", SignInPage.cookie(session, Accounts.longestSession / 1_000, door.site))
            .with("set-cookie", remembered("", 0, door.site))
    }

    private static func refused(_ door: Door, _ request: WebRequest, _ message: String) async throws -> WebResponse {
        try await door.site.trail.note(
            "sign-in-refused",
            subject: "provider",
            actor: "unknown",
            ["why": .string(message), "address": .string(request.remoteAddress)]
        )
        return SignInPage.show(door, to: nil, message: message, status: 401)
    }

    private static func remembered(_ state: String, _ life: Int64, _ site: DashboardSite) -> String {
        "\(cookie)=\(state); Path=/sign-in; HttpOnly; SameSite=Lax; Max-Age=\(life)"
            + (site.options.isSecure ? "; Secure" : "")
    }
}
