internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate

// Workspaces: their own view of identities, their settings, and access lists of what stands in them.
extension PostureWorker {
    private static let settings = [
        "aibi_dash_embed_ws_acc_policy", "automatic_cluster_update", "dashboard_email_subscriptions",
        "default_namespace_ws", "disable_legacy_access", "disable_legacy_dbfs", "enable-export-notebook",
        "enable-notebook-table-clipboard", "enable-results-downloading", "restrict_workspace_admins",
        "shield_csp_enablement_ws_db", "shield_esm_enablement_ws_db", "sql_results_download",
    ]
    private static let configuration = [
        "customerApprovedWSLoginExpirationTime", "enableDbfsFileBrowser", "enableDeprecatedClusterNamedInitScripts",
        "enableDeprecatedGlobalInitScripts",
        "enableEnforceImdsV2", "enableExportNotebook", "enableFileStoreEndpoint", "enableIpAccessLists",
        "enableJobViewAcls", "enableLibraryAndInitScriptOnSharedCluster", "enableNotebookTableClipboard",
        "enableProjectTypeInWorkspace", "enableProjectsAllowList", "enableResultsDownloading", "enableTokensConfig",
        "enableUploadDataUis", "enableVerboseAuditLogs", "enableWebTerminal", "enableWorkspaceFilesystem",
        "enforceClusterViewAcls", "enforceUserIsolation", "enforceWorkspaceViewAcls", "maxTokenLifetimeDays",
        "maxUserInactiveDays", "mlflowRunArtifactDownloadEnabled", "projectsAllowList",
        "reposIpynbResultsExportPermissions", "storeInteractiveNotebookResultsInCustomerAccount",
    ]
    private static let identity: Set<String> = [
        "id", "userName", "applicationId", "displayName", "active", "entitlements", "roles",
    ]
    /// Kinds of objects and what the permissions interface calls them; the second name is of their older form.
    static let objectTypes: [AssetKind: [String]] = [
        .notebook: ["notebooks"], .query: ["queries"], .dashboard: ["dashboards", "dbsql-dashboards"], .job: ["jobs"],
        .alert: ["alertsv2", "alerts"], .pipeline: ["pipelines"], .genieSpace: ["genie"],
    ]

    private static func aspect(_ part: PostureTask.WorkspacePart) -> Aspect {
        switch part {
        case .users: .users
        case .groups: .groups
        case .servicePrincipals: .servicePrincipals
        case .assignments: .assignments
        case .configuration: .workspaceConf
        case .tokens: .tokens
        case .tokenPermissions: .tokenPermissions
        case .warehouses: .warehouses
        case .metastore: .metastoreAssignment
        case .clusters: .clusters
        case .instanceProfiles: .instanceProfiles
        case .initScripts: .globalInitScripts
        case .dbfs: .dbfsRoot
        case .addresses: .ipAccessLists
        case .settings: .settings
        case .ownIdentity: .ownIdentity
        }
    }

    func workspace(_ target: WorkspaceTarget, _ part: PostureTask.WorkspacePart, _ sink: PostureSink) async throws {
        let id = AssetID(.workspace, scope: "databricks", name: target.id)
        let answer: Result<JSONValue?, CloudGap>
        switch client(target) {
        case .failure(let gap): answer = .failure(gap)
        case .success(let client): answer = await read(part, client, target)
        }
        try sink.add(answer, Self.aspect(part), of: id)
    }

