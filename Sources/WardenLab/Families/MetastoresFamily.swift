/// Metastores as the account and as a workspace shows them, and their system schemas.
enum MetastoresFamily: Family {
    private static let account = "/api/2.0/accounts/{account_id}"
    private static let unity = "/api/2.1/unity-catalog"

    static let routes: [Route] = accountRoutes + workspaceRoutes + systemSchemaRoutes

    private static let accountRoutes: [Route] = [
        Route("GET", account + "/metastores", .account, audit: .unity("listMetastores")) { estate, call in
            try estate.requireAccountAdmin(call)
            return Reply(["metastores": .array(estate.metastores.values.sorted { $0.id < $1.id }.map(render))])
        },
        Route(
            "GET",
            account + "/metastores/{metastore_id}",
            .account,
            audit: .unity("getMetastore", ["id": "metastore_id"])
        ) {
            estate,
            call in
            try estate.requireAccountAdmin(call)
            return Reply(["metastore_info": render(try find(estate, call.path("metastore_id")))])
        },
        Route(
            "PUT",
            account + "/metastores/{metastore_id}",
            .account,
            audit: .unity("updateMetastore", ["id": "metastore_id"])
        ) {
            estate,
            call in
            try estate.requireAccountAdmin(call)
            var metastore = try find(estate, call.path("metastore_id"))
            change(&metastore, call.body["metastore_info"] ?? [:])
            estate.metastores[metastore.id] = metastore
            return Reply(["metastore_info": render(metastore)])
        },
        Route(
            "GET",
            account + "/metastores/{metastore_id}/workspaces",
            .account,
            audit: .unity("listMetastoreAssignments", ["metastore_id": "metastore_id"])
        ) { estate, call in
            try estate.requireAccountAdmin(call)
            let id = try find(estate, call.path("metastore_id")).id
            let workspaces = estate.workspaces.all().filter { $0.metastore == id }
            return Reply(["workspace_ids": .array(workspaces.map { .int($0.id) })])
        },
        Route(
            "GET",
            account + "/metastores/{metastore_id}/storage-credentials",
            .account,
            audit: .unity("listStorageCredentials", ["metastore_id": "metastore_id"])
        ) { estate, call in
            try estate.requireAccountAdmin(call)
            let id = try find(estate, call.path("metastore_id")).id
            let rows = estate.metastores[id]?.all(.storageCredential) ?? []
            return Reply(["storage_credentials": .array(rows.map { SecurableView.render($0, metastore: id) })])
        },
        Route(
            "GET",
            account + "/workspaces/{workspace_id}/metastore",
            .account,
            audit: .unity("getMetastoreAssignment", ["workspace_id": "workspace_id"])
        ) { estate, call in
            try estate.requireAccountAdmin(call)
            return Reply(["metastore_assignment": try assignment(try WorkspacesFamily.find(estate, call))])
        },
        assign("POST"), assign("PUT"),
        Route(
            "DELETE",
            account + "/workspaces/{workspace_id}/metastores/{metastore_id}",
            .account,
            audit: .unity(
                "deleteMetastoreAssignment",
                ["workspace_id": "workspace_id", "metastore_id": "metastore_id"]
            )
        ) { estate, call in
            try estate.requireAccountAdmin(call)
            let workspace = try WorkspacesFamily.find(estate, call)
            estate.updateWorkspace(workspace.id) { $0.metastore = nil }
            return .empty
        },
    ]

    private static func assign(_ method: String) -> Route {
        Route(
            method,
            account + "/workspaces/{workspace_id}/metastores/{metastore_id}",
            .account,
            audit: .unity(
                "createMetastoreAssignment",
                ["workspace_id": "workspace_id", "metastore_id": "metastore_id"]
            )
        ) { estate, call in
            try estate.requireAccountAdmin(call)
            let id = try find(estate, call.path("metastore_id")).id
            let workspace = try WorkspacesFamily.find(estate, call)
            estate.updateWorkspace(workspace.id) { $0.metastore = id }
            return .empty
        }
    }

