/// What an asset is. The words are the same for every provider.
public enum AssetKind: String, Sendable, Hashable, Codable, CaseIterable {
    case account, workspace, metastore
    /// What tables and volumes lie in, and inherit grants from: `catalog:METASTORE/main`, `schema:METASTORE/main.sec`.
    case catalog, schema
    case deliveryConfiguration = "delivery-configuration"
    case storageConfiguration = "storage-configuration"
    /// A whole bucket or container; `prefix` is a part of one.
    case bucket, prefix
    case table, view
    case materializedView = "materialized-view"
    case streamingTable = "streaming-table"
    case volume
    case externalLocation = "external-location"
    case storageCredential = "storage-credential"
    case mount
    /// A folder of the workspace's own file system, which has no access lists: `dbfs:7//FileStore/exports`.
    case dbfs
    case cluster
    case notebook, query, dashboard, job, pipeline, alert
    case genieSpace = "genie-space"
    case share, recipient
    case backup
    case accessPoint = "access-point"
    case queue, topic, function
    case eventBus = "event-bus"
    /// Somebody outside: another account, an organization, everyone.
    case outsideReader = "outside-reader"
    case key, role

    /// For a person: `external location`.
    public var label: String {
        rawValue.split(separator: "-").joined(separator: " ")
    }

    /// Whether assets of this kind are rows in a metastore's catalogs.
    public var isTabular: Bool {
        switch self {
        case .table, .view, .materializedView, .streamingTable: true
        default: false
        }
    }

    /// Whether the asset is a piece of storage, named by its URL.
    public var isPlace: Bool { self == .bucket || self == .prefix }
}
