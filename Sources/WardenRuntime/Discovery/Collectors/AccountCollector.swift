internal import WardenCloud
internal import WardenDatabricks
internal import WardenEstate

// Workspaces, and where the account delivers its audit logs.
extension DiscoveryWorker {
    func account(_ sink: DiscoverySink) async throws {
        for workspace in targets.workspaces where !targets.scope.includes(workspace) {
            try sink.add(Self.leftOut(workspace, "left out by the configuration"))
        }
        try sink.add(outOfScope: "AWS accounts", targets.cloudsLeftOut, blindSpot: "buckets with audit logs or copies")
        guard let account = targets.account else {
            try sink.add(
                Unknown(
                    "log delivery and workspaces of the account",
                    call: "sign in to the account host",
                    reason: .unauthenticated,
                    detail: "no account credentials are configured",
                    permission: "account admin",
                    blindSpot:
                        "delivery configurations, their buckets, and workspaces that the configuration does not name"
                )
            )
            return
        }
        try await workspaces(account, sink)
        try await deliveries(account, sink)
    }

    private func workspaces(_ account: DatabricksAccount, _ sink: DiscoverySink) async throws {
        let found = await account.workspaces()
        try sink.add(
            found.end,
            of: "workspaces",
            in: "account \(account.accountID)",
            blindSpot: "workspaces whose logs, tables and notebooks were not looked at"
        )
        let declared = Set(targets.workspaces.map(\.id))
        let hosts = Set(targets.workspaces.compactMap(\.host))
        for workspace in found.elements where !declared.contains(String(workspace.id)) {
            let host = workspace.host(account: account.client.host).map(\.description)
            if let host, hosts.contains(host) { continue }
            let name = workspace.name ?? workspace.deploymentName ?? String(workspace.id)
            let target = WorkspaceTarget(id: String(workspace.id), name: name, host: host)
            if targets.scope.includes(target), workspace.status == nil || workspace.status == "RUNNING" {
                try sink.spawn(.workspace(target))
            } else {
                let isIncluded = targets.scope.includes(target)
                let why = isIncluded ? "its status is \(workspace.status ?? "")" : "left out by the configuration"
                try sink.add(Self.leftOut(target, why))
            }
        }
    }

    private static func leftOut(_ workspace: WorkspaceTarget, _ why: String) -> Unknown {
        Unknown(
            "workspace \(workspace.name)",
            call: "configuration",
            reason: .outOfScope,
            detail: why,
            blindSpot: "everything in workspace \(workspace.name) that reads or copies audit logs",
            asset: AssetID(.workspace, scope: "databricks", name: workspace.id)
        )
    }

    private func deliveries(_ account: DatabricksAccount, _ sink: DiscoverySink) async throws {
        let scope = "account \(account.accountID)"
        let deliveries = await account.logDeliveries()
        let storages = await account.storageConfigurations()
        let credentials = await account.credentials()
        try sink.add(
            deliveries.end,
            of: "log delivery configurations",
            in: scope,
            blindSpot: "buckets that receive audit logs"
        )
        try sink.add(
            storages.end,
            of: "storage configurations",
            in: scope,
            blindSpot: "the buckets of delivery configurations"
        )
        try sink.add(
            credentials.end,
            of: "credential configurations",
            in: scope,
            blindSpot: "the roles that write audit logs"
        )
        let storage = Dictionary(storages.elements.map { ($0.id, $0) }) { first, _ in first }
        let roles = Dictionary(credentials.elements.map { ($0.id, $0) }) { first, _ in first }
        for delivery in deliveries.elements where delivery.logType != "BILLABLE_USAGE" {
            try add(delivery, account.accountID, storage: storage, roles: roles, sink)
        }
    }

    private func add(
        _ delivery: LogDeliveryConfiguration,
        _ accountID: String,
        storage: [String: StorageConfiguration],
        roles: [String: CredentialConfiguration],
        _ sink: DiscoverySink
    ) throws {
        let call = "GET /api/2.0/accounts/{account}/log-delivery"
        let id = AssetID(.deliveryConfiguration, scope: accountID, name: delivery.id)
        var facts = ["status": delivery.status ?? "", "log_type": delivery.logType ?? ""]
        facts["delivery_status"] = delivery.delivery?.status
        facts["last_success"] = delivery.delivery?.lastSuccess
        if let filter = delivery.workspaceIDs, !filter.isEmpty {
            facts["workspaces"] = filter.map(String.init).joined(separator: ",")
        }
        try sink.add(
            Asset(
                id,
                name: delivery.name.flatMap { $0.isEmpty ? nil : $0 } ?? delivery.id,
                origin: .delivery,
                evidence: Evidence(.call, call, field: "log_type", value: delivery.logType),
                sensitivity: "audit events: identities, addresses, statement texts",
                facts: facts
            )
        )
        if let roleID = delivery.credentialsID, let arn = roles[roleID]?.roleARN {
            let said = Evidence(.call, "GET /api/2.0/accounts/{account}/credentials", field: "role_arn", value: arn)
            try sink.add(Edge(id, .guardedBy, AssetID(.role, scope: "aws", name: arn), evidence: said))
        }
        guard let storageID = delivery.storageConfigurationID else { return }
        let configuration = AssetID(.storageConfiguration, scope: accountID, name: storageID)
        try sink.add(
            Edge(
                id,
                .deliversTo,
                configuration,
                evidence: Evidence(.call, call, field: "storage_configuration_id", value: storageID)
            )
        )
        guard let bucket = storage[storageID]?.bucket else {
            try sink.add(
                Unknown(
                    "the bucket of storage configuration \(storageID)",
                    call: "databricks list storage configurations",
                    reason: .notFound,
                    detail: "no storage configuration of that id was listed",
                    permission: "account admin",
                    blindSpot: "the bucket that delivery configuration \(delivery.id) writes to",
                    asset: id
                )
            )
            return
        }
        try sink.add(Asset(configuration, name: storage[storageID]?.name ?? storageID))
        let place = StorageURL(scheme: "s3", bucket: bucket, prefix: delivery.pathPrefix ?? "")
        let said = Evidence(
            .call,
            "GET /api/2.0/accounts/{account}/storage-configurations",
            field: "root_bucket_info.bucket_name",
            value: bucket
        )
        // The configuration may serve other prefixes too, so the place hangs on the delivery's own pair.
        try sink.add(Edge(configuration, .deliversTo, AssetID(place), evidence: said))
    }
}
