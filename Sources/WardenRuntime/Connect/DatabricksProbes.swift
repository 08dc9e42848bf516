internal import WardenCloud
internal import WardenDatabricks

/// Tries the reads of Databricks, one page each.
struct DatabricksProbes {
    let use: CloudPermission.Use

    func account(_ account: DatabricksAccount) async -> [PermissionCheck] {
        var sheet = ProbeSheet("Databricks account \(account.accountID)", use)
        guard use != .scan else { return [] }
        let workspaces = await account.workspaces()
        if use == .fix {
            for permission in Self.changes(on: .account) { sheet.note(permission, workspaces.gap) }
            return sheet.checks
        }
        sheet.note(.readWorkspaces, workspaces.gap)
        sheet.note(.readLogDelivery, await account.logDeliveries().gap)
        sheet.note(.readMetastores, await account.metastores().gap)
        sheet.note(.readAccountIdentities, await firstPage(account.users(size: 1), account.client))
        if let workspace = workspaces.elements.first {
            sheet.note(.readWorkspaceAssignments, await account.assignments(workspace: workspace.id).gap)
        } else {
            sheet.untried([.readWorkspaceAssignments], "no workspace to try it on")
        }
        sheet.note(.readAccountNetwork, await account.ipAccessLists().gap)
        return sheet.checks
    }

    func workspace(_ connection: Connector.WorkspaceConnection) async -> [PermissionCheck] {
        var sheet = ProbeSheet("workspace \(connection.name ?? connection.host.authority)", use)
        let workspace = connection.client
        let me = await workspace.me()
        sheet.note(.workspaceAccess, me)
        guard case .success(let identity) = me else { return sheet.checks }
        if use == .assess { await posture(workspace, identity, &sheet) }
        if use == .fix { await changes(workspace, identity, &sheet) }
        await systemTables(connection, &sheet)
        return sheet.checks
    }

    private static func changes(on target: CloudPermission.Target) -> [CloudPermission] {
        CloudPermission.needed(for: .fix, from: .databricks).filter {
            $0.capability == .containDatabricks && $0.target == target
        }
    }

    /// Roles that changes need. Nothing is changed to find out.
    private func changes(_ workspace: DatabricksWorkspace, _ me: DatabricksUser, _ sheet: inout ProbeSheet) async {
        let groups = Set((me.groups ?? []).compactMap(\.display))
        for permission in Self.changes(on: .workspace) {
            let isAdmin = groups.contains("admins")
            sheet.add(permission, isAdmin ? .held : .missing, isAdmin ? "" : "the identity is no workspace admin")
        }
        let metastore = await workspace.metastore()
        for permission in Self.changes(on: .metastore) {
            switch metastore {
            case .failure(let gap): sheet.note(permission, gap)
            case .success(let metastore) where Self.isOwner(metastore.owner ?? "", me, groups):
                sheet.add(permission, .held, "")
            case .success(let metastore):
                let who = metastore.owner.map { "'\($0)'" } ?? "somebody else"
                sheet.add(permission, .unknown, "metastore admin is \(who), which this identity is not seen to be")
            }
        }
    }

    private static func isOwner(_ owner: String, _ me: DatabricksUser, _ groups: Set<String>) -> Bool {
        !owner.isEmpty && (groups.contains(owner) || me.userName?.lowercased() == owner.lowercased())
    }

    private func posture(_ workspace: DatabricksWorkspace, _ me: DatabricksUser, _ sheet: inout ProbeSheet) async {
        let client = workspace.client
        let groups = Set((me.groups ?? []).compactMap(\.display))
        await metastore(workspace, me, groups, &sheet)
        sheet.note(.readWorkspaceIdentities, await firstPage(workspace.users(size: 1), client))
        sheet.note(.readTokens, await client.collect(workspace.tokens()).gap)
        sheet.note(.readWorkspaceSettings, await workspace.configuration(["enableIpAccessLists"]))
        // Everybody may list the root; only admins see all that stands below.
        if let gap = await client.collect(workspace.folder("/")).gap {
            sheet.note(.readWorkspaceObjects, gap)
        } else if groups.contains("admins") {
            sheet.add(.readWorkspaceObjects, .held, "")
        } else {
            let reason = "the identity is no workspace admin: private folders do not show in its listings"
            sheet.add(.readWorkspaceObjects, .missing, reason)
        }
    }

    /// Listings of Unity Catalog pass for everybody and show what the caller may see: only a metastore admin sees all.
    private func metastore(
        _ workspace: DatabricksWorkspace,
        _ me: DatabricksUser,
        _ groups: Set<String>,
        _ sheet: inout ProbeSheet
    ) async {
        let permissions: [CloudPermission] = [.readUnityCatalog, .readUnityGrants, .readShares]
        switch await workspace.metastore() {
        case .failure(let gap):
            for permission in permissions { sheet.note(permission, gap) }
        case .success(let metastore):
            let owner = metastore.owner ?? ""
            let isOwner = Self.isOwner(owner, me, groups)
            let client = workspace.client
            let gaps = [
                await firstPage(workspace.catalogs(), client), nil, await firstPage(workspace.shares(), client),
            ]
            for (permission, gap) in zip(permissions, gaps) {
                if let gap, gap.kind != .cancelled {
                    sheet.note(permission, gap)
                } else if isOwner {
                    sheet.add(permission, .held, "")
                } else {
                    let who = owner.isEmpty ? "somebody else" : "'\(owner)'"
                    sheet.add(
                        permission,
                        .unknown,
                        "listings show what this identity may see; metastore admin is \(who)"
                    )
                }
            }
        }
    }

    private func systemTables(_ connection: Connector.WorkspaceConnection, _ sheet: inout ProbeSheet) async {
        let grants: [CloudPermission] = [.useSystemCatalog, .useSystemAccess, .selectSystemAccess]
        guard let warehouse = connection.warehouse else {
            let texts = use == .assess ? Self.queryHistory : []
            sheet.untried([.useWarehouse] + grants + texts, "no 'warehouse' is configured for this workspace")
            return
        }
        let statement = SQLStatement("SELECT 1 FROM system.access.audit LIMIT 1", warehouseID: warehouse, rowLimit: 1)
        switch await connection.client.run(statement) {
        case .success:
            for permission in [.useWarehouse] + grants { sheet.add(permission, .held, "") }
        case .failure(let gap) where gap.kind == .notFound:
            sheet.add(.useWarehouse, .held, "")
            for permission in grants { sheet.add(permission, .unknown, gap.description) }
        case .failure(let gap) where gap.permission == CloudPermission.selectSystemAccess.name:
            sheet.add(.useWarehouse, .held, "")
            for permission in grants { sheet.note(permission, gap) }
        case .failure(let gap):
            sheet.note(.useWarehouse, gap)
            let texts = use == .assess ? Self.queryHistory : []
            for permission in grants + texts { sheet.add(permission, .unknown, "no statement ran") }
            return
        }
        // Discovery alone reads it; its schema has to be switched on before anybody can be let in.
        guard use == .assess else { return }
        let texts = SQLStatement("SELECT 1 FROM system.query.history LIMIT 1", warehouseID: warehouse, rowLimit: 1)
        let answer = await connection.client.run(texts)
        for permission in Self.queryHistory { sheet.note(permission, answer) }
    }

    private static let queryHistory: [CloudPermission] = [.useSystemQuery, .selectSystemQuery]

    private func firstPage<Element>(_ list: DatabricksList<Element>, _ client: DatabricksClient) async -> CloudGap? {
        await client.each(list) { _ in throw FirstPageSeen() }.gap
    }
}
