internal import WardenDomain
internal import WardenEstate

/// The delivery role can write nowhere but to its log bucket.
enum DeliveryRoleWritesOnlyLogs: Check {
    static let metadata = CheckMetadata(
        id: "delivery-role-writes-only-logs",
        title: "The delivery role can write nowhere but to its log bucket",
        family: .delivery,
        scope: .deliveryRoles,
        severity: .medium,
        rationale: "A role that a service of somebody else puts on should reach one place.",
        risk: "Whoever gets hold of the writer plants files in other buckets.",
        fix: "Limit the resources of the role to the log bucket and its prefix.",
        remedy: .choice("iam.remove-role-statement", missing: "which statement goes"),
        criteria: [.cc63, .cc61],
        references: ["Databricks: Configure audit log delivery"],
        reads: [.iamAuthorization],
        audience: .intruder,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let role = try ask.role(subject.id.name)
        let said = role.document.evidence("RolePolicyList")
        // A bucket of a name that nobody has: whoever may write there may write anywhere.
        let elsewhere = ask.allowed(
            ["s3:PutObject"],
            on: "arn:aws:s3:::trailwarden-no-such-bucket-5f1c/x",
            to: role
        )
        return elsewhere.isEmpty
            ? .passes("it writes to named buckets only", said) : .fails("it may write to every bucket", said)
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
                            "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:PutObject\", \"Resource\": \"*\"}]}",
                    ]
                ),
                undo: .iam("DeleteRolePolicy", ["RoleName": "databricks-log-delivery-old", "PolicyName": "selftest"])
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("every bucket", .fail) {
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["RoleDetailList", "0", "RolePolicyList", "0", "PolicyDocument", "Statement", "0"],
                    ["Effect": "Allow", "Action": "s3:PutObject", "Resource": "*"]
                )
            }
        ]
    }
}
