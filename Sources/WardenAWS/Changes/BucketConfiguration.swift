/// A configuration of a bucket that is read and written as a whole. Source: Amazon S3 API Reference.
public struct BucketConfiguration: Sendable, Hashable {
    var subresource: String
    var root: String
    /// The code that says that there is none; nil where an empty document says it.
    var unset: String?
    var lists: Set<String>
    var readPermission: String
    var writePermission: String
    /// Whether DELETE takes it away; otherwise an empty document does.
    var isDeleted: Bool

    private init(
        _ subresource: String,
        _ root: String,
        unset: String? = nil,
        lists: Set<String> = [],
        read: String,
        write: String,
        isDeleted: Bool = true
    ) {
        self.subresource = subresource
        self.root = root
        self.unset = unset
        self.lists = lists
        readPermission = "s3:\(read)"
        writePermission = "s3:\(write)"
        self.isDeleted = isDeleted
    }

    public static let ownership = BucketConfiguration(
        "ownershipControls",
        "OwnershipControls",
        unset: "OwnershipControlsNotFoundError",
        lists: ["Rule"],
        read: "GetBucketOwnershipControls",
        write: "PutBucketOwnershipControls"
    )
    public static let publicAccessBlock = BucketConfiguration(
        "publicAccessBlock",
        "PublicAccessBlockConfiguration",
        unset: "NoSuchPublicAccessBlockConfiguration",
        read: "GetBucketPublicAccessBlock",
        write: "PutBucketPublicAccessBlock"
    )
    public static let encryption = BucketConfiguration(
        "encryption",
        "ServerSideEncryptionConfiguration",
        unset: "ServerSideEncryptionConfigurationNotFoundError",
        lists: ["Rule"],
        read: "GetEncryptionConfiguration",
        write: "PutEncryptionConfiguration"
    )
    public static let versioning = BucketConfiguration(
        "versioning",
        "VersioningConfiguration",
        read: "GetBucketVersioning",
        write: "PutBucketVersioning",
        isDeleted: false
    )
    public static let lock = BucketConfiguration(
        "object-lock",
        "ObjectLockConfiguration",
        unset: "ObjectLockConfigurationNotFoundError",
        read: "GetBucketObjectLockConfiguration",
        write: "PutBucketObjectLockConfiguration",
        isDeleted: false
    )
    public static let logging = BucketConfiguration(
        "logging",
        "BucketLoggingStatus",
        lists: ["Grant"],
        read: "GetBucketLogging",
        write: "PutBucketLogging",
        isDeleted: false
    )
    public static let lifecycle = BucketConfiguration(
        "lifecycle",
        "LifecycleConfiguration",
        unset: "NoSuchLifecycleConfiguration",
        lists: ["Rule", "Transition", "NoncurrentVersionTransition", "Tag"],
        read: "GetLifecycleConfiguration",
        write: "PutLifecycleConfiguration"
    )
    public static let replication = BucketConfiguration(
        "replication",
        "ReplicationConfiguration",
        unset: "ReplicationConfigurationNotFoundError",
        lists: ["Rule", "Tag"],
        read: "GetReplicationConfiguration",
        write: "PutReplicationConfiguration"
    )
    public static let notification = BucketConfiguration(
        "notification",
        "NotificationConfiguration",
        lists: ["TopicConfiguration", "QueueConfiguration", "CloudFunctionConfiguration", "Event", "FilterRule"],
        read: "GetBucketNotification",
        write: "PutBucketNotification",
        isDeleted: false
    )
    public static let inventory = BucketConfiguration(
        "inventory",
        "InventoryConfiguration",
        unset: "NoSuchConfiguration",
        lists: ["Field"],
        read: "GetInventoryConfiguration",
        write: "PutInventoryConfiguration"
    )
}
