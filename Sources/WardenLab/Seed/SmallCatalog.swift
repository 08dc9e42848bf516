/// Catalogs, the copies of the audit table in them, and who was granted what.
enum SmallCatalog {
    static let copy = "finance.reporting.workspace_activity"
    static let view = "main.default.login_overview"
    static let materialised = "security_lake.audit.daily_admin_actions"

    static func fill(_ builder: inout EstateBuilder, _ services: CompanyServices) {
        builder.makeMetastore(
            owner: "metastore-admins",
            region: "us-east-1",
            systemSchemas: [
                "access": "ENABLE_COMPLETED", "billing": "ENABLE_COMPLETED", "query": "ENABLE_COMPLETED",
                "compute": "AVAILABLE",
                "lakeflow": "AVAILABLE", "storage": "AVAILABLE", "serving": "AVAILABLE",
            ]
        )
        builder.catalog("main", owner: "platform-admins", schemas: ["default", "customers"])
        builder.catalog("finance", owner: "data-engineering", schemas: ["reporting", "ledger"])
        builder.catalog("security_lake", owner: "security", schemas: ["audit", "raw"])
        builder.catalog("sandbox", owner: "platform-admins", schemas: ["playground"])
        tables(&builder, services)
        storage(&builder)
        sharing(&builder)
        grants(&builder, services)
    }

    private static let auditColumns = [
        ("event_time", "TIMESTAMP"), ("event_date", "DATE"), ("workspace_id", "STRING"),
        ("source_ip_address", "STRING"),
        ("user_identity", "STRUCT<email: STRING, subject_name: STRING>"), ("service_name", "STRING"),
        ("action_name", "STRING"), ("request_params", "MAP<STRING, STRING>"),
    ]

    private static func tables(_ builder: inout EstateBuilder, _ services: CompanyServices) {
        for name in [
            "main.customers.accounts", "main.customers.cards", "finance.ledger.entries", "finance.ledger.balances",
            "finance.reporting.revenue", "sandbox.playground.iris",
        ] {
            builder.table(name, owner: "data-engineering")
        }
        builder.table(copy, owner: services.etl, columns: auditColumns)
        builder.estate["copies", 0][copy] =
            "SELECT event_time, event_date, workspace_id, source_ip_address, user_identity, service_name, action_name, request_params FROM system.access.audit"
        builder.table(
            view,
            owner: SmallEstate.mail("tomas.berg"),
            type: "VIEW",
            view: """
                SELECT event_time, user_identity.email AS user_name, source_ip_address, action_name
                FROM system.access.audit WHERE service_name = 'accounts' AND action_name LIKE '%ogin'
                """,
            columns: [
                ("event_time", "TIMESTAMP"), ("user_name", "STRING"), ("source_ip_address", "STRING"),
                ("action_name", "STRING"),
            ]
        )
        builder.table(
            materialised,
            owner: "security",
            type: "MATERIALIZED_VIEW",
            view: """
                SELECT event_date, action_name, count(*) AS actions FROM finance.reporting.workspace_activity GROUP BY event_date, action_name
                """,
            columns: [("event_date", "DATE"), ("action_name", "STRING"), ("actions", "BIGINT")]
        )
        builder.table(
            "security_lake.raw.delivered_json",
            owner: "security",
            type: "EXTERNAL",
            location: "s3://halden-audit-logs/audit",
            columns: auditColumns
        )
        builder.lineage(
            from: "system.access.audit",
            to: view,
            type: "VIEW",
            by: SmallEstate.mail("tomas.berg"),
            in: SmallEstate.analytics,
            days: 60
        )
        builder.lineage(
            from: copy,
            to: materialised,
            type: "MATERIALIZED_VIEW",
            by: SmallEstate.mail("mina.gupta"),
            in: SmallEstate.production
        )
        builder.lineage(
            from: "system.access.audit",
            to: nil,
            targetPath: "s3://halden-bi-exports/audit/",
            entity: "NOTEBOOK",
            by: SmallEstate.mail("jonas.holm"),
            in: SmallEstate.analytics,
            days: 5
        )
        builder.lineage(
            from: nil,
            path: "s3://halden-audit-logs/audit",
            to: "security_lake.raw.delivered_json",
            by: SmallEstate.mail("mina.gupta"),
            in: SmallEstate.production,
            days: 20
        )
        builder.lineage(
            from: "main.customers.accounts",
            to: "finance.reporting.revenue",
            by: services.etl,
            in: SmallEstate.production
        )
    }

