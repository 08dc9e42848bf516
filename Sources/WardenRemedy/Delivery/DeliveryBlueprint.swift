public import WardenDomain
internal import WardenEstate

/// A whole secure delivery of audit logs: what it consists of, by name, so that it can be built twice without harm.
///
/// Sources: Databricks, "Configure audit log delivery"; S3 User Guide, security best practices.
public struct DeliveryBlueprint: Sendable, Hashable {
    /// Which key encrypts the files.
    public enum Key: Sendable, Hashable {
        /// The bucket's own default (SSE-S3).
        case none
        /// ARN of one that is there.
        case existing(String)
        case create
    }

    public var bucket: String
    public var prefix: String
    public var region: String
    /// The account of AWS that owns the bucket, 12 digits.
    public var awsAccount: String
    public var databricksAccount: String
    public var key: Key
    public var retentionDays: Int64
    /// `GOVERNANCE`, `COMPLIANCE` or nil.
    public var lock: String?
    /// A trail that records reads of the files; nil = none is known.
    public var trail: String?
    /// Workspaces that switch verbose audit logs on.
    public var workspaces: [String]
    /// Metastores and a workspace to ask, for the system schemas.
    public var metastores: [String: String]
    /// ARNs or accounts that are declared to read the files.
    public var readers: [String]

    public init(bucket: String, prefix: String, region: String, awsAccount: String, databricksAccount: String) {
        self.bucket = bucket
        self.prefix = prefix
        self.region = region
        self.awsAccount = awsAccount
        self.databricksAccount = databricksAccount
        key = .none
        retentionDays = 400
        workspaces = []
        metastores = [:]
        readers = []
    }

    /// Of the delivery and everything that belongs to it.
    public var name: String { "trailwarden-" + bucket }
    /// IAM takes 64 characters.
    public var role: String { String("trailwarden-delivery-\(bucket)".prefix(64)) }
    public var roleARN: String { "arn:aws:iam::\(awsAccount):role/\(role)" }
    public var accessBucket: String { String("\(bucket)-access".prefix(63)) }
    var alias: String { "alias/trailwarden-\(bucket)" }

    public var keyARN: String? {
        switch key {
        case .none: nil
        case .existing(let arn): arn
        case .create: "arn:aws:kms:\(region):\(awsAccount):\(alias)"
        }
    }

    func aws(_ kind: SlotKind, _ name: String, _ part: String = "") -> Slot {
        Slot(kind, in: awsAccount, name, part)
    }

    func account(_ kind: SlotKind, _ name: String) -> Slot { Slot(kind, in: "account", name) }

    public var deliverySlot: Slot { account(.deliveryConfiguration, name) }

    /// Everything that has to be looked at.
    public var slots: [Slot] {
        wanted.map(\.slot)
    }

    /// One part: its slot, and what it shall hold given what it holds.
    struct Part {
        var slot: Slot
        var words: String
        var reversal = Change.Reversal.full
        /// The slot of what holds it, where that comes with a value of its own, and that value.
        var comesWith: (holder: Slot, value: JSONValue)?
        var after: (JSONValue?) -> JSONValue?
    }

