public import WardenCloud
public import WardenDomain

extension DatabricksWorkspace {
    /// A securable of Unity Catalog itself, as it came.
    ///
    /// - Parameter collection: `catalogs`, `schemas`, `tables`, `volumes`, `external-locations`, `storage-credentials`,
    ///   `recipients`.
    public func securableDocument(_ collection: String, _ name: String) async -> Result<JSONValue?, CloudGap> {
        await client.document(
            "/api/2.1/unity-catalog/\(collection)/\(PercentEncoding.strict(name))",
            query: [.init("include_browse", "true")],
            .init("read one of \(collection)", name, needs: .readUnityCatalog)
        )
    }

    public func metastoreDocument() async -> Result<JSONValue?, CloudGap> {
        let words = DatabricksClient.Words("read the metastore", needs: .workspaceAccess)
        return await client.document("/api/2.1/unity-catalog/metastore_summary", words)
    }

    /// One share with its objects.
    public func shareDocument(_ name: String) async -> Result<JSONValue?, CloudGap> {
        await client.document(
            "/api/2.1/unity-catalog/shares/\(PercentEncoding.strict(name))",
            query: [.init("include_shared_data", "true")],
            .init("read a share", name, needs: .readShares)
        )
    }

    /// A recipient, without the activation links of its tokens: they are secrets.
    public func recipientDocument(_ name: String) async -> Result<JSONValue?, CloudGap> {
        await client.document(
            "/api/2.1/unity-catalog/recipients/\(PercentEncoding.strict(name))",
            .init("read a recipient", name, needs: .readShares)
        ).map { document in
            guard case .object(var members)? = document else { return document }
            for secret in ["activation_url", "sharing_code"] { members[secret] = nil }
            if let tokens = members["tokens"]?.array {
                members["tokens"] = .array(
                    tokens.map { token in
                        guard case .object(var fields) = token else { return token }
                        fields["activation_url"] = nil
                        return .object(fields)
                    }
                )
            }
            return .object(members)
        }
    }
}
