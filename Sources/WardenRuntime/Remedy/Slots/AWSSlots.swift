internal import WardenAWS
internal import WardenCloud
internal import WardenDomain
internal import WardenRemedy

/// Slots of one AWS account.
struct AWSSlots {
    let cloud: Connector.CloudConnection

    private var session: AWSSession { cloud.session }
    private var s3: S3Client { S3Client(session) }
    private var iam: IAMChanges { IAMChanges(session) }
    private var kms: KMSClient { KMSClient(session) }
    private var trail: CloudTrailClient { CloudTrailClient(session) }
    private var backup: BackupClient { BackupClient(session) }

    private func unsupported(_ slot: Slot) -> WardenError {
        WardenError(code: "remedy.slot", object: slot.title, "AWS has no such thing")
    }

    /// A bucket or role that is not there has none of what it would hold: that is known, and a plan may build on it.
    func read(_ slot: Slot) async throws -> JSONValue? {
        do {
            return try await held(slot)
        } catch let gap as CloudGap where ["NoSuchBucket", "NoSuchEntity"].contains(gap.code) {
            return nil
        }
    }

    private func held(_ slot: Slot) async throws -> JSONValue? {
        if let kind = configuration(slot.kind) { return try await bucketConfiguration(slot, kind) }
        let bucket = S3Bucket(slot.name)
        switch slot.kind {
        case .bucket: return try await s3.exists(bucket).orThrow() ? [:] : nil
        case .bucketPolicy: return try await s3.policy(of: bucket).orThrow().map(JSONValue.string)
        case .bucketACL: return ACLDocument.json(try await s3.acl(of: bucket).orThrow())
        case .accountPublicAccess:
            let control = S3ControlClient(session, account: slot.name)
            return try await control.publicAccessBlock().orThrow().map(BlockDocument.json)
        case .accessPointPolicy:
            let control = S3ControlClient(session, account: slot.scope)
            return try await control.accessPointPolicy(slot.name).orThrow().map(JSONValue.string)
        default: return try await identity(slot)
        }
    }

    private func identity(_ slot: Slot) async throws -> JSONValue? {
        switch slot.kind {
        case .role: return try await iam.role(slot.name).orThrow() == nil ? nil : [:]
        case .roleTrust: return try await iam.role(slot.name).orThrow().map { .string($0.trust) }
        case .rolePolicy: return try await iam.rolePolicy(slot.name, slot.part).orThrow().map(JSONValue.string)
        case .roleAttachment:
            return try await iam.attachedPolicies(slot.name).orThrow().contains(slot.part) ? true : nil
        case .accessKey: return try await iam.accessKeys(slot.name).orThrow()[slot.part].map(JSONValue.string)
        case .key:
            switch await kms.key(slot.name) {
            case .success(let key): return ["arn": .string(key.arn ?? key.id)]
            case .failure(let gap) where gap.isMissing: return nil
            case .failure(let gap): throw gap
            }
        case .keyState:
            guard let key = try await keyID(slot) else { return nil }
            return try await kms.key(key).orThrow().state.map(JSONValue.string)
        case .keyPolicy:
            guard let key = try await keyID(slot) else { return nil }
            return .string(try await kms.policy(ofKey: key).orThrow())
        case .keyRotation:
            guard let key = try await keyID(slot) else { return nil }
            return .bool(try await kms.rotates(key).orThrow())
        case .keyGrant:
            guard let key = try await keyID(slot) else { return nil }
            let grants = try await kms.grants(ofKey: key).whole()
            return grants.first { $0.id == slot.part }.map { grant in
                .present([
                    "GranteePrincipal": .optional(grant.grantee), "Operations": .strings(grant.operations ?? []),
                    "Name": .optional(grant.name),
                ])
            }
        default: return try await others(slot)
        }
    }

    private func others(_ slot: Slot) async throws -> JSONValue? {
        switch slot.kind {
        case .trailSelectors:
            let selectors = try await trail.selectors(of: slot.name).orThrow()
            if let advanced = selectors.advanced, !advanced.isEmpty {
                return ["AdvancedEventSelectors": .array(advanced)]
            }
            if let basic = selectors.basic, !basic.isEmpty { return ["EventSelectors": .array(basic)] }
            return nil
        case .trailLogging: return .bool(try await trail.status(of: slot.name).orThrow().isLogging)
        case .trailValidation:
            let row = try await trail.trails().whole().first { $0.name == slot.name || $0.arn == slot.name }
            return row.map { .bool($0.validatesFiles ?? false) }
        case .queuePolicy:
            let url = try await queueURL(slot)
            let text = try await SQSClient(session).attributes(ofQueueAt: url).orThrow().policy
            return text.flatMap { $0.isEmpty ? nil : .string($0) }
        case .topicPolicy:
            return try await SNSClient(session).attributes(ofTopic: slot.name).orThrow().policy.map(JSONValue.string)
        case .vaultLock:
            let vault = try await self.vault(slot)
            guard vault.minimumDays != nil || vault.maximumDays != nil else { return nil }
            return .present([
                "MinRetentionDays": vault.minimumDays.map(JSONValue.integer) ?? .null,
                "MaxRetentionDays": vault.maximumDays.map(JSONValue.integer) ?? .null,
            ])
        case .vaultPolicy:
            _ = try await self.vault(slot)
            return try await backup.policy(ofVault: slot.name).orThrow().map(JSONValue.string)
        default: throw unsupported(slot)
        }
    }

