/// What a slot holds. The words are stable: they stand in plan files and in the journal.
public enum SlotKind: String, Sendable, Hashable, Codable, CaseIterable {
    // S3
    case bucket
    case bucketPublicAccess = "bucket-public-access"
    case accountPublicAccess = "account-public-access"
    case bucketPolicy = "bucket-policy"
    case bucketACL = "bucket-acl"
    case bucketOwnership = "bucket-ownership"
    case bucketEncryption = "bucket-encryption"
    case bucketVersioning = "bucket-versioning"
    case bucketLock = "bucket-lock"
    case bucketLogging = "bucket-logging"
    case bucketLifecycle = "bucket-lifecycle"
    case bucketReplication = "bucket-replication"
    case bucketNotification = "bucket-notification"
    case bucketInventory = "bucket-inventory"
    case accessPointPolicy = "access-point-policy"
    // IAM, KMS, CloudTrail, messaging
    case role
    case roleTrust = "role-trust"
    case rolePolicy = "role-policy"
    case roleAttachment = "role-attachment"
    case accessKey = "access-key"
    case key
    /// `Enabled`, `Disabled`, `PendingDeletion`.
    case keyState = "key-state"
    case keyPolicy = "key-policy"
    case keyRotation = "key-rotation"
    case keyGrant = "key-grant"
    case trailSelectors = "trail-selectors"
    case trailLogging = "trail-logging"
    case trailValidation = "trail-validation"
    case queuePolicy = "queue-policy"
    case topicPolicy = "topic-policy"
    case vaultLock = "vault-lock"
    case vaultPolicy = "vault-policy"
    // Unity Catalog and Delta Sharing
    case grant
    case owner
    case isolation
    case binding
    case readOnly = "read-only"
    case systemSchema = "system-schema"
    case sharePermission = "share-permission"
    case shareObject = "share-object"
    case recipient
    case recipientTokens = "recipient-tokens"
    case recipientAddresses = "recipient-addresses"
    case recipientExpiry = "recipient-expiry"
    case recipientTokenLifetime = "recipient-token-lifetime"
    /// Whether a metastore shares outside the account.
    case sharingScope = "sharing-scope"
    // Identities
    case groupMember = "group-member"
    case userActive = "user-active"
    case principalActive = "service-principal-active"
    case workspaceAssignment = "workspace-assignment"
    case accountRole = "account-role"
    case token
    case clientSecret = "client-secret"
    case ruleSet = "rule-set"
    // Workspaces
    case objectPermissions = "object-permissions"
    case secretACL = "secret-acl"
    case workspaceConf = "workspace-conf"
    case workspaceSetting = "workspace-setting"
    case accountSetting = "account-setting"
    case addressList = "address-list"
    case accountAddressList = "account-address-list"
    case publishedDashboard = "published-dashboard"
    case warehouse
    case jobPause = "job-pause"
    case jobRunAs = "job-run-as"
    // Delivery
    case credentialConfiguration = "credential-configuration"
    case storageConfiguration = "storage-configuration"
    case deliveryConfiguration = "delivery-configuration"
    case deliveryStatus = "delivery-status"
    /// That a delivery has arrived: written by waiting for it.
    case deliverySuccess = "delivery-success"

    /// For a person: `bucket public access`.
    public var label: String { rawValue.split(separator: "-").joined(separator: " ") }

    public var provider: Provider {
        switch self {
        case .bucket, .bucketPublicAccess, .accountPublicAccess, .bucketPolicy, .bucketACL, .bucketOwnership,
            .bucketEncryption, .bucketVersioning, .bucketLock, .bucketLogging, .bucketLifecycle, .bucketReplication,
            .bucketNotification, .bucketInventory, .accessPointPolicy, .role, .roleTrust, .rolePolicy,
            .roleAttachment, .accessKey, .key, .keyState, .keyPolicy, .keyRotation, .keyGrant, .trailSelectors,
            .trailLogging, .trailValidation, .queuePolicy, .topicPolicy, .vaultLock, .vaultPolicy:
            .aws
        default: .databricks
        }
    }

    public enum Provider: String, Sendable, Hashable { case aws, databricks }

    /// Whether the value is the text of an IAM policy, which the provider may write down anew.
    public var isPolicy: Bool {
        switch self {
        case .bucketPolicy, .accessPointPolicy, .roleTrust, .rolePolicy, .keyPolicy, .queuePolicy, .topicPolicy,
            .vaultPolicy:
            true
        default: false
        }
    }
}
