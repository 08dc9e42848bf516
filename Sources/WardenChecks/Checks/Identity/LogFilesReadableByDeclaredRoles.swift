internal import WardenDomain
internal import WardenEstate

/// Only declared roles and users of the account may read log files.
enum LogFilesReadableByDeclaredRoles: Check {
    static let metadata = CheckMetadata(
        id: "log-files-readable-by-declared-roles",
        title: "Only declared roles and users of the account may read log files",
        family: .identity,
        scope: .awsAccounts,
        severity: .high,
        rationale: "A role with s3:* on everything reads the audit trail by accident.",
        risk: "Whoever may put on such a role reads the audit trail.",
        fix: "Deny reading in the bucket policy for all but declared principals, or narrow the role.",
        remedy: .choice("s3.deny-all-but", missing: "who keeps the bucket"),
        criteria: [.cc61, .cc63],
        references: ["AWS: IAM policy evaluation logic"],
        reads: [.iamAuthorization, .s3Policy],
        audience: .named,
        harm: .read
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
                    ask.allowed(["s3:GetObject"], on: file, to: principal, under: policy)
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
                ]),
                // What is open to everyone is open to every role.
                .bucket("policy", nil, of: "halden-audit-logs-replica"),
            ],
            .call(
                .iam(
                    "PutUserPolicy",
                    [
                        "UserName": "intern", "PolicyName": "selftest",
                        "PolicyDocument":
                            "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::halden-audit-logs/*\"}]}",
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
                    "s3:GetObject"
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
