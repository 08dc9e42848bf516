internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// The delivery role asks for the external id of the account.
enum DeliveryRoleRequiresExternalId: Check {
    static let metadata = CheckMetadata(
        id: "delivery-role-requires-external-id",
        title: "The delivery role asks for the external id of the account",
        family: .delivery,
        scope: .deliveryRoles,
        severity: .high,
        rationale: """
            Without it another customer of Databricks can name your role and have their delivery write into your \
            bucket.
            """,
        risk: "A stranger makes Databricks write files of their choice among your audit logs.",
        fix: """
            Add the condition StringEquals sts:ExternalId with the id of your Databricks account to the trust \
            policy.
            """,
        remedy: .actions(["iam.require-external-id"]),
        criteria: [.cc63, .cc61],
        references: ["AWS: The confused deputy problem", "Databricks: Configure audit log delivery"],
        reads: [.iamAuthorization],
        audience: .outsiders,
        harm: .alter
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let role = try ask.role(subject.id.name)
        guard let trust = role.trust else { throw Unanswered(role.document.unknown("there is no trust policy")) }
        let account = try ask.account()
        let said = role.document.evidence("AssumeRolePolicyDocument")
        var open: [FindingItem] = []
        for statement in trust.statements where statement.effect == .allow {
            let isBound = statement.conditions.contains { test in
                test.key.lowercased() == "sts:externalid" && test.operation == .stringEquals && !test.ifExists
                    && test.quantifier != .forAllValues && !test.values.isEmpty
                    && test.values.allSatisfy { $0.lowercased() == account.name.lowercased() }
            }
            if !isBound { open.append(FindingItem(statement.label)) }
        }
        return open.isEmpty
            ? .passes("the id of the account is asked for", said)
            : .fails(
                "\(open.map(\.name).joined(separator: ", ")) does not ask for the id of this account",
                said,
                items: open
            )
    }

    static var lab: LabRecipe {
        .breaks(
            of: "databricks-log-delivery",
            .statement(
                .trust(),
                [
                    "Effect": "Allow",
                    "Principal": [
                        "AWS": "arn:aws:iam::414351767826:role/SaasUsageDeliveryRole-prod-IAMRole-3PLHICCRR1TK"
                    ], "Action": "sts:AssumeRole",
                ]
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("no condition", .fail) {
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["RoleDetailList", "0", "AssumeRolePolicyDocument", "Statement", "0", "Condition"],
                    nil
                )
            },
            CheckExample("the id of somebody else", .fail) {
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["RoleDetailList", "0", "AssumeRolePolicyDocument", "Statement", "0", "Condition"],
                    ["StringEquals": ["sts:ExternalId": "another"]]
                )
            },
            CheckExample("only if the key is there", .fail) {
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["RoleDetailList", "0", "AssumeRolePolicyDocument", "Statement", "0", "Condition"],
                    ["StringEqualsIfExists": ["sts:ExternalId": .string(ExampleEstate.databricksNumber)]]
                )
            },
        ]
    }
}
