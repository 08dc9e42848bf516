/// A thing of Unity Catalog that can be granted on.
enum SecurableKind: String, Sendable, Hashable, CaseIterable {
    case metastore, catalog, schema, table, volume, function, share, recipient, provider, connection, credential
    case externalLocation = "external_location"
    case storageCredential = "storage_credential"

    /// As answers and events spell it.
    var word: String { rawValue.uppercased() }

    init(path: String) throws {
        guard let kind = SecurableKind(rawValue: path.lowercased()) else {
            let allowed = SecurableKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw Refusal.invalid("SecurableType '\(path)' is not one of \(allowed)")
        }
        self = kind
    }

    /// Path of its collection below `/api/2.1/unity-catalog/`.
    var collection: String {
        switch self {
        case .metastore: "metastores"
        case .externalLocation: "external-locations"
        case .storageCredential: "storage-credentials"
        case .share: "shares"
        default: rawValue + "s"
        }
    }
}

/// The name of a securable within its metastore.
struct SecurableKey: Sendable, Hashable {
    var kind: SecurableKind
    var name: String

    /// What it inherits from, nearest first, the metastore left out.
    var ancestors: [SecurableKey] {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        switch kind {
        case .table, .volume, .function:
            guard parts.count >= 3 else { return [] }
            return [
                SecurableKey(kind: .schema, name: "\(parts[0]).\(parts[1])"),
                SecurableKey(kind: .catalog, name: String(parts[0])),
            ]
        case .schema: return parts.count >= 2 ? [SecurableKey(kind: .catalog, name: String(parts[0]))] : []
        default: return []
        }
    }
}

/// A securable's common members beside what its kind adds.
struct Securable: Sendable {
    var key: SecurableKey
    var id: String
    var owner: String
    var created: Int64
    var createdBy: String
    var updated: Int64
    var updatedBy: String
    /// Members of the answer beyond the common ones.
    var fields: [String: JSON] = [:]

    init(_ kind: SecurableKind, _ name: String, id: String, owner: String, at time: Int64, fields: [String: JSON] = [:])
    {
        key = SecurableKey(kind: kind, name: name)
        self.id = id
        self.owner = owner
        created = time
        createdBy = owner
        updated = time
        updatedBy = owner
        self.fields = fields
    }
}

/// Privileges of one principal on one securable, given directly.
struct Grant: Sendable {
    var principal: String
    var privileges: [String]
}
