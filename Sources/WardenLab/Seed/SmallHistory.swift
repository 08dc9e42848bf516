/// A week of events, among them those that tell how the copies came to be.
enum SmallHistory {
    static func fill(_ builder: inout EstateBuilder, _ services: CompanyServices) {
        story(&builder, services)
        everyday(&builder)
        builder.estate.audit.sort()
    }

    private static func story(_ builder: inout EstateBuilder, _ services: CompanyServices) {
        let store = ["metastore_id": builder.metastore]
        builder.event(
            "databrickssql",
            "commandSubmit",
            by: services.etl,
            in: SmallEstate.production,
            days: 6.4,
            [
                "commandText":
                    "CREATE TABLE \(SmallCatalog.copy) AS SELECT event_time, event_date, workspace_id, source_ip_address, user_identity, service_name, action_name, request_params FROM system.access.audit",
                "warehouseId": builder.warehouse(of: SmallEstate.production), "commandId": builder.random.uuid(),
            ]
        )
        builder.event(
            "unityCatalog",
            "createTable",
            by: services.etl,
            in: 0,
            days: 6.4,
            store.merging([
                "name": "workspace_activity", "schema_name": "reporting", "catalog_name": "finance",
                "full_name_arg": SmallCatalog.copy,
            ]) { $1 }
        )
        builder.event(
            "unityCatalog",
            "updatePermissions",
            by: SmallEstate.mail("karl.jensen"),
            in: 0,
            days: 6.2,
            store.merging([
                "securable_type": "TABLE", "securable_full_name": SmallCatalog.copy,
                "changes": "[{\"principal\":\"analysts\",\"add\":[\"SELECT\"]}]",
            ]) { $1 }
        )
        builder.event(
            "unityCatalog",
            "updateShare",
            by: SmallEstate.mail("karl.jensen"),
            in: 0,
            days: 5.9,
            store.merging([
                "name": "partner_insights",
                "updates":
                    "[{\"action\":\"ADD\",\"data_object\":{\"name\":\"\(SmallCatalog.copy)\",\"data_object_type\":\"TABLE\"}}]",
            ]) { $1 }
        )
        builder.event(
            "dbfs",
            "mount",
            by: SmallEstate.mail("jonas.holm"),
            in: SmallEstate.analytics,
            days: 5.1,
            [
                "mountPoint": "/mnt/audit-logs", "source": "s3a://halden-audit-logs/audit",
                "owner": SmallEstate.mail("jonas.holm"),
            ]
        )
        builder.event(
            "notebook",
            "runCommand",
            by: SmallEstate.mail("jonas.holm"),
            in: SmallEstate.analytics,
            days: 4.8,
            [
                "commandText": "spark.table(\"system.access.audit\").write.parquet(\"s3://halden-bi-exports/audit/\")",
                "notebookId": "4410",
                "clusterId": "0412-101530-halden01", "status": "finished",
            ]
        )
        builder.event(
            "unityCatalog",
            "deltaSharingQueriedTable",
            by: "unknown",
            in: 0,
            days: 2.2,
            store.merging([
                "share": "partner_insights", "schema": "reporting", "name": "activity",
                "recipient_name": "acme_analytics", "is_ip_access_denied": "false",
            ]) { $1 },
            address: "203.0.113.77"
        )
        builder.event(
            "workspace",
            "workspaceConfEdit",
            by: SmallEstate.mail("jonas.holm"),
            in: SmallEstate.development,
            days: 1.4,
            [
                "workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false",
            ]
        )
        builder.event(
            "accounts",
            "login",
            by: "pat.kimura@brightpath.example",
            in: SmallEstate.analytics,
            days: 0.8,
            [
                "user": "pat.kimura@brightpath.example", "authentication_method": "BROWSER_BYO_IDP_SAML",
            ],
            address: "192.0.2.44"
        )
    }

    private static func everyday(_ builder: inout EstateBuilder) {
        let people = builder.estate.directory.all(.user).map(\.name)
        let workspaces = [SmallEstate.production, SmallEstate.analytics, SmallEstate.development]
        for _ in 0..<400 {
            let person = builder.random.pick(people)
            let days = Double(builder.random.number(below: 7_000)) / 1_000
            switch builder.random.number(below: 5) {
            case 0:
                let fails = builder.random.chance(8)
                builder.event(
                    "accounts",
                    "login",
                    by: person,
                    in: builder.random.pick(workspaces),
                    days: days,
                    ["user": person, "authentication_method": "BROWSER_BYO_IDP_SAML"],
                    status: fails ? 401 : 200,
                    error: fails ? "authentication failed" : nil
                )
            case 1:
                builder.event(
                    "unityCatalog",
                    "getTable",
                    by: person,
                    in: 0,
                    days: days,
                    [
                        "full_name_arg": builder.random.pick([
                            "finance.reporting.revenue", "main.customers.accounts", SmallCatalog.copy,
                        ])
                    ]
                )
            case 2:
                builder.event(
                    "unityCatalog",
                    "generateTemporaryTableCredential",
                    by: person,
                    in: 0,
                    days: days,
                    [
                        "table_full_name": builder.random.pick([
                            "finance.reporting.revenue", "main.customers.cards", "system.access.audit",
                        ]), "operation": "READ",
                    ]
                )
            case 3:
                builder.event(
                    "notebook",
                    "runCommand",
                    by: person,
                    in: builder.random.pick(workspaces),
                    days: days,
                    ["commandText": "display(df)", "status": "finished"]
                )
            default:
                builder.event(
                    "jobs",
                    "runNow",
                    by: person,
                    in: builder.random.pick(workspaces),
                    days: days,
                    ["job_id": "77"]
                )
            }
        }
    }
}
