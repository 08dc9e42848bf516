/// Users, groups and service principals, of the account and as a workspace shows them.
enum ScimFamily: Family {
    static let routes: [Route] =
        Principal.Kind.allCases.flatMap { kind in
            collection(kind, "/api/2.0/accounts/{account_id}/scim/v2/\(kind.rawValue)", .account)
                + collection(kind, "/api/2.0/preview/scim/v2/\(kind.rawValue)", .workspace)
        } + [
            Route("GET", "/api/2.0/preview/scim/v2/Me", audit: AuditRule("accounts", "getCurrentUser")) {
                estate,
                call in
                guard let principal = estate.directory[call.caller.principal] else { throw missing(call) }
                // Me answers in the shape of a user whoever asks.
                return Reply(ScimView(estate, call).render(principal, asUser: true))
            }
        ]

    private static func collection(_ kind: Principal.Kind, _ path: String, _ scope: Route.Scope) -> [Route] {
        let one = path + "/{id}"
        let words: (String, String, String) =
            switch kind {
            case .user: ("add", "updateUser", "delete")
            case .group: ("createGroup", "updateGroup", "removeGroup")
            case .servicePrincipal: ("add", "updateUser", "delete")
            }
        let isAccount = scope == .account
        func rule(_ action: String) -> AuditRule {
            AuditRule(
                "accounts",
                action,
                account: isAccount,
                [
                    "targetUserId": "id",
                    kind == .group ? "targetGroupName" : "targetUserName": kind == .user ? "userName" : "displayName",
                ]
            )
        }
        return [
            Route("GET", path, scope, audit: rule("list" + kind.rawValue)) { try list(kind, &$0, $1) },
            Route("GET", one, scope, audit: rule("get" + kind.word)) { estate, call in
                try allow(&estate, call, reading: true)
                return Reply(ScimView(estate, call).render(try find(kind, estate, call)))
            },
            Route("POST", path, scope, audit: rule(words.0)) { try ScimChange.create(kind, &$0, $1) },
            Route("PATCH", one, scope, audit: rule(words.1)) { estate, call in
                try allow(&estate, call, reading: false)
                return try ScimChange.patch(try find(kind, estate, call), &estate, call)
            },
            Route("PUT", one, scope, audit: rule(words.1)) { estate, call in
                try allow(&estate, call, reading: false)
                return try ScimChange.replace(try find(kind, estate, call), &estate, call)
            },
            Route("DELETE", one, scope, audit: rule(words.2)) { estate, call in
                try allow(&estate, call, reading: false)
                let principal = try find(kind, estate, call)
                if scope == .account || principal.workspace != nil {
                    estate.directory.remove(principal.id)
                } else {
                    estate.updateWorkspace(call.workspace) { $0.assignments[principal.id] = nil }
                }
                return Reply(nil, status: 204)
            },
        ]
    }

    static func allow(_ estate: inout Estate, _ call: Call, reading: Bool) throws {
        switch call.host {
        case .account: try estate.requireAccountAdmin(call)
        case .workspace: if !reading { try estate.requireWorkspaceAdmin(call) }
        }
    }

    static func missing(_ call: Call) -> Refusal {
        Refusal(404, "SCIM_404", "Resource \(call.path("id")) not found.", style: .scim)
    }

    private static func find(_ kind: Principal.Kind, _ estate: Estate, _ call: Call) throws -> Principal {
        guard let id = Int64(call.path("id")),
            let principal = estate.directory[id] ?? BuiltInGroup(id: id, call.workspace)?.principal,
            principal.kind == kind
        else { throw missing(call) }
        return principal
    }

    private static func list(_ kind: Principal.Kind, _ estate: inout Estate, _ call: Call) throws -> Reply {
        try allow(&estate, call, reading: true)
        let filter = try call.query("filter").map { try ScimFilter($0) }
        let view = ScimView(estate, call)
        var principals =
            call.host.workspace.map { estate.visible(kind, in: $0) }
            ?? estate.directory.all(kind).filter { $0.workspace == nil }
        if let filter { principals = principals.filter { filter.matches(view.names(of: $0)) } }
        // Only the page is rendered: members of large groups are long.
        let start = max(try Paging.number(call, "startIndex") ?? 1, 1)
        let count = min(max(try Paging.number(call, "count") ?? estate.options.serverPage, 0), 10_000)
        let given = principals.dropFirst(start - 1).prefix(count)
        return Reply([
            "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
            "totalResults": .int(Int64(principals.count)), "startIndex": .int(Int64(start)),
            "itemsPerPage": .int(Int64(given.count)), "Resources": .array(given.map { view.render($0) }),
        ])
    }
}

/// `admins` and `users`, which every workspace has and whose members follow from the assignments.
struct BuiltInGroup {
    enum Name: String, CaseIterable { case admins, users }

    var name: Name
    var workspace: Int64

    init(_ name: Name, _ workspace: Int64) {
        self.name = name
        self.workspace = workspace
    }

    init?(id: Int64, _ workspace: Int64) {
        guard let name = Name.allCases.first(where: { BuiltInGroup($0, workspace).id == id }), workspace != 0 else {
            return nil
        }
        self.init(name, workspace)
    }

    var id: Int64 { (workspace % 1_000_000_000_000) * 10 + (name == .admins ? 1 : 2) }

    var principal: Principal {
        Principal(id: id, kind: .group, name: name.rawValue, displayName: name.rawValue, workspace: workspace)
    }

    func members(_ estate: Estate) -> [Int64] {
        (estate.workspace(workspace)?.assignments ?? [:])
            .filter { name == .users || $0.value == "ADMIN" }.keys.sorted()
    }
}

extension Estate {
    /// Who a workspace knows: those assigned, those in assigned groups, its local and built-in groups.
    mutating func visible(_ kind: Principal.Kind, in workspace: Int64) -> [Principal] {
        cached(kind, workspace) { $0.members(of: workspace, kind) }
    }

    private func members(of workspace: Int64, _ kind: Principal.Kind) -> [Principal] {
        let assigned = Set(self.workspace(workspace)?.assignments.keys.map { $0 } ?? [])
        var known = assigned
        for id in assigned where directory[id]?.kind == .group { known.formUnion(directory.everyMember(of: id)) }
        var result = known.compactMap { directory[$0] }.filter { $0.kind == kind && $0.workspace == nil }
        if kind == .group {
            result += directory.all(.group).filter { $0.workspace == workspace }
            result += BuiltInGroup.Name.allCases.map { BuiltInGroup($0, workspace).principal }
        }
        return result.sorted { $0.id < $1.id }
    }
}
