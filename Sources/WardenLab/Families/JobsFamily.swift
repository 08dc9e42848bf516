/// Jobs: lists with `has_more`, in the versions that clients still use.
enum JobsFamily: Family {
    static let documents = DocumentRoutes(
        kind: "jobs",
        path: "",
        list: "jobs",
        id: "job_id",
        service: "jobs",
        noun: "Job"
    )

    static let routes: [Route] = ["2.1", "2.2"].flatMap { version in
        let base = "/api/\(version)/jobs"
        return [
            Route("GET", base + "/list", audit: AuditRule("jobs", "listJobs")) { estate, call in
                let limit = try Paging.number(call, "limit") ?? 20
                guard (1...100).contains(limit) else { throw Refusal.invalid("limit must be between 1 and 100") }
                let name = call.query("name")?.lowercased()
                let rows = documents.visible(&estate, call).filter { row in
                    name.map { $0 == row["settings"]?["name"]?.text?.lowercased() } ?? true
                }
                let expands = call.flag("expand_tasks")
                var reply = try Paging.page(call, "jobs", rows, size: limit, key: { key($0) }) { row in
                    var row = row
                    if !expands, var settings = row["settings"] {
                        settings["tasks"] = nil
                        row["settings"] = settings
                    }
                    return row
                }
                let hasMore = reply.body?["next_page_token"] != nil
                reply.body?["has_more"] = .bool(hasMore)
                return reply
            },
            Route("GET", base + "/get", audit: AuditRule("jobs", "getJob", ["job_id": "job_id"])) { estate, call in
                let row = try find(estate, call, call.query("job_id") ?? "")
                var body = row.members
                body["run_as_user_name"] = row["settings"]?["run_as"]?["user_name"] ?? row["creator_user_name"]
                return Reply(.object(body))
            },
            Route(
                "POST",
                base + "/create",
                audit: AuditRule("jobs", "create", ["name": "name", "tasks": "tasks", "schedule": "schedule"])
            ) {
                estate,
                call in
                let id = estate.numericID()
                let row: JSON = [
                    "job_id": .int(id), "creator_user_name": .string(call.caller.name), "created_time": .int(call.now),
                    "settings": .object(call.body.members.filter { $0.key != "access_control_list" }),
                ]
                documents.put(row, String(id), &estate, call, owner: "IS_OWNER")
                return Reply(["job_id": .int(id)])
            },
            Route(
                "POST",
                base + "/update",
                audit: AuditRule("jobs", "update", ["job_id": "job_id", "new_settings": "new_settings"])
            ) { estate, call in
                let key = String(call.body["job_id"]?.integer ?? 0)
                var row = try find(estate, call, key, managing: true)
                var settings = row["settings"] ?? .object([:])
                // Top-level members are replaced whole; named ones go.
                for (name, value) in (call.body["new_settings"] ?? .object([:])).members { settings[name] = value }
                for name in (call.body["fields_to_remove"]?.elements ?? []).compactMap(\.text) { settings[name] = nil }
                row["settings"] = settings
                estate["jobs", call.workspace][key] = row
                return .empty
            },
            Route("POST", base + "/delete", audit: AuditRule("jobs", "delete", ["job_id": "job_id"])) { estate, call in
                let key = String(call.body["job_id"]?.integer ?? 0)
                _ = try find(estate, call, key, managing: true)
                estate["jobs", call.workspace][key] = nil
                return .empty
            },
            Route("GET", base + "/runs/list", audit: AuditRule("jobs", "listRuns")) { _, _ in
                Reply(["runs": [], "has_more": false])
            },
        ]
    }

    private static func key(_ row: JSON) -> String { row["job_id"]?.parameterText ?? "" }

    private static func find(_ estate: Estate, _ call: Call, _ key: String, managing: Bool = false) throws -> JSON {
        guard estate["jobs", call.workspace].rows[key] != nil else {
            throw Refusal.invalid("Job \(key) does not exist.")
        }
        return try documents.find(estate, call, key, managing: managing)
    }
}
