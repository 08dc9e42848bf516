/// Renders securables in the shape of their kind.
enum SecurableView {
    static func render(_ securable: Securable, metastore: String, browse: Bool = false) -> JSON {
        let parts = securable.key.name.split(separator: ".").map(String.init)
        var body: [String: JSON] = [
            "name": .string(parts.last ?? securable.key.name), "owner": .string(securable.owner),
            "created_at": .int(securable.created), "created_by": .string(securable.createdBy),
            "updated_at": .int(securable.updated), "updated_by": .string(securable.updatedBy),
        ]
        switch securable.key.kind {
        case .catalog: body["full_name"] = .string(securable.key.name)
        case .schema:
            body["full_name"] = .string(securable.key.name)
            body["catalog_name"] = .string(parts[0])
            body["schema_id"] = .string(securable.id)
        case .table, .volume, .function:
            body["full_name"] = .string(securable.key.name)
            body["catalog_name"] = .string(parts[0])
            body["schema_name"] = .string(parts.count > 1 ? parts[1] : "")
            body["\(securable.key.kind.rawValue)_id"] = .string(securable.id)
        case .connection:
            body["full_name"] = .string(securable.key.name)
            body["connection_id"] = .string(securable.id)
        case .storageCredential, .credential:
            body["id"] = .string(securable.id)
            body["full_name"] = .string(securable.key.name)
        case .recipient: body["id"] = .string(securable.id)
        default: break
        }
        let named: Set<SecurableKind> = [
            .externalLocation, .storageCredential, .credential, .connection, .share, .recipient, .provider,
        ]
        if named.contains(securable.key.kind) { body["name"] = .string(securable.key.name) }
        if securable.key.kind != .share, securable.key.kind != .provider { body["metastore_id"] = .string(metastore) }
        for (name, value) in securable.fields { body[name] = value }
        if browse {
            body["browse_only"] = true
            for hidden in ["view_definition", "storage_location", "columns", "properties"] { body[hidden] = nil }
        }
        return .object(body)
    }
}
