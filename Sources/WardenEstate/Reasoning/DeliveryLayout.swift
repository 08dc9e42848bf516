/// Which files below a delivery prefix are audit logs: `workspaceId=<id>/date=<yyyy-mm-dd>/auditlogs_<id>.json`.
///
/// Source: Databricks, "Configure audit log delivery".
public enum DeliveryLayout {
    /// How much of what is delivered to `place` somebody sees who sees `view`.
    public static func overlap(of view: StorageURL, with place: StorageURL) -> Confidence? {
        if view.covers(place) { return .certain }
        guard let below = view.components(below: place), let first = below.first else { return nil }
        if first.hasPrefix("workspaceId=") || first.hasPrefix("date=") || first.hasPrefix("auditlogs_") {
            return .certain
        }
        // Something else lies beside the partitions: another product's files, usage logs, a metastore's own.
        return nil
    }

    /// The delivery prefix of an object key of the documented layout, or nil for any other key.
    public static func prefix(ofKey key: String) -> String? {
        let parts = key.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3, let name = parts.last, name.hasPrefix("auditlogs_"), name.contains(".json"),
            parts[parts.count - 2].hasPrefix("date="), parts[parts.count - 3].hasPrefix("workspaceId=")
        else { return nil }
        return parts.dropLast(3).joined(separator: "/")
    }
}
