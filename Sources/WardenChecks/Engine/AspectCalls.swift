internal import WardenDomain
public import WardenEstate

// Which call answers an aspect, and what it needs. Sources: the API references of AWS and Databricks.
extension Aspect {
    /// The call, as evidence names it: `s3 GetBucketPolicy`.
    public var call: String { Self.calls[self]?.call ?? rawValue }

    /// What the caller must be allowed.
    public var permissions: [String] { Self.calls[self]?.permissions ?? [] }

    private static let calls: [Aspect: (call: String, permissions: [String])] = {
        var calls: [Aspect: (call: String, permissions: [String])] = [:]
        func add(_ aspect: Aspect, _ call: String, _ permissions: String...) { calls[aspect] = (call, permissions) }
        add(.s3Policy, "s3 GetBucketPolicy", "s3:GetBucketPolicy")
        add(.s3ACL, "s3 GetBucketAcl", "s3:GetBucketAcl")
        add(.s3PublicAccessBlock, "s3 GetPublicAccessBlock", "s3:GetBucketPublicAccessBlock")
        add(.s3Ownership, "s3 GetBucketOwnershipControls", "s3:GetBucketOwnershipControls")
        add(.s3Encryption, "s3 GetBucketEncryption", "s3:GetEncryptionConfiguration")
        add(.s3Versioning, "s3 GetBucketVersioning", "s3:GetBucketVersioning")
        add(.s3ObjectLock, "s3 GetObjectLockConfiguration", "s3:GetBucketObjectLockConfiguration")
        add(.s3Lifecycle, "s3 GetBucketLifecycleConfiguration", "s3:GetLifecycleConfiguration")
        add(.s3Logging, "s3 GetBucketLogging", "s3:GetBucketLogging")
        add(.s3Replication, "s3 GetBucketReplication", "s3:GetReplicationConfiguration")
        add(.s3Notification, "s3 GetBucketNotificationConfiguration", "s3:GetBucketNotification")
        add(.s3Inventory, "s3 ListBucketInventoryConfigurations", "s3:GetInventoryConfiguration")
        add(.s3AccessPoints, "s3control ListAccessPoints", "s3:ListAccessPoints", "s3:GetAccessPointPolicy")
        add(.s3Endpoints, "ec2 DescribeVpcEndpoints", "ec2:DescribeVpcEndpoints")
        add(.s3AccessGrants, "s3control ListAccessGrants", "s3:ListAccessGrants", "s3:ListAccessGrantsLocations")
        add(.s3AccountPublicAccessBlock, "s3control GetPublicAccessBlock", "s3:GetAccountPublicAccessBlock")
        add(.iamAuthorization, "iam GetAccountAuthorizationDetails", "iam:GetAccountAuthorizationDetails")
        add(.iamSummary, "iam GetAccountSummary", "iam:GetAccountSummary")
        add(
            .cloudTrails,
            "cloudtrail DescribeTrails",
            "cloudtrail:DescribeTrails",
            "cloudtrail:GetTrailStatus",
            "cloudtrail:GetEventSelectors"
        )
        add(.organizationPolicies, "organizations ListPoliciesForTarget", "organizations:ListPoliciesForTarget")
        add(.kmsPolicy, "kms GetKeyPolicy", "kms:GetKeyPolicy")
        add(.kmsGrants, "kms ListGrants", "kms:ListGrants")
        add(.kmsRotation, "kms GetKeyRotationStatus", "kms:GetKeyRotationStatus")
        add(.kmsMetadata, "kms DescribeKey", "kms:DescribeKey")
        let account = "GET /api/2.0/accounts/{account}"
        add(.users, "GET scim/v2/Users", "account admin")
        add(.groups, "GET scim/v2/Groups", "account admin")
        add(.servicePrincipals, "GET scim/v2/ServicePrincipals", "account admin")
        add(.servicePrincipalSecrets, "\(account)/servicePrincipals/{id}/credentials/secrets", "account admin")
        add(.logDelivery, "\(account)/log-delivery", "account admin")
        add(.credentials, "\(account)/credentials", "account admin")
        add(.storageConfigurations, "\(account)/storage-configurations", "account admin")
        add(.workspaces, "\(account)/workspaces", "account admin")
        add(.metastores, "\(account)/metastores", "account admin")
        add(.ipAccessLists, "GET ip-access-lists", "account admin or workspace admin")
        add(.settings, "GET settings/types/{type}/names/default", "account admin or workspace admin")
        add(.assignments, "\(account)/workspaces/{workspace}/permissionassignments", "account admin")
        add(.workspaceConf, "GET /api/2.0/workspace-conf", "workspace admin")
        add(.tokens, "GET /api/2.0/token-management/tokens", "workspace admin")
        add(.tokenPermissions, "GET /api/2.0/permissions/authorization/tokens", "workspace admin")
        add(.warehouses, "GET /api/2.0/sql/warehouses", "workspace admin")
        add(.metastoreAssignment, "GET /api/2.1/unity-catalog/current-metastore-assignment", "workspace access")
        add(.globalInitScripts, "GET /api/2.0/global-init-scripts", "workspace admin")
        add(.dbfsRoot, "GET /api/2.0/dbfs/list", "workspace access")
        let unity = "GET /api/2.1/unity-catalog"
        add(.systemSchemas, "\(unity)/metastores/{id}/systemschemas", "metastore admin")
        add(.securable, "\(unity)/{type}s/{name}", "metastore admin, or BROWSE")
        add(.grants, "\(unity)/permissions/{type}/{name}", "metastore admin, or MANAGE")
        add(.bindings, "\(unity)/bindings/{type}/{name}", "metastore admin, or MANAGE")
        add(.share, "\(unity)/shares/{name}", "metastore admin, or USE SHARE")
        add(.sharePermissions, "\(unity)/shares/{name}/permissions", "metastore admin, or USE SHARE")
        add(.recipient, "\(unity)/recipients/{name}", "metastore admin, or USE RECIPIENT")
        add(.objectPermissions, "GET /api/2.0/permissions/{type}/{id}", "workspace admin")
        return calls
    }()
}
