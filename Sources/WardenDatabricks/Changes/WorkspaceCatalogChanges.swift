public import WardenCloud
public import WardenDomain

/// Changes of Unity Catalog and Delta Sharing.
extension DatabricksWorkspace {
    private static let unity = "/api/2.1/unity-catalog"
    private static let admin = "metastore admin"

    /// A securable in the plural of its path: `external_location` is read at `external-locations`.
    private static func collection(_ type: String) -> String {
        type.split(separator: "_").joined(separator: "-") + "s"
    }

    private func path(_ type: String, _ name: String) -> String {
        "\(Self.unity)/\(Self.collection(type))/\(PercentEncoding.strict(name))"
    }

    /// The securable itself; nil where there is none.
    public func securable(_ type: String, _ name: String) async -> Result<JSONValue?, CloudGap> {
        await client.optional(path(type, name), .init("read a \(type)", name, needs: .readUnityCatalog))
    }

    /// Sets members of a securable: `owner`, `isolation_mode`, `read_only`.
    public func setSecurable(_ type: String, _ name: String, _ members: JSONValue) async -> Result<Void, CloudGap> {
        await client.change("PATCH", path(type, name), members, "change a \(type)", name, needs: Self.admin).map { _ in
        }
    }

    /// Grants made on the securable itself, all pages.
    public func directGrants(_ type: String, _ name: String) async -> Listing<PrivilegeAssignment> {
        await client.collect(
            list(
                "\(Self.unity)/permissions/\(PercentEncoding.strict(type))/\(PercentEncoding.strict(name))",
                query: [.init("max_results", "0")],
                member: "privilege_assignments",
                paging: .token,
                "read grants",
                "\(type) \(name)",
                .readUnityGrants
            )
        )
    }

    public func changeGrants(
        _ type: String,
        _ name: String,
        principal: String,
        add: [String],
        remove: [String]
    ) async -> Result<Void, CloudGap> {
        let change: JSONValue = [
            "principal": .string(principal), "add": .strings(add), "remove": .strings(remove),
        ]
        let path = "\(Self.unity)/permissions/\(PercentEncoding.strict(type))/\(PercentEncoding.strict(name))"
        return await client.change(
            "PATCH",
            path,
            ["changes": [change]],
            "change grants",
            "\(type) \(name)",
            needs: Self.admin
        ).map { _ in }
    }

    public func bindings(_ type: String, _ name: String) async -> Listing<JSONValue> {
        await client.collect(
            list(
                "\(Self.unity)/bindings/\(PercentEncoding.strict(type))/\(PercentEncoding.strict(name))",
                member: "bindings",
                paging: .token,
                "list bindings",
                "\(type) \(name)",
                .readUnityCatalog
            )
        )
    }

    /// - Parameter binding: nil takes the workspace's binding away.
    public func setBinding(
        _ type: String,
        _ name: String,
        workspace: Int64,
        to binding: String?
    ) async -> Result<Void, CloudGap> {
        let row: JSONValue = .present([
            "workspace_id": .integer(workspace), "binding_type": .optional(binding ?? "BINDING_TYPE_READ_WRITE"),
        ])
        let path = "\(Self.unity)/bindings/\(PercentEncoding.strict(type))/\(PercentEncoding.strict(name))"
        let body: JSONValue = binding == nil ? ["remove": [row]] : ["add": [row]]
        return await client.change("PATCH", path, body, "change bindings", "\(type) \(name)", needs: Self.admin).map {
            _ in
        }
    }

    public func setSystemSchema(metastore: String, schema: String, _ isOn: Bool) async -> Result<Void, CloudGap> {
        let path =
            "\(Self.unity)/metastores/\(PercentEncoding.strict(metastore))/systemschemas/\(PercentEncoding.strict(schema))"
        let method = isOn ? "PUT" : "DELETE"
        return await client.change(method, path, isOn ? [:] : nil, "switch a system schema", schema, needs: Self.admin)
            .map { _ in }
    }

    public func changeSharePermissions(
        _ share: String,
        recipient: String,
        add: [String],
        remove: [String]
    ) async -> Result<Void, CloudGap> {
        let change: JSONValue = [
            "principal": .string(recipient), "add": .strings(add), "remove": .strings(remove),
        ]
        let path = "\(Self.unity)/shares/\(PercentEncoding.strict(share))/permissions"
        return await client.change("PATCH", path, ["changes": [change]], "change a share", share, needs: Self.admin)
            .map { _ in }
    }

    public func shareGrants(_ share: String) async -> Listing<PrivilegeAssignment> {
        await client.collect(
            list(
                "\(Self.unity)/shares/\(PercentEncoding.strict(share))/permissions",
                query: [.init("max_results", "0")],
                member: "privilege_assignments",
                paging: .token,
                "read share permissions",
                share,
                .readShares
            )
        )
    }

    /// A share with its objects; nil where there is none.
    public func shareWithObjects(_ name: String) async -> Result<JSONValue?, CloudGap> {
        let path = "\(Self.unity)/shares/\(PercentEncoding.strict(name))"
        return await client.optional(
            path,
            query: [.init("include_shared_data", "true")],
            .init("read a share", name, needs: .readShares)
        )
    }

    /// - Parameter action: `ADD` or `REMOVE`.
    public func changeShare(_ name: String, _ action: String, object: JSONValue) async -> Result<Void, CloudGap> {
        let path = "\(Self.unity)/shares/\(PercentEncoding.strict(name))"
        let body: JSONValue = ["updates": [["action": .string(action), "data_object": object]]]
        return await client.change("PATCH", path, body, "change a share", name, needs: Self.admin).map { _ in }
    }

    /// Deletes a recipient with its tokens and its activation link.
    public func deleteRecipient(_ name: String) async -> Result<Void, CloudGap> {
        let owner = "owner of the recipient"
        return await client.change("DELETE", path("recipient", name), nil, "delete a recipient", name, needs: owner)
            .map { _ in }
    }

    /// Expires the recipient's tokens now; a new one is made, whose link only its owner can fetch.
    public func rotateRecipientToken(_ name: String) async -> Result<Void, CloudGap> {
        let path = "\(Self.unity)/recipients/\(PercentEncoding.strict(name))/rotate-token"
        return await client.change(
            "POST",
            path,
            ["existing_token_expire_in_seconds": 0],
            "rotate a recipient's token",
            name,
            needs: Self.admin,
            isIdempotent: false
        ).map { _ in }
    }
}
