internal import WardenDomain
internal import WardenEstate

/// No undeclared role or user of the account may change how log files are kept.
enum LogSettingsChangeableByNobody: Check {
    static let metadata = CheckMetadata(
        id: "log-settings-changeable-by-nobody",
        title: "No undeclared role or user of the account may change how log files are kept",
        family: .identity,
        scope: .awsAccounts,
        severity: .high,
        rationale:
            "A lifecycle rule of one day deletes every file without one call that deletes, and a policy opens them.",
        risk: "Whoever may put on such a role lets the record expire, opens it, or keeps delivery out.",
        fix: "Deny changes of the bucket in its policy for all but declared principals, or narrow the roles.",
        remedy: .choice("s3.deny-all-but", missing: "who keeps the bucket"),
        criteria: [.cc61, .cc63, .cc68, .cc81],
        references: ["AWS: IAM policy evaluation logic", "AWS: Managing the lifecycle of objects"],
        reads: [.iamAuthorization, .s3Policy, .logDelivery, .credentials],
        audience: .named,
        harm: .delete
    )

    /// What ends, opens or stops the record without touching a file.
    private static let actions = [
        "s3:PutLifecycleConfiguration", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy", "s3:PutBucketVersioning",
        "s3:PutBucketObjectLockConfiguration", "s3:PutReplicationConfiguration", "s3:PutEncryptionConfiguration",
        "s3:PutBucketPublicAccessBlock", "s3:PutBucketLogging", "s3:DeleteBucket",
    ]

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let buckets = try ask.facts.subjects(.logBuckets).filter { ask.facts.owner(of: $0.id) == subject.id.name }
        var writers: Set<String> = []
        // Of roles that deliver another check tells.
        if let account = ask.facts.account {
            for delivery in try ask.enabledDeliveries(account) { writers.insert(try ask.role(of: delivery)) }
        }
        var able: [FindingItem] = []
        for principal in try ask.principals(of: subject.id) {
            if ask.isDeclared(principal.arn) || writers.contains(principal.arn) { continue }
            if principal.arn.contains(":role/aws-service-role/") { continue }
            for bucket in buckets {
                let policy = try ask.awsPolicy(.s3Policy, of: bucket.id)
                let resource = "arn:aws:s3:::\(bucket.id.name)"
                let rights = ask.allowed(actions, on: resource, to: principal, under: policy)
                if let first = rights.first {
                    let more = rights.count > 1 ? " and \(rights.count - 1) more" : ""
                    able.append(
                        FindingItem(
                            "\(principal.arn) \(bucket.id.name)",
                            name: "\(principal.arn) (\(first)\(more) on \(bucket.id.name))",
                            evidence: principal.document.evidence("Arn")
                        )
                    )
                }
            }
        }
        return able.isEmpty
            ? .passes("no undeclared role or user may", ask.said(.iamAuthorization, subject))
            : .fails("\(able.count) may: \(able.prefix(5).map(\.name).joined(separator: "; "))", items: able)
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .policy([
                    "declared_readers": [
                        "arn:aws:iam::{aws}:role/uc-log-archive", "arn:aws:iam::{aws}:role/uc-lakehouse",
                        "arn:aws:iam::{aws}:role/analytics-clusters", "arn:aws:iam::{aws}:role/log-replication",
                        "arn:aws:iam::{aws}:role/siem-reader", "arn:aws:iam::{aws}:role/data-platform",
                        "arn:aws:iam::{aws}:user/trailwarden-fix", "arn:aws:iam::{aws}:user/trailwarden-logs",
                        "arn:aws:iam::{aws}:role/uc-metastore",
                    ]
                ])
            ],
            .call(
                .iam(
                    "PutUserPolicy",
                    [
                        "UserName": "intern", "PolicyName": "selftest-settings",
                        "PolicyDocument":
                            "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:PutLifecycleConfiguration\", \"Resource\": \"arn:aws:s3:::halden-audit-logs\"}]}",
                    ]
                ),
                undo: .iam("DeleteUserPolicy", ["UserName": "intern", "PolicyName": "selftest-settings"])
            )
        )
    }

    private static func allowReader(_ estate: inout ExampleEstate, _ action: String) {
        estate.set(
            .iamAuthorization,
            ExampleEstate.awsAccount,
            ["RoleDetailList", "1", "RolePolicyList", "0", "PolicyDocument", "Statement", "0", "Action"],
            .string(action)
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a role may set lifecycle rules", .fail) { Self.allowReader(&$0, "s3:PutLifecycle*") },
            CheckExample("a role may do everything, and the buckets refuse it", .pass) { estate in
                Self.allowReader(&estate, "s3:*")
                for bucket in [ExampleEstate.bucket, ExampleEstate.replica] {
                    estate.answer(
                        .s3Policy,
                        bucket,
                        [
                            "Version": "2012-10-17",
                            "Statement": [
                                [
                                    "Effect": "Deny", "Principal": "*", "Action": ["s3:Put*", "s3:Delete*"],
                                    "Resource": .string("arn:aws:s3:::\(bucket.name)"),
                                ]
                            ],
                        ]
                    )
                }
            },
            CheckExample("the policy of the bucket is refused", .unknown) {
                $0.refuse(.s3Policy, ExampleEstate.bucket)
            },
        ]
    }
}
