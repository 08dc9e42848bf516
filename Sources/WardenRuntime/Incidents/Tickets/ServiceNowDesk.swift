internal import WardenCloud
internal import WardenDomain
internal import WardenIncidents

/// One record an incident in ServiceNow.
struct ServiceNowDesk {
    private let site: TicketSite
    private let body: ServiceNowBody
    private let path: String

    init(site: TicketSite, text: TicketText) {
        self.site = site
        body = ServiceNowBody(text)
        path = "/api/now/table/" + PercentEncoding.strict(site.settings.type ?? "incident")
    }

    func write(_ known: TicketReference?) async throws(WardenError) -> TicketReference {
        if let id = try await existing(known) {
            return try reference(await site.call("PATCH", "\(path)/\(id)", body.update))
        }
        return try reference(await site.call("POST", path, body.create))
    }

    private func existing(_ known: TicketReference?) async throws(WardenError) -> String? {
        if let known { return known.id }
        let query = [
            HTTPRequest.QueryItem("sysparm_query", "correlation_id=\(body.correlation)"),
            .init("sysparm_fields", "sys_id,number"), .init("sysparm_limit", "1"),
        ]
        return try await site.call("GET", path, query: query)["result"]?.array?.first?["sys_id"]?.string
    }

    private func reference(_ answer: JSONValue) throws(WardenError) -> TicketReference {
        guard let record = answer["result"], let id = record["sys_id"]?.string else {
            throw WardenError(code: "ticket.refused", object: site.endpoint.authority, "the answer names no record")
        }
        let table = path.split(separator: "/").last.map(String.init) ?? "incident"
        let url = "\(site.endpoint)/nav_to.do?uri=\(table).do%3Fsys_id%3D\(id)"
        return TicketReference(system: "servicenow", id: id, name: record["number"]?.string ?? id, url: url)
    }
}
