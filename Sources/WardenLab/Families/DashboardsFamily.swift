/// Dashboards, their published forms, and Genie spaces.
enum DashboardsFamily: Family {
    static let documents = DocumentRoutes(
        kind: "dashboards",
        path: "/api/2.0/lakeview/dashboards",
        list: "dashboards",
        id: "dashboard_id",
        service: "dashboards",
        noun: "Dashboard",
        detail: ["serialized_dashboard", "published"]
    )
    private static let spaces = DocumentRoutes(
        kind: "genie",
        path: "/api/2.0/genie/spaces",
        list: "spaces",
        id: "space_id",
        service: "aibiGenie",
        noun: "Space",
        detail: ["serialized_space"]
    )
    private static let published = documents.path + "/{dashboard_id}/published"

    static let routes: [Route] = [
        documents.listing, spaces.listing, spaces.reading,
        Route("GET", documents.path + "/{dashboard_id}", audit: documents.rule("get")) { estate, call in
            var row = try documents.find(estate, call, call.path("dashboard_id"))
            row["published"] = nil
            return Reply(row)
        },
        Route(
            "POST",
            documents.path,
            audit: AuditRule("dashboards", "createDashboard", ["display_name": "display_name"])
        ) { estate, call in
            let id = estate.ids.hex(32)
            let moment = Clock.timestamp(call.now)
            let row = call.body.merging([
                "dashboard_id": .string(id), "create_time": .string(moment), "update_time": .string(moment),
                "lifecycle_state": "ACTIVE", "etag": .string(estate.ids.hex(8)),
            ])
            documents.put(row, id, &estate, call)
            return Reply(row)
        },
        Route("DELETE", documents.path + "/{dashboard_id}", audit: documents.rule("trash")) { estate, call in
            _ = try documents.find(estate, call, call.path("dashboard_id"), managing: true)
            estate["dashboards", call.workspace][call.path("dashboard_id")] = nil
            return .empty
        },
        Route("GET", published, audit: documents.rule("getPublished")) { estate, call in
            let row = try documents.find(estate, call, call.path("dashboard_id"))
            guard let published = row["published"] else {
                throw Refusal.missing("Published dashboard \(call.path("dashboard_id"))")
            }
            return Reply(published)
        },
        Route("POST", published, audit: documents.rule("publish")) { estate, call in
            var row = try documents.find(estate, call, call.path("dashboard_id"), managing: true)
            let view: JSON = JSON.object([
                "display_name": row["display_name"] ?? "", "embed_credentials": call.body["embed_credentials"] ?? false,
                "warehouse_id": call.body["warehouse_id"] ?? row["warehouse_id"] ?? .null,
                "revision_create_time": .string(Clock.timestamp(call.now)),
            ]).withoutNulls
            row["published"] = view
            estate["dashboards", call.workspace][call.path("dashboard_id")] = row
            return Reply(view)
        },
        Route("DELETE", published, audit: documents.rule("unpublish")) { estate, call in
            var row = try documents.find(estate, call, call.path("dashboard_id"), managing: true)
            row["published"] = nil
            estate["dashboards", call.workspace][call.path("dashboard_id")] = row
            return .empty
        },
        Route("GET", documents.path + "/{dashboard_id}/schedules", audit: documents.rule("listSchedules")) {
            estate,
            call in
            _ = try documents.find(estate, call, call.path("dashboard_id"))
            return Reply(["schedules": []])
        },
    ]
}
