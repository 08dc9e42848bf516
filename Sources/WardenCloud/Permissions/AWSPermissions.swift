// Names of IAM actions. Source: AWS Service Authorization Reference.
extension CloudPermission {
    /// What a change reads before and after it, with the credential that changes.
    private static let around: Set<Use> = [.assess, .fix]

    private static func bucket(
        _ action: String,
        _ capability: Capability,
        _ uses: Set<Use> = [.assess]
    ) -> CloudPermission {
        CloudPermission("s3:\(action)", .aws, capability, uses, on: .bucket)
    }

    private static func any(
        _ action: String,
        _ capability: Capability,
        _ uses: Set<Use> = [.assess]
    ) -> CloudPermission {
        CloudPermission(action, .aws, capability, uses)
    }

    // STS answers GetCallerIdentity without any permission; it is named so that gaps and probes have a word.
    public static let getCallerIdentity = any("sts:GetCallerIdentity", .awsSignIn)

    public static let listAllMyBuckets = any("s3:ListAllMyBuckets", .buckets)
    public static let getBucketLocation = bucket("GetBucketLocation", .buckets, around)

    public static let getBucketPolicy = bucket("GetBucketPolicy", .bucketAccess, around)
    public static let getBucketACL = bucket("GetBucketAcl", .bucketAccess, around)
    public static let getBucketOwnershipControls = bucket("GetBucketOwnershipControls", .bucketAccess, around)
    public static let getBucketPublicAccessBlock = bucket("GetBucketPublicAccessBlock", .bucketAccess, around)
    public static let getAccountPublicAccessBlock = any("s3:GetAccountPublicAccessBlock", .bucketAccess, around)

    /// Of the endpoints that a bucket policy binds itself to.
    public static let describeVPCEndpoints = any("ec2:DescribeVpcEndpoints", .bucketAccess)

    public static let getEncryptionConfiguration = bucket("GetEncryptionConfiguration", .bucketProtection, around)
    public static let getBucketVersioning = bucket("GetBucketVersioning", .bucketProtection, around)
    public static let getBucketObjectLock = bucket("GetBucketObjectLockConfiguration", .bucketProtection, around)

    public static let getBucketLogging = bucket("GetBucketLogging", .bucketCopies, around)
    public static let getReplicationConfiguration = bucket("GetReplicationConfiguration", .bucketCopies, around)
    public static let getLifecycleConfiguration = bucket("GetLifecycleConfiguration", .bucketCopies, around)
    public static let getBucketNotification = bucket("GetBucketNotification", .bucketCopies, around)
    public static let getInventoryConfiguration = bucket("GetInventoryConfiguration", .bucketCopies, around)
    public static let getAnalyticsConfiguration = bucket("GetAnalyticsConfiguration", .bucketCopies)

    public static let listAccessPoints = any("s3:ListAccessPoints", .accessPoints)
    public static let getAccessPoint = any("s3:GetAccessPoint", .accessPoints)
    public static let getAccessPointPolicy = any("s3:GetAccessPointPolicy", .accessPoints, around)

    /// Of accounts with a role that lets S3 Access Grants act.
    public static let listAccessGrants = any("s3:ListAccessGrants", .accessPoints)
    public static let listAccessGrantsLocations = any("s3:ListAccessGrantsLocations", .accessPoints)

    public static let listBucket = CloudPermission("s3:ListBucket", .aws, .objects, [.assess, .scan], on: .bucket)
    public static let getObject = CloudPermission("s3:GetObject", .aws, .objects, [.scan], on: .object)
    public static let decrypt = CloudPermission("kms:Decrypt", .aws, .objects, [.scan], on: .key)

    public static let getAccountAuthorizationDetails = any("iam:GetAccountAuthorizationDetails", .iam)
    public static let getAccountSummary = any("iam:GetAccountSummary", .iam)
    public static let simulatePrincipalPolicy = any("iam:SimulatePrincipalPolicy", .iam)

    /// To find a key that an earlier run made and did not get to name.
    public static let listKeys = any("kms:ListKeys", .keys, [.fix])
    public static let listAliases = any("kms:ListAliases", .keys, [.fix])
    public static let describeKey = any("kms:DescribeKey", .keys, around)
    public static let getKeyPolicy = any("kms:GetKeyPolicy", .keys, around)
    public static let listGrants = any("kms:ListGrants", .keys, around)
    public static let getKeyRotationStatus = any("kms:GetKeyRotationStatus", .keys, around)

    public static let describeTrails = any("cloudtrail:DescribeTrails", .trails, around)
    public static let getTrailStatus = any("cloudtrail:GetTrailStatus", .trails, around)
    public static let getEventSelectors = any("cloudtrail:GetEventSelectors", .trails, around)
    public static let lookupEvents = any("cloudtrail:LookupEvents", .trails)

    public static let describeOrganization = any("organizations:DescribeOrganization", .organization)
    public static let listParents = any("organizations:ListParents", .organization)
    public static let listPoliciesForTarget = any("organizations:ListPoliciesForTarget", .organization)
    public static let describePolicy = any("organizations:DescribePolicy", .organization)

