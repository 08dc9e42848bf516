/// The workspaces of the account and who is assigned to them.
enum WorkspacesFamily: Family {
    private static let base = "/api/2.0/accounts/{account_id}/workspaces"

    static let routes: [Route] = [
        Route("GET", base, .account, audit: AuditRule("accountsManager", "listWorkspaces", account: true)) {
            estate,
            call in
            try estate.requireAccountAdmin(call)
            let account = estate.accountID
            return Reply(.array(estate.workspaces.all().map { render($0, account) }))
        },
        Route("GET", base + "/{workspace_id}", .account, audit: rule("getWorkspace")) { estate, call in
            try estate.requireAccountAdmin(call)
            return Reply(render(try find(estate, call), estate.accountID))
        },
        Route("GET", base + "/{workspace_id}/permissionassignments", .account, audit: rule("listPermissionAssignments"))
        {
            estate,
            call in
            try estate.requireAccountAdmin(call)
            let workspace = try find(estate, call)
            return Reply([
                "permission_assignments": .array(
                    workspace.assignments.sorted { $0.key < $1.key }.compactMap { assignment($0.key, $0.value, estate) }
                )
            ])
        },
        Route(
            "GET",
            base + "/{workspace_id}/permissionassignments/permissions",
            .account,
            audit: rule("getPermissions")
        ) { estate, call in
            try estate.requireAccountAdmin(call)
            _ = try find(estate, call)
            return Reply([
                "permissions": [
                    ["permission_level": "USER", "description": "Can use the workspace"],
                    ["permission_level": "ADMIN", "description": "Can administer the workspace"],
                ]
            ])
        },
        Route(
            "PUT",
            base + "/{workspace_id}/permissionassignments/principals/{principal_id}",
            .account,
            audit: rule("updatePermissionAssignment", ["principal_id": "principal_id", "permissions": "permissions"])
        ) { estate, call in
            try estate.requireAccountAdmin(call)
            let workspace = try find(estate, call)
            guard let id = Int64(call.path("principal_id")), estate.directory[id] != nil else {
                throw Refusal.missing("Principal \(call.path("principal_id"))")
            }
            let asked = (call.body["permissions"]?.elements ?? []).compactMap(\.text)
            guard asked.allSatisfy({ ["USER", "ADMIN"].contains($0) }) else {
                throw Refusal.invalid("permissions must be of USER, ADMIN")
            }
            // ADMIN wins over USER; an empty list takes the assignment away.
            let level = asked.contains("ADMIN") ? "ADMIN" : asked.first
            estate.updateWorkspace(workspace.id) { $0.assignments[id] = level }
            return Reply(level.flatMap { assignment(id, $0, estate) } ?? [:])
        },
        Route(
            "DELETE",
            base + "/{workspace_id}/permissionassignments/principals/{principal_id}",
            .account,
            audit: rule("deletePermissionAssignment", ["principal_id": "principal_id"])
        ) { estate, call in
            try estate.requireAccountAdmin(call)
            let workspace = try find(estate, call)
            let id = Int64(call.path("principal_id")) ?? 0
            guard workspace.assignments[id] != nil else { throw Refusal.missing("Assignment of principal \(id)") }
            estate.updateWorkspace(workspace.id) { $0.assignments[id] = nil }
            return .empty
        },
    ]

    private static func rule(_ action: String, _ parameters: [String: String] = [:]) -> AuditRule {
        AuditRule("accounts", action, account: true, parameters.merging(["workspace_id": "workspace_id"]) { $1 })
    }

    static func find(_ estate: Estate, _ call: Call) throws -> Workspace {
        guard let workspace = estate.workspaces.rows[call.path("workspace_id")] else {
            throw Refusal.missing("Workspace \(call.path("workspace_id"))")
        }
        return workspace
    }

    private static func render(_ workspace: Workspace, _ account: String) -> JSON {
        JSON.object([
            "account_id": .string(account), "workspace_id": .int(workspace.id),
            "workspace_name": .string(workspace.name), "deployment_name": .string(workspace.deployment),
            "workspace_status": .string(workspace.status), "aws_region": .string(workspace.region), "cloud": "aws",
            "pricing_tier": "ENTERPRISE", "creation_time": .int(workspace.created),
            "credentials_id": .optional(workspace.credentialsID),
            "storage_configuration_id": .optional(workspace.storageConfigurationID),
        ]).withoutNulls
    }

    private static func assignment(_ id: Int64, _ level: String, _ estate: Estate) -> JSON? {
        guard let principal = estate.directory[id] else { return nil }
        let name =
            switch principal.kind {
            case .user: "user_name"
            case .group: "group_name"
            case .servicePrincipal: "service_principal_name"
            }
        return [
            "permissions": [.string(level)],
            "principal": .object([
                "principal_id": .int(id), "display_name": .string(principal.displayName), name: .string(principal.name),
            ]),
        ]
    }
}