    private static let workspaceRoutes: [Route] = [
        Route("GET", unity + "/metastore_summary", audit: .unity("getMetastoreSummary")) { estate, call in
            try estate.unity(call) { metastore, _ in Reply(render(metastore)) }
        },
        Route("GET", unity + "/current-metastore-assignment", audit: .unity("getCurrentMetastoreAssignment")) {
            estate,
            call in
            guard let workspace = estate.workspace(call.workspace) else { throw Refusal.missing("Workspace") }
            return Reply(try assignment(workspace))
        },
        Route("GET", unity + "/metastores", audit: .unity("listMetastores")) { estate, call in
            let page = estate.options.serverPage
            return try estate.unity(call) { metastore, authority in
                guard authority.isMetastoreAdmin else { return Reply(["metastores": []]) }
                return try Paging.unity(call, "metastores", [metastore], serverPage: page, key: \.id, render)
            }
        },
        Route("GET", unity + "/metastores/{id}", audit: .unity("getMetastore", ["id": "id"])) { estate, call in
            try estate.unity(call) { metastore, _ in
                guard metastore.id == call.path("id") else { throw missing(call.path("id")) }
                return Reply(render(metastore))
            }
        },
        Route(
            "PATCH",
            unity + "/metastores/{id}",
            audit: .unity(
                "updateMetastore",
                [
                    "id": "id", "owner": "owner", "delta_sharing_scope": "delta_sharing_scope",
                    "delta_sharing_recipient_token_lifetime_in_seconds":
                        "delta_sharing_recipient_token_lifetime_in_seconds",
                ]
            )
        ) { estate, call in
            try estate.unity(call) { metastore, authority in
                guard metastore.id == call.path("id") else { throw missing(call.path("id")) }
                guard authority.isMetastoreAdmin else { throw Refusal.denied("User is not a metastore admin.") }
                change(&metastore, call.body)
                return Reply(render(metastore))
            }
        },
    ]

    private static func change(_ metastore: inout Metastore, _ body: JSON) {
        for (name, value) in body.members {
            switch name {
            case "owner": metastore.owner = value.text ?? metastore.owner
            case "new_name": metastore.name = value.text ?? metastore.name
            default: metastore.fields[name] = value
            }
        }
    }

    private static let systemSchemaRoutes: [Route] = [
        Route(
            "GET",
            unity + "/metastores/{metastore_id}/systemschemas",
            audit: .unity("listSystemSchemas", ["metastore_id": "metastore_id"])
        ) { estate, call in
            let page = estate.options.serverPage
            return try estate.unity(call) { metastore, _ in
                let rows = metastore.systemSchemas.sorted { $0.key < $1.key }
                return try Paging.unity(call, "schemas", rows, serverPage: page, key: \.key) { row in
                    ["schema": .string(row.key), "state": .string(row.value)]
                }
            }
        },
        systemSchema("PUT", "enableSystemSchema", "ENABLE_COMPLETED"),
        systemSchema("DELETE", "disableSystemSchema", "AVAILABLE"),
    ]

    private static func systemSchema(_ method: String, _ action: String, _ state: String) -> Route {
        Route(
            method,
            unity + "/metastores/{metastore_id}/systemschemas/{schema_name}",
            audit: .unity(action, ["metastore_id": "metastore_id", "schema_name": "schema_name"])
        ) { estate, call in
            let isAccountAdmin = estate.isAccountAdmin(call.caller.principal)
            var ids = (0..<8).map { _ in estate.ids.uuid() }
            return try estate.unity(call) { metastore, authority in
                guard authority.isMetastoreAdmin || isAccountAdmin else {
                    throw Refusal.denied("Only account or metastore admins can change system schemas.")
                }
                let name = call.path("schema_name")
                guard let old = metastore.systemSchemas[name] else { throw Refusal.missing("System schema \(name)") }
                if method == "PUT", old == "ENABLE_COMPLETED" {
                    throw Refusal(409, "ALREADY_EXISTS", "system schema \(name) already exists")
                }
                metastore.systemSchemas[name] = state
                if method == "PUT" {
                    SystemTables.add(name, to: &metastore, at: call.now) { ids.removeFirst() }
                } else {
                    SystemTables.remove(name, from: &metastore)
                }
                return .empty
            }
        }
    }

    private static func find(_ estate: Estate, _ id: String) throws -> Metastore {
        guard let metastore = estate.metastores[id] else { throw missing(id) }
        return metastore
    }

    private static func missing(_ id: String) -> Refusal { Refusal.missing("Metastore '\(id)'", kind: "METASTORE") }

    private static func assignment(_ workspace: Workspace) throws -> JSON {
        guard let metastore = workspace.metastore else {
            throw Refusal(404, "METASTORE_DOES_NOT_EXIST", "No metastore assigned for the current workspace.")
        }
        return [
            "metastore_id": .string(metastore), "workspace_id": .int(workspace.id), "default_catalog_name": "main",
        ]
    }

    @Sendable private static func render(_ metastore: Metastore) -> JSON {
        JSON.object([
            "metastore_id": .string(metastore.id), "name": .string(metastore.name), "owner": .string(metastore.owner),
            "region": .string(metastore.region), "cloud": "aws", "privilege_model_version": "1.0",
            "global_metastore_id": .string("aws:\(metastore.region):\(metastore.id)"),
            "created_at": .int(metastore.created), "created_by": .string(metastore.owner),
            "updated_at": .int(metastore.created), "updated_by": .string(metastore.owner),
        ]).merging(metastore.fields)
    }
}
