/// Three workspaces with the settings that people leave behind.
enum SmallWorkspaces {
    static func fill(_ builder: inout EstateBuilder, _ services: CompanyServices) {
        let reader = builder.access.reader.id
        builder.workspace(
            SmallEstate.production,
            "halden-prod",
            "us-east-1",
            assigned: [
                "platform-admins": "ADMIN", services.trailwarden: "ADMIN", "data-engineering": "USER",
                "security": "USER",
                services.etl: "USER", services.siem: "USER", reader: "USER",
            ]
        )
        builder.workspace(
            SmallEstate.analytics,
            "halden-analytics",
            "us-east-1",
            assigned: [
                "platform-admins": "ADMIN", services.trailwarden: "ADMIN", "all-staff": "USER",
                services.dashboards: "USER",
                reader: "USER",
            ]
        )
        builder.workspace(
            SmallEstate.development,
            "halden-dev",
            "us-east-1",
            assigned: [
                "platform-admins": "ADMIN", services.trailwarden: "ADMIN", "data-engineering": "ADMIN",
                "contractors": "USER",
            ]
        )
        settings(&builder)
        tokens(&builder, services)
    }

    private static func settings(_ builder: inout EstateBuilder) {
        let common = ["enableTokensConfig": "true", "enableWebTerminal": "true", "enableResultsDownloading": "true"]
        builder.estate.hosts[.workspace(SmallEstate.production)]?.conf = common.merging([
            "enableVerboseAuditLogs": "true", "enableIpAccessLists": "true", "maxTokenLifetimeDays": "365",
        ]) { $1 }
        builder.estate.hosts[.workspace(SmallEstate.analytics)]?.conf = common.merging([
            "enableVerboseAuditLogs": "true", "enableIpAccessLists": "false", "enableDbfsFileBrowser": "true",
        ]) { $1 }
        builder.estate.hosts[.workspace(SmallEstate.development)]?.conf = common.merging([
            "enableVerboseAuditLogs": "false"
        ]) { $1 }
        for (workspace, addresses) in [
            (SmallEstate.production, ["127.0.0.0/8", "10.0.0.0/8", "198.51.100.0/24"]),
            // Made, and never switched on.
            (SmallEstate.analytics, ["10.0.0.0/8", "198.51.100.0/24"]),
        ] {
            let id = builder.random.uuid()
            let admins = builder.id("platform-admins")
            let made = builder.ago(days: 300)
            builder.estate.hosts[.workspace(workspace)]?.addressLists[id] = [
                "list_id": .string(id), "label": "office and vpn", "list_type": "ALLOW", "enabled": true,
                "ip_addresses": .strings(addresses), "address_count": .int(Int64(addresses.count)),
                "created_at": .int(made), "created_by": .int(admins), "updated_at": .int(made),
                "updated_by": .int(admins),
            ]
        }
        for workspace in [SmallEstate.analytics, SmallEstate.development] {
            builder.estate["dbfs", workspace]["/mnt"] = ["path": "/mnt", "is_dir": true, "file_size": 0]
            builder.estate["dbfs", workspace]["/FileStore"] = ["path": "/FileStore", "is_dir": true, "file_size": 0]
        }
        builder.estate["dbfs", SmallEstate.analytics]["/mnt/audit-logs"] = [
            "path": "/mnt/audit-logs", "is_dir": true, "file_size": 0,
        ]
        builder.estate["instance-profiles", SmallEstate.analytics]["analytics"] = [
            "instance_profile_arn": "arn:aws:iam::123456789012:instance-profile/analytics-clusters",
            "iam_role_arn": "arn:aws:iam::123456789012:role/analytics-clusters", "is_meta_instance_profile": false,
        ]
        builder.estate["secret-scopes", SmallEstate.analytics]["bi"] = [
            "name": "bi",
            "secrets": [["key": "warehouse-password", "last_updated_timestamp": .int(builder.ago(days: 90))]],
            "acls": [
                ["principal": "users", "permission": "READ"],
                ["principal": "data-engineering", "permission": "MANAGE"],
            ],
        ]
        cluster(&builder)
    }

    private static func cluster(_ builder: inout EstateBuilder) {
        builder.estate["clusters", SmallEstate.analytics]["0412-101530-halden01"] = [
            "cluster_id": "0412-101530-halden01", "cluster_name": "shared-analytics", "state": "RUNNING",
            "creator_user_name": .string(SmallEstate.mail("jonas.holm")), "data_security_mode": "NONE",
            "spark_version": "15.4.x-scala2.12", "cluster_source": "UI",
            "aws_attributes": ["instance_profile_arn": "arn:aws:iam::123456789012:instance-profile/analytics-clusters"],
        ]
        builder.estate.give(
            "CAN_ATTACH_TO",
            to: "users",
            on: ObjectKey(workspace: SmallEstate.analytics, type: "clusters", id: "0412-101530-halden01")
        )
    }

    private static func tokens(_ builder: inout EstateBuilder, _ services: CompanyServices) {
        for workspace in [SmallEstate.production, SmallEstate.analytics, SmallEstate.development] {
            builder.access.personal[workspace] = builder.token(
                of: SmallEstate.mail("ines.adler"),
                in: workspace,
                "lab administrator",
                created: builder.ago(days: 1),
                expires: builder.ago(days: -90)
            )
        }
        // Never expire; the last owner has left.
        builder.token(
            of: SmallEstate.mail("jonas.holm"),
            in: SmallEstate.production,
            "nightly export",
            created: builder.ago(days: 610)
        )
        builder.token(
            of: services.siem,
            in: SmallEstate.production,
            "siem pull",
            created: builder.ago(days: 420),
            by: SmallEstate.mail("tomas.berg")
        )
        builder.token(
            of: "pat.kimura@brightpath.example",
            in: SmallEstate.analytics,
            "laptop",
            created: builder.ago(days: 200)
        )
        builder.token(
            of: SmallEstate.mail("hugo.leaver"),
            in: SmallEstate.production,
            "vscode",
            created: builder.ago(days: 500)
        )
    }
}
