internal import WardenDomain
internal import WardenEstate

/// A resource of the AWS provider that configures one aspect of a bucket.
///
/// Source: Terraform registry, hashicorp/aws, `aws_s3_bucket_*`. Defaults of new buckets: AWS, since April 2023.
struct PlannedBucketPart {
    var type: String
    var aspect: Aspect
    /// Members that must be known.
    var members: [String]
    /// What a bucket has that the plan creates without it.
    var unset: Reading
    var read: @Sendable (JSONValue) -> Reading?

    private init(
        _ type: String,
        _ aspect: Aspect,
        _ members: [String],
        unset: Reading = .absent,
        _ read: @escaping @Sendable (JSONValue) -> Reading?
    ) {
        self.type = type
        self.aspect = aspect
        self.members = members
        self.unset = unset
        self.read = read
    }

    static let all: [PlannedBucketPart] = [
        block, policy, versioning, encryption, lock, ownership, logging, lifecycle, replication, acl,
    ]

    private static let block = PlannedBucketPart(
        "aws_s3_bucket_public_access_block",
        .s3PublicAccessBlock,
        ["block_public_acls", "ignore_public_acls", "block_public_policy", "restrict_public_buckets"],
        unset: .known([
            "BlockPublicAcls": true, "IgnorePublicAcls": true, "BlockPublicPolicy": true, "RestrictPublicBuckets": true,
        ])
    ) { values in
        let names = [
            "BlockPublicAcls": "block_public_acls", "IgnorePublicAcls": "ignore_public_acls",
            "BlockPublicPolicy": "block_public_policy", "RestrictPublicBuckets": "restrict_public_buckets",
        ]
        return .known(.object(names.mapValues { values[$0] ?? false }))
    }

    private static let policy = PlannedBucketPart("aws_s3_bucket_policy", .s3Policy, ["policy"]) { values in
        guard let text = values["policy"]?.string, let document = try? JSONReader.read(Array(text.utf8)) else {
            return nil
        }
        return .known(document)
    }

    private static let versioning = PlannedBucketPart(
        "aws_s3_bucket_versioning",
        .s3Versioning,
        ["versioning_configuration"]
    ) { values in
        guard let part = first(values, "versioning_configuration"), let status = part["status"]?.string else {
            return nil
        }
        return .known(["Status": .string(status), "MFADelete": part["mfa_delete"] ?? "Disabled"])
    }

    private static let encryption = PlannedBucketPart(
        "aws_s3_bucket_server_side_encryption_configuration",
        .s3Encryption,
        [],
        unset: .known(["Rules": [["ApplyServerSideEncryptionByDefault": ["SSEAlgorithm": "AES256"]]]])
    ) { values in
        guard let rule = first(values, "rule"), let part = first(rule, "apply_server_side_encryption_by_default"),
            let algorithm = part["sse_algorithm"]
        else { return nil }
        var members: [String: JSONValue] = ["SSEAlgorithm": algorithm]
        // A key that the plan makes has no id yet, and is nobody's but the customer's.
        if algorithm.string?.hasPrefix("aws:kms") == true {
            members["KMSMasterKeyID"] = part["kms_master_key_id"] ?? "(known after apply)"
        }
        return .known(["Rules": [["ApplyServerSideEncryptionByDefault": .object(members)]]])
    }

    private static let lock = PlannedBucketPart(
        "aws_s3_bucket_object_lock_configuration",
        .s3ObjectLock,
        ["rule"]
    ) { values in
        guard let rule = first(values, "rule"), let retention = first(rule, "default_retention") else {
            return .known(["ObjectLockEnabled": "Enabled"])
        }
        var members: [String: JSONValue] = [:]
        members["Mode"] = retention["mode"]
        members["Days"] = retention["days"].flatMap { $0.integer == 0 ? nil : $0 }
        members["Years"] = retention["years"].flatMap { $0.integer == 0 ? nil : $0 }
        return .known(["ObjectLockEnabled": "Enabled", "Rule": ["DefaultRetention": .object(members)]])
    }

    private static let ownership = PlannedBucketPart(
        "aws_s3_bucket_ownership_controls",
        .s3Ownership,
        ["rule"],
        unset: .known(["ObjectOwnership": "BucketOwnerEnforced"])
    ) { values in
        first(values, "rule")?["object_ownership"].map { .known(["ObjectOwnership": $0]) }
    }

    private static let logging = PlannedBucketPart("aws_s3_bucket_logging", .s3Logging, []) { values in
        .known(["TargetBucket": values["target_bucket"] ?? "(known after apply)"])
    }

    private static let lifecycle = PlannedBucketPart(
        "aws_s3_bucket_lifecycle_configuration",
        .s3Lifecycle,
        ["rule"]
    ) { values in
        guard let rules = values["rule"]?.array else { return nil }
        return .known(["Rules": .array(rules.map(lifecycleRule))])
    }

    private static func lifecycleRule(_ rule: JSONValue) -> JSONValue {
        var members: [String: JSONValue] = ["ID": rule["id"] ?? "", "Status": rule["status"] ?? "Enabled"]
        members["Prefix"] = first(rule, "filter")?["prefix"] ?? rule["prefix"]
        if let days = first(rule, "expiration")?["days"], days.integer != 0 { members["Expiration"] = ["Days": days] }
        if let days = first(rule, "noncurrent_version_expiration")?["noncurrent_days"] {
            members["NoncurrentVersionExpiration"] = ["NoncurrentDays": days]
        }
        members["Transitions"] = .array(
            (rule["transition"]?.array ?? []).map {
                ["Days": $0["days"] ?? 0, "StorageClass": $0["storage_class"] ?? ""]
            }
        )
        return .object(members)
    }

    private static let replication = PlannedBucketPart(
        "aws_s3_bucket_replication_configuration",
        .s3Replication,
        ["rule"]
    ) { values in
        guard let rules = values["rule"]?.array else { return nil }
        let read: [JSONValue] = rules.map { rule in
            let target = first(rule, "destination")
            var destination: [String: JSONValue] = ["Bucket": target?["bucket"] ?? ""]
            destination["Account"] = target?["account"]
            var members: [String: JSONValue] = [
                "ID": rule["id"] ?? "", "Status": rule["status"] ?? "", "Destination": .object(destination),
            ]
            if let status = first(rule, "delete_marker_replication")?["status"] {
                members["DeleteMarkerReplication"] = ["Status": status]
            }
            return .object(members)
        }
        return .known(["Rules": .array(read)])
    }

    private static let acl = PlannedBucketPart(
        "aws_s3_bucket_acl",
        .s3ACL,
        ["acl"],
        unset: .known(["Owner": ["ID": "owner"], "Grants": []])
    ) { values in
        let everyone = "http://acs.amazonaws.com/groups/global/AllUsers"
        switch values["acl"]?.string {
        case "private", "bucket-owner-full-control": return .known(["Owner": ["ID": "owner"], "Grants": []])
        case "public-read", "public-read-write":
            return .known([
                "Owner": ["ID": "owner"],
                "Grants": [["Grantee": ["Type": "Group", "URI": .string(everyone)], "Permission": "READ"]],
            ])
        case "authenticated-read":
            let group = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
            return .known([
                "Owner": ["ID": "owner"],
                "Grants": [["Grantee": ["Type": "Group", "URI": .string(group)], "Permission": "READ"]],
            ])
        default: return nil
        }
    }

    /// A block of the provider: a list with one object.
    private static func first(_ values: JSONValue, _ key: String) -> JSONValue? {
        values[key]?.array?.first ?? values[key]
    }
}
