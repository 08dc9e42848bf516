public import WardenCloud
public import WardenDomain

/// Changes of the account: identities, network, log delivery.
extension DatabricksAccount {
    private static let admin = "account admin"
    private var base: String { "/api/2.0/accounts/\(PercentEncoding.strict(accountID))" }

    private func change(
        _ method: String,
        _ path: String,
        _ body: JSONValue?,
        _ operation: String,
        _ resource: String,
        isIdempotent: Bool = true
    ) async -> Result<JSONValue, CloudGap> {
        await client.change(
            method,
            base + path,
            body,
            operation,
            resource,
            needs: Self.admin,
            isIdempotent: isIdempotent
        )
    }

    /// Principals of one kind whose attribute has the value: `Users`, `Groups`, `ServicePrincipals`.
    public func find(_ kind: String, _ attribute: String, _ value: String) async -> Listing<JSONValue> {
        let quoted = value.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
        return await client.collect(
            DatabricksList(
                "\(base)/scim/v2/\(kind)",
                query: [.init("filter", "\(attribute) eq \"\(quoted)\"")],
                member: "Resources",
                paging: .scim(count: 100),
                .init("find a principal", value, needs: .readAccountIdentities)
            )
        )
    }

    public func setMember(_ member: String, of group: String, _ isMember: Bool) async -> Result<Void, CloudGap> {
        let operation: JSONValue =
            isMember
            ? ["op": "add", "path": "members", "value": [["value": .string(member)]]]
            : ["op": "remove", "path": .string("members[value eq \"\(member)\"]")]
        return await patch("Groups", group, operation)
    }

    public func setActive(_ kind: String, _ id: String, _ isActive: Bool) async -> Result<Void, CloudGap> {
        await patch(kind, id, ["op": "replace", "path": "active", "value": .bool(isActive)])
    }

    /// A role of the account: `account_admin`.
    public func setRole(
        _ role: String,
        of kind: String,
        _ id: String,
        _ holds: Bool
    ) async -> Result<Void, CloudGap> {
        let operation: JSONValue =
            holds
            ? ["op": "add", "path": "roles", "value": [["value": .string(role)]]]
            : ["op": "remove", "path": .string("roles[value eq \"\(role)\"]")]
        return await patch(kind, id, operation)
    }

    private func patch(_ kind: String, _ id: String, _ operation: JSONValue) async -> Result<Void, CloudGap> {
        let body: JSONValue = [
            "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [operation],
        ]
        let path = "/scim/v2/\(kind)/\(PercentEncoding.strict(id))"
        return await change("PATCH", path, body, "change a principal", id).map { _ in }
    }

    /// - Parameter permissions: nil takes the assignment away.
    public func setAssignment(
        workspace: String,
        principal: Int64,
        _ permissions: [String]?
    ) async -> Result<Void, CloudGap> {
        let path = "/workspaces/\(PercentEncoding.strict(workspace))/permissionassignments/principals/\(principal)"
        let body = permissions.map { JSONValue.object(["permissions": .strings($0)]) }
        return await change(
            body == nil ? "DELETE" : "PUT",
            path,
            body,
            "change a workspace assignment",
            String(principal)
        )
        .map { _ in }
    }

    public func deleteClientSecret(_ secret: String, of principal: String) async -> Result<Void, CloudGap> {
        let path =
            "/servicePrincipals/\(PercentEncoding.strict(principal))/credentials/secrets/\(PercentEncoding.strict(secret))"
        return await change("DELETE", path, nil, "delete an OAuth secret", principal).map { _ in }
    }

    /// Replaces a rule set; refused where it changed since the ETag was read.
    public func setRuleSet(_ name: String, rules: JSONValue, etag: String) async -> Result<Void, CloudGap> {
        let body: JSONValue = [
            "name": .string(name),
            "rule_set": ["name": .string(name), "etag": .string(etag), "grant_rules": rules],
        ]
        let path = "/api/2.0/preview/accounts/\(PercentEncoding.strict(accountID))/access-control/rule-sets"
        return await client.change("PUT", path, body, "change a rule set", name, needs: Self.admin).map { _ in }
    }

    public func setSetting(_ type: String, _ value: JSONValue?, etag: String?) async -> Result<Void, CloudGap> {
        let path = "\(base)/settings/types/\(PercentEncoding.strict(type))/names/default"
        return await client.setSetting(path, type, value, etag: etag, needs: Self.admin)
    }

    public func setAddressList(_ id: String?, _ document: JSONValue?) async -> Result<Void, CloudGap> {
        await client.setAddressList("\(base)/ip-access-lists", id, document, needs: Self.admin)
    }

    // MARK: Log delivery

    public func createCredentials(name: String, role: String) async -> Result<Void, CloudGap> {
        let body: JSONValue = [
            "credentials_name": .string(name), "aws_credentials": ["sts_role": ["role_arn": .string(role)]],
        ]
        return await change("POST", "/credentials", body, "make a credential configuration", name, isIdempotent: false)
            .map { _ in }
    }

    public func deleteCredentials(_ id: String) async -> Result<Void, CloudGap> {
        await change(
            "DELETE",
            "/credentials/\(PercentEncoding.strict(id))",
            nil,
            "delete a credential configuration",
            id
        )
        .map { _ in }
    }

    public func createStorage(name: String, bucket: String) async -> Result<Void, CloudGap> {
        let body: JSONValue = [
            "storage_configuration_name": .string(name), "root_bucket_info": ["bucket_name": .string(bucket)],
        ]
        return await change(
            "POST",
            "/storage-configurations",
            body,
            "make a storage configuration",
            name,
            isIdempotent: false
        ).map { _ in }
    }

    public func deleteStorage(_ id: String) async -> Result<Void, CloudGap> {
        let path = "/storage-configurations/\(PercentEncoding.strict(id))"
        return await change("DELETE", path, nil, "delete a storage configuration", id).map { _ in }
    }

    public func createDelivery(_ document: JSONValue) async -> Result<Void, CloudGap> {
        await change(
            "POST",
            "/log-delivery",
            ["log_delivery_configuration": document],
            "make a log delivery",
            document["config_name"]?.text ?? "",
            isIdempotent: false
        ).map { _ in }
    }

    /// - Parameter status: `ENABLED` or `DISABLED`.
    public func setDelivery(_ id: String, status: String) async -> Result<Void, CloudGap> {
        let path = "/log-delivery/\(PercentEncoding.strict(id))"
        return await change("PATCH", path, ["status": .string(status)], "switch a log delivery", id).map { _ in }
    }
}
