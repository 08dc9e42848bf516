internal import WardenAWS
internal import WardenCloud
internal import WardenEstate
internal import WardenPolicy

// Buckets: which there are, where delivered files lie in them, what copies them and whom they are open to.
extension DiscoveryWorker {
    private static let bucketsPerTask = 25
    /// A bucket with no more keys than this is seen whole in one call.
    private static let keysAtOnce = 250
    /// Folders of a bucket that are looked into for delivered files.
    private static let foldersPerBucket = 100

    func buckets(_ index: Int, _ sink: DiscoverySink) async throws {
        let cloud = targets.clouds[index]
        var owner: String?
        switch await STSClient(cloud.session).callerIdentity() {
        case .success(let identity): owner = identity.account
        case .failure(let gap):
            try sink.add(
                Unknown(
                    gap,
                    asking: "the account of AWS profile \(cloud.name)",
                    blindSpot: "which account its buckets belong to"
                )
            )
        }
        let listing = await S3Client(cloud.session).buckets()
        for bucket in listing.elements {
            var facts = ["account": owner ?? "", "profile": String(index)]
            facts["region"] = bucket.region
            if !targets.scope.includes(bucket: bucket.name) { facts["left_out"] = "configuration" }
            let place = StorageURL(scheme: "s3", bucket: bucket.name)
            let said = Evidence(.call, "s3 ListBuckets", field: "Name", value: bucket.name)
            try sink.add(Asset(AssetID(place), owner: owner, evidence: said, facts: facts))
        }
        try sink.add(
            listing.end,
            of: "buckets",
            in: "AWS account \(owner ?? cloud.name)",
            blindSpot: "buckets that hold delivered audit logs or copies"
        )
        var names = listing.elements.map(\.name).filter(targets.scope.includes(bucket:))
        try sink.add(
            outOfScope: "buckets of AWS account \(owner ?? cloud.name)",
            listing.elements.map(\.name).filter { !targets.scope.includes(bucket: $0) },
            blindSpot: "audit logs in them that no delivery and no copy leads to"
        )
        while !names.isEmpty {
            try sink.spawn(.layout(index, Array(names.prefix(Self.bucketsPerTask))))
            names.removeFirst(min(Self.bucketsPerTask, names.count))
        }
        try sink.spawn(.backups(index))
        try sink.spawn(.outsideRoles(index))
    }

    /// Looks for `workspaceId=…`: anywhere in a bucket of few keys, in others at the top and one folder down.
    func layout(_ index: Int, _ names: [String], _ sink: DiscoverySink) async throws {
        let session = targets.clouds[index].session
        let client = S3Client(session)
        let owner: String? = try? await STSClient(session).callerIdentity().get().account
        for name in names {
            let root = StorageURL(scheme: "s3", bucket: name)
            var facts = ["account": owner ?? "", "profile": String(index)]
            switch await client.firstKeys(in: S3Bucket(name), limit: Self.keysAtOnce) {
            case .failure(let gap): try sink.add(Self.unlisted(root, gap))
            case .success((let keys, isAll: true)):
                facts["region"] = session.region(ofBucket: name)
                for (prefix, folder) in Self.deliveries(in: keys) {
                    let place = StorageURL(scheme: "s3", bucket: name, prefix: prefix)
                    try sink.add(delivered(place, folder, of: facts))
                }
            case .success:
                facts["region"] = session.region(ofBucket: name)
                try await folders(of: root, client, facts, sink)
            }
        }
    }

    private func folders(
        of root: StorageURL,
        _ client: S3Client,
        _ facts: [String: String],
        _ sink: DiscoverySink
    ) async throws {
        let bucket = S3Bucket(root.bucket)
        let top = await client.folders(in: bucket)
        if let gap = top.gap { try sink.add(Self.unlisted(root, gap)) }
        if let found = top.elements.first(where: Self.isPartition) {
            return try sink.add(delivered(root, found, of: facts))
        }
        for folder in top.elements.prefix(Self.foldersPerBucket) {
            let inner = await client.folders(in: bucket, prefix: folder)
            let below = StorageURL(scheme: "s3", bucket: root.bucket, prefix: folder)
            if let gap = inner.gap { try sink.add(Self.unlisted(below, gap)) }
            if let found = inner.elements.first(where: { Self.isPartition($0.dropFirst(folder.count)) }) {
                try sink.add(delivered(below, found, of: facts))
            }
        }
        guard top.elements.count > Self.foldersPerBucket else { return }
        try sink.add(
            Unknown(
                "folders of \(root) beyond the first \(Self.foldersPerBucket)",
                call: "s3 ListObjectsV2",
                reason: .outOfScope,
                detail: "the bucket has \(top.elements.count) folders",
                blindSpot: "audit logs copied deep into \(root)",
                asset: AssetID(root)
            )
        )
    }

