internal import WardenCloud

/// Where server access logs of a bucket go.
public struct BucketLogging: Sendable, Hashable {
    public var targetBucket: String
    public var targetPrefix: String?

    init?(_ node: XMLNode) {
        guard let enabled = node["LoggingEnabled"], let bucket = enabled.text("TargetBucket") else { return nil }
        targetBucket = bucket
        targetPrefix = enabled.text("TargetPrefix")
    }
}

/// What is replicated, and where to.
public struct BucketReplication: Sendable, Hashable {
    public var role: String?
    public var rules: [Rule]

    /// One rule.
    public struct Rule: Sendable, Hashable {
        public var id: String?
        public var enabled: Bool
        /// Nil or empty = everything.
        public var prefix: String?
        /// ARN of the bucket that receives.
        public var destination: String?
        /// Its account, where it is another.
        public var account: String?
        public var replicaKeyID: String?
        public var replicatesDeleteMarkers: Bool
    }

    init(_ node: XMLNode) {
        role = node.text("Role")
        rules = node.all("Rule").map { rule in
            let filter = rule["Filter"]
            let destination = rule["Destination"]
            return Rule(
                id: rule.text("ID"),
                enabled: rule.text("Status") == "Enabled",
                prefix: filter?.text("Prefix") ?? filter?["And"]?.text("Prefix") ?? rule.text("Prefix"),
                destination: destination?.text("Bucket"),
                account: destination?.text("Account"),
                replicaKeyID: destination?["EncryptionConfiguration"]?.text("ReplicaKmsKeyID"),
                replicatesDeleteMarkers: rule["DeleteMarkerReplication"]?.text("Status") == "Enabled"
            )
        }
    }
}

/// A rule that moves or deletes objects as they age.
public struct LifecycleRule: Sendable, Hashable {
    public var id: String?
    public var enabled: Bool
    /// Nil or empty = everything (unless `isNarrowed`).
    public var prefix: String?
    /// True where tags or sizes narrow it further.
    public var isNarrowed: Bool
    /// Objects expire after so many days.
    public var expirationDays: Int64?
    /// ISO 8601.
    public var expirationDate: String?
    /// Versions that are no longer current expire after so many days.
    public var noncurrentDays: Int64?
    public var transitions: [Transition]

    /// A move to another class of storage.
    public struct Transition: Sendable, Hashable {
        public var days: Int64?
        public var storageClass: String?
    }

    init(_ rule: XMLNode) {
        let filter = rule["Filter"]
        let scope = filter?["And"] ?? filter
        id = rule.text("ID")
        enabled = rule.text("Status") == "Enabled"
        prefix = scope?.text("Prefix") ?? rule.text("Prefix")
        isNarrowed = ["Tag", "ObjectSizeGreaterThan", "ObjectSizeLessThan"].contains { scope?[$0] != nil }
        expirationDays = rule["Expiration"]?.integer("Days")
        expirationDate = rule["Expiration"]?.text("Date")
        noncurrentDays = rule["NoncurrentVersionExpiration"]?.integer("NoncurrentDays")
        transitions = rule.all("Transition").map {
            Transition(days: $0.integer("Days"), storageClass: $0.text("StorageClass"))
        }
    }
}

/// Who is told of changes in a bucket.
public struct BucketNotification: Sendable, Hashable {
    public var targets: [Target]
    /// Every event goes to EventBridge.
    public var eventBridge: Bool

    /// One target.
    public struct Target: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable { case topic, queue, function }
        public var kind: Kind
        public var arn: String
        public var events: [String]
        public var prefix: String?
        public var suffix: String?
    }

    init(_ node: XMLNode) {
        eventBridge = node["EventBridgeConfiguration"] != nil
        let kinds: [(String, String, Target.Kind)] = [
            ("TopicConfiguration", "Topic", .topic), ("QueueConfiguration", "Queue", .queue),
            ("CloudFunctionConfiguration", "CloudFunction", .function),
        ]
        targets = kinds.flatMap { element, member, kind in
            node.all(element).compactMap { target in
                guard let arn = target.text(member) else { return nil }
                let rules = target["Filter"]?.list("S3Key", "FilterRule") ?? []
                func value(_ name: String) -> String? {
                    rules.first { $0.text("Name")?.lowercased() == name }?.text("Value")
                }
                return Target(
                    kind: kind,
                    arn: arn,
                    events: target.all("Event").map(\.text),
                    prefix: value("prefix"),
                    suffix: value("suffix")
                )
            }
        }
    }
}

/// A report over a bucket that is written to a bucket: inventory, analytics.
public struct BucketReport: Sendable, Hashable {
    public var id: String
    public var enabled: Bool
    public var prefix: String?
    /// ARN of the bucket that receives; nil = the report stays inside S3.
    public var destination: String?
    public var destinationPrefix: String?
    public var destinationAccount: String?
    public var format: String?

    init?(inventory node: XMLNode) {
        guard let id = node.text("Id") else { return nil }
        self.init(id: id, enabled: node.bool("IsEnabled") ?? true, node["Filter"], node["Destination"])
        destinationAccount = node["Destination"]?["S3BucketDestination"]?.text("AccountId")
    }

    init?(analytics node: XMLNode) {
        guard let id = node.text("Id") else { return nil }
        let export = node["StorageClassAnalysis"]?["DataExport"]?["Destination"]
        self.init(id: id, enabled: true, node["Filter"], export)
        destinationAccount = export?["S3BucketDestination"]?.text("BucketAccountId")
    }

    private init(id: String, enabled: Bool, _ filter: XMLNode?, _ destination: XMLNode?) {
        self.id = id
        self.enabled = enabled
        let bucket = destination?["S3BucketDestination"]
        prefix = filter?.text("Prefix") ?? filter?["And"]?.text("Prefix")
        self.destination = bucket?.text("Bucket")
        destinationPrefix = bucket?.text("Prefix")
        destinationAccount = nil
        format = bucket?.text("Format")
    }
}
