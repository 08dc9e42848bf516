/// Taking data or control of compute.
enum DataIncidents {
    static let all = [
        IncidentScript(
            name: "audit-table-read-then-download",
            title: "A service principal reads the audit table and takes it out",
            expect: ["audit-table-read"],
            day: 5,
            hour: 3,
            minute: 17
        ) { start, journal in
            let actor = journal.company.principal("svc-legacy-export").actor.from("10.31.7.88")
            TableRead.record(start, .production, actor, "system.access.audit", "READ", &journal)
            let command = journal.random.uuid()
            let warehouse = journal.company.warehouses[0]
            journal.record(
                start + 1_200,
                .production,
                actor,
                "databrickssql",
                "commandSubmit",
                [
                    "warehouseId": warehouse, "commandId": command,
                    "commandText":
                        "SELECT * FROM system.access.audit WHERE event_date >= current_date() - INTERVAL 90 DAYS",
                ]
            )
            journal.record(
                start + 95_000,
                .production,
                actor,
                "databrickssql",
                "commandFinish",
                ["warehouseId": warehouse, "commandId": command]
            )
            journal.record(
                start + 140_000,
                .production,
                actor,
                "databrickssql",
                "downloadQueryResult",
                ["queryId": journal.random.uuid(), "queryResultId": journal.random.uuid(), "fileType": "csv"]
            )
        },
        IncidentScript(
            name: "bulk-secret-reads",
            title: "One person reads every secret",
            expect: ["many-secrets-read", "secrets-listed-then-read"],
            day: 10,
            hour: 17,
            minute: 48
        ) { start, journal in
            let actor = journal.company.person(.scientist, 2).actor(&journal.random)
            journal.record(start, .production, actor, "secrets", "listScopes")
            for index in 0..<64 {
                journal.record(
                    start + 5_000 + Int64(index) * 2_500,
                    .production,
                    actor,
                    "secrets",
                    "getSecret",
                    ["scope": "etl-lumen-prod", "key": "credential-\(SampleClock.pad(Int64(index), 3))"]
                )
            }
        },
        IncidentScript(
            name: "global-init-script",
            title: "Script that runs on every cluster",
            expect: ["global-init-script-changed"],
            day: 9,
            hour: 2,
            minute: 40
        ) { start, journal in
            journal.record(
                start,
                .production,
                LoggingIncidents.intruder(journal),
                "globalInitScripts",
                "create",
                [
                    "name": "00-telemetry", "script_id": journal.random.hex(16), "enabled": "true",
                    "script-SHA256": journal.random.hex(64), "position": "0",
                ]
            )
        },
        IncidentScript(
            name: "mass-notebook-export",
            title: "Whole notebook tree exported",
            expect: ["many-notebook-exports"],
            day: 11,
            hour: 19,
            minute: 3
        ) { start, journal in
            let person = journal.company.person(.scientist, 5)
            let actor = person.actor(&journal.random)
            for index in 0..<60 {
                journal.record(
                    start + Int64(index) * 4_000,
                    .sandbox,
                    actor,
                    "workspace",
                    "workspaceExport",
                    [
                        "workspaceExportDirectDownload": "true", "workspaceExportFormat": "DBC",
                        "notebookFullPath": "/Shared/models/notebook-\(index)",
                    ]
                )
            }
        },
        IncidentScript(
            name: "mass-result-download",
            title: "A leaver downloads many result sets",
            expect: ["many-notebook-downloads"],
            day: 11,
            hour: 18,
            minute: 5
        ) { start, journal in
            let actor = journal.company.person(.finance, 1).actor(&journal.random)
            for index in 0..<40 {
                journal.record(
                    start + Int64(index) * 20_000,
                    .production,
                    actor,
                    "notebook",
                    "downloadLargeResults",
                    [
                        "notebookId": journal.random.digits(16), "commandId": journal.random.digits(16),
                        "notebookFullPath": "/Shared/finance/export-\(index)",
                    ]
                )
            }
        },
        IncidentScript(
            name: "metastore-owner-changed",
            title: "Metastore changes hands",
            expect: ["metastore-owner-changed"],
            day: 9,
            hour: 2,
            minute: 44
        ) { start, journal in
            journal.record(
                start,
                .production,
                LoggingIncidents.intruder(journal),
                "unityCatalog",
                "updateMetastore",
                ["id": journal.company.metastoreID, "owner": journal.company.person(.analyst, 6).email]
            )
        },
    ]
}