    public static let listBackupVaults = any("backup:ListBackupVaults", .backups, [.fix])
    public static let describeBackupVault = any("backup:DescribeBackupVault", .backups)
    public static let getBackupVaultPolicy = any("backup:GetBackupVaultAccessPolicy", .backups, around)
    public static let listProtectedResources = any("backup:ListProtectedResources", .backups)
    public static let listRecoveryPoints = any("backup:ListRecoveryPointsByResource", .backups)

    public static let getTopicAttributes = any("sns:GetTopicAttributes", .notifications, around)
    public static let getQueueURL = any("sqs:GetQueueUrl", .notifications, around)
    public static let getQueueAttributes = any("sqs:GetQueueAttributes", .notifications, around)

    static let awsReads: [CloudPermission] = [
        getCallerIdentity, listAllMyBuckets, getBucketLocation, getBucketPolicy, getBucketACL,
        getBucketOwnershipControls, getBucketPublicAccessBlock, getAccountPublicAccessBlock, describeVPCEndpoints,
        getEncryptionConfiguration, getBucketVersioning, getBucketObjectLock, getBucketLogging,
        getReplicationConfiguration, getLifecycleConfiguration, getBucketNotification, getInventoryConfiguration,
        getAnalyticsConfiguration, listAccessPoints, getAccessPoint, getAccessPointPolicy, listAccessGrants,
        listAccessGrantsLocations, listBucket, getObject, decrypt,
        getAccountAuthorizationDetails, getAccountSummary, simulatePrincipalPolicy, listKeys, listAliases, describeKey,
        getKeyPolicy, listGrants, getKeyRotationStatus, describeTrails, getTrailStatus, getEventSelectors, lookupEvents,
        describeOrganization, listParents, listPoliciesForTarget, describePolicy, listBackupVaults,
        describeBackupVault, getBackupVaultPolicy, listProtectedResources, listRecoveryPoints, getTopicAttributes,
        getQueueURL, getQueueAttributes,
    ]

    private static func change(_ action: String, on target: Target = .everything) -> CloudPermission {
        CloudPermission(action, .aws, .containAWS, [.fix], on: target)
    }

    static let awsChanges: [CloudPermission] = [
        change("s3:PutBucketPolicy", on: .bucket), change("s3:DeleteBucketPolicy", on: .bucket),
        change("s3:PutBucketPublicAccessBlock", on: .bucket), change("s3:PutAccountPublicAccessBlock"),
        change("s3:PutBucketAcl", on: .bucket), change("s3:PutBucketOwnershipControls", on: .bucket),
        change("s3:PutEncryptionConfiguration", on: .bucket), change("s3:PutBucketVersioning", on: .bucket),
        change("s3:PutBucketObjectLockConfiguration", on: .bucket), change("s3:PutBucketLogging", on: .bucket),
        change("s3:PutLifecycleConfiguration", on: .bucket),
        change("iam:UpdateAssumeRolePolicy"), change("iam:PutRolePolicy"), change("iam:DeleteRolePolicy"),
        change("iam:DetachRolePolicy"), change("iam:AttachRolePolicy"), change("iam:UpdateAccessKey"),
        change("kms:PutKeyPolicy", on: .key), change("kms:RevokeGrant", on: .key),
        change("cloudtrail:PutEventSelectors"), change("cloudtrail:StartLogging"), change("cloudtrail:StopLogging"),
        change("cloudtrail:UpdateTrail"),
        change("s3:CreateBucket", on: .bucket), change("s3:DeleteBucket", on: .bucket),
        change("s3:PutReplicationConfiguration", on: .bucket), change("s3:PutBucketNotification", on: .bucket),
        change("s3:PutInventoryConfiguration", on: .bucket), change("s3:PutAccessPointPolicy"),
        change("s3:DeleteAccessPointPolicy"),
        // S3 replicates under a role that is handed to it.
        change("iam:PassRole"), change("iam:GetRole"), change("iam:CreateRole"), change("iam:DeleteRole"),
        change("iam:GetRolePolicy"),
        change("iam:ListRolePolicies"), change("iam:ListAttachedRolePolicies"), change("iam:ListAccessKeys"),
        change("kms:CreateKey"), change("kms:CreateAlias"), change("kms:DeleteAlias"),
        change("kms:EnableKeyRotation", on: .key), change("kms:DisableKeyRotation", on: .key),
        change("kms:CancelKeyDeletion", on: .key), change("kms:EnableKey", on: .key),
        change("kms:DisableKey", on: .key),
        change("sns:SetTopicAttributes"), change("sqs:SetQueueAttributes"),
        change("backup:PutBackupVaultLockConfiguration"), change("backup:DeleteBackupVaultLockConfiguration"),
        change("backup:PutBackupVaultAccessPolicy"), change("backup:DeleteBackupVaultAccessPolicy"),
    ]
}
