internal import WardenCloud
internal import WardenDomain
internal import WardenIncidents

/// One issue an incident in Jira: Cloud (user and token, version 3) or Data Center (token alone, version 2).
struct JiraDesk {
    private let site: TicketSite
    private let text: TicketText
    private let body: JiraBody
    private let root: String

    init(site: TicketSite, text: TicketText) {
        self.site = site
        self.text = text
        let version = site.user == nil ? 2 : 3
        body = JiraBody(text, version: version)
        root = "/rest/api/\(version)"
    }

    func write(_ known: TicketReference?) async throws(WardenError) -> TicketReference {
        if let key = try await existing(known) {
            _ = try await site.call("PUT", "\(root)/issue/\(key)", body.update)
            _ = try await site.call("POST", "\(root)/issue/\(key)/comment", body.comment)
            if text.stage == .closed { try await finish(key) }
            return reference(key)
        }
        let project = site.settings.project ?? ""
        let answer = try await site.call(
            "POST",
            "\(root)/issue",
            body.create(project: project, type: site.settings.type ?? "Task")
        )
        guard let key = answer["key"]?.string else {
            throw WardenError(code: "ticket.refused", object: site.endpoint.authority, "the answer names no issue")
        }
        if let link = body.link { _ = try await site.call("POST", "\(root)/issue/\(key)/remotelink", link) }
        return reference(key)
    }

    /// By its label: also one that an interrupted run created.
    private func existing(_ known: TicketReference?) async throws(WardenError) -> String? {
        if let known { return known.id }
        let path = site.user == nil ? "\(root)/search" : "\(root)/search/jql"
        let query = [HTTPRequest.QueryItem("jql", body.query), .init("fields", "status"), .init("maxResults", "1")]
        return try await site.call("GET", path, query: query)["issues"]?.array?.first?["key"]?.string
    }

    /// Takes the transition that ends in a status of the category `done`, where the workflow has one.
    private func finish(_ key: String) async throws(WardenError) {
        let answer = try await site.call("GET", "\(root)/issue/\(key)/transitions")
        let done = answer["transitions"]?.array?.first { $0["to"]?["statusCategory"]?["key"]?.string == "done" }
        guard let id = done?["id"]?.text else { return }
        _ = try await site.call("POST", "\(root)/issue/\(key)/transitions", ["transition": ["id": .string(id)]])
    }

    private func reference(_ key: String) -> TicketReference {
        TicketReference(system: "jira", id: key, name: key, url: "\(site.endpoint)/browse/\(key)")
    }
}
