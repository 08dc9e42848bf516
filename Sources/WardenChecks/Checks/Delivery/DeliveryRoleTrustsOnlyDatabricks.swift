internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// The delivery role trusts the delivery service of Databricks and nobody else.
enum DeliveryRoleTrustsOnlyDatabricks: Check {
    static let metadata = CheckMetadata(
        id: "delivery-role-trusts-only-databricks",
        title: "The delivery role trusts the delivery service of Databricks and nobody else",
        family: .delivery,
        scope: .deliveryRoles,
        severity: .high,
        rationale: "Whoever may put on the role writes audit logs in its name.",
        risk: "Somebody else plants, overwrites or deletes log files as the delivery service.",
        fix: """
            Let the trust policy name the one role SaasUsageDeliveryRole of Databricks for your partition as its \
            principal.
            """,
        remedy: .actions(["iam.narrow-trust"]),
        criteria: [.cc63, .cc61, .cc68],
        references: ["terraform-provider-databricks: aws/constants.go", "AWS: The confused deputy problem"],
        reads: [.iamAuthorization],
        audience: .outsiders,
        harm: .alter
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let role = try ask.role(subject.id.name)
        guard let trust = role.trust else { throw Unanswered(role.document.unknown("there is no trust policy")) }
        var strangers: [FindingItem] = []
        for statement in trust.statements where statement.effect == .allow {
            guard let principal = statement.principal, !principal.isNegated else {
                strangers.append(FindingItem(statement.label, name: "\(statement.label): everyone but the named"))
                continue
            }
            for entry in principal.entries {
                if case .arn(let arn) = entry, DatabricksOnAWS.deliveryRoles.contains(arn) { continue }
                strangers.append(
                    FindingItem("\(statement.label) \(entry)", name: "\(statement.label) trusts \(entry.words)")
                )
            }
        }
        let said = role.document.evidence("AssumeRolePolicyDocument")
        let isOpen = trust.statements.contains {
            $0.effect == .allow && $0.principal?.entries.contains(.everyone) == true
        }
        return strangers.isEmpty
            ? .passes("only the delivery service may put it on", said)
            : .fails(
                "others than the delivery service may put it on: \(strangers.map(\.name).joined(separator: ", "))",
                said,
                items: strangers,
                audience: isOpen ? .everyone : nil
            )
    }

    static var lab: LabRecipe {
        .breaks(
            of: "databricks-log-delivery",
            .statement(
                .trust(),
                [
                    "Effect": "Allow", "Principal": ["AWS": "arn:aws:iam::999988887777:root"],
                    "Action": "sts:AssumeRole", "Condition": ["StringEquals": ["sts:ExternalId": "{account}"]],
                ]
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the whole account of Databricks is trusted", .fail) {
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["RoleDetailList", "0", "AssumeRolePolicyDocument", "Statement", "0", "Principal"],
                    ["AWS": "arn:aws:iam::414351767826:root"]
                )
            },
            CheckExample("everyone is trusted", .fail) {
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["RoleDetailList", "0", "AssumeRolePolicyDocument", "Statement", "0", "Principal"],
                    "*"
                )
            },
            CheckExample("the role is not in the answer", .unknown) {
                $0.set(.iamAuthorization, ExampleEstate.awsAccount, ["RoleDetailList"], [])
            },
        ]
    }
}
