/// What a check is asked about, and which listings have to be whole for "there is none" to mean it.
public enum CheckScope: String, Sendable, Hashable, Codable, CaseIterable {
    case account
    case awsAccounts = "aws-accounts"
    /// Enabled deliveries of audit logs.
    case deliveries
    /// Roles that deliveries write with.
    case deliveryRoles = "delivery-roles"
    /// Buckets that hold audit data, originals and copies.
    case logBuckets = "log-buckets"
    /// Buckets that a log bucket is replicated to.
    case replicas
    /// Buckets that take access logs or inventories of log buckets.
    case traceBuckets = "trace-buckets"
    /// Keys that log buckets are encrypted with.
    case logKeys = "log-keys"
    /// Vaults with backups of log buckets.
    case backups
    /// Access points of log buckets.
    case accessPoints = "access-points"
    /// Topics, queues and functions that are told of new log files.
    case announcements
    case workspaces
    case metastores
    /// `system.access.audit` and its siblings.
    case auditTables = "audit-tables"
    /// Tables and views made from them.
    case auditCopies = "audit-copies"
    /// External locations over log files.
    case externalLocations = "external-locations"
    /// Volumes over log files.
    case volumes
    /// Storage credentials of such locations.
    case storageCredentials = "storage-credentials"
    /// Shares with audit data in them.
    case shares
    /// Recipients of such shares.
    case recipients
    /// Notebooks, queries, dashboards, alerts and jobs that read audit data.
    case readers
    /// DBFS mounts over log files.
    case mounts

    /// How the questions begin whose answers tell which subjects there are.
    var listings: [String] {
        switch self {
        case .account: []
        case .awsAccounts, .logBuckets, .replicas, .traceBuckets, .logKeys, .accessPoints, .announcements:
            [
                "buckets", "log delivery", "storage configurations", "the bucket of storage", "whether delivered",
                "the replication", "the account of AWS",
            ]
        case .backups: ["protected resources", "recovery points", "buckets"]
        case .deliveries, .deliveryRoles: ["log delivery", "credential configurations"]
        case .workspaces: ["workspaces", "log delivery and workspaces"]
        case .metastores: ["the metastore", "workspaces", "everything", "log delivery and workspaces"]
        case .auditTables:
            ["system schemas", "the metastore", "workspaces", "everything", "log delivery and workspaces"]
        case .auditCopies:
            ["catalogs", "schemas", "tables", "the definition", "lineage", "the metastore", "everything"]
        case .externalLocations: ["external locations", "the metastore", "everything"]
        case .volumes: ["volumes", "catalogs", "schemas", "the metastore", "everything"]
        case .storageCredentials: ["storage credentials", "external locations", "the metastore", "everything"]
        case .shares, .recipients: ["shares", "recipients", "what share", "the metastore", "everything"]
        case .readers: ["notebooks", "queries", "dashboards", "alerts", "jobs", "everything", "what "]
        case .mounts: ["mounts", "everything"]
        }
    }

    /// For a sentence: `no log bucket`.
    var singular: String {
        switch self {
        case .account: "Databricks account"
        case .awsAccounts: "AWS account with log buckets"
        case .deliveries: "enabled delivery of audit logs"
        case .deliveryRoles: "role of an enabled delivery"
        case .logBuckets: "bucket with audit data"
        case .replicas: "replica of a log bucket"
        case .traceBuckets: "bucket with access logs or inventories of log buckets"
        case .logKeys: "customer-managed key of a log bucket"
        case .backups: "backup of a log bucket"
        case .accessPoints: "access point of a log bucket"
        case .announcements: "notification target of a log bucket"
        case .workspaces: "workspace"
        case .metastores: "metastore"
        case .auditTables: "audit system table"
        case .auditCopies: "copy of audit data in a table or view"
        case .externalLocations: "external location over log files"
        case .volumes: "volume over log files"
        case .storageCredentials: "storage credential of a location over log files"
        case .shares: "share with audit data"
        case .recipients: "recipient of a share with audit data"
        case .readers: "notebook, query, dashboard, alert or job that reads audit data"
        case .mounts: "mount over log files"
        }
    }
}
