internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Only declared accounts may use the key of the logs.
enum LogKeyUsedByDeclaredAccounts: Check {
    static let metadata = CheckMetadata(
        id: "log-key-used-by-declared-accounts",
        title: "Only declared accounts may use the key of the logs",
        family: .storage,
        scope: .logKeys,
        severity: .high,
        rationale: "Another account in the key policy can decrypt what it gets at.",
        risk: "Another company decrypts audit logs.",
        fix: "Remove the account from the key policy, or declare it under policy.trusted_accounts.",
        remedy: .actions(["kms.remove-principal"]),
        criteria: [.cc61, .cc66, .cc92],
        references: ["AWS: Key policies in AWS KMS"],
        reads: [.kmsPolicy],
        audience: .outsiders,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let policy = try ask.awsPolicy(.kmsPolicy, of: subject.id) else {
            throw Unanswered(Document(.null, aspect: .kmsPolicy, of: subject.id).unknown("every key has a policy"))
        }
        let exposure = PolicyExposure(
            policy.without(declared: ask.policy.declaredReaders.union(ask.policy.breakGlass)),
            account: ARN(subject.id.name)?.account,
            trusted: ask.declaredParties
        )
        let others = exposure.crossAccount
        return others.isEmpty
            ? .passes("no undeclared account is named", ask.said(.kmsPolicy, subject))
            : .fails(
                "it names \(others.joined(separator: ", "))",
                ask.said(.kmsPolicy, subject),
                items: others.map { FindingItem($0) }
            )
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
            .statement(
                .keyPolicy(of: "{made.KeyMetadata.KeyId}"),
                [
                    "Sid": "Stranger", "Effect": "Allow", "Principal": ["AWS": "arn:aws:iam::999988887777:root"],
                    "Action": "kms:Decrypt", "Resource": "*",
                ]
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a stranger", .fail) {
                $0.set(
                    .kmsPolicy,
                    ExampleEstate.key,
                    ["Statement", "1", "Principal"],
                    ["AWS": "arn:aws:iam::999988887777:root"]
                )
            }
        ]
    }
}