    func write(_ slot: Slot, from before: JSONValue?, to after: JSONValue?) async throws {
        let bucket = S3Bucket(slot.name)
        if let kind = configuration(slot.kind) {
            return try await write(slot, kind, to: after)
        }
        switch slot.kind {
        case .bucket:
            let result =
                after == nil
                ? await s3.deleteEmpty(bucket) : await s3.create(bucket, lock: after?["lock"]?.bool ?? false)
            try result.orThrow()
        case .bucketPolicy: try await s3.setPolicy(of: bucket, to: after?.string).orThrow()
        case .bucketACL:
            guard let after, let list = ACLDocument.read(after) else { throw unsupported(slot) }
            try await s3.setACL(of: bucket, owner: list.owner, grants: list.grants).orThrow()
        case .accountPublicAccess:
            try await S3ControlClient(session, account: slot.name).setPublicAccessBlock(after).orThrow()
        case .accessPointPolicy:
            try await S3ControlClient(session, account: slot.scope)
                .setAccessPointPolicy(slot.name, to: after?.string).orThrow()
        default: try await writeIdentity(slot, to: after)
        }
    }

    private func writeIdentity(_ slot: Slot, to after: JSONValue?) async throws {
        switch slot.kind {
        case .role:
            guard let trust = after?["trust"]?.string else { return try await iam.deleteRole(slot.name).orThrow() }
            try await iam.createRole(slot.name, trust: trust, description: after?["description"]?.string ?? "")
                .orThrow()
        case .roleTrust:
            guard let text = after?.string else { throw unsupported(slot) }
            try await iam.setTrust(slot.name, text).orThrow()
        case .rolePolicy: try await iam.setRolePolicy(slot.name, slot.part, after?.string).orThrow()
        case .roleAttachment: try await iam.setAttached(slot.name, slot.part, after != nil).orThrow()
        case .accessKey: try await iam.setAccessKey(slot.name, slot.part, after?.string ?? "Inactive").orThrow()
        case .key:
            guard let after else { return try await kms.deleteAlias(slot.name).orThrow() }
            let description = after["description"]?.string ?? ""
            _ = try await kms.createKey(
                alias: slot.name,
                description: description,
                policy: after["policy"]?.string ?? ""
            ).orThrow()
        // Whatever else it was, it comes back disabled: the deletion of a key is never asked for.
        case .keyState: try await kms.setEnabled(try await needKey(slot), after == "Enabled").orThrow()
        case .keyPolicy:
            guard let text = after?.string else { throw unsupported(slot) }
            try await kms.setPolicy(ofKey: try await needKey(slot), to: text).orThrow()
        case .keyRotation: try await kms.setRotation(try await needKey(slot), after?.bool ?? false).orThrow()
        case .keyGrant: try await kms.revokeGrant(slot.part, onKey: try await needKey(slot)).orThrow()
        case .trailSelectors:
            let none: JSONValue = ["EventSelectors": []]
            try await trail.setSelectors(of: slot.name, to: after ?? none).orThrow()
        case .trailLogging: try await trail.setLogging(of: slot.name, after?.bool ?? false).orThrow()
        case .trailValidation: try await trail.setValidation(of: slot.name, after?.bool ?? false).orThrow()
        case .queuePolicy:
            let url = try await queueURL(slot)
            try await SQSClient(session).setPolicy(ofQueue: url, to: after?.string ?? "").orThrow()
        case .topicPolicy:
            guard let text = after?.string else { throw unsupported(slot) }
            try await SNSClient(session).setPolicy(ofTopic: slot.name, to: text).orThrow()
        case .vaultLock: try await backup.setLock(ofVault: slot.name, to: after).orThrow()
        case .vaultPolicy: try await backup.setPolicy(ofVault: slot.name, to: after?.string).orThrow()
        default: throw unsupported(slot)
        }
    }

    /// A vault elsewhere is not one without a lock or a policy.
    private func vault(_ slot: Slot) async throws -> BackupVault {
        if let vault = try await backup.vaults().whole().first(where: { $0.name == slot.name }) { return vault }
        throw WardenError(code: "remedy.slot", object: slot.title, "the region has no vault of that name")
    }