    private static func unlisted(_ place: StorageURL, _ gap: CloudGap) -> Unknown {
        Unknown(
            gap,
            asking: "whether delivered audit files lie in \(place)",
            blindSpot: "audit logs delivered or copied into \(place)",
            asset: AssetID(place.root)
        )
    }

    /// Below which prefixes partitions stand, and the first partition of each.
    private static func deliveries(in keys: [String]) -> [(prefix: String, folder: String)] {
        var found: [String: String] = [:]
        for key in keys {
            let parts = key.split(separator: "/", omittingEmptySubsequences: false)
            // The last part is the file itself.
            guard let first = parts.dropLast().firstIndex(where: isPartition) else { continue }
            let prefix = parts[..<first].joined(separator: "/")
            if found[prefix] == nil { found[prefix] = parts[...first].joined(separator: "/") + "/" }
        }
        return found.sorted { $0.key < $1.key }.map { (prefix: $0.key, folder: $0.value) }
    }

    private static func isPartition(_ folder: some StringProtocol) -> Bool {
        guard folder.hasPrefix("workspaceId=") else { return false }
        let digits = folder.dropFirst("workspaceId=".count).drop { $0 == "/" }.prefix { $0 != "/" }
        return !digits.isEmpty && digits.allSatisfy(\.isNumber)
    }

    /// One at the root takes the place of the bucket as it was listed, so it has to say all that the listing said.
    private func delivered(_ place: StorageURL, _ folder: String, of facts: [String: String]) -> Asset {
        var asset = Asset(
            AssetID(place),
            origin: .layout,
            evidence: Evidence(.call, "s3 ListObjectsV2", field: "Key", value: folder),
            sensitivity: "audit events: identities, addresses, statement texts"
        )
        guard place.prefix.isEmpty else { return asset }
        asset.owner = facts["account"].flatMap { $0.isEmpty ? nil : $0 }
        asset.facts = facts
        return asset
    }

    /// What leaves a bucket that holds audit data.
    func bucket(_ name: String, _ sink: DiscoverySink) async throws {
        let root = StorageURL(scheme: "s3", bucket: name)
        let id = AssetID(root)
        guard !targets.clouds.isEmpty else {
            try sink.add(
                Unknown(
                    "the configuration of s3://\(name)",
                    call: "sign in to AWS",
                    reason: .unauthenticated,
                    detail: "no AWS credentials are configured",
                    permission: "s3:GetReplicationConfiguration and its siblings",
                    blindSpot: "replicas, exports, access logs, access points and outside readers of s3://\(name)",
                    asset: id
                )
            )
            return
        }
        for (index, cloud) in targets.clouds.enumerated() {
            let reader = BucketReader(bucket: root, id: id, cloud: cloud)
            // The account that owns it answers; others are refused.
            guard try await reader.read(into: sink, isLast: index == targets.clouds.count - 1) else { continue }
            // Access points and backups are listed by region.
            let region = try await reader.region(sink)
            try await reader.accessPoints(in: region, sink)
            if let region, region != cloud.session.region {
                try sink.spawn(.backupsElsewhere(index, region: region))
            }
            return
        }
    }

    /// What AWS Backup keeps of buckets in one region.
    func backups(_ index: Int, region: String, _ sink: DiscoverySink) async throws {
        let cloud = targets.clouds[index]
        let client = BackupClient(cloud.session, region: region)
        let scope = cloud.scope(in: region)
        let resources = await client.protectedResources()
        for resource in resources.elements {
            guard let place = StorageURL(bucketARN: resource.arn) else { continue }
            let points = await client.recoveryPoints(of: resource.arn)
            for vault in Set(points.elements.compactMap(\.vault)).sorted() {
                let target = AssetID(.backup, scope: scope, name: vault)
                let said = Evidence(
                    .call,
                    "backup ListRecoveryPointsByResource",
                    field: "BackupVaultName",
                    value: vault
                )
                try sink.add(Asset(target, name: "vault \(vault)"))
                try sink.add(Edge(AssetID(place), .backedUpTo, target, evidence: said))
            }
            try sink.add(
                points.end,
                of: "recovery points",
                in: place.description,
                blindSpot: "backups of \(place)",
                asset: AssetID(place)
            )
        }
        try sink.add(
            resources.end,
            of: "protected resources",
            in: "AWS profile \(scope)",
            blindSpot: "backups of buckets that hold audit data"
        )
    }
}
