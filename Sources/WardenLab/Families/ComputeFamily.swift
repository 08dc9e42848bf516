/// Warehouses, clusters, instance profiles and init scripts.
enum ComputeFamily: Family {
    static let warehouses = DocumentRoutes(
        kind: "warehouses",
        path: "/api/2.0/sql/warehouses",
        list: "warehouses",
        id: "id",
        service: "databrickssql",
        noun: "Warehouse"
    )
    private static let clusters = DocumentRoutes(
        kind: "clusters",
        path: "/api/2.1/clusters/list",
        list: "clusters",
        id: "cluster_id",
        service: "clusters",
        noun: "Cluster"
    )

    static let routes: [Route] = [
        warehouses.listing, warehouses.reading, clusters.listing,
        switching("start", "RUNNING"), switching("stop", "STOPPED"),
        Route("GET", "/api/2.1/clusters/get", audit: AuditRule("clusters", "getCluster", ["cluster_id": "cluster_id"]))
        { estate, call in
            let key = call.query("cluster_id") ?? ""
            guard estate["clusters", call.workspace].rows[key] != nil else {
                throw Refusal.invalid("Cluster \(key) does not exist")
            }
            return Reply(try clusters.find(estate, call, key))
        },
        bare("/api/2.0/instance-profiles/list", "instance-profiles", "instance_profiles", "iamRole"),
        bare("/api/2.0/global-init-scripts", "global-init-scripts", "scripts", "globalInitScripts"),
        bare("/api/2.0/policies/clusters/list", "cluster-policies", "policies", "clusterPolicies"),
        Route("GET", "/api/2.0/sql/config/warehouses", audit: AuditRule("databrickssql", "getWarehouseConfig")) {
            estate,
            call in
            try estate.requireWorkspaceAdmin(call)
            return Reply(
                estate["warehouse-config", call.workspace].rows["config"] ?? ["security_policy": "DATA_ACCESS_CONTROL"]
            )
        },
    ]

    /// Starting and stopping take effect at once here.
    private static func switching(_ verb: String, _ state: String) -> Route {
        Route(
            "POST",
            "/api/2.0/sql/warehouses/{id}/\(verb)",
            audit: AuditRule("databrickssql", "\(verb)Warehouse", ["id": "id"])
        ) { estate, call in
            var row = try warehouses.find(estate, call, call.path("id"), managing: true)
            row["state"] = .string(state)
            row["num_clusters"] = .int(state == "RUNNING" ? 1 : 0)
            estate["warehouses", call.workspace][call.path("id")] = row
            return .empty
        }
    }

    /// A list for administrators, in one answer.
    private static func bare(_ path: String, _ kind: String, _ list: String, _ service: String) -> Route {
        Route("GET", path, audit: AuditRule(service, "list")) { estate, call in
            try estate.requireWorkspaceAdmin(call)
            return Reply(.object([list: .array(estate[kind, call.workspace].all())]))
        }
    }
}
