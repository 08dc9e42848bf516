/// Something Trailwarden can do once it may call certain APIs, and what stays dark while it may not.
public enum Capability: String, Sendable, Hashable, Codable, CaseIterable {
    case databricksSignIn = "databricks-sign-in"
    case workspaces = "workspaces"
    case logDelivery = "log-delivery"
    case metastores = "metastores"
    case accountIdentities = "account-identities"
    case workspaceAssignments = "workspace-assignments"
    case accountNetwork = "account-network"
    case unityCatalog = "unity-catalog"
    case unityGrants = "unity-grants"
    case sharing = "delta-sharing"
    case workspaceIdentities = "workspace-identities"
    case workspaceObjects = "workspace-objects"
    case tokens = "tokens"
    case workspaceSettings = "workspace-settings"
    case systemTables = "system-tables"
    case statements = "statements"

    case awsSignIn = "aws-sign-in"
    case buckets = "buckets"
    case bucketAccess = "bucket-access"
    case bucketProtection = "bucket-protection"
    case bucketCopies = "bucket-copies"
    case accessPoints = "access-points"
    case objects = "log-objects"
    case iam = "iam"
    case keys = "kms"
    case trails = "cloudtrail"
    case organization = "organization"
    case backups = "backup"
    case notifications = "notifications"

    case containDatabricks = "contain-databricks"
    case containAWS = "contain-aws"

    /// What it is for, in a few words.
    public var title: String { words.title }
    /// What Trailwarden cannot see or do without it.
    public var blindSpot: String { words.blindSpot }

    private var words: (title: String, blindSpot: String) {
        switch self {
        case .databricksSignIn: ("sign in to Databricks", "nothing of Databricks can be seen")
        case .workspaces: ("list the workspaces", "workspaces that nobody named stay unseen")
        case .logDelivery: ("read log delivery", "the buckets that audit logs are delivered to stay unknown")
        case .metastores: ("read metastores and their workspaces", "which workspaces share which data stays unknown")
        case .accountIdentities:
            ("read users, groups and service principals", "who stands behind a grant stays unknown")
        case .workspaceAssignments: ("read workspace assignments", "who may enter a workspace stays unknown")
        case .accountNetwork:
            ("read account IP lists and settings", "from where the account can be reached stays unknown")
        case .unityCatalog: ("list catalogs, schemas, tables and volumes", "copies of audit tables stay unseen")
        case .unityGrants: ("read grants", "who can read audit tables stays unknown")
        case .sharing: ("read shares and recipients", "audit data that leaves by Delta Sharing stays unseen")
        case .workspaceIdentities: ("read identities of a workspace", "workspace-local groups and admins stay unknown")
        case .workspaceObjects:
            ("read notebooks, queries, dashboards, alerts and jobs", "code that copies audit data stays unseen")
        case .tokens: ("read personal access tokens", "forgotten tokens that open the workspace stay unseen")
        case .workspaceSettings: ("read workspace settings and IP lists", "switched-off verbose logs stay unseen")
        case .systemTables: ("read system.access", "events, lineage and the delivered logs' counterpart stay unread")
        case .statements: ("run statements on a warehouse", "system tables cannot be queried")
        case .awsSignIn: ("sign in to AWS", "nothing of AWS can be seen")
        case .buckets: ("list buckets and their regions", "buckets that no delivery names stay unseen")
        case .bucketAccess: ("read who a bucket lets in", "public and cross-account access stays unknown")
        case .bucketProtection:
            ("read encryption, versioning and object lock", "whether logs can be lost stays unknown")
        case .bucketCopies:
            ("read replication, lifecycle, logging and reports", "copies and silent deletion stay unseen")
        case .accessPoints: ("read access points", "side doors to a bucket stay unseen")
        case .objects: ("list and read delivered logs", "logs cannot be scanned or proved complete")
        case .iam: ("read IAM users, roles and policies", "who in the account can read the logs stays unknown")
        case .keys: ("read KMS keys, policies and grants", "who can decrypt the logs stays unknown")
        case .trails: ("read CloudTrail", "whether reads of the logs leave a trace stays unknown")
        case .organization: ("read the organization and its policies", "service control policies stay unknown")
        case .backups: ("read backups", "copies in backup vaults stay unseen")
        case .notifications: ("read notification targets", "where object names are sent stays unseen")
        case .containDatabricks: ("change Databricks", "exposures cannot be closed from here")
        case .containAWS: ("change AWS", "exposures cannot be closed from here")
        }
    }
}
