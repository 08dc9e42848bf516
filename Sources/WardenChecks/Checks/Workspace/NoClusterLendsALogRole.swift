internal import WardenDomain
internal import WardenEstate

/// No shared cluster carries a role that reaches log files.
enum NoClusterLendsALogRole: Check {
    static let metadata = CheckMetadata(
        id: "no-cluster-lends-a-log-role",
        title: "No shared cluster carries a role that reaches log files",
        family: .workspace,
        scope: .workspaces,
        severity: .high,
        rationale: "Whoever may attach to a cluster with an instance profile has the rights of its role.",
        risk: "Everyone who may attach reads or writes audit logs past Unity Catalog.",
        fix: "Take the instance profile off the cluster, or limit who may attach.",
        remedy: .actions(["iam.deny-bucket"]),
        criteria: [.cc61, .cc63],
        references: ["Databricks: Instance profiles"],
        reads: [.clusters, .iamAuthorization, .instanceProfiles],
        audience: .group,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let clusters = try ask.list(.clusters, of: subject.id)
        guard !clusters.isEmpty else {
            return .passes("no cluster carries an instance profile", ask.said(.clusters, subject))
        }
        var roles: [String: String] = [:]
        for profile in try ask.list(.instanceProfiles, of: subject.id) {
            roles[try profile.text("instance_profile_arn")] = try profile.optionalText("iam_role_arn")
        }
        let buckets = try ask.facts.subjects(.logBuckets)
        var lending: [FindingItem] = []
        for cluster in clusters {
            guard let arn = try cluster.part("aws_attributes").optionalText("instance_profile_arn") else { continue }
            let role = try ask.role(roles[arn] ?? arn.replacingFirst(":instance-profile/", with: ":role/"))
            let rights = buckets.flatMap { bucket in
                ask.allowed(
                    ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
                    on: "arn:\(role.arn.split(separator: ":").dropFirst().first ?? "aws"):s3:::\(bucket.id.name)/a",
                    to: role
                )
            }
            if let first = rights.first {
                lending.append(
                    FindingItem(
                        try cluster.text("cluster_id"),
                        name: "'\(try cluster.text("cluster_name"))' (\(first))",
                        evidence: cluster.evidence("cluster_name")
                    )
                )
            }
        }
        return lending.isEmpty
            ? .passes("no cluster's role reaches log files", ask.said(.clusters, subject))
            : .fails("cluster \(lending.map(\.name).joined(separator: ", ")) reaches log files", items: lending)
    }

    static var lab: LabRecipe {
        .breaks(
            of: "1204551100002",
            right: [
                .call(
                    .iam(
                        "PutRolePolicy",
                        [
                            "RoleName": "analytics-clusters", "PolicyName": "selftest",
                            "PolicyDocument":
                                "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Deny\", \"Action\": \"s3:*\", \"Resource\": \"*\"}]}",
                        ]
                    ),
                    undo: .iam("DeleteRolePolicy", ["RoleName": "analytics-clusters", "PolicyName": "selftest"])
                )
            ],
            .call(
                .iam("DeleteRolePolicy", ["RoleName": "analytics-clusters", "PolicyName": "selftest"]),
                undo: .iam(
                    "PutRolePolicy",
                    [
                        "RoleName": "analytics-clusters", "PolicyName": "selftest",
                        "PolicyDocument":
                            "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Deny\", \"Action\": \"s3:*\", \"Resource\": \"*\"}]}",
                    ]
                )
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a cluster with the role of delivery", .fail) {
                $0.answer(
                    .clusters,
                    ExampleEstate.workspace,
                    [
                        [
                            "cluster_id": "1", "cluster_name": "shared",
                            "aws_attributes": [
                                "instance_profile_arn":
                                    "arn:aws:iam::111122223333:instance-profile/databricks-log-delivery"
                            ],
                        ]
                    ]
                )
                $0.answer(
                    .instanceProfiles,
                    ExampleEstate.workspace,
                    [
                        [
                            "instance_profile_arn":
                                "arn:aws:iam::111122223333:instance-profile/databricks-log-delivery",
                            "iam_role_arn": .string(ExampleEstate.roleARN),
                        ]
                    ]
                )
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["RoleDetailList", "0", "RolePolicyList", "0", "PolicyDocument", "Statement", "0", "Resource"],
                    "*"
                )
            }
        ]
    }
}
