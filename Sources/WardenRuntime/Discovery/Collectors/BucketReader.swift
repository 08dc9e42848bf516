internal import WardenAWS
internal import WardenCloud
internal import WardenDomain
internal import WardenEstate

/// Reads what copies a bucket and whom it is open to.
struct BucketReader {
    let bucket: StorageURL
    let id: AssetID
    let cloud: DiscoveryTargets.Cloud

    var client: S3Client { S3Client(cloud.session) }
    var handle: S3Bucket { S3Bucket(bucket.bucket) }

    /// - Parameter isLast: no other account is left to ask, so refusals are final.
    /// - Returns: whether the bucket answered.
    func read(into sink: DiscoverySink, isLast: Bool) async throws -> Bool {
        let replication = await client.replication(of: handle)
        if case .failure(let gap) = replication, !isLast, gap.kind == .denied || gap.kind == .notFound { return false }
        try take(replication, "replication", "replicas in other buckets", sink) { rules in
            // A rule that was switched off has left what it copied before.
            for rule in rules?.rules ?? [] {
                guard let target = rule.destination.flatMap(destination) else { continue }
                try add(
                    .replicatedTo,
                    rule.prefix,
                    AssetID(target),
                    "GetBucketReplication",
                    "Rule.Destination.Bucket",
                    target.description + (rule.enabled ? "" : " (disabled)"),
                    sink,
                    rule.enabled ? .certain : .likely
                )
            }
        }
        try take(await client.logging(of: handle), "access logging", "logs that name its objects", sink) { logging in
            guard let logging else { return }
            let target = StorageURL(scheme: "s3", bucket: logging.targetBucket, prefix: logging.targetPrefix ?? "")
            try add(
                .accessLoggedTo,
                nil,
                AssetID(target),
                "GetBucketLogging",
                "LoggingEnabled.TargetBucket",
                target.description,
                sink
            )
        }
        try take(await client.notification(of: handle), "notification", "who is told of new files", sink) {
            notification in
            for target in notification.targets {
                let kind: AssetKind =
                    switch target.kind {
                    case .topic: .topic
                    case .queue: .queue
                    case .function: .function
                    }
                try add(
                    .announcedTo,
                    target.prefix,
                    AssetID(kind, scope: "aws", name: target.arn),
                    "GetBucketNotificationConfiguration",
                    target.kind.rawValue,
                    target.arn,
                    sink
                )
            }
            if notification.eventBridge {
                let bus = AssetID(.eventBus, scope: "aws", name: "default")
                try add(
                    .announcedTo,
                    nil,
                    bus,
                    "GetBucketNotificationConfiguration",
                    "EventBridgeConfiguration",
                    nil,
                    sink
                )
            }
        }
        try reports(await client.inventories(of: handle), "inventory", "ListBucketInventoryConfigurations", sink)
        try reports(await client.analytics(of: handle), "analytics", "ListBucketAnalyticsConfigurations", sink)
        try await outsiders(sink)
        return true
    }

    private func reports(_ listing: Listing<BucketReport>, _ what: String, _ call: String, _ sink: DiscoverySink) throws
    {
        for report in listing.elements where report.enabled {
            guard let base = report.destination.flatMap(destination) else { continue }
            let target = StorageURL(scheme: "s3", bucket: base.bucket, prefix: report.destinationPrefix ?? "")
            try add(
                .inventoriedTo,
                report.prefix,
                AssetID(target),
                call,
                "Destination.S3BucketDestination.Bucket",
                target.description,
                sink
            )
        }
        let spot = "exports that name the objects of \(bucket)"
        try sink.add(listing.end, of: "\(what) configurations", in: bucket.description, blindSpot: spot, asset: id)
    }

    /// Where the bucket stands; nil = it did not say, and an unknown does.
    func region(_ sink: DiscoverySink) async throws -> String? {
        var region: String?
        let spot = "access points and backups in a region that was not asked"
        try take(await client.region(of: handle), "region", spot, sink) { region = $0 }
        return region
    }

    /// - Parameter region: nil = the session's.
    func accessPoints(in region: String?, _ sink: DiscoverySink) async throws {
        let account: String
        switch await STSClient(cloud.session).callerIdentity() {
        case .success(let identity): account = identity.account
        case .failure(let gap):
            let spot = "access points with policies of their own"
            try sink.add(Unknown(gap, asking: "access points of \(bucket)", blindSpot: spot, asset: id))
            return
        }
        let control = S3ControlClient(cloud.session, account: account)
        let listing = await control.accessPoints(bucket: bucket.bucket, region: region)
        for point in listing.elements where point.bucket == nil || point.bucket == bucket.bucket {
            let target = AssetID(.accessPoint, scope: account, name: point.name)
            try sink.add(Asset(target, owner: account, facts: ["origin": point.networkOrigin ?? ""]))
            try add(.readableThrough, nil, target, "ListAccessPoints", "Bucket", bucket.bucket, sink)
        }
        try sink.add(
            listing.end,
            of: "access points",
            in: bucket.description,
            blindSpot: "access points with policies of their own",
            asset: id
        )
    }

    private func destination(_ text: String) -> StorageURL? {
        StorageURL(bucketARN: text) ?? StorageURL(scheme: "s3", bucket: text)
    }

    func add(
        _ relation: Relation,
        _ prefix: String?,
        _ target: AssetID,
        _ call: String,
        _ field: String,
        _ value: String?,
        _ sink: DiscoverySink,
        _ confidence: Confidence = .certain
    ) throws {
        // A prefix in a rule is a string, not a path: `audit` also names `audit-old`, so it is cut to whole folders.
        let folder = prefix.map { $0.hasSuffix("/") ? $0[...] : $0[..<($0.lastIndex(of: "/") ?? $0.startIndex)] } ?? ""
        let source = StorageURL(scheme: bucket.scheme, bucket: bucket.bucket, prefix: String(folder))
        try sink.add(
            Edge(
                AssetID(source),
                relation,
                target,
                confidence,
                evidence: Evidence(.call, "s3 \(call)", field: field, value: value)
            )
        )
    }

    func take<Value>(
        _ result: Result<Value, CloudGap>,
        _ what: String,
        _ blindSpot: String,
        _ sink: DiscoverySink,
        _ body: (Value) throws -> Void
    ) throws {
        switch result {
        case .success(let value): try body(value)
        case .failure(let gap):
            try sink.add(Unknown(gap, asking: "the \(what) of \(bucket)", blindSpot: blindSpot, asset: id))
        }
    }
}
