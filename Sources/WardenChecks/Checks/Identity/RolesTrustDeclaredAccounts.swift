internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Roles that reach log files are put on by declared accounts only.
enum RolesTrustDeclaredAccounts: Check {
    static let metadata = CheckMetadata(
        id: "roles-trust-declared-accounts",
        title: "Roles that reach log files are put on by declared accounts only",
        family: .identity,
        scope: .awsAccounts,
        severity: .high,
        rationale: "A role that another account may put on is a door for that account.",
        risk: "Another company reads or deletes the audit trail through the role.",
        fix: "Remove the account from the trust policy, add an external id, or declare it.",
        remedy: .actions(["iam.remove-trust"]),
        criteria: [.cc61, .cc63, .cc92],
        references: ["AWS: Access to AWS accounts owned by third parties"],
        reads: [.iamAuthorization],
        audience: .outsiders,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let buckets = try ask.facts.subjects(.logBuckets).filter { ask.facts.owner(of: $0.id) == subject.id.name }
        var open: [FindingItem] = []
        for principal in try ask.principals(of: subject.id) {
            guard let trust = principal.trust else { continue }
            let reaches = buckets.contains { bucket in
                !ask.allowed(
                    ["s3:GetObject", "s3:DeleteObject", "s3:PutObject"],
                    on: "arn:aws:s3:::\(bucket.id.name)/a",
                    to: principal
                ).isEmpty
            }
            guard reaches else { continue }
            for statement in trust.statements where statement.effect == .allow {
                for entry in statement.principal?.entries ?? [] {
                    switch entry {
                    case .everyone:
                        open.append(FindingItem("\(principal.arn) everyone", name: "\(principal.arn): everyone"))
                    case .account(let number)
                    where !ask.facts.isOurs(number) && !DatabricksOnAWS.accounts.contains(number):
                        open.append(
                            FindingItem("\(principal.arn) \(number)", name: "\(principal.arn): account \(number)")
                        )
                    case .arn(let arn):
                        let number = ARN(arn)?.account ?? ""
                        if !ask.facts.isOurs(number), !DatabricksOnAWS.accounts.contains(number) {
                            open.append(FindingItem("\(principal.arn) \(arn)", name: "\(principal.arn): \(arn)"))
                        }
                    default: continue
                    }
                }
            }
        }
        return open.isEmpty
            ? .passes("none is open to an undeclared account", ask.said(.iamAuthorization, subject))
            : .fails(open.map(\.name).joined(separator: "; "), items: open)
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .policy(["trusted_accounts": ["555566667777"]])
            ],
            .statement(
                .trust(of: "analytics-clusters"),
                ["Effect": "Allow", "Principal": ["AWS": "arn:aws:iam::999988887777:root"], "Action": "sts:AssumeRole"]
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a stranger", .fail) {
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["RoleDetailList", "1", "RolePolicyList", "0", "PolicyDocument", "Statement", "0", "Action"],
                    "s3:*"
                )
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["RoleDetailList", "1", "AssumeRolePolicyDocument", "Statement", "0", "Principal"],
                    ["AWS": "arn:aws:iam::999988887777:root"]
                )
            }
        ]
    }
}
