public import WardenCloud
public import WardenDomain

extension DatabricksAccount {
    private func list(
        _ rest: String,
        member: String? = nil,
        paging: DatabricksPaging = .single,
        _ operation: String,
        _ permission: CloudPermission
    ) async -> Result<JSONValue?, CloudGap> {
        let path = "/api/2.0/accounts/\(PercentEncoding.strict(accountID))/\(rest)"
        let words = DatabricksClient.Words(operation, needs: permission)
        return await client.document(
            DatabricksList<JSONValue>(path, member: member, paging: paging, words)
        )
    }

    public func workspacesDocument() async -> Result<JSONValue?, CloudGap> {
        await list("workspaces", "list workspaces", .readWorkspaces)
    }

    public func logDeliveryDocument() async -> Result<JSONValue?, CloudGap> {
        let member = "log_delivery_configurations"
        return await list("log-delivery", member: member, paging: .token, "list log delivery", .readLogDelivery)
    }

    public func credentialsDocument() async -> Result<JSONValue?, CloudGap> {
        await list("credentials", "list credential configurations", .readLogDelivery)
    }

    public func storageConfigurationsDocument() async -> Result<JSONValue?, CloudGap> {
        await list("storage-configurations", "list storage configurations", .readLogDelivery)
    }

    public func metastoresDocument() async -> Result<JSONValue?, CloudGap> {
        await list("metastores", member: "metastores", "list metastores of the account", .readMetastores)
    }

    public func ipAccessListsDocument() async -> Result<JSONValue?, CloudGap> {
        await list("ip-access-lists", member: "ip_access_lists", "list account IP access lists", .readAccountNetwork)
    }

    public func assignmentsDocument(workspace id: Int64) async -> Result<JSONValue?, CloudGap> {
        await list(
            "workspaces/\(id)/permissionassignments",
            member: "permission_assignments",
            "list workspace assignments",
            .readWorkspaceAssignments
        )
    }

    /// Groups with their members: where the listing leaves members out, each group is read by itself.
    public func groupsDocument() async -> Result<JSONValue?, CloudGap> {
        let listing = await client.collect(groups().raw)
        if let gap = listing.gap { return .failure(gap) }
        // A group without members has no such member in the listing either; one that has shows that they are told.
        let tellsMembers = listing.elements.contains { $0["members"] != nil }
        if tellsMembers || listing.elements.isEmpty { return .success(.array(listing.elements)) }
        var whole: [JSONValue] = []
        for group in listing.elements {
            guard let id = group["id"]?.text else { continue }
            let path =
                "/api/2.0/accounts/\(PercentEncoding.strict(accountID))/scim/v2/Groups/\(PercentEncoding.strict(id))"
            switch await client.get(path, .init("read an account group", id, needs: .readAccountIdentities)) {
            case .success(let json): whole.append(json)
            case .failure(let gap): return .failure(gap)
            }
        }
        return .success(.array(whole))
    }

    /// OAuth secrets of a service principal, without the secrets.
    public func secretsDocument(ofServicePrincipal id: String) async -> Result<JSONValue?, CloudGap> {
        await list(
            "servicePrincipals/\(PercentEncoding.strict(id))/credentials/secrets",
            member: "secrets",
            paging: .token,
            "list OAuth secrets",
            .readAccountIdentities
        )
    }

    /// - Parameter name: `accounts/ID/servicePrincipals/APPLICATION/ruleSets/default`.
    public func ruleSetDocument(_ name: String) async -> Result<JSONValue?, CloudGap> {
        await client.document(
            "/api/2.0/preview/accounts/\(PercentEncoding.strict(accountID))/access-control/rule-sets",
            query: [.init("name", name), .init("etag", "")],
            .init("read a rule set", name, needs: .readAccountIdentities)
        )
    }

    /// Nil = it was never set.
    public func settingDocument(_ type: String) async -> Result<JSONValue?, CloudGap> {
        let path =
            "/api/2.0/accounts/\(PercentEncoding.strict(accountID))/settings/types/\(PercentEncoding.strict(type))/names/default"
        let words = DatabricksClient.Words("read an account setting", type, needs: .readAccountNetwork)
        return DatabricksWorkspace.unset(await client.document(path, words))
    }
}
