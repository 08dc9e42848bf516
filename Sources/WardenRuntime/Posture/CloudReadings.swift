internal import WardenAWS
internal import WardenCloud
internal import WardenDomain
internal import WardenEstate

// AWS: the account, its buckets and its keys.
extension PostureWorker {
    private static let aspects: [(S3Document, Aspect)] = [
        (.acl, .s3ACL), (.publicAccessBlock, .s3PublicAccessBlock),
        (.ownership, .s3Ownership), (.versioning, .s3Versioning), (.objectLock, .s3ObjectLock),
        (.lifecycle, .s3Lifecycle), (.logging, .s3Logging), (.replication, .s3Replication),
        (.notification, .s3Notification),
    ]

    func cloud(_ index: Int, _ sink: PostureSink) async {
        let cloud = targets.clouds[index]
        let identity = await STSClient(cloud.session).callerIdentity()
        // Who it is decides the name that readings stand under; each part says itself what it could not read.
        let account = (try? identity.get().account) ?? cloud.id ?? cloud.name
        for part in PostureTask.CloudPart.allCases { sink.spawn(.cloudPart(index, account: account, part)) }
    }

    func cloudPart(
        _ index: Int,
        _ account: String,
        _ part: PostureTask.CloudPart,
        _ sink: PostureSink
    ) async throws {
        let session = targets.clouds[index].session
        let id = AssetID(.account, scope: "aws", name: account)
        switch part {
        case .identity: try sink.add(await STSClient(session).identityDocument(), .callerIdentity, of: id)
        case .iam:
            let answer = await IAMClient(session).authorizationDocument()
            try sink.add(answer, .iamAuthorization, of: id)
            if Self.letsAccessGrantsAct(try? answer.get()) { sink.spawn(.accessGrants(index, account: account)) }
        case .summary: try sink.add(await IAMClient(session).summaryDocument(), .iamSummary, of: id)
        case .block:
            let answer = await S3ControlClient(session, account: account).publicAccessBlockDocument()
            try sink.add(answer, .s3AccountPublicAccessBlock, of: id)
        case .trails:
            let answer = await CloudTrailClient(session).trailsDocument(session)
            try sink.add(answer, .cloudTrails, of: id)
            for trail in (try? answer.get())?.array ?? [] {
                guard let key = trail["KmsKeyId"]?.text else { continue }
                sink.spawn(.key(index, region: trail["HomeRegion"]?.text, key))
            }
        case .organization:
            let answer = await OrganizationsClient(session).boundsDocument(ofAccount: account)
            try sink.add(answer, .organizationPolicies, of: id)
        }
    }

    func bucket(_ index: Int, _ account: String?, _ name: String, _ sink: PostureSink) async throws {
        let session = targets.clouds[index].session
        let client = S3Client(session)
        let bucket = S3Bucket(name)
        let id = AssetID(StorageURL(scheme: "s3", bucket: name))
        let region = await client.region(of: bucket)
        try sink.add(region.map { ["LocationConstraint": .string($0)] }, .s3Region, of: id)
        if case .failure(let gap) = region, gap.kind == .unreachable || gap.kind == .unauthenticated {
            // Nothing else will answer either.
            for aspect in Self.aspects.map(\.1) + [.s3Policy, .s3Encryption, .s3Inventory, .s3AccessPoints] {
                try sink.add(.failure(gap), aspect, of: id)
            }
            return
        }
        let policy = await client.policyDocument(of: bucket)
        try sink.add(policy, .s3Policy, of: id)
        let bound = BoundEndpoints(in: try? policy.get())
        if !bound.isEmpty { try sink.add(await endpoints(bound, try? region.get()), .s3Endpoints, of: id) }
        for (document, aspect) in Self.aspects {
            try sink.add(await client.read(document, of: bucket), aspect, of: id)
        }
        let encryption = await client.read(.encryption, of: bucket)
        try sink.add(encryption, .s3Encryption, of: id)
        for rule in (try? encryption.get())?["Rules"]?.array ?? [] {
            guard let key = rule["ApplyServerSideEncryptionByDefault"]?["KMSMasterKeyID"]?.text else { continue }
            sink.spawn(.key(index, region: try? region.get(), key))
        }
        try sink.add(await client.inventoryDocument(of: bucket), .s3Inventory, of: id)
        guard let account else {
            // Only the account that owns a bucket lists its access points.
            let gap = CloudGap(
                .denied,
                service: "s3-control",
                operation: "ListAccessPoints",
                resource: name,
                permission: "s3:ListAccessPoints in the account of the bucket",
                message: "the bucket belongs to no account that is connected"
            )
            return try sink.add(.failure(gap), .s3AccessPoints, of: id)
        }
        let points = await S3ControlClient(session, account: account)
            .accessPointDocument(bucket: name, region: try? region.get())
        try sink.add(points, .s3AccessPoints, of: id)
    }

