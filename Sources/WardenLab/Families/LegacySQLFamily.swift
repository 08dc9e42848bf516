/// Dashboards and alerts of the older SQL editor, which workspaces still list.
enum LegacySQLFamily: Family {
    private static let dashboards = DocumentRoutes(
        kind: "dbsql-dashboards",
        path: "/api/2.0/preview/sql/dashboards",
        list: "results",
        id: "id",
        service: "databrickssql",
        noun: "Dashboard"
    )

    static let routes: [Route] = [
        Route("GET", dashboards.path, audit: AuditRule("databrickssql", "listDashboards")) { estate, call in
            let page = max(try Paging.number(call, "page") ?? 1, 1)
            let size = min(try Paging.number(call, "page_size") ?? 25, 250)
            let rows = dashboards.visible(&estate, call)
            let given = rows.dropFirst((page - 1) * size).prefix(size)
            return Reply([
                "count": .int(Int64(rows.count)), "page": .int(Int64(page)), "page_size": .int(Int64(size)),
                // The list leaves the queries out; only the dashboard itself has them.
                "results": .array(given.map { .object($0.members.filter { $0.key != "widgets" }) }),
            ])
        },
        dashboards.reading,
        Route("GET", "/api/2.0/preview/sql/alerts", audit: AuditRule("databrickssql", "listAlerts")) { _, _ in
            Reply([])
        },
    ]
}
