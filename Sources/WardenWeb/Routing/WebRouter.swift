/// Finds who answers a request. Routes are tried in the order they were given; `HEAD` is answered as `GET`.
public struct WebRouter: Sendable {
    private let routes: [WebRoute]
    private let absent: WebRoute.Handler

    /// - Parameter absent: answers where no route fits.
    public init(
        _ routes: [WebRoute],
        absent: @escaping WebRoute.Handler = { _ in .text("not found\n", status: 404) }
    ) {
        self.routes = routes
        self.absent = absent
    }

    public func answer(_ request: WebRequest) async -> WebResponse {
        guard let path = request.segments else { return .text("bad path\n", status: 400) }
        let method = request.method == "HEAD" ? "GET" : request.method
        var allowed: [String] = []
        for route in routes {
            guard let parameters = route.match(path) else { continue }
            guard route.method == method else {
                allowed.append(route.method)
                continue
            }
            var request = request
            request.parameters = parameters
            return await route.handler(request)
        }
        guard !allowed.isEmpty else { return await absent(request) }
        return .text("method not allowed\n", status: 405).with("allow", Set(allowed).sorted().joined(separator: ", "))
    }
}
