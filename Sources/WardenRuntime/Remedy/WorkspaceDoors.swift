internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenRemedy

/// The ways into a workspace, as they are now.
struct WorkspaceDoors {
    private let account: DatabricksAccount
    /// Labels of the lists that let addresses in.
    let lists: [String]
    let entries: [WorkspaceCut.Entry]
    /// Whom Trailwarden reads and changes the workspace as.
    let own: Set<String>

    /// - Throws: `remedy.unknown` where one of them cannot be read: what is not seen is not closed.
    static func read(_ workspace: String, _ connector: Connector) async throws -> WorkspaceDoors {
        guard let id = Int64(workspace), let account = try connector.account(for: .fix) else {
            throw WardenError(
                code: "remedy.scope",
                object: "workspace \(workspace)",
                "assignments are changed in the account, by the id of the workspace",
                hint: "give the id, and a 'fix_profile' to the account"
            )
        }
        do {
            let listed = try await account.assignments(workspace: id).whole()
            guard let client = try await client(id, connector, account, .fix) else {
                throw WardenError(
                    code: "remedy.scope",
                    object: "workspace \(workspace)",
                    "no credential for changing things is configured for it"
                )
            }
            let lists = try await client.client.collect(client.ipAccessLists()).whole()
            var own: Set<String> = [try await name(client)]
            if let reading = try await Self.client(id, connector, account, .assess) {
                own.insert(try await name(reading))
            }
            var entries: [WorkspaceCut.Entry] = []
            for row in listed { entries.append(try await entry(row, account)) }
            return WorkspaceDoors(
                account: account,
                lists: lists.filter { $0.type == "ALLOW" && $0.enabled != false }.compactMap(\.label).sorted(),
                entries: entries,
                own: own
            )
        } catch let gap as CloudGap {
            throw unknown("workspace \(workspace)", gap)
        }
    }

    /// Id in the account of a user name, an application id or a group name; nil where there is none of that name.
    func id(_ name: String) async throws -> String? {
        do {
            return try await PrincipalNames(account: account).id(name)
        } catch let gap as CloudGap {
            throw Self.unknown(name, gap)
        }
    }

    private static func unknown(_ object: String, _ gap: CloudGap) -> WardenError {
        WardenError(
            code: "remedy.unknown",
            object: object,
            "whom it would shut out is not known: \(gap.description)",
            hint: gap.permission.map { "grant \($0) to the fix credential" }
        )
    }

    private static func client(
        _ id: Int64,
        _ connector: Connector,
        _ account: DatabricksAccount,
        _ use: CloudPermission.Use
    ) async throws -> DatabricksWorkspace? {
        if let named = try connector.workspaces(for: use).first(where: { $0.id == id }) { return named.client }
        let workspace = try await account.workspaces().whole().first { $0.id == id }
        guard let host = workspace?.host(account: account.client.host) else { return nil }
        return try connector.workspace(at: host, id: id, for: use)
    }

    private static func name(_ workspace: DatabricksWorkspace) async throws -> String {
        guard let name = try await workspace.me().orThrow().userName else {
            throw WardenError(
                code: "remedy.unknown",
                object: "workspace",
                "it does not say whom Trailwarden acts as, so it could shut itself out"
            )
        }
        return name
    }

    private static func entry(
        _ row: WorkspaceAssignment,
        _ account: DatabricksAccount
    ) async throws -> WorkspaceCut.Entry {
        let id = String(row.principalID)
        return WorkspaceCut.Entry(
            id: id,
            name: row.userName ?? row.applicationID ?? row.groupName ?? id,
            isAdmin: row.permissions?.contains("ADMIN") == true,
            members: row.groupName == nil ? [] : try await members(id, account)
        )
    }

    /// Everybody in a group, through other groups too; nil where a group does not say who is in it.
    private static func members(_ id: String, _ account: DatabricksAccount) async throws -> Set<String>? {
        var members: Set<String> = []
        var seen: Set<String> = [id]
        var open = [id]
        while let group = open.popLast() {
            guard let listed = try await account.group(group).orThrow().members else { return nil }
            for member in listed {
                members.insert(member.value)
                guard let reference = member.reference else { return nil }
                if reference.contains("Groups/"), seen.insert(member.value).inserted { open.append(member.value) }
            }
        }
        return members
    }
}
