public import WardenCloud
public import WardenDomain

/// A configuration of a bucket, read as the provider answers it.
public struct S3Document: Sendable {
    let operation: String
    let subresource: String
    let root: String
    /// The code that says there is none.
    let unset: String?
    let permission: CloudPermission
    let shape: XMLShape
    /// The part of the tree that is the document; nil = there is none.
    let part: @Sendable (JSONValue) -> JSONValue?

    private init(
        _ operation: String,
        _ subresource: String,
        root: String,
        unset: String? = nil,
        _ permission: CloudPermission,
        _ shape: XMLShape = XMLShape(),
        part: @escaping @Sendable (JSONValue) -> JSONValue? = { $0 }
    ) {
        self.operation = operation
        self.subresource = subresource
        self.root = root
        self.unset = unset
        self.permission = permission
        self.shape = shape
        self.part = part
    }

    public static let acl = S3Document(
        "GetBucketAcl",
        "acl",
        root: "AccessControlPolicy",
        .getBucketACL,
        XMLShape(wrappers: ["AccessControlList": "Grants"])
    )

    public static let ownership = S3Document(
        "GetBucketOwnershipControls",
        "ownershipControls",
        root: "OwnershipControls",
        unset: "OwnershipControlsNotFoundError",
        .getBucketOwnershipControls,
        XMLShape(lists: ["Rule": "Rules"])
    ) { $0["Rules"]?.array?.first }

    public static let publicAccessBlock = S3Document(
        "GetPublicAccessBlock",
        "publicAccessBlock",
        root: "PublicAccessBlockConfiguration",
        unset: "NoSuchPublicAccessBlockConfiguration",
        .getBucketPublicAccessBlock,
        .publicAccessBlock
    )

    public static let encryption = S3Document(
        "GetBucketEncryption",
        "encryption",
        root: "ServerSideEncryptionConfiguration",
        unset: "ServerSideEncryptionConfigurationNotFoundError",
        .getEncryptionConfiguration,
        XMLShape(lists: ["Rule": "Rules", "EncryptionType": "EncryptionType"], flags: ["BucketKeyEnabled"])
    )

    public static let versioning = S3Document(
        "GetBucketVersioning",
        "versioning",
        root: "VersioningConfiguration",
        .getBucketVersioning,
        XMLShape(names: ["MfaDelete": "MFADelete"])
    ) { $0["Status"] == nil ? nil : $0 }

    public static let objectLock = S3Document(
        "GetObjectLockConfiguration",
        "object-lock",
        root: "ObjectLockConfiguration",
        unset: "ObjectLockConfigurationNotFoundError",
        .getBucketObjectLock,
        XMLShape(numbers: ["Days", "Years"])
    )

    public static let lifecycle = S3Document(
        "GetBucketLifecycleConfiguration",
        "lifecycle",
        root: "LifecycleConfiguration",
        unset: "NoSuchLifecycleConfiguration",
        .getLifecycleConfiguration,
        XMLShape(
            lists: [
                "Rule": "Rules", "Transition": "Transitions", "And/Tag": "Tags",
                "NoncurrentVersionTransition": "NoncurrentVersionTransitions",
            ],
            flags: ["ExpiredObjectDeleteMarker"],
            numbers: [
                "Days", "NoncurrentDays", "NewerNoncurrentVersions", "DaysAfterInitiation", "ObjectSizeGreaterThan",
                "ObjectSizeLessThan",
            ],
            objects: ["Filter"]
        )
    )

    public static let logging = S3Document(
        "GetBucketLogging",
        "logging",
        root: "BucketLoggingStatus",
        .getBucketLogging,
        XMLShape(wrappers: ["TargetGrants": "TargetGrants"], objects: ["SimplePrefix"])
    ) { $0["LoggingEnabled"] }

    public static let replication = S3Document(
        "GetBucketReplication",
        "replication",
        root: "ReplicationConfiguration",
        unset: "ReplicationConfigurationNotFoundError",
        .getReplicationConfiguration,
        XMLShape(
            lists: ["Rule": "Rules", "And/Tag": "Tags"],
            numbers: ["Priority", "Minutes"],
            objects: ["Filter"]
        )
    )

    public static let notification = S3Document(
        "GetBucketNotificationConfiguration",
        "notification",
        root: "NotificationConfiguration",
        .getBucketNotification,
        XMLShape(
            lists: [
                "TopicConfiguration": "TopicConfigurations", "QueueConfiguration": "QueueConfigurations",
                "CloudFunctionConfiguration": "LambdaFunctionConfigurations", "Event": "Events",
                "FilterRule": "FilterRules",
            ],
            names: [
                "Topic": "TopicArn", "Queue": "QueueArn", "CloudFunction": "LambdaFunctionArn", "S3Key": "Key",
            ],
            objects: ["EventBridgeConfiguration", "Filter"]
        )
    )

    static let inventory = S3Document(
        "ListBucketInventoryConfigurations",
        "inventory",
        root: "ListInventoryConfigurationsResult",
        .getInventoryConfiguration,
        XMLShape(
            lists: ["InventoryConfiguration": "InventoryConfigurationList"],
            wrappers: ["OptionalFields": "OptionalFields"],
            names: ["SSE-S3": "SSES3", "SSE-KMS": "SSEKMS"],
            flags: ["IsEnabled", "IsTruncated"],
            objects: ["SSE-S3", "SSE-KMS", "Filter"]
        )
    )
}

extension XMLShape {
    static let publicAccessBlock = XMLShape(
        flags: ["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"]
    )
}

extension S3Client {
    /// The configuration; nil = the bucket has none.
    public func read(_ document: S3Document, of bucket: S3Bucket) async -> Result<JSONValue?, CloudGap> {
        let words = AWSClient.Words(document.operation, bucket.name, document.permission)
        switch await self.document(bucket, document.subresource, root: document.root, words) {
        case .success(let node):
            // An empty element is how S3 says that nothing is configured.
            let part = document.part(document.shape.json(node))
            return .success(part == .null ? nil : part)
        case .failure(let gap) where gap.code != nil && gap.code == document.unset: return .success(nil)
        case .failure(let gap): return .failure(gap)
        }
    }

    /// The bucket policy, parsed; nil = there is none.
    public func policyDocument(of bucket: S3Bucket) async -> Result<JSONValue?, CloudGap> {
        await policy(of: bucket).map { text in text.flatMap { try? JSONReader.read(Array($0.utf8)) } }
    }

    /// `{"InventoryConfigurationList": […]}`, all pages as one.
    public func inventoryDocument(of bucket: S3Bucket) async -> Result<JSONValue?, CloudGap> {
        let document = S3Document.inventory
        let words = AWSClient.Words(document.operation, bucket.name, document.permission)
        let listing: Listing<JSONValue> = await walk(words).collect { cursor in
            var query: [HTTPRequest.QueryItem] = []
            if case .token(let token)? = cursor { query.append(.init("continuation-token", token)) }
            return await self.document(bucket, document.subresource, query: query, root: document.root, words).map {
                let json = document.shape.json($0)
                let next = json["IsTruncated"]?.bool == true ? json["NextContinuationToken"]?.text : nil
                return CloudPage(json["InventoryConfigurationList"]?.array ?? [], next: next.map(PageCursor.token))
            }
        }
        return listing.asResult.map { ["InventoryConfigurationList": .array($0)] }
    }
}

extension Listing {
    /// The elements, where the listing came to its end: a part of a list is no document.
    var asResult: Result<[Element], CloudGap> { gap.map { .failure($0) } ?? .success(elements) }
}
