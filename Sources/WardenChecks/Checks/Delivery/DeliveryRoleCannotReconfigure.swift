internal import WardenDomain
internal import WardenEstate

/// The delivery role cannot change the log bucket.
enum DeliveryRoleCannotReconfigure: Check {
    static let metadata = CheckMetadata(
        id: "delivery-role-cannot-reconfigure",
        title: "The delivery role cannot change the log bucket",
        family: .delivery,
        scope: .deliveryRoles,
        severity: .high,
        rationale: "The writer of a record must not decide who reads it and how long it lasts.",
        risk: "Whoever gets hold of the writer opens, shortens or empties the bucket.",
        fix: "Limit the role to s3:PutObject, s3:AbortMultipartUpload and s3:GetBucketLocation.",
        remedy: .choice("iam.remove-role-statement", missing: "which statement goes"),
        criteria: [.cc63, .cc68, .cc52],
        references: ["Databricks: Configure audit log delivery", "terraform-provider-databricks: aws_bucket_policy"],
        reads: [.iamAuthorization, .logDelivery, .storageConfigurations, .credentials],
        audience: .intruder,
        harm: .alter
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let role = try ask.role(subject.id.name)
        var items: [FindingItem] = []
        for target in try ask.targets(ofRole: subject.id.name) {
            let resource = "arn:aws:s3:::\(target.bucket.id.name)"
            for action in ask.allowed(
                [
                    "s3:PutBucketPolicy", "s3:DeleteBucketPolicy", "s3:PutBucketVersioning",
                    "s3:PutLifecycleConfiguration", "s3:PutBucketPublicAccessBlock",
                    "s3:PutBucketObjectLockConfiguration", "s3:PutBucketAcl", "s3:PutReplicationConfiguration",
                    "s3:DeleteBucket",
                ],
                on: resource,
                to: role
            ) {
                items.append(
                    FindingItem("\(action) \(target.bucket.id.name)", name: "\(action) on \(target.bucket.id.name)")
                )
            }
        }
        let said = role.document.evidence("RolePolicyList")
        return items.isEmpty
            ? .passes("it cannot change the bucket", said)
            : .fails("it may change the bucket: \(items.map(\.name).joined(separator: ", "))", said, items: items)
    }

    static var lab: LabRecipe {
        .breaks(
            of: "databricks-log-delivery-old",
            .call(
                .iam(
                    "PutRolePolicy",
                    [
                        "RoleName": "databricks-log-delivery-old", "PolicyName": "selftest",
                        "PolicyDocument":
                            "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:PutBucketPolicy\", \"Resource\": \"arn:aws:s3:::halden-old-logs\"}]}",
                    ]
                ),
                undo: .iam("DeleteRolePolicy", ["RoleName": "databricks-log-delivery-old", "PolicyName": "selftest"])
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("it may set the policy", .fail) {
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["RoleDetailList", "0", "RolePolicyList", "0", "PolicyDocument", "Statement", "0"],
                    ["Effect": "Allow", "Action": "s3:PutBucketPolicy", "Resource": "arn:aws:s3:::acme-audit"]
                )
            },

            CheckExample("a wildcard", .fail) {
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["RoleDetailList", "0", "RolePolicyList", "0", "PolicyDocument", "Statement", "0"],
                    ["Effect": "Allow", "Action": "s3:*", "Resource": "*"]
                )
            },
        ]
    }
}