    private static func storage(_ builder: inout EstateBuilder) {
        func role(_ name: String) -> JSON {
            [
                "role_arn": .string(AWSDescription.role(name)), "external_id": .string(builder.metastore),
                "unity_catalog_iam_arn": .string(AWSNames.unityCatalogRole),
            ]
        }
        builder.add(
            .storageCredential,
            "log-archive",
            owner: "platform-admins",
            [
                "aws_iam_role": role("uc-log-archive"), "read_only": false, "isolation_mode": "ISOLATION_MODE_OPEN",
            ]
        )
        builder.add(
            .storageCredential,
            "lakehouse",
            owner: "platform-admins",
            [
                "aws_iam_role": role("uc-lakehouse"), "read_only": false, "isolation_mode": "ISOLATION_MODE_OPEN",
            ]
        )
        for (name, url, credential) in [
            ("log-archive", "s3://halden-audit-logs/", "log-archive"),
            ("lakehouse", "s3://halden-lakehouse/", "lakehouse"),
            ("bi-exports", "s3://halden-bi-exports/", "lakehouse"),
        ] {
            builder.add(
                .externalLocation,
                name,
                owner: "platform-admins",
                [
                    "url": .string(url), "credential_name": .string(credential), "read_only": false, "fallback": false,
                    "isolation_mode": "ISOLATION_MODE_OPEN",
                ]
            )
        }
        builder.add(
            .volume,
            "security_lake.raw.delivered",
            owner: "security",
            [
                "volume_type": "EXTERNAL", "storage_location": "s3://halden-audit-logs/audit",
            ]
        )
        builder.add(
            .volume,
            "main.default.uploads",
            owner: "platform-admins",
            [
                "volume_type": "MANAGED", "storage_location": "s3://halden-lakehouse/volumes/uploads",
            ]
        )
    }

    private static func sharing(_ builder: inout EstateBuilder) {
        builder.add(
            .share,
            "partner_insights",
            owner: "data-engineering",
            [
                "comment": "Numbers for our partners",
                "objects": [
                    [
                        "name": "finance.reporting.revenue", "data_object_type": "TABLE",
                        "shared_as": "reporting.revenue",
                        "status": "ACTIVE", "added_at": .int(builder.ago(days: 150)),
                        "added_by": .string(SmallEstate.mail("karl.jensen")),
                    ],
                    [
                        "name": .string(copy), "data_object_type": "TABLE", "shared_as": "reporting.activity",
                        "status": "ACTIVE",
                        "added_at": .int(builder.ago(days: 44)), "added_by": .string(SmallEstate.mail("karl.jensen")),
                    ],
                ],
            ]
        )
        let (token, link) = (builder.random.uuid(), builder.random.hex(32))
        builder.add(
            .recipient,
            "acme_analytics",
            owner: "data-engineering",
            [
                "authentication_type": "TOKEN", "activated": true,
                "tokens": [
                    [
                        "id": .string(token), "created_at": .int(builder.ago(days: 150)),
                        "created_by": .string(SmallEstate.mail("karl.jensen")),
                        "activation_url": .string(
                            "https://accounts.example/delta_sharing/retrieve_config.html?\(link)"
                        ),
                    ]
                ],
            ]
        )
        builder.add(
            .recipient,
            "auditors_ltd",
            owner: "security",
            [
                "authentication_type": "TOKEN", "activated": true, "expiration_time": .int(builder.ago(days: -30)),
                "ip_access_list": ["allowed_ip_addresses": ["203.0.113.0/24"]], "tokens": [],
            ]
        )
        builder.grant(["SELECT"], "acme_analytics", .share, "partner_insights")
    }

    private static func grants(_ builder: inout EstateBuilder, _ services: CompanyServices) {
        builder.grant(["USE_CATALOG"], Directory.everyone, .catalog, "system")
        builder.grant(["USE_SCHEMA", "SELECT"], "soc-analysts", .schema, "system.access")
        builder.grant(["USE_SCHEMA"], "analysts", .schema, "system.access")
        builder.grant(["SELECT"], services.etl, .table, "system.access.audit")
        builder.grant(["USE_SCHEMA"], services.etl, .schema, "system.access")
        builder.grant(["SELECT"], SmallEstate.mail("tomas.berg"), .table, "system.access.audit")
        builder.grant(["USE_SCHEMA"], SmallEstate.mail("tomas.berg"), .schema, "system.access")
        builder.grant(["USE_SCHEMA", "SELECT"], services.trailwarden, .schema, "system.access")
        builder.grant(["USE_SCHEMA", "SELECT"], services.trailwarden, .schema, "system.query")
        builder.grant(["USE_CATALOG"], Directory.everyone, .catalog, "main")
        builder.grant(["USE_SCHEMA", "SELECT"], Directory.everyone, .schema, "main.default")
        builder.grant(["SELECT"], Directory.everyone, .table, view)
        builder.grant(["USE_CATALOG", "BROWSE"], Directory.everyone, .catalog, "finance")
        builder.grant(["USE_SCHEMA"], "analysts", .schema, "finance.reporting")
        builder.grant(["SELECT"], "analysts", .table, copy)
        builder.grant(["SELECT", "MODIFY"], "finance-analysts", .table, "finance.reporting.revenue")
        builder.grant(["USE_CATALOG", "USE_SCHEMA", "SELECT"], "security", .catalog, "security_lake")
        builder.grant(["USE_CATALOG"], "data-engineering", .catalog, "security_lake")
        builder.grant(["USE_SCHEMA", "READ_VOLUME"], "data-engineering", .schema, "security_lake.raw")
        builder.grant(["ALL_PRIVILEGES"], "contractors", .catalog, "sandbox")
        builder.grant(["READ_FILES", "BROWSE"], "data-engineering", .externalLocation, "log-archive")
        builder.grant(["READ_FILES", "WRITE_FILES"], "analysts", .externalLocation, "bi-exports")
        builder.grant(
            ["CREATE_EXTERNAL_LOCATION", "CREATE_SHARE", "CREATE_RECIPIENT"],
            "data-engineering",
            .metastore,
            builder.metastore
        )
    }
}
