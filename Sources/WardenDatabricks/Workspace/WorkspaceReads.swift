public import WardenCloud
internal import WardenDomain

extension DatabricksWorkspace {
    private static let size = HTTPRequest.QueryItem("page_size", "100")

    private func objects<Element>(
        _ path: String,
        query: [HTTPRequest.QueryItem] = [],
        member: String?,
        paging: DatabricksPaging = .token,
        _ operation: String,
        _ resource: String? = nil
    ) -> DatabricksList<Element> {
        list(path, query: query, member: member, paging: paging, operation, resource, .readWorkspaceObjects)
    }

    // MARK: Tree

    /// One level of the workspace tree.
    public func folder(_ path: String) -> DatabricksList<WorkspaceObject> {
        let query = [HTTPRequest.QueryItem("path", path)]
        let call = "/api/2.0/workspace/list"
        return objects(call, query: query, member: "objects", paging: .single, "list a workspace folder", path)
    }

    public func object(_ path: String) async -> Result<WorkspaceObject, CloudGap> {
        await client.read(
            "/api/2.0/workspace/get-status",
            query: [.init("path", path)],
            .init("read a workspace object", path, needs: .readWorkspaceObjects)
        )
    }

    /// The source of a notebook. The export itself is an audited event.
    public func source(ofNotebook path: String) async -> Result<[UInt8], CloudGap> {
        let words = DatabricksClient.Words("export a notebook", path, needs: .readWorkspaceObjects)
        let query: [HTTPRequest.QueryItem] = [.init("path", path), .init("format", "SOURCE")]
        return await client.get("/api/2.0/workspace/export", query: query, words).flatMap { json in
            guard let bytes = json["content"]?.string.flatMap(Base64.decode) else {
                return .failure(client.gap(.malformed, words, "'content' is no base64"))
            }
            return .success(bytes)
        }
    }

    /// One level of DBFS; mounts stand under `/mnt`, without what they lead to.
    public func dbfs(_ path: String) -> DatabricksList<MountPoint> {
        let query = [HTTPRequest.QueryItem("path", path)]
        return objects("/api/2.0/dbfs/list", query: query, member: "files", paging: .single, "list DBFS", path)
    }

    /// Who may do what with an object.
    ///
    /// - Parameter type: `notebooks`, `directories`, `files`, `jobs`, `dashboards`, `sql/queries`, `sql/alerts`,
    ///   `warehouses`, `clusters`, `authorization/tokens` as type and object.
    public func permissions(type: String, id: String) async -> Result<ObjectPermissions, CloudGap> {
        await client.read(
            "/api/2.0/permissions/\(PercentEncoding.path(type))/\(PercentEncoding.strict(id))",
            .init("read permissions of an object", "\(type)/\(id)", needs: .readWorkspaceObjects)
        )
    }

    // MARK: Queries, dashboards, alerts

    public func queries() -> DatabricksList<SavedQuery> {
        objects("/api/2.0/sql/queries", query: [Self.size], member: "results", "list queries")
    }

    public func query(_ id: String) async -> Result<SavedQuery, CloudGap> {
        await client.read(
            "/api/2.0/sql/queries/\(PercentEncoding.strict(id))",
            .init("read a query", id, needs: .readWorkspaceObjects)
        )
    }

    public func dashboards() -> DatabricksList<Dashboard> {
        objects("/api/2.0/lakeview/dashboards", query: [Self.size], member: "dashboards", "list dashboards")
    }

    /// One dashboard with its definition.
    public func dashboard(_ id: String) async -> Result<Dashboard, CloudGap> {
        await client.read(
            "/api/2.0/lakeview/dashboards/\(PercentEncoding.strict(id))",
            .init("read a dashboard", id, needs: .readWorkspaceObjects)
        )
    }

    /// The published form; `notFound` where it is not published.
    public func publishedDashboard(_ id: String) async -> Result<PublishedDashboard, CloudGap> {
        await client.read(
            "/api/2.0/lakeview/dashboards/\(PercentEncoding.strict(id))/published",
            .init("read a published dashboard", id, needs: .readWorkspaceObjects)
        )
    }

    public func legacyDashboards() -> DatabricksList<LegacyDashboard> {
        let paging = DatabricksPaging.numbered(size: 100)
        return objects("/api/2.0/preview/sql/dashboards", member: "results", paging: paging, "list legacy dashboards")
    }

    public func legacyDashboard(_ id: String) async -> Result<LegacyDashboard, CloudGap> {
        await client.read(
            "/api/2.0/preview/sql/dashboards/\(PercentEncoding.strict(id))",
            .init("read a legacy dashboard", id, needs: .readWorkspaceObjects)
        )
    }

    /// Alerts over saved queries.
    public func savedAlerts() -> DatabricksList<SavedAlert> {
        objects("/api/2.0/sql/alerts", query: [Self.size], member: "results", "list alerts over queries")
    }

    /// Alerts with queries of their own.
    public func alerts() -> DatabricksList<Alert> {
        objects("/api/2.0/alerts", query: [Self.size], member: "alerts", "list alerts")
    }

    // MARK: Jobs and compute

    public func jobs() -> DatabricksList<Job> {
        let query: [HTTPRequest.QueryItem] = [.init("expand_tasks", "true"), .init("limit", "100")]
        return objects("/api/2.2/jobs/list", query: query, member: "jobs", "list jobs")
    }

    public func pipelines() -> DatabricksList<Pipeline> {
        let query = [HTTPRequest.QueryItem("max_results", "100")]
        return objects("/api/2.0/pipelines", query: query, member: "statuses", "list pipelines")
    }

    public func clusters() -> DatabricksList<Cluster> {
        objects("/api/2.1/clusters/list", query: [Self.size], member: "clusters", "list clusters")
    }

    public func instanceProfiles() -> DatabricksList<InstanceProfile> {
        let path = "/api/2.0/instance-profiles/list"
        return objects(path, member: "instance_profiles", paging: .single, "list instance profiles")
    }

    // MARK: Identities of the workspace

    public func users(size: Int = 100) -> DatabricksList<DatabricksUser> { scim("Users", "list users", size) }

    public func groups(size: Int = 100) -> DatabricksList<DatabricksGroup> { scim("Groups", "list groups", size) }

    public func servicePrincipals(size: Int = 100) -> DatabricksList<ServicePrincipal> {
        scim("ServicePrincipals", "list service principals", size)
    }

    private func scim<Element>(_ kind: String, _ operation: String, _ size: Int) -> DatabricksList<Element> {
        list(
            "/api/2.0/preview/scim/v2/\(kind)",
            member: "Resources",
            paging: .scim(count: size),
            operation,
            nil,
            .readWorkspaceIdentities
        )
    }
}
