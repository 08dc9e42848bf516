internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Grants on the key of the logs go to known principals.
enum LogKeyGrantsAreKnown: Check {
    static let metadata = CheckMetadata(
        id: "log-key-grants-are-known",
        title: "Grants on the key of the logs go to known principals",
        family: .storage,
        scope: .logKeys,
        severity: .high,
        rationale: "Grants stand beside the policy and are seldom looked at.",
        risk: "A forgotten grantee decrypts audit logs.",
        fix: "Revoke grants whose grantee is neither a service of AWS nor of a declared account.",
        remedy: .actions(["kms.revoke-grant"]),
        criteria: [.cc61, .cc63],
        references: ["AWS: Grants in AWS KMS"],
        reads: [.kmsGrants],
        audience: .outsiders,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        var strangers: [FindingItem] = []
        for grant in try ask.list(.kmsGrants, of: subject.id) {
            let grantee = try grant.text("GranteePrincipal")
            if grantee.hasSuffix(".amazonaws.com") || ask.isDeclared(grantee) { continue }
            if let account = ARN(grantee)?.account, ask.facts.isOurs(account) { continue }
            strangers.append(
                FindingItem(try grant.text("GrantId"), name: grantee, evidence: grant.evidence("GranteePrincipal"))
            )
        }
        return strangers.isEmpty
            ? .passes("every grantee is known", ask.said(.kmsGrants, subject))
            : .fails("granted to \(strangers.map(\.name).joined(separator: ", "))", items: strangers)
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .call(
                    .kms(
                        "CreateKey",
                        [
                            "Description": "selftest",
                            "Policy":
                                "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Sid\": \"Own\", \"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::123456789012:root\"}, \"Action\": \"kms:*\", \"Resource\": \"*\"}]}",
                        ]
                    ),
                    undo: .kms("ScheduleKeyDeletion", ["KeyId": "{made.KeyMetadata.KeyId}", "PendingWindowInDays": 7]),
                    keep: "made"
                ),
                .bucket(
                    "encryption",
                    "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>{made.KeyMetadata.Arn}</KMSMasterKeyID></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>",
                    of: "halden-old-logs"
                ),
            ],
            .call(
                .kms(
                    "CreateGrant",
                    [
                        "KeyId": "{made.KeyMetadata.KeyId}",
                        "GranteePrincipal": "arn:aws:iam::999988887777:role/stranger", "Operations": ["Decrypt"],
                    ]
                ),
                undo: .kms("RevokeGrant", ["KeyId": "{made.KeyMetadata.KeyId}", "GrantId": "{grant.GrantId}"]),
                keep: "grant"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a stranger", .fail) {
                $0.answer(
                    .kmsGrants,
                    ExampleEstate.key,
                    [
                        [
                            "GrantId": "g1", "GranteePrincipal": "arn:aws:iam::999988887777:role/x",
                            "Operations": ["Decrypt"],
                        ]
                    ]
                )
            },
            CheckExample("a service", .pass) {
                $0.answer(
                    .kmsGrants,
                    ExampleEstate.key,
                    [["GrantId": "g1", "GranteePrincipal": "backup.amazonaws.com"]]
                )
            },
        ]
    }
}