    private func read(
        _ part: PostureTask.WorkspacePart,
        _ client: DatabricksWorkspace,
        _ target: WorkspaceTarget
    ) async -> Result<JSONValue?, CloudGap> {
        switch part {
        // In a large company every workspace lists thousands of users: what the account tells of them is left out here.
        case .users: await client.client.document(client.users(size: 1_000), keeping: Self.identity)
        case .groups: await client.client.document(client.groups(), keeping: AccountMembers.group)
        case .servicePrincipals:
            await client.client.document(client.servicePrincipals(size: 1_000), keeping: Self.identity)
        case .assignments: await assignments(target)
        case .configuration: await client.configurationDocument(Self.configuration)
        case .tokens: await client.client.document(client.tokens())
        case .tokenPermissions: await client.tokenPermissionsDocument()
        case .warehouses: await withPermissions(client.client.collect(client.warehouses().raw), "warehouses", client)
        case .metastore: await client.metastoreAssignmentDocument()
        case .clusters: await clusters(client)
        case .instanceProfiles: await client.client.document(client.instanceProfiles())
        case .initScripts: await client.client.document(client.globalInitScripts())
        case .dbfs: await client.client.document(client.dbfs("/"))
        case .addresses: await client.client.document(client.ipAccessLists())
        case .settings: await Self.gather(Self.settings) { await client.settingDocument($0) }
        case .ownIdentity: await client.ownIdentityDocument()
        }
    }

    private func assignments(_ target: WorkspaceTarget) async -> Result<JSONValue?, CloudGap> {
        guard let account = targets.account, let number = Int64(target.id) else {
            return .failure(
                CloudGap(
                    .unauthenticated,
                    service: "databricks",
                    operation: "list workspace assignments",
                    resource: target.name,
                    permission: "account admin",
                    message: "no account credentials are configured"
                )
            )
        }
        return await account.assignmentsDocument(workspace: number)
    }

    /// Clusters that carry an instance profile: whoever may attach to one acts as its role.
    private func clusters(_ client: DatabricksWorkspace) async -> Result<JSONValue?, CloudGap> {
        var listing = await client.client.collect(client.clusters().raw)
        listing.elements.removeAll { $0["aws_attributes"]?["instance_profile_arn"]?.text == nil }
        return await withPermissions(listing, "clusters", client, id: "cluster_id")
    }

    /// The elements of a listing, each with its access list.
    private func withPermissions(
        _ listing: Listing<JSONValue>,
        _ type: String,
        _ client: DatabricksWorkspace,
        id member: String = "id"
    ) async -> Result<JSONValue?, CloudGap> {
        if let gap = listing.gap { return .failure(gap) }
        var found: [JSONValue] = []
        for element in listing.elements {
            guard case .object(var members) = element, let id = element[member]?.text else { continue }
            switch await client.permissionsDocument(type: type, id: id) {
            case .success(let document): members["access_control_list"] = document?["access_control_list"] ?? []
            // It went away between the two calls.
            case .failure(let gap) where gap.kind == .notFound: continue
            case .failure(let gap): return .failure(gap)
            }
            found.append(.object(members))
        }
        return .success(.array(found))
    }

    // MARK: Objects

    func objects(_ target: WorkspaceTarget, _ ids: [AssetID], _ sink: PostureSink) async throws {
        for id in ids {
            let answer: Result<JSONValue?, CloudGap>
            switch client(target) {
            case .failure(let gap): answer = .failure(gap)
            case .success(let client): answer = await permissions(of: id, client)
            }
            try sink.add(answer, .objectPermissions, of: id)
        }
    }

    private func permissions(of id: AssetID, _ client: DatabricksWorkspace) async -> Result<JSONValue?, CloudGap> {
        var name = id.name
        if id.kind == .notebook {
            // Access lists go by number, notebooks by path.
            switch await client.object(id.name) {
            case .failure(let gap): return .failure(gap)
            case .success(let object):
                guard let number = object.id else { break }
                name = String(number)
            }
        }
        var answer: Result<JSONValue?, CloudGap>?
        for type in Self.objectTypes[id.kind] ?? [] {
            let found = await client.permissionsDocument(type: type, id: name)
            answer = found
            guard case .failure(let gap) = found, gap.kind == .notFound || gap.kind == .rejected else { break }
        }
        return answer ?? .success(nil)
    }
}
