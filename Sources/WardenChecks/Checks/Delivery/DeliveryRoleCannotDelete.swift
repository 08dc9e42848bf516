internal import WardenDomain
internal import WardenEstate

/// The delivery role cannot delete log files.
enum DeliveryRoleCannotDelete: Check {
    static let metadata = CheckMetadata(
        id: "delivery-role-cannot-delete",
        title: "The delivery role cannot delete log files",
        family: .delivery,
        scope: .deliveryRoles,
        severity: .medium,
        rationale: """
            Delivery adds and rewrites files; it never has to delete one. The usual template grants deletion all the \
            same.
            """,
        risk: "Whoever gets hold of the writer erases the record it wrote.",
        fix: "Take s3:DeleteObject and s3:DeleteObjectVersion out of the policy of the role.",
        remedy: .actions(["iam.deny-object-actions"]),
        criteria: [.cc63, .cc61, .cc68],
        references: ["Databricks: Configure audit log delivery", "terraform-provider-databricks: aws_bucket_policy"],
        reads: [.iamAuthorization, .logDelivery, .storageConfigurations, .credentials],
        audience: .intruder,
        harm: .delete
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let role = try ask.role(subject.id.name)
        var items: [FindingItem] = []
        for target in try ask.targets(ofRole: subject.id.name) {
            let resource =
                "arn:aws:s3:::\(target.bucket.id.name)/\(target.prefix.isEmpty ? "" : target.prefix + "/")workspaceId=0/date=2026-01-01/auditlogs_1.json"
            for action in ask.allowed(["s3:DeleteObject", "s3:DeleteObjectVersion"], on: resource, to: role) {
                items.append(
                    FindingItem("\(action) \(target.bucket.id.name)", name: "\(action) on \(target.bucket.id.name)")
                )
            }
        }
        let said = role.document.evidence("RolePolicyList")
        return items.isEmpty
            ? .passes("it cannot delete", said)
            : .fails("it may delete log files: \(items.map(\.name).joined(separator: ", "))", said, items: items)
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
                            "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:DeleteObject\", \"Resource\": \"arn:aws:s3:::halden-old-logs/*\"}]}",
                    ]
                ),
                undo: .iam("DeleteRolePolicy", ["RoleName": "databricks-log-delivery-old", "PolicyName": "selftest"])
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the template of the provider", .fail) {
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["RoleDetailList", "0", "RolePolicyList", "0", "PolicyDocument", "Statement", "0"],
                    ["Effect": "Allow", "Action": "s3:*Object", "Resource": "arn:aws:s3:::acme-audit/*"]
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
