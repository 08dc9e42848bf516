/// Saved queries and alerts, in the current and the older form.
enum QueriesFamily: Family {
    static let queries = DocumentRoutes(
        kind: "queries",
        path: "/api/2.0/sql/queries",
        list: "results",
        id: "id",
        service: "databrickssql",
        noun: "Query",
        detail: ["parent_path"]
    )
    static let alerts = DocumentRoutes(
        kind: "alerts",
        path: "/api/2.0/sql/alerts",
        list: "results",
        id: "id",
        service: "databrickssql",
        noun: "Alert",
        detail: ["parent_path"]
    )
    static let newAlerts = DocumentRoutes(
        kind: "alertsv2",
        path: "/api/2.0/alerts",
        list: "alerts",
        id: "id",
        service: "databrickssql",
        noun: "AlertV2"
    )

    static let routes: [Route] =
        [queries, alerts, newAlerts].flatMap { [$0.listing, $0.reading, $0.deleting, creating($0)] } + [
            Route("GET", "/api/2.0/preview/sql/queries", audit: AuditRule("databrickssql", "listQueries")) {
                estate,
                call in
                let page = max(try Paging.number(call, "page") ?? 1, 1)
                let size = min(try Paging.number(call, "page_size") ?? 25, 250)
                let rows = queries.visible(&estate, call)
                let given = rows.dropFirst((page - 1) * size).prefix(size)
                return Reply([
                    "count": .int(Int64(rows.count)), "page": .int(Int64(page)), "page_size": .int(Int64(size)),
                    "results": .array(
                        given.map { row in
                            [
                                "id": row["id"] ?? "", "name": row["display_name"] ?? "",
                                "query": row["query_text"] ?? "",
                                "created_at": row["create_time"] ?? "", "updated_at": row["update_time"] ?? "",
                            ]
                        }
                    ),
                ])
            },
            Route("GET", "/api/2.0/sql/history/queries", audit: AuditRule("databrickssql", "listHistoryQueries")) {
                estate,
                call in
                let isAdmin = estate.isAdmin(call.caller.principal, of: call.workspace)
                let records = estate.statements.values.filter {
                    $0.workspace == call.workspace && (isAdmin || $0.user == call.caller.name)
                }.sorted { ($0.started, $0.id) < ($1.started, $1.id) }
                let size = min(try Paging.number(call, "max_results") ?? 100, 999)
                var reply = try Paging.page(call, "res", records, size: size, key: { "\($0.started)/\($0.id)" }) {
                    record in
                    [
                        "query_id": .string(record.id), "query_text": .string(record.text),
                        "user_name": .string(record.user),
                        "executed_as_user_name": .string(record.user), "warehouse_id": .string(record.warehouse),
                        "status": .string(record.error == nil ? "FINISHED" : "FAILED"),
                        "query_start_time_ms": .int(record.started), "rows_produced": .int(Int64(record.rows.count)),
                    ]
                }
                let hasMore = reply.body?["next_page_token"] != nil
                reply.body?["has_next_page"] = .bool(hasMore)
                return reply
            },
        ]

    private static func creating(_ documents: DocumentRoutes) -> Route {
        Route("POST", documents.path, audit: AuditRule("databrickssql", "create\(documents.noun)")) { estate, call in
            let id = estate.ids.uuid()
            let moment = Clock.timestamp(call.now)
            let asked = call.body["query"] ?? call.body["alert"] ?? call.body
            let row = asked.merging([
                "id": .string(id), "create_time": .string(moment), "update_time": .string(moment),
                "lifecycle_state": "ACTIVE", "owner_user_name": .string(call.caller.name),
            ])
            documents.put(row, id, &estate, call)
            return Reply(row)
        }
    }
}
