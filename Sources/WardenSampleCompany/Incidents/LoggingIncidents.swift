/// Attacks on the audit trail itself, as seen from inside Databricks.
enum LoggingIncidents {
    static let all = [
        IncidentScript(
            name: "log-delivery-disabled",
            title: "Audit log delivery switched off",
            expect: ["log-delivery-disabled"],
            day: 9,
            hour: 2,
            minute: 14
        ) { start, journal in
            journal.record(
                start,
                .account,
                intruder(journal),
                "logDelivery",
                "updateLogDeliveryConfiguration",
                ["config_id": journal.random.uuid(), "status": "DISABLED", "account_id": journal.company.accountID]
            )
        },
        IncidentScript(
            name: "verbose-audit-off",
            title: "Verbose audit logs switched off",
            expect: ["verbose-audit-disabled"],
            day: 9,
            hour: 2,
            minute: 6
        ) { start, journal in
            journal.record(
                start,
                .production,
                intruder(journal),
                "workspace",
                "workspaceConfEdit",
                ["workspaceConfKeys": "enableVerboseAuditLogs", "workspaceConfValues": "false"]
            )
        },
        IncidentScript(
            name: "audit-table-opened",
            title: "Everyone may read system.access.audit",
            expect: ["grant-on-audit-data"],
            day: 3,
            hour: 13,
            minute: 40
        ) { start, journal in
            let person = journal.company.person(.platform, 1)
            journal.record(
                start,
                .production,
                person.actor(&journal.random),
                "unityCatalog",
                "updatePermissions",
                [
                    "securable_type": "TABLE", "securable_full_name": "system.access.audit",
                    "changes": "[{\"principal\":\"account users\",\"add\":[\"SELECT\"],\"remove\":[]}]",
                ]
            )
        },
        IncidentScript(
            name: "system-schema-disabled",
            title: "System schema 'access' disabled",
            expect: ["system-schema-disabled"],
            day: 9,
            hour: 2,
            minute: 21
        ) { start, journal in
            journal.record(
                start,
                .production,
                intruder(journal),
                "unityCatalog",
                "disableSystemSchema",
                ["schema_name": "access"]
            )
        },
        IncidentScript(
            name: "log-storage-configuration-deleted",
            title: "Storage configuration of the log delivery deleted",
            expect: ["account-infrastructure-deleted"],
            day: 9,
            hour: 2,
            minute: 24
        ) { start, journal in
            journal.record(
                start,
                .account,
                intruder(journal),
                "accountsManager",
                "deleteStorageConfiguration",
                ["storage_configuration_id": journal.random.uuid(), "account_id": journal.company.accountID]
            )
        },
        IncidentScript(
            name: "log-bucket-external-location",
            title: "External location over the log bucket, then read",
            expect: ["external-location-over-logs", "path-credential-over-logs"],
            day: 6,
            hour: 10,
            minute: 5
        ) { start, journal in
            let actor = journal.company.person(.engineer, 3).actor(&journal.random)
            let url = "s3://\(Company.logBucket)/databricks/workspaceId=0/"
            journal.record(
                start,
                .sandbox,
                actor,
                "unityCatalog",
                "createExternalLocation",
                ["name": "scratch_logs", "url": url, "credential_name": "lake-root", "skip_validation": "true"]
            )
            journal.record(
                start + 240_000,
                .sandbox,
                actor,
                "unityCatalog",
                "generateTemporaryPathCredential",
                ["url": url, "operation": "PATH_READ", "credential_type": "StorageCredential"]
            )
        },
        IncidentScript(
            name: "log-bucket-mounted",
            title: "Log bucket mounted for every workspace user",
            expect: ["log-bucket-mounted"],
            day: 6,
            hour: 11,
            minute: 20
        ) { start, journal in
            journal.record(
                start,
                .sandbox,
                journal.company.person(.engineer, 3).actor(&journal.random),
                "dbfs",
                "mount",
                ["mountPoint": "/mnt/audit-logs", "source": "s3a://\(Company.logBucket)/databricks", "owner": "root"]
            )
        },
    ]

    /// The administrator whose session was taken over on day 9.
    static func intruder(_ journal: Journal) -> Actor {
        Actor(
            email: journal.company.person(.platform, 0).email,
            subjectName: nil,
            address: "185.220.101.47",
            agent: "curl/8.7.1"
        )
    }
}
