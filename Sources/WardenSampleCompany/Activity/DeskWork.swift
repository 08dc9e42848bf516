/// The single tasks of a working day, each a few events that belong together.
enum DeskWork {
    static func query(
        _ time: Int64,
        _ workspace: Workspace,
        _ actor: Actor,
        _ session: String,
        _ journal: inout Journal
    ) {
        let warehouse = journal.random.pick(journal.company.warehouses)
        let command = journal.random.uuid()
        let sql = QueryText.sql(&journal.random)
        journal.record(
            time,
            workspace,
            actor,
            "databrickssql",
            "commandSubmit",
            ["warehouseId": warehouse, "commandId": command, "commandText": sql],
            session: session
        )
        let fails = journal.random.chance(0.03)
        journal.record(
            journal.soon(time, within: 40_000),
            workspace,
            actor,
            "databrickssql",
            "commandFinish",
            ["warehouseId": warehouse, "commandId": command],
            status: fails ? 400 : 200,
            error: fails ? "[TABLE_OR_VIEW_NOT_FOUND] The table or view cannot be found. SQLSTATE: 42P01" : nil,
            session: session
        )
        if journal.random.chance(0.3) {
            journal.record(
                journal.soon(time, within: 60_000),
                workspace,
                actor,
                "databrickssql",
                "downloadQueryResult",
                ["queryId": journal.random.uuid(), "queryResultId": journal.random.uuid(), "fileType": "arrows"],
                session: session
            )
        }
    }

    static func dashboard(
        _ time: Int64,
        _ workspace: Workspace,
        _ actor: Actor,
        _ session: String,
        _ journal: inout Journal
    ) {
        journal.record(
            time,
            workspace,
            actor,
            "dashboards",
            "getPublishedDashboard",
            ["dashboard_id": journal.random.hex(32)],
            session: session
        )
    }

    static func notebook(
        _ time: Int64,
        _ workspace: Workspace,
        _ actor: Actor,
        _ session: String,
        _ folder: String,
        _ journal: inout Journal
    ) {
        let notebook = journal.random.digits(16)
        let cluster = journal.random.pick(journal.company.clusters)
        journal.record(
            time,
            workspace,
            actor,
            "notebook",
            "attachNotebook",
            [
                "path": "\(folder)/work/\(journal.random.pick(["orders", "stock", "churn", "margins"]))",
                "clusterId": cluster, "notebookId": notebook,
            ],
            session: session
        )
        for step in 1...journal.random.int(1...3) {
            let code = QueryText.python(&journal.random)
            let fails = journal.random.chance(0.05)
            journal.record(
                time + Int64(step) * 45_000,
                workspace,
                actor,
                "notebook",
                "runCommand",
                [
                    "notebookId": notebook, "clusterId": cluster, "commandId": journal.random.digits(16),
                    "commandText": code, "commandLanguage": "python",
                    "executionTime": "\(journal.random.int(0...30)).\(journal.random.int(100...999))",
                    "status": fails ? "failed" : "finished",
                ],
                status: fails ? 1 : 0,
                session: session
            )
        }
    }

    static func catalog(_ time: Int64, _ workspace: Workspace, _ actor: Actor, _ journal: inout Journal) {
        let table = journal.random.pick(journal.company.jobs).tables[0]
        journal.record(time, workspace, actor, "unityCatalog", "getTable", ["full_name_arg": table], runAs: actor.email)
        TableRead.record(time + 900, workspace, actor, table, "READ", &journal)
    }

    static func compute(
        _ time: Int64,
        _ workspace: Workspace,
        _ actor: Actor,
        _ session: String,
        _ person: Person,
        _ journal: inout Journal
    ) {
        let cluster = journal.random.pick(journal.company.clusters)
        switch journal.random.int(0...3) {
        case 0:
            let request = "ServiceMain-\(journal.random.hex(16))"
            journal.record(
                time,
                workspace,
                actor,
                "clusters",
                "start",
                ["cluster_id": cluster],
                session: session,
                request: request
            )
            journal.record(
                journal.soon(time + 90_000, within: 90_000),
                workspace,
                actor,
                "clusters",
                "startResult",
                ["clusterId": cluster, "clusterName": "shared-\(person.role.rawValue)", "clusterState": "RUNNING"],
                request: request
            )
        case 1:
            journal.record(
                time,
                workspace,
                actor,
                "repos",
                "pull",
                [
                    "path": "/Repos/\(person.email)/lumen-pipelines",
                    "url": "https://git.lumenorchard.example/data/lumen-pipelines.git", "provider": "gitHubEnterprise",
                ],
                session: session
            )
        case 2:
            journal.record(
                time,
                workspace,
                actor,
                "workspace",
                "workspaceExport",
                [
                    "workspaceExportFormat": "SOURCE",
                    "notebookFullPath": "/Repos/\(person.email)/lumen-pipelines/jobs/orders",
                ],
                session: session
            )
        default:
            journal.record(
                time,
                workspace,
                actor.from(actor.address, agent: UserAgent.cli),
                "jobs",
                "runNow",
                ["job_id": journal.random.pick(journal.company.jobs).id, "idempotency_token": journal.random.uuid()],
                result: "{\"run_id\":\(journal.random.digits(15))}"
            )
        }
    }

    static func administration(
        _ time: Int64,
        _ workspace: Workspace,
        _ actor: Actor,
        _ session: String,
        _ journal: inout Journal
    ) {
        switch journal.random.int(0...4) {
        case 0:
            journal.record(
                time,
                workspace,
                actor,
                "unityCatalog",
                "getPermissions",
                ["securable_type": "TABLE", "securable_full_name": journal.random.pick(journal.company.jobs).tables[0]]
            )
        case 1:
            journal.record(
                time,
                workspace,
                actor,
                "clusters",
                "list",
                [:],
                session: session
            )
        case 2:
            let expiry = time + 30 * SampleClock.day
            guard journal.random.chance(0.08) else { fallthrough }
            journal.record(
                time,
                workspace,
                actor,
                "accounts",
                "generateDbToken",
                [
                    "userId": journal.random.digits(16), "tokenExpirationTime": String(expiry),
                    "tokenHash": journal.random.hex(64),
                ],
                session: session
            )
        case 3:
            journal.record(time, workspace, actor, "jobs", "list", ["limit": "25"], session: session)
        default:
            journal.record(
                time,
                workspace,
                actor,
                "accounts",
                "tokenLogin",
                ["user": actor.email, "tokenId": journal.random.hex(64), "authenticationMethod": "API_INT_PAT_TOKEN"]
            )
        }
    }
}

/// Unity Catalog's proof that someone read a table.
enum TableRead {
    static func record(
        _ time: Int64,
        _ workspace: Workspace,
        _ actor: Actor,
        _ table: String,
        _ operation: String,
        _ journal: inout Journal
    ) {
        let id = journal.random.uuid()
        journal.record(
            time,
            workspace,
            actor,
            "unityCatalog",
            "generateTemporaryTableCredential",
            [
                "table_full_name": table, "table_id": id,
                "table_url": "s3://lumenorchard-lake/tables/\(id)", "operation": operation,
                "credential_type": "StorageCredential", "is_permissions_enforcing_client": "true",
            ],
            runAs: actor.email
        )
    }
}
