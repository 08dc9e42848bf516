internal import WardenDomain
internal import WardenEstate

/// No undeclared role or user of the account may delete log files.
enum LogFilesDeletableByNobody: Check {
    static let metadata = CheckMetadata(
        id: "log-files-deletable-by-nobody",
        title: "No undeclared role or user of the account may delete log files",
        family: .identity,
        scope: .awsAccounts,
        severity: .high,
        rationale: "Deletion of the record is a right for break-glass only.",
        risk: "Whoever may put on such a role erases the record.",
        fix: "Deny deletion in the bucket policy for all but declared principals, and lock the bucket.",
        remedy: .choice("s3.deny-all-but", missing: "who keeps the bucket"),
        criteria: [.cc61, .cc63, .cc68],
        references: ["AWS: IAM policy evaluation logic"],
        reads: [.iamAuthorization, .s3Policy],
        audience: .named,
        harm: .delete
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let buckets = try ask.facts.subjects(.logBuckets).filter { ask.facts.owner(of: $0.id) == subject.id.name }
        var writers: Set<String> = []
        if let account = ask.facts.account {
            for delivery in try ask.enabledDeliveries(account) { writers.insert(try ask.role(of: delivery)) }
        }
        var reachers: [FindingItem] = []
        for principal in try ask.principals(of: subject.id) {
            if ask.isDeclared(principal.arn) || writers.contains(principal.arn) { continue }
            if principal.arn.contains(":role/aws-service-role/") { continue }
            for bucket in buckets {
                let policy = try ask.awsPolicy(.s3Policy, of: bucket.id)
                let rights = ask.sampleFiles(in: bucket).flatMap { file in
                    ask.allowed(["s3:DeleteObject", "s3:DeleteObjectVersion"], on: file, to: principal, under: policy)
                }
                if let first = rights.first {
                    reachers.append(
                        FindingItem(
                            "\(principal.arn) \(bucket.id.name)",
                            name: "\(principal.arn) (\(first) on \(bucket.id.name))",
                            evidence: principal.document.evidence("Arn")
                        )
                    )
                }
            }
        }
        return reachers.isEmpty
            ? .passes("no undeclared role or user may", ask.said(.iamAuthorization, subject))
            : .fails(
                "\(reachers.count) may: \(reachers.prefix(5).map(\.name).joined(separator: "; "))",
                items: reachers
            )
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
                        "UserName": "intern", "PolicyName": "selftest",
                        "PolicyDocument":
                            "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:DeleteObject\", \"Resource\": \"arn:aws:s3:::halden-audit-logs/*\"}]}",
                    ]
                ),
                undo: .iam("DeleteUserPolicy", ["UserName": "intern", "PolicyName": "selftest"])
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a role may", .fail) {
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["RoleDetailList", "1", "RolePolicyList", "0", "PolicyDocument", "Statement", "0", "Action"],
                    "s3:Delete*"
                )
            },
            CheckExample("a role may, and the bucket refuses it", .pass) { estate in
                estate.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["RoleDetailList", "1", "RolePolicyList", "0", "PolicyDocument", "Statement", "0", "Action"],
                    "s3:Delete*"
                )
                for bucket in [ExampleEstate.bucket, ExampleEstate.replica] {
                    estate.answer(
                        .s3Policy,
                        bucket,
                        [
                            "Version": "2012-10-17",
                            "Statement": [
                                [
                                    "Effect": "Deny", "Principal": "*", "Action": "s3:Delete*",
                                    "Resource": .string("arn:aws:s3:::\(bucket.name)/*"),
                                ]
                            ],
                        ]
                    )
                }
            },
            CheckExample("a user may through a group", .fail) {
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["UserDetailList"],
                    [
                        [
                            "UserName": "dan", "Arn": "arn:aws:iam::111122223333:user/dan", "GroupList": ["admins"],
                            "AttachedManagedPolicies": [],
                        ]
                    ]
                )
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["GroupDetailList"],
                    [
                        [
                            "GroupName": "admins", "AttachedManagedPolicies": [],
                            "GroupPolicyList": [
                                [
                                    "PolicyName": "all",
                                    "PolicyDocument": [
                                        "Version": "2012-10-17",
                                        "Statement": [["Effect": "Allow", "Action": "*", "Resource": "*"]],
                                    ],
                                ]
                            ],
                        ]
                    ]
                )
            },
            CheckExample("a managed policy is not in the answer", .unknown) {
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["RoleDetailList", "1", "AttachedManagedPolicies"],
                    [["PolicyName": "x", "PolicyArn": "arn:aws:iam::aws:policy/Missing"]]
                )
            },
        ]
    }
}
