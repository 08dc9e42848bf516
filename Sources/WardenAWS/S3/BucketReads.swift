public import WardenCloud
internal import WardenDomain

extension S3Client {
    private func words(_ operation: String, _ bucket: S3Bucket, _ permission: CloudPermission) -> AWSClient.Words {
        AWSClient.Words(operation, bucket.name, permission)
    }

    // MARK: Where

    /// The region of a bucket; `us-east-1` where S3 leaves it out.
    public func region(of bucket: S3Bucket) async -> Result<String, CloudGap> {
        let words = words("GetBucketLocation", bucket, .getBucketLocation)
        return await document(bucket, "location", root: "LocationConstraint", words).map { node in
            switch node.text {
            case "": "us-east-1"
            case "EU": "eu-west-1"
            default: node.text
            }
        }
    }

    // MARK: Access

    /// The policy's own text; nil = there is none.
    public func policy(of bucket: S3Bucket) async -> Result<String?, CloudGap> {
        let words = words("GetBucketPolicy", bucket, .getBucketPolicy)
        let answer = await get(bucket, query: [.init("policy", nil)], words) { response in
            guard case .object? = try? JSONReader.read(response.body) else {
                throw MalformedBody("the policy is no JSON object")
            }
            return String?(String(decoding: response.body, as: UTF8.self))
        }
        if case .failure(let gap) = answer, gap.code == "NoSuchBucketPolicy" { return .success(nil) }
        return answer
    }

    public func acl(of bucket: S3Bucket) async -> Result<AccessControlList, CloudGap> {
        let words = words("GetBucketAcl", bucket, .getBucketACL)
        return await document(bucket, "acl", root: "AccessControlPolicy", words).map(AccessControlList.init)
    }

    /// `BucketOwnerEnforced`, `BucketOwnerPreferred`, `ObjectWriter`; nil = never set, which works as `ObjectWriter`.
    public func ownership(of bucket: S3Bucket) async -> Result<String?, CloudGap> {
        let words = words("GetBucketOwnershipControls", bucket, .getBucketOwnershipControls)
        let unset = "OwnershipControlsNotFoundError"
        return await optional(bucket, "ownershipControls", root: "OwnershipControls", unset: unset, words)
            .map { $0?["Rule"]?.text("ObjectOwnership") }
    }

    /// Nil = never set: nothing is blocked by the bucket itself.
    public func publicAccessBlock(of bucket: S3Bucket) async -> Result<PublicAccessBlock?, CloudGap> {
        let words = words("GetPublicAccessBlock", bucket, .getBucketPublicAccessBlock)
        let root = "PublicAccessBlockConfiguration"
        let unset = "NoSuchPublicAccessBlockConfiguration"
        return await optional(bucket, "publicAccessBlock", root: root, unset: unset, words)
            .map { $0.map(PublicAccessBlock.init) }
    }

    // MARK: Protection

    public func encryption(of bucket: S3Bucket) async -> Result<BucketEncryption?, CloudGap> {
        let words = words("GetBucketEncryption", bucket, .getEncryptionConfiguration)
        let root = "ServerSideEncryptionConfiguration"
        let unset = "ServerSideEncryptionConfigurationNotFoundError"
        return await optional(bucket, "encryption", root: root, unset: unset, words)
            .map { $0.flatMap(BucketEncryption.init) }
    }

    public func versioning(of bucket: S3Bucket) async -> Result<BucketVersioning, CloudGap> {
        let words = words("GetBucketVersioning", bucket, .getBucketVersioning)
        return await document(bucket, "versioning", root: "VersioningConfiguration", words).map(BucketVersioning.init)
    }

    /// Nil = no object lock.
    public func objectLock(of bucket: S3Bucket) async -> Result<ObjectLock?, CloudGap> {
        let words = words("GetObjectLockConfiguration", bucket, .getBucketObjectLock)
        let unset = "ObjectLockConfigurationNotFoundError"
        return await optional(bucket, "object-lock", root: "ObjectLockConfiguration", unset: unset, words)
            .map { $0.map(ObjectLock.init) }
    }

    // MARK: Copies

    /// Nil = access is not logged.
    public func logging(of bucket: S3Bucket) async -> Result<BucketLogging?, CloudGap> {
        let words = words("GetBucketLogging", bucket, .getBucketLogging)
        return await document(bucket, "logging", root: "BucketLoggingStatus", words).map(BucketLogging.init)
    }

    public func replication(of bucket: S3Bucket) async -> Result<BucketReplication?, CloudGap> {
        let words = words("GetBucketReplication", bucket, .getReplicationConfiguration)
        let unset = "ReplicationConfigurationNotFoundError"
        return await optional(bucket, "replication", root: "ReplicationConfiguration", unset: unset, words)
            .map { $0.map(BucketReplication.init) }
    }

    public func lifecycle(of bucket: S3Bucket) async -> Result<[LifecycleRule], CloudGap> {
        let words = words("GetBucketLifecycleConfiguration", bucket, .getLifecycleConfiguration)
        let unset = "NoSuchLifecycleConfiguration"
        return await optional(bucket, "lifecycle", root: "LifecycleConfiguration", unset: unset, words)
            .map { $0?.all("Rule").map(LifecycleRule.init) ?? [] }
    }

    public func notification(of bucket: S3Bucket) async -> Result<BucketNotification, CloudGap> {
        let words = words("GetBucketNotificationConfiguration", bucket, .getBucketNotification)
        return await document(bucket, "notification", root: "NotificationConfiguration", words)
            .map(BucketNotification.init)
    }

    public func inventories(of bucket: S3Bucket) async -> Listing<BucketReport> {
        await reports(
            bucket,
            "inventory",
            root: "ListInventoryConfigurationsResult",
            element: "InventoryConfiguration",
            words("ListBucketInventoryConfigurations", bucket, .getInventoryConfiguration),
            BucketReport.init(inventory:)
        )
    }

    public func analytics(of bucket: S3Bucket) async -> Listing<BucketReport> {
        await reports(
            bucket,
            "analytics",
            root: "ListBucketAnalyticsConfigurationResult",
            element: "AnalyticsConfiguration",
            words("ListBucketAnalyticsConfigurations", bucket, .getAnalyticsConfiguration),
            BucketReport.init(analytics:)
        )
    }

    private func reports<Element: Sendable>(
        _ bucket: S3Bucket,
        _ subresource: String,
        root: String,
        element: String,
        _ words: AWSClient.Words,
        _ read: (XMLNode) -> Element?
    ) async -> Listing<Element> {
        await walk(words).collect { cursor in
            var query: [HTTPRequest.QueryItem] = []
            if case .token(let token)? = cursor { query.append(.init("continuation-token", token)) }
            return await document(bucket, subresource, query: query, root: root, words).map { node in
                let items = node.all(element)
                let elements = items.compactMap(read)
                let next = node.bool("IsTruncated") == true ? node.text("NextContinuationToken") : nil
                return CloudPage(
                    elements,
                    next: next.map(PageCursor.token),
                    unreadable: items.count - elements.count
                )
            }
        }
    }

    func walk(_ words: AWSClient.Words) -> PageWalk {
        PageWalk(service: "s3", operation: words.operation, resource: words.resource)
    }
}
