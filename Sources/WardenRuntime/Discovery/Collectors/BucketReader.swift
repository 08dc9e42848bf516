internal import WardenAWS
internal import WardenCloud
internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Reads what copies a bucket and whom it is open to.
struct BucketReader {
    let bucket: StorageURL
    let id: AssetID
    let cloud: DiscoveryTargets.Cloud

    private var client: S3Client { S3Client(cloud.session) }
    private var handle: S3Bucket { S3Bucket(bucket.bucket) }

    /// - Parameter isLast: no other account is left to ask, so refusals are final.
    /// - Returns: whether the bucket answered.
    func read(into sink: DiscoverySink, isLast: Bool) async throws -> Bool {
        let replication = await client.replication(of: handle)
        if case .failure(let gap) = replication, !isLast, gap.kind == .denied || gap.kind == .notFound { return false }
        try take(replication, "replication", "replicas in other buckets", sink) { rules in
            for rule in rules?.rules ?? [] where rule.enabled {
                guard let target = rule.destination.flatMap(destination) else { continue }
                try add(
                    .replicatedTo,
                    rule.prefix,
                    AssetID(target),
                    "GetBucketReplication",
                    "Rule.Destination.Bucket",
                    target.description,
                    sink
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
        try await accessPoints(sink)
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

    /// Parties that the bucket policy and the ACL let in.
    private func outsiders(_ sink: DiscoverySink) async throws {
        let owner: String? =
            switch await STSClient(cloud.session).callerIdentity() {
            case .success(let identity): identity.account
            case .failure: nil
            }
        var isClosed = false
        var ignoresACL = false
        try take(
            await client.publicAccessBlock(of: handle),
            "public access block",
            "whether a public policy counts",
            sink
        ) {
            isClosed = $0?.restrictPublicBuckets ?? false
            ignoresACL = $0?.ignorePublicACLs ?? false
        }
        // The account's own block closes every bucket of it, whatever the bucket says.
        if let owner, !isClosed || !ignoresACL {
            let question = "account's public access block"
            try take(
                await S3ControlClient(cloud.session, account: owner).publicAccessBlock(),
                question,
                "whether the account closes its buckets to the public",
                sink
            ) {
                isClosed = isClosed || $0?.restrictPublicBuckets ?? false
                ignoresACL = ignoresACL || $0?.ignorePublicACLs ?? false
            }
        }
        try take(await client.policy(of: handle), "policy", "other accounts that may read it", sink) { text in
            guard let text else { return }
            let policy = PolicyDocument(PolicyValue.string(text))
            let exposure = PolicyExposure(policy, account: owner, trusted: TrustedParties())
            for problem in exposure.problems { try sink.add(unknown("the bucket policy of \(bucket)", problem)) }
            let parties = exposure.crossAccount + (exposure.isPublic && !isClosed ? ["everyone"] : [])
            for party in parties {
                let why = exposure.reasons.first { $0.contains(party) } ?? exposure.reasons.first
                try add(
                    .openTo,
                    nil,
                    AssetID(.outsideReader, scope: "aws", name: party),
                    "GetBucketPolicy",
                    "Statement",
                    why,
                    sink
                )
            }
        }
        try take(await client.acl(of: handle), "ACL", "groups and accounts that its ACL lets in", sink) { list in
            for grant in list.grants {
                guard let uri = grant.grantee, uri.hasSuffix("/AllUsers") || uri.hasSuffix("/AuthenticatedUsers"),
                    !ignoresACL
                else { continue }
                let party = uri.hasSuffix("/AllUsers") ? "everyone" : "every AWS account"
                try add(
                    .openTo,
                    nil,
                    AssetID(.outsideReader, scope: "aws", name: party),
                    "GetBucketAcl",
                    "Grant.Grantee.URI",
                    uri,
                    sink
                )
            }
        }
    }

    private func unknown(_ question: String, _ problem: String) -> Unknown {
        Unknown(
            question,
            call: "s3 GetBucketPolicy",
            reason: .malformed,
            detail: problem,
            blindSpot: "whom \(bucket) is open to",
            asset: id
        )
    }

    private func accessPoints(_ sink: DiscoverySink) async throws {
        guard case .success(let identity) = await STSClient(cloud.session).callerIdentity() else { return }
        let account = identity.account
        let listing = await S3ControlClient(cloud.session, account: account).accessPoints(bucket: bucket.bucket)
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

    private func add(
        _ relation: Relation,
        _ prefix: String?,
        _ target: AssetID,
        _ call: String,
        _ field: String,
        _ value: String?,
        _ sink: DiscoverySink
    ) throws {
        // A prefix in a rule is a string, not a path: `audit` also names `audit-old`, so it is cut to whole folders.
        let folder = prefix.map { $0.hasSuffix("/") ? $0[...] : $0[..<($0.lastIndex(of: "/") ?? $0.startIndex)] } ?? ""
        let source = StorageURL(scheme: bucket.scheme, bucket: bucket.bucket, prefix: String(folder))
        try sink.add(
            Edge(AssetID(source), relation, target, evidence: Evidence(.call, "s3 \(call)", field: field, value: value))
        )
    }

    private func take<Value>(
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
