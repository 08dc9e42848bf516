public import WardenCloud
public import WardenDomain

/// Reads of the account host. Every path holds the account id.
public struct DatabricksAccount: Sendable {
    public let client: DatabricksClient
    public let accountID: String

    public init(client: DatabricksClient, accountID: String) {
        self.client = client
        self.accountID = accountID
    }

    private func path(_ rest: String) -> String { "/api/2.0/accounts/\(PercentEncoding.strict(accountID))/\(rest)" }

    private func list<Element>(
        _ rest: String,
        query: [HTTPRequest.QueryItem] = [],
        member: String? = nil,
        paging: DatabricksPaging = .single,
        _ operation: String,
        _ permission: CloudPermission
    ) -> DatabricksList<Element> {
        DatabricksList(path(rest), query: query, member: member, paging: paging, .init(operation, needs: permission))
    }

    // MARK: Workspaces and log delivery

    public func workspaces() async -> Listing<Workspace> {
        await client.collect(list("workspaces", "list workspaces", .readWorkspaces))
    }

    public func logDeliveries() async -> Listing<LogDeliveryConfiguration> {
        await client.collect(
            list(
                "log-delivery",
                member: "log_delivery_configurations",
                paging: .token,
                "list log delivery",
                .readLogDelivery
            )
        )
    }

    public func credentials() async -> Listing<CredentialConfiguration> {
        await client.collect(list("credentials", "list credential configurations", .readLogDelivery))
    }

    public func storageConfigurations() async -> Listing<StorageConfiguration> {
        await client.collect(list("storage-configurations", "list storage configurations", .readLogDelivery))
    }

    // MARK: Metastores

    public func metastores() async -> Listing<Metastore> {
        await client.collect(
            list("metastores", member: "metastores", "list metastores of the account", .readMetastores)
        )
    }

    /// Ids of the workspaces that a metastore is assigned to.
    public func workspaceIDs(ofMetastore id: String) async -> Result<[Int64], CloudGap> {
        let words = DatabricksClient.Words("list workspaces of a metastore", id, needs: .readMetastores)
        let answer = await client.get(path("metastores/\(PercentEncoding.strict(id))/workspaces"), words)
        return answer.flatMap { json in
            guard let value = json["workspace_ids"] else { return .success([]) }
            return value.integers.map { .success($0) }
                ?? .failure(client.gap(.malformed, words, "'workspace_ids' is no list of numbers"))
        }
    }

    /// The metastore of a workspace.
    public func metastore(ofWorkspace id: Int64) async -> Result<MetastoreAssignment, CloudGap> {
        await client.read(
            path("workspaces/\(id)/metastore"),
            member: "metastore_assignment",
            .init("read the metastore of a workspace", String(id), needs: .readMetastores)
        )
    }

    // MARK: Identities

    /// - Parameter size: elements a page.
    public func users(size: Int = 100) -> DatabricksList<DatabricksUser> { scim("Users", "list account users", size) }

    public func groups(size: Int = 100) -> DatabricksList<DatabricksGroup> {
        scim("Groups", "list account groups", size)
    }

    public func servicePrincipals(size: Int = 100) -> DatabricksList<ServicePrincipal> {
        scim("ServicePrincipals", "list account service principals", size)
    }

    /// The account listing of groups leaves members out on some clouds: one group holds them.
    public func group(_ id: String) async -> Result<DatabricksGroup, CloudGap> {
        await client.read(
            path("scim/v2/Groups/\(PercentEncoding.strict(id))"),
            .init("read an account group", id, needs: .readAccountIdentities)
        )
    }

    private func scim<Element>(_ kind: String, _ operation: String, _ size: Int) -> DatabricksList<Element> {
        list("scim/v2/\(kind)", member: "Resources", paging: .scim(count: size), operation, .readAccountIdentities)
    }

    /// Principals that may enter a workspace.
    public func assignments(workspace id: Int64) async -> Listing<WorkspaceAssignment> {
        await client.collect(
            DatabricksList(
                path("workspaces/\(id)/permissionassignments"),
                member: "permission_assignments",
                paging: .single,
                .init("list workspace assignments", String(id), needs: .readWorkspaceAssignments)
            )
        )
    }

    /// Who may use or manage a service principal, a group, the account.
    ///
    /// - Parameter name: `accounts/ID/servicePrincipals/APPLICATION/ruleSets/default`.
    public func ruleSet(_ name: String) async -> Result<RuleSet, CloudGap> {
        await client.read(
            "/api/2.0/preview/accounts/\(PercentEncoding.strict(accountID))/access-control/rule-sets",
            query: [.init("name", name), .init("etag", "")],
            .init("read a rule set", name, needs: .readAccountIdentities)
        )
    }

    /// OAuth secrets of a service principal, without the secrets.
    ///
    /// - Parameter id: its SCIM id.
    public func clientSecrets(ofServicePrincipal id: String) async -> Listing<ClientSecret> {
        await client.collect(
            DatabricksList(
                path("servicePrincipals/\(PercentEncoding.strict(id))/credentials/secrets"),
                member: "secrets",
                paging: .token,
                .init("list OAuth secrets", id, needs: .readAccountIdentities)
            )
        )
    }

    // MARK: Network and settings

    public func ipAccessLists() async -> Listing<IPAccessList> {
        await client.collect(
            list("ip-access-lists", member: "ip_access_lists", "list account IP access lists", .readAccountNetwork)
        )
    }

    public func networkPolicies() async -> Listing<JSONValue> {
        await client.collect(
            list("network-policies", member: "items", paging: .token, "list network policies", .readAccountNetwork)
        )
    }

    /// - Parameter type: `acct_ip_acl_enable`, `disable_legacy_features`, ...
    public func setting(_ type: String) async -> Result<WorkspaceSetting, CloudGap> {
        await client.read(
            path("settings/types/\(PercentEncoding.strict(type))/names/default"),
            .init("read an account setting", type, needs: .readAccountNetwork)
        )
    }
}
