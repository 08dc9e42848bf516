internal import WardenDomain
internal import WardenEstate

/// The delivery role cannot read log files.
enum DeliveryRoleCannotRead: Check {
    static let metadata = CheckMetadata(
        id: "delivery-role-cannot-read",
        title: "The delivery role cannot read log files",
        family: .delivery,
        scope: .deliveryRoles,
        severity: .low,
        rationale: "Delivery writes without reading what is there.",
        risk: "Whoever gets hold of the writer reads every event.",
        fix: "Take s3:GetObject and s3:GetObjectVersion out of the policy of the role.",
        remedy: .actions(["iam.deny-object-actions"]),
        criteria: [.cc63, .cc61],
        references: ["Databricks: Configure audit log delivery", "terraform-provider-databricks: aws_bucket_policy"],
        reads: [.iamAuthorization, .logDelivery, .storageConfigurations, .credentials],
        audience: .intruder,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let role = try ask.role(subject.id.name)
        var items: [FindingItem] = []
        for target in try ask.targets(ofRole: subject.id.name) {
            let resource =
                "arn:aws:s3:::\(target.bucket.id.name)/\(target.prefix.isEmpty ? "" : target.prefix + "/")workspaceId=0/date=2026-01-01/auditlogs_1.json"
            for action in ask.allowed(["s3:GetObject", "s3:GetObjectVersion"], on: resource, to: role) {
                items.append(
                    FindingItem("\(action) \(target.bucket.id.name)", name: "\(action) on \(target.bucket.id.name)")
                )
            }
        }
        let said = role.document.evidence("RolePolicyList")
        return items.isEmpty
            ? .passes("it cannot read", said)
            : .fails("it may read log files: \(items.map(\.name).joined(separator: ", "))", said, items: items)
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
                            "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::halden-old-logs/*\"}]}",
                    ]
                ),
                undo: .iam("DeleteRolePolicy", ["RoleName": "databricks-log-delivery-old", "PolicyName": "selftest"])
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("it may read", .fail) {
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["RoleDetailList", "0", "RolePolicyList", "0", "PolicyDocument", "Statement", "0"],
                    ["Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::acme-audit/*"]
                )
            }
        ]
    }
}