    /// Aliases are no names for a key policy: the key behind one is looked up. Nil where there is no such alias yet.
    private func keyID(_ slot: Slot) async throws -> String? {
        guard slot.name.hasPrefix("alias/") else { return slot.name }
        switch await kms.key(slot.name) {
        case .success(let key): return key.id
        case .failure(let gap) where gap.isMissing: return nil
        case .failure(let gap): throw gap
        }
    }

    private func needKey(_ slot: Slot) async throws -> String {
        if let key = try await keyID(slot) { return key }
        throw WardenError(code: "remedy.slot", object: slot.title, "there is no key of that alias")
    }

    private func queueURL(_ slot: Slot) async throws -> String {
        let parts = slot.name.split(separator: ":")
        let account = parts.count == 6 ? String(parts[4]) : nil
        return try await SQSClient(session).url(ofQueue: String(parts.last ?? ""), account: account).orThrow()
    }

    private func configuration(_ kind: SlotKind) -> BucketConfiguration? {
        switch kind {
        case .bucketPublicAccess: .publicAccessBlock
        case .bucketOwnership: .ownership
        case .bucketEncryption: .encryption
        case .bucketVersioning: .versioning
        case .bucketLock: .lock
        case .bucketLogging: .logging
        case .bucketLifecycle: .lifecycle
        case .bucketReplication: .replication
        case .bucketNotification: .notification
        case .bucketInventory: .inventory
        default: nil
        }
    }

    /// Documents whose one value matters are shown as that value.
    private func bucketConfiguration(_ slot: Slot, _ kind: BucketConfiguration) async throws -> JSONValue? {
        let id = slot.kind == .bucketInventory ? slot.part : nil
        guard let document = try await s3.configuration(kind, of: S3Bucket(slot.name), id: id).orThrow() else {
            return nil
        }
        switch slot.kind {
        case .bucketPublicAccess: return BlockDocument.flags(document)
        case .bucketOwnership: return document["Rule"]?.array?.first?["ObjectOwnership"]
        case .bucketVersioning: return document["Status"]
        case .bucketLogging: return document["LoggingEnabled"]
        default: return document
        }
    }

    private func write(_ slot: Slot, _ kind: BucketConfiguration, to after: JSONValue?) async throws {
        var document = after
        switch slot.kind {
        case .bucketOwnership: document = after.map { ["Rule": [["ObjectOwnership": $0]]] }
        // What was once on can be suspended, and never be unset.
        case .bucketVersioning: document = ["Status": after ?? "Suspended"]
        case .bucketLogging: document = after.map { ["LoggingEnabled": $0] }
        case .bucketLock where after == nil: document = ["ObjectLockEnabled": "Enabled"]
        default: break
        }
        let id = slot.kind == .bucketInventory ? slot.part : nil
        try await s3.set(kind, of: S3Bucket(slot.name), to: document, id: id).orThrow()
    }
}

/// Block public access as four flags.
enum BlockDocument {
    private static let names = ["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"]

    static func flags(_ document: JSONValue) -> JSONValue {
        .object(Dictionary(uniqueKeysWithValues: names.map { ($0, .bool(document[$0]?.bool ?? false)) }))
    }

    static func json(_ block: PublicAccessBlock) -> JSONValue {
        [
            "BlockPublicAcls": .bool(block.blockPublicACLs), "IgnorePublicAcls": .bool(block.ignorePublicACLs),
            "BlockPublicPolicy": .bool(block.blockPublicPolicy),
            "RestrictPublicBuckets": .bool(block.restrictPublicBuckets),
        ]
    }
}

/// An ACL as its owner and its grants.
enum ACLDocument {
    static func json(_ list: AccessControlList) -> JSONValue {
        let grants = list.grants.map { grant -> JSONValue in
            .present([
                "type": .optional(grant.type), "grantee": .optional(grant.grantee),
                "permission": .optional(grant.permission),
            ])
        }
        return .present(["owner": .optional(list.ownerID), "grants": .array(grants)])
    }

    static func read(
        _ json: JSONValue
    ) -> (owner: String, grants: [(type: String, grantee: String, permission: String)])? {
        guard let owner = json["owner"]?.string, let items = json["grants"]?.array else { return nil }
        let grants = items.compactMap { item -> (type: String, grantee: String, permission: String)? in
            guard let grantee = item["grantee"]?.string, let permission = item["permission"]?.string else { return nil }
            return (item["type"]?.string ?? "CanonicalUser", grantee, permission)
        }
        return grants.count == items.count ? (owner, grants) : nil
    }
}

extension CloudGap {
    /// KMS says 400 where the others say 404.
    fileprivate var isMissing: Bool { kind == .notFound || description.contains("NotFoundException") }
}
