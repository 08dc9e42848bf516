internal import WardenDomain
internal import WardenReporting
internal import WardenWeb

/// Lets requests in: sessions for people, tokens for programs, and no change without a form of this server.
struct Door: Sendable {
    static let cookie = "trailwarden_session"

    let site: DashboardSite

    typealias Page = @Sendable (Visit) async throws -> WebResponse

    /// A page for reading.
    func page(_ template: String, role: WebRole = .viewer, _ body: @escaping Page) -> WebRoute {
        WebRoute("GET", template) { request in
            await answered(request) {
                guard let visit = try visit(request) else { return toSignIn(request) }
                guard visit.viewer.role >= role else { return forbidden(visit, role) }
                return try await body(visit)
            }
        }
    }

    /// A change, posted by a form of this server.
    func change(_ template: String, role: WebRole, _ body: @escaping Page) -> WebRoute {
        WebRoute("POST", template) { request in
            await answered(request) {
                guard Self.isOwn(request) else { return foreign(request) }
                guard let visit = try visit(request) else { return toSignIn(request) }
                guard site.accounts.isFormToken(request.form["form-token"] ?? "", of: visit.viewer.session) else {
                    return foreign(request)
                }
                guard visit.viewer.role >= role else { return forbidden(visit, role) }
                return try await body(visit)
            }
        }
    }

    /// JSON for the pages' script and for programs with a token of that scope.
    func api(
        _ template: String,
        scope: APIScope,
        _ body: @escaping @Sendable (WebRequest) async throws -> JSONValue?
    ) -> WebRoute {
        WebRoute("GET", template) { request in
            do {
                guard let scopes = try scopes(request) else {
                    return Self.problem(401, "sign in, or send a token: 'Authorization: Bearer twt_…'")
                        .with("www-authenticate", "Bearer")
                }
                guard scopes.contains(scope) else {
                    return Self.problem(403, "the token lacks the scope '\(scope.rawValue)'")
                }
                guard let value = try await body(request) else { return Self.problem(404, "there is no such thing") }
                return .json(value)
            } catch let error as WardenError {
                let problem = "\(error.object): \(error.message)"
                switch error.code {
                case "api.bad-parameter": return Self.problem(400, problem)
                case "api.not-ready": return Self.problem(503, problem).with("retry-after", "5")
                default: return Self.problem(500, problem)
                }
            } catch {
                return Self.problem(500, "failed")
            }
        }
    }

    /// RFC 9457.
    static func problem(_ status: Int, _ detail: String) -> WebResponse {
        let value: JSONValue = .object(["status": .integer(Int64(status)), "detail": .string(detail)])
        return WebResponse(status: status, value.compact + "\n", type: "application/problem+json")
    }

    func visit(_ request: WebRequest, isActivity: Bool = true) throws(WardenError) -> Visit? {
        let now = site.clock()
        guard let cookie = request.cookie(Self.cookie),
            let viewer = try site.accounts.viewer(cookie: cookie, now: now, isActivity: isActivity)
        else { return nil }
        return Visit(site: site, request: request, viewer: viewer, now: now)
    }

    private func scopes(_ request: WebRequest) throws(WardenError) -> Set<APIScope>? {
        if let authorization = request.headers["authorization"] {
            guard authorization.hasPrefix("Bearer ") else { return nil }
            return try site.accounts.scopes(ofToken: String(authorization.dropFirst(7)), now: site.clock())
        }
        return try visit(request, isActivity: false) == nil ? nil : Set(APIScope.allCases)
    }

    /// Whether the browser says that a page of this server sent the form. Browsers without the headers are let through
    /// to the form token.
    static func isOwn(_ request: WebRequest) -> Bool {
        if let site = request.headers["sec-fetch-site"] { return site == "same-origin" || site == "none" }
        guard let origin = request.headers["origin"] else { return true }
        return origin.split(separator: "/").last.map(String.init) == request.headers["host"]
    }

    func answered(_ request: WebRequest, _ body: () async throws -> WebResponse) async -> WebResponse {
        do {
            return try await body()
        } catch let error as WardenError {
            return failure(error)
        } catch {
            return failure(WardenError(code: "dashboard.failed", object: "dashboard", "\(error)"))
        }
    }

    private func toSignIn(_ request: WebRequest) -> WebResponse {
        let isReading = request.method == "GET" && request.path != "/"
        return .redirect("/sign-in" + (isReading ? "?to=\(WebField.escaped(request.path))" : ""))
    }

    private func forbidden(_ visit: Visit, _ role: WebRole) -> WebResponse {
        visit.page("Not allowed", nil, status: 403) { page in
            PageParts.refusal(
                "Not allowed",
                "This needs the role '\(role.rawValue)'; yours is '\(visit.viewer.role.rawValue)'.",
                &page
            )
        }
    }

    func foreign(_ request: WebRequest) -> WebResponse {
        alone("Not accepted", 403) { page in
            PageParts.refusal(
                "Not accepted",
                "This form was not sent by a page of your session. Go back, load the page again, and repeat it.",
                &page
            )
        }
    }

    private func failure(_ error: WardenError) -> WebResponse {
        alone("Failed", 500) { page in
            PageParts.refusal("This page failed", "\(error.object): \(error.message)", command: error.hint, &page)
        }
    }

    func alone(_ title: String, _ status: Int, _ body: (inout Markup) -> Void) -> WebResponse {
        let frame = PageFrame(title: title, section: nil, person: nil, formToken: "", assets: site.assets)
        return .html(frame.render(body), status: status)
    }
}
