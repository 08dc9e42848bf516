public import WardenCloud
public import WardenDomain

/// Changes of one workspace: tokens, permissions, configuration, compute.
extension DatabricksWorkspace {
    private static let admin = "workspace admin"

    private func change(
        _ method: String,
        _ path: String,
        query: [HTTPRequest.QueryItem] = [],
        _ body: JSONValue?,
        _ operation: String,
        _ resource: String
    ) async -> Result<Void, CloudGap> {
        await client.change(method, path, query: query, body, operation, resource, needs: Self.admin).map { _ in }
    }

    /// A token's record; nil where there is none.
    public func token(_ id: String) async -> Result<JSONValue?, CloudGap> {
        let path = "/api/2.0/token-management/tokens/\(PercentEncoding.strict(id))"
        return await client.optional(path, .init("read a token", id, needs: .readTokens)).map {
            $0?["token_info"] ?? $0
        }
    }

    public func revokeToken(_ id: String) async -> Result<Void, CloudGap> {
        await change(
            "DELETE",
            "/api/2.0/token-management/tokens/\(PercentEncoding.strict(id))",
            nil,
            "revoke a token",
            id
        )
    }

    /// Sets the whole list of an object's own entries.
    ///
    /// - Parameter entries: `[{"user_name"|"group_name"|"service_principal_name", "permission_level"}]`.
    public func setPermissions(_ object: String, _ entries: JSONValue) async -> Result<Void, CloudGap> {
        let path = "/api/2.0/permissions/\(PercentEncoding.path(object))"
        return await change("PUT", path, ["access_control_list": entries], "set permissions", object)
    }

    public func setConfiguration(_ key: String, _ value: String) async -> Result<Void, CloudGap> {
        await change(
            "PATCH",
            "/api/2.0/workspace-conf",
            .object([key: .string(value)]),
            "set workspace configuration",
            key
        )
    }

    /// - Parameters:
    ///   - value: the setting's own member and value; nil returns it to its default.
    ///   - etag: as it was read.
    public func setSetting(_ type: String, _ value: JSONValue?, etag: String?) async -> Result<Void, CloudGap> {
        let path = "/api/2.0/settings/types/\(PercentEncoding.strict(type))/names/default"
        return await client.setSetting(path, type, value, etag: etag, needs: Self.admin)
    }

    public func setAddressList(_ id: String?, _ document: JSONValue?) async -> Result<Void, CloudGap> {
        await client.setAddressList("/api/2.0/ip-access-lists", id, document, needs: Self.admin)
    }

    public func secretACLs(_ scope: String) async -> Result<JSONValue, CloudGap> {
        await client.get(
            "/api/2.0/secrets/acls/list",
            query: [.init("scope", scope)],
            .init("list secret ACLs", scope, needs: .readWorkspaceObjects)
        )
    }

    public func setSecretACL(
        _ scope: String,
        _ principal: String,
        _ permission: String?
    ) async -> Result<Void, CloudGap> {
        var body: [String: JSONValue] = ["scope": .string(scope), "principal": .string(principal)]
        body["permission"] = permission.map(JSONValue.string)
        let verb = permission == nil ? "delete" : "put"
        return await change("POST", "/api/2.0/secrets/acls/\(verb)", .object(body), "change secret ACLs", scope)
    }

    /// - Parameter document: `embed_credentials`, `warehouse_id`; nil takes the published form away.
    public func publishDashboard(_ id: String, _ document: JSONValue?) async -> Result<Void, CloudGap> {
        let path = "/api/2.0/lakeview/dashboards/\(PercentEncoding.strict(id))/published"
        return await change(document == nil ? "DELETE" : "POST", path, document, "publish a dashboard", id)
    }

    public func warehouse(_ id: String) async -> Result<JSONValue?, CloudGap> {
        let path = "/api/2.0/sql/warehouses/\(PercentEncoding.strict(id))"
        return await client.optional(path, .init("read a warehouse", id, needs: .useWarehouse))
    }

    public func setWarehouse(_ id: String, running: Bool) async -> Result<Void, CloudGap> {
        let path = "/api/2.0/sql/warehouses/\(PercentEncoding.strict(id))/\(running ? "start" : "stop")"
        return await change("POST", path, [:], running ? "start a warehouse" : "stop a warehouse", id)
    }

    public func job(_ id: String) async -> Result<JSONValue?, CloudGap> {
        let query = [HTTPRequest.QueryItem("job_id", id)]
        return await client.optional(
            "/api/2.2/jobs/get",
            query: query,
            .init("read a job", id, needs: .readWorkspaceObjects)
        )
    }

    /// Sets members of a job's settings.
    public func updateJob(_ id: String, _ settings: JSONValue) async -> Result<Void, CloudGap> {
        let body: JSONValue = ["job_id": Int64(id).map(JSONValue.integer) ?? .string(id), "new_settings": settings]
        return await change("POST", "/api/2.2/jobs/update", body, "change a job", id)
    }
}

extension DatabricksClient {
    func setSetting(
        _ path: String,
        _ type: String,
        _ value: JSONValue?,
        etag: String?,
        needs permission: String
    ) async -> Result<Void, CloudGap> {
        guard case .object(var setting)? = value else {
            let query = [HTTPRequest.QueryItem("etag", etag ?? "")]
            return await change("DELETE", path, query: query, nil, "reset a setting", type, needs: permission).map {
                _ in
            }
        }
        setting["setting_name"] = "default"
        setting["etag"] = etag.map(JSONValue.string)
        let mask = (value?.object ?? [:]).keys.sorted().joined(separator: ",")
        let body: JSONValue = ["allow_missing": true, "field_mask": .string(mask), "setting": .object(setting)]
        return await change("PATCH", path, body, "set a setting", type, needs: permission).map { _ in }
    }

    func setAddressList(
        _ base: String,
        _ id: String?,
        _ document: JSONValue?,
        needs permission: String
    ) async -> Result<Void, CloudGap> {
        let name = document?["label"]?.text ?? id ?? ""
        switch (id, document) {
        case (nil, nil): return .success(())
        case (nil, let document?):
            return await change(
                "POST",
                base,
                document,
                "make an address list",
                name,
                needs: permission,
                isIdempotent: false
            )
            .map { _ in }
        case (let id?, nil):
            return await change("DELETE", "\(base)/\(id)", nil, "delete an address list", name, needs: permission)
                .map { _ in }
        case (let id?, let document?):
            return await change("PUT", "\(base)/\(id)", document, "replace an address list", name, needs: permission)
                .map { _ in }
        }
    }
}
