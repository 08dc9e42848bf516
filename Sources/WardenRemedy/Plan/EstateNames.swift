internal import WardenDomain
internal import WardenEstate

/// Finds what orders need to name: which workspace answers for a metastore, which account owns a bucket.
struct EstateNames {
    let posture: Posture

    /// A workspace that uses the metastore; the smallest id, so that plans come out the same.
    func workspace(ofMetastore id: String) -> String? {
        posture.assets(.workspace).first { asset in
            posture.document(.metastoreAssignment, of: asset.id)?["metastore_id"]?.string == id
        }?.id.name
    }

    func workspaces(ofMetastore id: String) -> [String] {
        posture.assets(.workspace).filter { asset in
            posture.document(.metastoreAssignment, of: asset.id)?["metastore_id"]?.string == id
        }.map(\.id.name)
    }

    /// `table:main.logs.audit` of an asset in a metastore.
    func securable(_ id: AssetID) -> String? {
        switch id.kind {
        case .metastore: return "metastore:\(id.name)"
        case .catalog, .schema, .table, .volume, .share: return "\(id.kind.rawValue):\(id.name)"
        case .externalLocation: return "external_location:\(id.name)"
        case .storageCredential: return "storage_credential:\(id.name)"
        default: return nil
        }
    }

    /// The name that grants use, out of a description: `Ines (ines@halden.example)` is `ines@halden.example`.
    func name(_ description: String) -> String {
        guard description.hasSuffix(")"), let open = description.lastIndex(of: "(") else { return description }
        return String(description[description.index(after: open)...].dropLast())
    }

    /// Path of an object's permissions: `dashboards/ID`.
    func object(_ id: AssetID) -> String? {
        switch id.kind {
        case .dashboard: "dashboards/\(id.name)"
        case .query: "sql/queries/\(id.name)"
        case .alert: "sql/alerts/\(id.name)"
        case .job: "jobs/\(id.name)"
        case .pipeline: "pipelines/\(id.name)"
        case .notebook: posture.assets[id]?.facts["object_id"].map { "notebooks/\($0)" }
        default: nil
        }
    }
}