    /// Networks are often another account's than the bucket: every account that is connected is asked, and who refuses
    /// counts only where something was not found.
    private func endpoints(_ bound: BoundEndpoints, _ region: String?) async -> Result<JSONValue?, CloudGap> {
        var rows: [JSONValue] = []
        var gap: CloudGap?
        for cloud in targets.clouds where !bound.areCovered(by: rows) {
            let client = EC2Client(cloud.session, region: region)
            for (filter, values) in [("vpc-endpoint-id", bound.endpoints), ("vpc-id", bound.networks)]
            where !values.isEmpty {
                switch await client.endpointsDocument(values, by: filter) {
                case .success(let found):
                    for row in found?.array ?? [] where !rows.contains(row) { rows.append(row) }
                case .failure(let refusal): gap = gap ?? refusal
                }
            }
        }
        if let gap, !bound.areCovered(by: rows) { return .failure(gap) }
        return .success(.array(rows))
    }

    /// A key stands under its ARN, and under the name that led to it.
    func key(_ index: Int, _ region: String?, _ name: String, _ sink: PostureSink) async throws {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        let client = KMSClient(
            targets.clouds[index].session,
            region: parts.first == "arn" && parts.count > 3 ? String(parts[3]) : region
        )
        let metadata = await client.metadataDocument(ofKey: name)
        let arn = (try? metadata.get())?["Arn"]?.text
        let asked = arn ?? name
        let policy = await client.policyDocument(ofKey: asked)
        let grants = await client.grantsDocument(ofKey: asked)
        let rotation = await client.rotationDocument(ofKey: asked)
        for spelling in Set([asked, name]) {
            let id = AssetID(.key, scope: "aws", name: spelling)
            try sink.add(metadata, .kmsMetadata, of: id)
            try sink.add(policy, .kmsPolicy, of: id)
            try sink.add(grants, .kmsGrants, of: id)
            try sink.add(rotation, .kmsRotation, of: id)
        }
    }

    /// Asked with the first account that answers: the owner's policy may let others read it, or not.
    func messages(_ id: AssetID, _ sink: PostureSink) async throws {
        let parts = id.name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        var answer: Result<JSONValue?, CloudGap> = .failure(
            CloudGap(
                .unauthenticated,
                service: id.kind.rawValue,
                operation: "sign in to AWS",
                resource: id.name,
                message: "no AWS credentials are configured"
            )
        )
        for cloud in targets.clouds {
            let region = parts.count > 5 ? parts[3] : nil
            answer =
                id.kind == .topic
                ? await SNSClient(cloud.session, region: region).policyDocument(ofTopic: id.name)
                : await SQSClient(cloud.session, region: region).policyDocument(ofQueue: id.name)
            if case .success = answer { break }
        }
        try sink.add(answer, .messagingPolicy, of: id)
    }

    func vault(_ index: Int, _ id: AssetID, _ sink: PostureSink) async throws {
        let cloud = targets.clouds[index]
        let region = cloud.region(ofScope: id.scope)
        let vault = await BackupClient(cloud.session, region: region).vaultDocument(id.name)
        try sink.add(vault, .backupVault, of: id)
        if let key = (try? vault.get())?["EncryptionKeyArn"]?.text { sink.spawn(.key(index, region: region, key)) }
    }
}
