/// Four log deliveries: the one that works, one that has long failed and is still on, one with a filter, one for usage.
enum SmallDelivery {
    static func fill(_ builder: inout EstateBuilder) {
        let working = credentials(&builder, "log-delivery", AWSDescription.role("databricks-log-delivery"), days: 600)
        let stale = credentials(
            &builder,
            "log-delivery-2024",
            AWSDescription.role("databricks-log-delivery-old"),
            days: 900
        )
        _ = credentials(&builder, "workspace-cross-account", AWSDescription.role("databricks-cross-account"), days: 900)
        let logs = storage(&builder, "audit-logs", "halden-audit-logs", days: 600)
        let old = storage(&builder, "old-logs", "halden-old-logs", days: 900)
        let dev = storage(&builder, "dev-logs", "halden-audit-logs-dev", days: 300)
        _ = storage(&builder, "root", "halden-workspace-root", days: 900)
        delivery(
            &builder,
            "primary",
            working,
            logs,
            prefix: "audit",
            days: 600,
            status: [
                "status": "SUCCEEDED", "message": "Delivered.",
                "last_attempt_time": .string(Clock.timestamp(builder.now - 600_000)),
                "last_successful_attempt_time": .string(Clock.timestamp(builder.now - 600_000)),
            ]
        )
        delivery(
            &builder,
            "before the move",
            stale,
            old,
            prefix: "databricks/audit",
            days: 900,
            status: [
                "status": "USER_FAILURE", "message": "Could not assume the role: access denied.",
                "last_attempt_time": .string(Clock.timestamp(builder.now - 900_000)),
                "last_successful_attempt_time": .string(Clock.timestamp(builder.ago(days: 143))),
            ]
        )
        delivery(
            &builder,
            "dev only",
            working,
            dev,
            prefix: "",
            days: 300,
            workspaces: [SmallEstate.development],
            status: [
                "status": "SUCCEEDED", "message": "Delivered.",
                "last_attempt_time": .string(Clock.timestamp(builder.now - 700_000)),
                "last_successful_attempt_time": .string(Clock.timestamp(builder.now - 700_000)),
            ]
        )
        delivery(
            &builder,
            "usage",
            working,
            logs,
            prefix: "usage",
            days: 500,
            type: "BILLABLE_USAGE",
            enabled: false,
            status: [
                "status": "NOT_FOUND", "message": "",
            ]
        )
    }

    private static func credentials(
        _ builder: inout EstateBuilder,
        _ name: String,
        _ role: String,
        days: Int64
    ) -> String {
        let id = builder.random.uuid()
        builder.estate["credentials", 0][id] = [
            "credentials_id": .string(id), "credentials_name": .string(name),
            "account_id": .string(builder.estate.accountID),
            "aws_credentials": ["sts_role": ["role_arn": .string(role)]],
            "creation_time": .int(builder.ago(days: days)),
        ]
        return id
    }

    private static func storage(_ builder: inout EstateBuilder, _ name: String, _ bucket: String, days: Int64) -> String
    {
        let id = builder.random.uuid()
        builder.estate["storage-configurations", 0][id] = [
            "storage_configuration_id": .string(id), "storage_configuration_name": .string(name),
            "account_id": .string(builder.estate.accountID), "root_bucket_info": ["bucket_name": .string(bucket)],
            "creation_time": .int(builder.ago(days: days)),
        ]
        return id
    }

    private static func delivery(
        _ builder: inout EstateBuilder,
        _ name: String,
        _ credentials: String,
        _ storage: String,
        prefix: String,
        days: Int64,
        type: String = "AUDIT_LOGS",
        workspaces: [Int64] = [],
        enabled: Bool = true,
        status: JSON
    ) {
        let id = builder.random.uuid()
        var row: [String: JSON] = [
            "config_id": .string(id), "account_id": .string(builder.estate.accountID), "config_name": .string(name),
            "log_type": .string(type), "output_format": type == "AUDIT_LOGS" ? "JSON" : "CSV",
            "credentials_id": .string(credentials), "storage_configuration_id": .string(storage),
            "delivery_path_prefix": .string(prefix), "status": enabled ? "ENABLED" : "DISABLED",
            "creation_time": .int(builder.ago(days: days)), "update_time": .int(builder.ago(days: days)),
            "log_delivery_status": status,
        ]
        if !workspaces.isEmpty { row["workspace_ids_filter"] = .array(workspaces.map(JSON.int)) }
        builder.estate[LogDeliveryFamily.kind, 0][id] = .object(row)
    }
}
