/// Log delivery configurations with their real limits: no edit, no delete, two enabled ones.
enum LogDeliveryFamily: Family {
    static let kind = "log-delivery"
    private static let base = "/api/2.0/accounts/{account_id}/log-delivery"

    static let routes: [Route] = [
        Route("GET", base, .account, audit: rule("listLogDeliveryConfigurations")) { estate, call in
            try estate.requireAccountAdmin(call)
            let filters = ["credentials_id", "storage_configuration_id", "status"]
            let rows = estate[kind, 0].all().filter { row in
                filters.allSatisfy { name in call.query(name).map { $0.isEmpty || $0 == row[name]?.text } ?? true }
            }
            return try Paging.page(
                call,
                "log_delivery_configurations",
                rows,
                size: estate.options.serverPage,
                key: { $0["config_id"]?.text ?? "" },
                { $0 }
            )
        },
        Route(
            "POST",
            base,
            .account,
            audit: rule(
                "createLogDeliveryConfiguration",
                [
                    "log_delivery_configuration": "log_delivery_configuration"
                ]
            ),
            create
        ),
        Route(
            "GET",
            base + "/{config_id}",
            .account,
            audit: rule("getLogDeliveryConfiguration", ["config_id": "config_id"])
        ) {
            estate,
            call in
            try estate.requireAccountAdmin(call)
            return Reply(["log_delivery_configuration": try find(estate, call)])
        },
        Route(
            "PATCH",
            base + "/{config_id}",
            .account,
            audit: rule(
                "updateLogDeliveryConfiguration",
                [
                    "config_id": "config_id", "status": "status",
                ]
            )
        ) { estate, call in
            try estate.requireAccountAdmin(call)
            var row = try find(estate, call)
            let status = try call.text("status")
            guard ["ENABLED", "DISABLED"].contains(status) else {
                throw Refusal.invalid("status '\(status)' is not one of ENABLED, DISABLED")
            }
            if status == "ENABLED", row["status"]?.text != "ENABLED" { try checkLimits(row, &estate) }
            row["status"] = .string(status)
            row["update_time"] = .int(call.now)
            estate[kind, 0][call.path("config_id")] = row
            return .empty
        },
    ]

    private static func rule(_ action: String, _ parameters: [String: String] = [:]) -> AuditRule {
        AuditRule("logDelivery", action, account: true, parameters)
    }

    private static func find(_ estate: Estate, _ call: Call) throws -> JSON {
        guard let row = estate[kind, 0].rows[call.path("config_id")] else {
            throw Refusal.missing("Log delivery configuration \(call.path("config_id"))")
        }
        return row
    }

    @Sendable private static func create(_ estate: inout Estate, _ call: Call) throws -> Reply {
        try estate.requireAccountAdmin(call)
        guard let asked = call.body["log_delivery_configuration"] else {
            throw Refusal.invalid("Missing required field: log_delivery_configuration")
        }
        let type = asked["log_type"]?.text ?? ""
        let format = asked["output_format"]?.text ?? ""
        guard ["AUDIT_LOGS": "JSON", "BILLABLE_USAGE": "CSV"][type] == format else {
            throw Refusal.invalid("log_type '\(type)' does not go with output_format '\(format)'")
        }
        let credentials = asked["credentials_id"]?.text ?? ""
        let storage = asked["storage_configuration_id"]?.text ?? ""
        guard estate["credentials", 0].rows[credentials] != nil else {
            throw Refusal.invalid("credentials_id '\(credentials)' does not exist")
        }
        guard estate["storage-configurations", 0].rows[storage] != nil else {
            throw Refusal.invalid("storage_configuration_id '\(storage)' does not exist")
        }
        let prefix = asked["delivery_path_prefix"]?.text ?? ""
        guard !prefix.hasPrefix("/"), !prefix.hasSuffix("/") else {
            throw Refusal.invalid("delivery_path_prefix must not begin or end with a slash")
        }
        let id = estate.ids.uuid()
        let row = asked.merging([
            "config_id": .string(id), "account_id": .string(estate.accountID),
            "config_name": asked["config_name"] ?? "", "status": asked["status"] ?? "ENABLED",
            "creation_time": .int(call.now), "update_time": .int(call.now),
            "log_delivery_status": ["status": "CREATED", "message": "Nothing was delivered yet."],
        ])
        if row["status"]?.text == "ENABLED" { try checkLimits(row, &estate) }
        estate[kind, 0][id] = row
        return Reply(["log_delivery_configuration": row])
    }

    /// At most two enabled for the account and two for each workspace, of each log type.
    private static func checkLimits(_ row: JSON, _ estate: inout Estate) throws {
        let others = estate[kind, 0].all().filter {
            $0["status"]?.text == "ENABLED" && $0["log_type"] == row["log_type"] && $0["config_id"] != row["config_id"]
        }
        func filter(_ row: JSON) -> [Int64] { (row["workspace_ids_filter"]?.elements ?? []).compactMap(\.integer) }
        let mine = filter(row)
        if mine.isEmpty {
            guard others.count(where: { filter($0).isEmpty }) < 2 else { throw limit("account") }
        }
        for workspace in mine {
            guard others.count(where: { filter($0).contains(workspace) }) < 2 else {
                throw limit("workspace \(workspace)")
            }
        }
    }

    private static func limit(_ place: String) -> Refusal {
        Refusal(
            400,
            "QUOTA_EXCEEDED",
            "The \(place) already has two enabled log delivery configurations of this type; disable one first."
        )
    }
}
