/// Notebooks, queries, dashboards, alerts and jobs; several read the audit log.
enum SmallContent {
    static func fill(_ builder: inout EstateBuilder, _ services: CompanyServices) {
        notebooks(&builder)
        queries(&builder)
        dashboards(&builder, services)
        jobs(&builder, services)
        older(&builder, services)
    }

    private static func notebooks(_ builder: inout EstateBuilder) {
        let jonas = SmallEstate.mail("jonas.holm")
        for (path, source) in [
            (
                "/Users/\(jonas)/export_audit",
                """
                # Databricks notebook source
                events = spark.table("system.access.audit").where("event_date >= current_date() - 7")
                events.write.mode("append").parquet("s3://halden-bi-exports/audit/")
                """
            ),
            ("/Users/\(jonas)/mount_logs", "dbutils.fs.mount('s3a://halden-audit-logs/audit', '/mnt/audit-logs')"),
            ("/Users/\(jonas)/churn", "df = spark.table('main.customers.accounts')"),
        ] {
            for folder in ["/Users/\(jonas)"] where builder.estate["objects", SmallEstate.analytics].rows[folder] == nil
            {
                WorkspaceObjectsFamily.put(
                    folder,
                    type: "DIRECTORY",
                    owner: jonas,
                    at: builder.ago(days: 400),
                    workspace: SmallEstate.analytics,
                    &builder.estate
                )
            }
            WorkspaceObjectsFamily.put(
                path,
                type: "NOTEBOOK",
                source: source,
                owner: jonas,
                at: builder.ago(days: 40),
                workspace: SmallEstate.analytics,
                &builder.estate
            )
        }
        WorkspaceObjectsFamily.put(
            "/Shared/who_logged_in",
            type: "NOTEBOOK",
            language: "SQL",
            source: "SELECT * FROM main.default.login_overview LIMIT 100",
            owner: SmallEstate.mail("tomas.berg"),
            at: builder.ago(days: 30),
            workspace: SmallEstate.analytics,
            &builder.estate
        )
    }

    private static func queries(_ builder: inout EstateBuilder) {
        for (name, owner, text, mode, shared) in [
            (
                "Failed logins", "oskar.dahl",
                "SELECT event_time, source_ip_address FROM system.access.audit WHERE action_name = 'login' AND response.status_code = 401",
                "VIEWER", "security"
            ),
            (
                "Who did what", "paula.ortiz",
                "SELECT user_identity.email, action_name, count(*) FROM finance.reporting.workspace_activity GROUP BY 1, 2",
                "OWNER", "analysts"
            ),
            (
                "Revenue by month", "paula.ortiz", "SELECT id, value FROM finance.reporting.revenue", "VIEWER",
                "analysts"
            ),
        ] {
            let id = builder.random.uuid()
            document(
                &builder,
                "queries",
                id,
                SmallEstate.analytics,
                owner: SmallEstate.mail(owner),
                shared: shared,
                [
                    "id": .string(id), "display_name": .string(name), "query_text": .string(text),
                    "run_as_mode": .string(mode),
                    "owner_user_name": .string(SmallEstate.mail(owner)),
                    "warehouse_id": .string(builder.warehouse(of: SmallEstate.analytics)),
                    "lifecycle_state": "ACTIVE", "create_time": .string(Clock.timestamp(builder.ago(days: 80))),
                    "update_time": .string(Clock.timestamp(builder.ago(days: 20))), "parent_path": "/Workspace/Shared",
                ]
            )
            guard name == "Failed logins" else { continue }
            let alert = builder.random.uuid()
            document(
                &builder,
                "alerts",
                alert,
                SmallEstate.analytics,
                owner: SmallEstate.mail(owner),
                shared: shared,
                [
                    "id": .string(alert), "display_name": "More failed logins than usual", "query_id": .string(id),
                    "state": "OK",
                    "lifecycle_state": "ACTIVE", "owner_user_name": .string(SmallEstate.mail(owner)),
                    "create_time": .string(Clock.timestamp(builder.ago(days: 79))),
                    "update_time": .string(Clock.timestamp(builder.ago(days: 20))),
                ]
            )
        }
    }

    private static func dashboards(_ builder: inout EstateBuilder, _ services: CompanyServices) {
        for (name, statement, embeds, shared) in [
            (
                "Platform activity",
                "SELECT event_date, service_name, count(*) AS events FROM system.access.audit GROUP BY event_date, service_name",
                true, "users"
            ),
            ("Sales", "SELECT * FROM finance.reporting.revenue", false, "analysts"),
        ] {
            let id = builder.random.hex(32)
            let content: JSON = [
                "datasets": [["name": "d1", "displayName": .string(name), "queryLines": [.string(statement)]]],
                "pages": [["name": "p1", "displayName": "Overview"]],
            ]
            document(
                &builder,
                "dashboards",
                id,
                SmallEstate.analytics,
                owner: SmallEstate.mail("tomas.berg"),
                shared: shared,
                [
                    "dashboard_id": .string(id), "display_name": .string(name), "lifecycle_state": "ACTIVE",
                    "warehouse_id": .string(builder.warehouse(of: SmallEstate.analytics)),
                    "serialized_dashboard": .string(content.encoded),
                    "path": .string("/Shared/\(name).lvdash.json"), "parent_path": "/Shared",
                    "etag": .string(builder.random.hex(8)),
                    "create_time": .string(Clock.timestamp(builder.ago(days: 90))),
                    "update_time": .string(Clock.timestamp(builder.ago(days: 12))),
                    "published": [
                        "display_name": .string(name), "embed_credentials": .bool(embeds),
                        "warehouse_id": .string(builder.warehouse(of: SmallEstate.analytics)),
                        "revision_create_time": .string(Clock.timestamp(builder.ago(days: 12))),
                    ],
                ]
            )
        }
    }