    /// What is left to do, in order.
    ///
    /// - Throws: `remedy.unknown`.
    public func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        var changes: [Change] = []
        for part in wanted {
            var before = try now.value(part.slot)
            if let fresh = part.comesWith, try now.value(fresh.holder) == nil { before = fresh.value }
            let after = part.after(before)
            guard !SlotComparison.isSame(before, after, part.slot.kind) else { continue }
            changes.append(
                Change(
                    action: "delivery.configure",
                    slot: part.slot,
                    before: before,
                    after: after,
                    summary: part.words,
                    reversal: part.reversal
                )
            )
        }
        return changes
    }

    // MARK: Parts

    private static let holdsFiles = Change.Reversal.partial("a bucket that holds files by then stays")

    var wanted: [Part] { roleParts + keyParts + bucketParts + traceParts + databricksParts }

    private var roleParts: [Part] {
        [
            Part(slot: aws(.role, role), words: "make the write-only role \(role)") { held in
                held ?? ["trust": .string(trust), "description": "writes Databricks audit logs"]
            },
            Part(slot: aws(.roleTrust, role), words: "let Databricks assume it with the external id") { _ in
                .string(trust)
            },
            Part(slot: aws(.rolePolicy, role, "deliver"), words: "let it write to \(bucket) and nothing else") { _ in
                .string(rolePolicy)
            },
        ]
    }

    private var keyParts: [Part] {
        guard key == .create else { return [] }
        let stays = Change.Reversal.partial("the key stays, since what it encrypted would be lost with it")
        return [
            Part(slot: aws(.key, alias), words: "make a key for \(bucket)", reversal: stays) { held in
                held ?? ["policy": .string(keyPolicy), "description": "Databricks audit logs"]
            },
            Part(
                slot: aws(.keyRotation, alias),
                words: "rotate it every year",
                comesWith: (aws(.key, alias), false)
            ) { _ in true },
        ]
    }

    private var bucketParts: [Part] {
        var parts = [
            Part(slot: aws(.bucket, bucket), words: "make the bucket \(bucket)", reversal: Self.holdsFiles) { held in
                held ?? ["lock": .bool(lock != nil)]
            },
            Part(slot: aws(.bucketPublicAccess, bucket), words: "block public access") { _ in
                BlockBucketPublicAccess.all
            },
            Part(slot: aws(.bucketOwnership, bucket), words: "make its owner own every file") { _ in
                "BucketOwnerEnforced"
            },
            Part(
                slot: aws(.bucketVersioning, bucket),
                words: "keep every version",
                reversal: .partial("versioning that was once on can be suspended, not taken back")
            ) { _ in "Enabled" },
            Part(slot: aws(.bucketPolicy, bucket), words: "let the role write, and refuse requests without TLS") {
                held in
                policy(held)
            },
            Part(slot: aws(.bucketLifecycle, bucket), words: "keep files for \(retentionDays) days") { held in
                lifecycle(held)
            },
        ]
        if let keyARN {
            parts.append(
                Part(slot: aws(.bucketEncryption, bucket), words: "encrypt with \(keyARN)") { _ in
                    EncryptWithKey.document(keyARN)
                }
            )
        }
        if let lock {
            parts.append(
                Part(
                    slot: aws(.bucketLock, bucket),
                    words: "keep versions from being deleted for \(retentionDays) days (\(lock))",
                    reversal: lock == "COMPLIANCE"
                        ? .none("versions under COMPLIANCE cannot be deleted by anyone for \(retentionDays) days")
                        : .partial("versions written meanwhile stay locked"),
                    comesWith: (aws(.bucket, bucket), ["ObjectLockEnabled": "Enabled"])
                ) { _ in LockObjects.document(lock, retentionDays) }
            )
        }
        return parts
    }

    private var traceParts: [Part] {
        var parts = [
            Part(
                slot: aws(.bucket, accessBucket),
                words: "make \(accessBucket) for access logs",
                reversal: Self.holdsFiles
            ) { held in held ?? [:] },
            Part(slot: aws(.bucketPublicAccess, accessBucket), words: "block public access to it") { _ in
                BlockBucketPublicAccess.all
            },
            Part(slot: aws(.bucketPolicy, accessBucket), words: "let S3 write access logs there") { held in
                loggingPolicy(held)
            },
            Part(slot: aws(.bucketLogging, bucket), words: "log every access to \(bucket)") { held in
                held ?? ["TargetBucket": .string(accessBucket), "TargetPrefix": .string("\(bucket)/")]
            },
        ]
        if let trail {
            let slot = aws(.trailSelectors, trail)
            parts.append(
                Part(slot: slot, words: "record reads of its files in trail \(trail)") { held in
                    let action = try? RecordObjectReads(
                        ActionArguments(["bucket": bucket, "trail": trail, "aws_account": awsAccount])
                    )
                    let states = SlotStates([slot: held.map { .known($0) } ?? .absent])
                    return (try? action?.changes(states))?.first?.after ?? held
                }
            )
        }
        return parts
    }

    private var databricksParts: [Part] {
        var parts: [Part] = []
        for (metastore, workspace) in metastores.sorted(by: { $0.key < $1.key }) {
            let slot = Slot(.systemSchema, in: workspace, metastore, "access")
            parts.append(Part(slot: slot, words: "switch system.access on in \(metastore)") { _ in true })
        }
        for workspace in workspaces {
            let slot = Slot(.workspaceConf, in: workspace, "enableVerboseAuditLogs")
            parts.append(Part(slot: slot, words: "switch verbose audit logs on in \(workspace)") { _ in "true" })
        }
        return parts + [
            Part(slot: account(.credentialConfiguration, name), words: "tell Databricks of the role") { _ in
                ["role_arn": .string(roleARN)]
            },
            Part(slot: account(.storageConfiguration, name), words: "tell Databricks of the bucket") { _ in
                ["bucket_name": .string(bucket)]
            },
            Part(
                slot: deliverySlot,
                words: "deliver the audit logs of the whole account",
                reversal: .partial("a log delivery cannot be deleted; it is switched off")
            ) { _ in
                [
                    "log_type": "AUDIT_LOGS", "output_format": "JSON", "credentials": .string(name),
                    "storage": .string(name), "delivery_path_prefix": .string(prefix),
                ]
            },
            Part(
                slot: account(.deliverySuccess, name),
                words: "see the first files arrive",
                reversal: .partial("what was delivered stays")
            ) { _ in true },
        ]
    }
}
