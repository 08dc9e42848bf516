// What is asked of AWS. Sources: the API references of S3, IAM, KMS, CloudTrail, Organizations and Backup; a document is
// the answer of the named call.

// Of a bucket (`bucket:s3/NAME`).
extension Aspect {
    /// GetBucketPolicy: the policy document itself, parsed.
    public static let s3Policy = Aspect("s3.policy")
    /// GetBucketAcl: `{"Owner": {"ID"}, "Grants": [{"Grantee": {"Type", "ID"|"URI"|"EmailAddress"}, "Permission"}]}`.
    public static let s3ACL = Aspect("s3.acl")
    /// GetPublicAccessBlock: `{"BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"}`.
    public static let s3PublicAccessBlock = Aspect("s3.public-access-block")
    /// GetBucketOwnershipControls: `{"ObjectOwnership": "BucketOwnerEnforced"|…}`.
    public static let s3Ownership = Aspect("s3.ownership")
    /// GetBucketEncryption: `{"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm", "KMSMasterKeyID"},
    /// "BucketKeyEnabled"}]}`.
    public static let s3Encryption = Aspect("s3.encryption")
    /// GetBucketVersioning: `{"Status": "Enabled"|"Suspended", "MFADelete": "Enabled"|"Disabled"}`; absent = never enabled.
    public static let s3Versioning = Aspect("s3.versioning")
    /// GetObjectLockConfiguration: `{"ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": {"Mode", "Days"|"Years"}}}`.
    public static let s3ObjectLock = Aspect("s3.object-lock")
    /// GetBucketLifecycleConfiguration: `{"Rules": [{"ID", "Status", "Filter"|"Prefix", "Expiration": {"Days"|"Date"},
    /// "NoncurrentVersionExpiration": {"NoncurrentDays"}, "Transitions", "AbortIncompleteMultipartUpload"}]}`.
    public static let s3Lifecycle = Aspect("s3.lifecycle")
    /// GetBucketLogging: `{"TargetBucket", "TargetPrefix"}`.
    public static let s3Logging = Aspect("s3.logging")
    /// GetBucketReplication: `{"Role", "Rules": [{"ID", "Status", "Destination": {"Bucket", "Account"}}]}`.
    public static let s3Replication = Aspect("s3.replication")
    /// GetBucketNotificationConfiguration: `{"TopicConfigurations", "QueueConfigurations",
    /// "LambdaFunctionConfigurations", "EventBridgeConfiguration"}`.
    public static let s3Notification = Aspect("s3.notification")
    /// ListBucketInventoryConfigurations: `{"InventoryConfigurationList": [{"Id", "IsEnabled", "Destination":
    /// {"S3BucketDestination": {"AccountId", "Bucket", "Prefix", "Encryption"}}}]}`.
    public static let s3Inventory = Aspect("s3.inventory")
    /// ListAccessPoints of the bucket, each with its policy, block and origin: `[{"Name", "Bucket", "NetworkOrigin",
    /// "VpcConfiguration", "Policy": {…}|null, "PublicAccessBlockConfiguration"}]`.
    public static let s3AccessPoints = Aspect("s3.access-points")
    /// DescribeVpcEndpoints of the endpoints and networks that the bucket policy names, each with its policy: `[{"VpcEndpointId",
    /// "VpcEndpointType", "VpcId", "ServiceName", "State", "OwnerId", "PolicyDocument": {…}}]`. Read where it names some.
    public static let s3Endpoints = Aspect("s3.vpc-endpoints")
    /// GetBucketLocation: `{"LocationConstraint": region}`.
    public static let s3Region = Aspect("s3.region")
}

// Of an account of AWS (`account:aws/111122223333`).
extension Aspect {
    /// GetPublicAccessBlock of S3 Control.
    public static let s3AccountPublicAccessBlock = Aspect("s3control.public-access-block")
    /// ListAccessGrants of every region with a bucket, each with the role of its location: `[{"AccessGrantId", "GrantScope",
    /// "Permission", "Grantee": {"GranteeType", "GranteeIdentifier"}, "IAMRoleArn", "Region"}]`. Read where a role lets the
    /// service act.
    public static let s3AccessGrants = Aspect("s3control.access-grants")
    /// GetAccountAuthorizationDetails, all pages as one: `{"UserDetailList", "GroupDetailList", "RoleDetailList",
    /// "Policies"}`; policy documents are parsed objects.
    public static let iamAuthorization = Aspect("iam.authorization-details")
    /// GetAccountSummary: `{"SummaryMap": {"AccountMFAEnabled", "AccountAccessKeysPresent", …}}`.
    public static let iamSummary = Aspect("iam.account-summary")
    /// DescribeTrails with GetTrailStatus and GetEventSelectors: `[{…trail…, "Status": {…}, "EventSelectors": […],
    /// "AdvancedEventSelectors": […]}]`.
    public static let cloudTrails = Aspect("cloudtrail.trails")
    /// What bounds the account, from the root down: `{"organization": "o-…"|null, "serviceControlPolicies": [[document, …],
    /// …], "resourceControlPolicies": [[…], …]}`, one list a level (root, each unit, the account).
    public static let organizationPolicies = Aspect("organizations.policies")
}

// Of a key (`key:aws/ARN`).
extension Aspect {
    /// GetKeyPolicy: the policy document itself, parsed.
    public static let kmsPolicy = Aspect("kms.policy")
    /// ListGrants: `[{"GrantId", "GranteePrincipal", "RetiringPrincipal", "Operations", "Constraints"}]`.
    public static let kmsGrants = Aspect("kms.grants")
    /// GetKeyRotationStatus: `{"KeyRotationEnabled", "RotationPeriodInDays"}`.
    public static let kmsRotation = Aspect("kms.rotation")
    /// DescribeKey: the `KeyMetadata`.
    public static let kmsMetadata = Aspect("kms.metadata")
}

// Of vaults (`backup:…`), topics and queues (`topic:aws/ARN`, `queue:aws/ARN`), and of the caller.
extension Aspect {
    /// DescribeBackupVault with GetBackupVaultAccessPolicy: `{"BackupVaultName", "EncryptionKeyArn", "Locked",
    /// "MinRetentionDays", "Policy": {…}|null}`.
    public static let backupVault = Aspect("backup.vault")
    /// The access policy of a topic or queue (GetTopicAttributes, GetQueueAttributes): the document itself, parsed.
    public static let messagingPolicy = Aspect("messaging.policy")
    /// GetCallerIdentity of our own credential: `{"Account", "Arn", "UserId"}`. Of the AWS account.
    public static let callerIdentity = Aspect("sts.caller-identity")
}
