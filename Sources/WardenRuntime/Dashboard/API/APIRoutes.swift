internal import WardenDomain
internal import WardenWeb

/// The JSON API: `/api/v1/…`, its description, and the stream that tells pages of changes.
enum APIRoutes {
    static func operations(_ site: DashboardSite) -> [APIOperation] {
        EventOperations.all(site) + FindingOperations.all(site) + IncidentOperations.all(site)
            + LocationOperations.all(site) + IntegrityOperations.all(site) + ComplianceOperations.all(site)
            + ReviewOperations.all(site) + AccessOperations.all(site) + BehaviourOperations.all(site)
            + HuntOperations.all(site)
    }

    static func routes(_ door: Door) -> [WebRoute] {
        let operations = operations(door.site)
        let document = OpenAPIDocument.make(operations, version: Trailwarden.version)
        return operations.map { operation in
            door.api(operation.template, scope: operation.scope) { try await operation.answer($0) }
        } + [
            WebRoute("GET", "/api/openapi.json") { _ in .json(document) },
            WebRoute("GET", "/api/v1/changes") { request in
                do {
                    guard try door.visit(request, isActivity: false) != nil else {
                        return Door.problem(401, "the stream of changes is for pages of a session")
                    }
                } catch {
                    return Door.problem(500, "the session cannot be read")
                }
                guard let stream = door.site.changes.listen() else {
                    return Door.problem(503, "too many pages are open").with("retry-after", "30")
                }
                return WebResponse(
                    status: 200,
                    headers: [WebField("content-type", "text/event-stream"), WebField("x-accel-buffering", "no")],
                    body: .stream(stream)
                )
            },
        ]
    }
}