    /// What the older editor and the pipelines hold.
    private static func older(_ builder: inout EstateBuilder, _ services: CompanyServices) {
        let (board, query) = (builder.random.uuid(), builder.random.uuid())
        let text = "SELECT source_ip_address, count(*) FROM system.access.audit GROUP BY source_ip_address"
        let visualization: JSON = [
            "id": "v1", "name": "Table", "type": "TABLE",
            "query": ["id": .string(query), "name": "Addresses", "query": .string(text)],
        ]
        let row: [String: JSON] = [
            "id": .string(board), "name": "Addresses (old)", "slug": "addresses-old",
            "created_at": .string(Clock.timestamp(builder.ago(days: 500))),
            "updated_at": .string(Clock.timestamp(builder.ago(days: 400))),
            "widgets": [["id": "w1", "visualization": visualization]],
        ]
        let owner = SmallEstate.mail("oskar.dahl")
        document(&builder, "dbsql-dashboards", board, SmallEstate.analytics, owner: owner, shared: "security", row)
        pipeline(&builder, services)
    }

    private static func pipeline(_ builder: inout EstateBuilder, _ services: CompanyServices) {
        let id = builder.random.uuid()
        let row: [String: JSON] = [
            "pipeline_id": .string(id), "name": "daily admin actions", "state": "IDLE",
            "creator_user_name": .string(SmallEstate.mail("mina.gupta")), "run_as_user_name": .string(services.etl),
            "spec": [
                "id": .string(id), "name": "daily admin actions", "catalog": "security_lake", "schema": "audit",
                "libraries": [["notebook": ["path": "/Repos/security/daily_admin_actions"]]],
            ],
        ]
        document(&builder, "pipelines", id, SmallEstate.production, owner: services.etl, shared: "security", row)
    }

    private static func jobs(_ builder: inout EstateBuilder, _ services: CompanyServices) {
        let notebook = "/Users/\(SmallEstate.mail("jonas.holm"))/export_audit"
        for (name, task, workspace) in [
            (
                "nightly-activity",
                [
                    "task_key": "copy",
                    "sql_task": [
                        "warehouse_id": .string(builder.warehouse(of: SmallEstate.production)),
                        "file": ["path": "/Repos/etl/activity.sql", "source": "WORKSPACE"],
                    ],
                ] as JSON, SmallEstate.production
            ),
            (
                "audit export for BI",
                ["task_key": "export", "notebook_task": ["notebook_path": .string(notebook), "source": "WORKSPACE"]],
                SmallEstate.analytics
            ),
            (
                "load ledger",
                ["task_key": "load", "notebook_task": ["notebook_path": "/Repos/etl/ledger", "source": "WORKSPACE"]],
                SmallEstate.production
            ),
        ] {
            let id = builder.estate.numericID()
            if name == "nightly-activity" {
                builder.lineage(
                    from: "system.access.audit",
                    to: SmallCatalog.copy,
                    entity: "JOB",
                    entityID: String(id),
                    by: services.etl,
                    in: workspace
                )
            }
            builder.estate["jobs", workspace][String(id)] = [
                "job_id": .int(id), "creator_user_name": .string(SmallEstate.mail("jonas.holm")),
                "created_time": .int(builder.ago(days: 120)),
                "settings": [
                    "name": .string(name), "format": "MULTI_TASK", "max_concurrent_runs": 1, "tasks": [task],
                    "run_as": ["service_principal_name": .string(services.etl)],
                    "schedule": [
                        "quartz_cron_expression": "0 0 2 * * ?", "timezone_id": "UTC", "pause_status": "UNPAUSED",
                    ],
                ],
            ]
            let key = ObjectKey(workspace: workspace, type: "jobs", id: String(id))
            builder.estate.give("IS_OWNER", to: SmallEstate.mail("jonas.holm"), on: key)
            builder.estate.give("CAN_VIEW", to: "data-engineering", on: key)
        }
    }

    private static func document(
        _ builder: inout EstateBuilder,
        _ kind: String,
        _ id: String,
        _ workspace: Int64,
        owner: String,
        shared: String,
        _ row: [String: JSON]
    ) {
        builder.estate[kind, workspace][id] = .object(row)
        let key = ObjectKey(workspace: workspace, type: kind, id: id)
        builder.estate.give("CAN_MANAGE", to: owner, on: key)
        builder.estate.give("CAN_READ", to: shared, on: key)
    }
}
