internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate

// Workspaces and what their metastore holds.
extension DiscoveryWorker {
    static let unity = "GET /api/2.1/unity-catalog"

    func workspace(_ target: WorkspaceTarget, _ sink: DiscoverySink) async throws {
        guard let client = try client(target, sink, for: "everything") else { return }
        var target = target
        let id = AssetID(.workspace, scope: "databricks", name: target.id)
        try sink.add(Asset(id, name: target.name, facts: target.host.map { ["host": $0] } ?? [:]))
        switch await client.metastore() {
        case .success(let metastore):
            target.metastore = metastore.id
            let name = metastore.name ?? metastore.id
            try sink.spawn(.metastore(MetastoreTarget(id: metastore.id, name: name, workspace: target)))
            try sink.spawn(.legacySchemas(target))
        case .failure(let gap) where gap.code == "METASTORE_DOES_NOT_EXIST":
            try sink.add(
                Unknown(
                    "tables of workspace \(target.name)",
                    call: "GET /api/2.1/unity-catalog/metastore_summary",
                    reason: .notOffered,
                    detail: "the workspace has no Unity Catalog: no listing shows its tables",
                    blindSpot: "copies of audit data in the hive_metastore of workspace \(target.name)",
                    asset: id
                )
            )
        case .failure(let gap):
            try sink.add(
                Unknown(
                    gap,
                    asking: "the metastore of workspace \(target.name)",
                    blindSpot:
                        "system tables, tables, views, volumes and shares that workspace \(target.name) can reach",
                    asset: id
                )
            )
            // Nothing else will answer either: one unknown says it all.
            if gap.kind == .unreachable || gap.kind == .unauthenticated { return }
        }
        try await verboseAudit(target, client, sink)
        for task: DiscoveryTask in [
            .folder(target, "/"), .dashboards(target), .queries(target), .alerts(target), .jobs(target),
            .mounts(target), .objects(.genieSpace, target), .objects(.pipeline, target), .objects(.dashboard, target),
        ] { try sink.spawn(task) }
    }

    func metastore(_ target: MetastoreTarget, _ sink: DiscoverySink) async throws {
        guard let client = try client(target.workspace, sink, for: "the metastore") else { return }
        var facts = ["workspace": target.workspace.id, "workspace_name": target.workspace.name]
        facts["host"] = target.workspace.host
        try sink.add(Asset(AssetID(.metastore, scope: "databricks", name: target.id), name: target.name, facts: facts))
        try await systemSchemas(target, client, sink)
        try await storage(target, client, sink)
        var leftOut: [String] = []
        let end = await client.client.each(client.catalogs()) { catalogs in
            for catalog in catalogs {
                if self.targets.scope.includes(catalog: catalog.name) {
                    try sink.spawn(.schemas(target, catalog: catalog.name))
                } else {
                    leftOut.append(catalog.name)
                }
            }
        }
        let blindSpot = "copies of audit data in them that nothing else names"
        try sink.add(outOfScope: "catalogs of metastore \(target.name)", leftOut, blindSpot: blindSpot)
        try sink.add(
            end,
            of: "catalogs",
            in: "metastore \(target.name)",
            blindSpot: "copies of audit data in catalogs not listed"
        )
        try sink.spawn(.shares(target))
    }

    /// System tables are there once their schema is enabled, whether the caller may see them or not.
    private func systemSchemas(
        _ target: MetastoreTarget,
        _ client: DatabricksWorkspace,
        _ sink: DiscoverySink
    ) async throws {
        let end = await client.client.each(client.systemSchemas(metastore: target.id)) { schemas in
            for schema in schemas {
                guard let tables = SystemTables.schemas[schema.name],
                    schema.state == "ENABLE_COMPLETED" || schema.state == "MANAGED"
                else { continue }
                let said = Evidence(
                    .call,
                    "\(Self.unity)/metastores/{metastore}/systemschemas",
                    field: "\(schema.name).state",
                    value: schema.state
                )
                for table in tables where table == "audit" || table == "table_lineage" || table == "history" {
                    try sink.add(Self.systemTable("system.\(schema.name).\(table)", target, said), isWeak: true)
                }
            }
        }
        try sink.add(
            end,
            of: "system schemas",
            in: "metastore \(target.name)",
            blindSpot: "whether system.access is on"
        )
    }

    private static func systemTable(_ name: String, _ target: MetastoreTarget, _ said: Evidence) -> Asset {
        Asset(
            AssetID(.table, scope: target.id, name: name),
            name: name,
            origin: .system,
            evidence: said,
            sensitivity: SystemTables.sensitivity(name)
        )
    }

    private func storage(_ target: MetastoreTarget, _ client: DatabricksWorkspace, _ sink: DiscoverySink) async throws {
        let scope = "metastore \(target.name)"
        let locations = await client.client.each(client.externalLocations()) { list in
            for location in list {
                let id = AssetID(.externalLocation, scope: target.id, name: location.name)
                let said = Evidence(.call, "\(Self.unity)/external-locations", field: "url", value: location.url)
                try sink.add(
                    Asset(id, owner: location.owner, place: location.url.flatMap(StorageURL.init(_:)), evidence: said)
                )
                guard let credential = location.credential else { continue }
                let by = Evidence(
                    .call,
                    "\(Self.unity)/external-locations",
                    field: "credential_name",
                    value: credential
                )
                try sink.add(
                    Edge(id, .guardedBy, AssetID(.storageCredential, scope: target.id, name: credential), evidence: by)
                )
            }
        }
        try sink.add(
            locations,
            of: "external locations",
            in: scope,
            blindSpot: "doors into the log bucket through Unity Catalog"
        )
        let credentials = await client.client.each(client.storageCredentials()) { list in
            for credential in list {
                let id = AssetID(.storageCredential, scope: target.id, name: credential.name)
                let said = Evidence(
                    .call,
                    "\(Self.unity)/storage-credentials",
                    field: "aws_iam_role.role_arn",
                    value: credential.roleARN
                )
                try sink.add(Asset(id, owner: credential.owner, evidence: said))
                if let arn = credential.roleARN {
                    try sink.add(Edge(id, .guardedBy, AssetID(.role, scope: "aws", name: arn), evidence: said))
                }
            }
        }
        try sink.add(credentials, of: "storage credentials", in: scope, blindSpot: "roles that reach the log bucket")
    }

    func schemas(_ target: MetastoreTarget, _ catalog: String, _ sink: DiscoverySink) async throws {
        guard let client = try client(target.workspace, sink, for: "catalog \(catalog)") else { return }
        let end = await client.client.each(client.schemas(catalog: catalog)) { schemas in
            for schema in schemas where schema.name != "information_schema" {
                try sink.spawn(.tables(target, catalog: catalog, schema: schema.name))
                if catalog != "system" { try sink.spawn(.volumes(target, catalog: catalog, schema: schema.name)) }
            }
        }
        try sink.add(
            end,
            of: "schemas",
            in: "catalog \(catalog)",
            blindSpot: "copies of audit data in catalog \(catalog)"
        )
    }
}

extension Unknown {
    /// A name made at run time.
    init(dynamic origin: String, line: Int, asset: AssetID) {
        self.init(
            "what \(origin) reads",
            call: "read the text",
            reason: .dynamic,
            detail: "line \(line) makes the name of a table or path at run time",
            blindSpot: "whether \(origin) reads audit data",
            asset: asset
        )
    }
}
