internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Who uses the key of the logs does not administer it.
enum LogKeyUsersDoNotAdminister: Check {
    static let metadata = CheckMetadata(
        id: "log-key-users-do-not-administer",
        title: "Who uses the key of the logs does not administer it",
        family: .storage,
        scope: .logKeys,
        severity: .medium,
        rationale: "Duties are separate only if the one who decrypts cannot also disable or delete the key.",
        risk: "One stolen role reads the logs and then makes them unreadable for everybody.",
        fix: "Split the statement: kms:Decrypt and kms:GenerateDataKey for users, administration for others.",
        remedy: .choice("kms.remove-principal", missing: "who of them uses the key, and who administers it"),
        criteria: [.cc63, .cc61],
        references: ["AWS: Key policies in AWS KMS"],
        reads: [.kmsPolicy],
        audience: .named,
        harm: .delete
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let policy = try ask.awsPolicy(.kmsPolicy, of: subject.id) else {
            throw Unanswered(Document(.null, aspect: .kmsPolicy, of: subject.id).unknown("every key has a policy"))
        }
        var users: Set<PrincipalElement.Entry> = []
        var administrators: Set<PrincipalElement.Entry> = []
        for statement in policy.statements where statement.effect == .allow {
            guard let entries = statement.principal?.entries else { continue }
            // The account itself stands for its IAM policies, which the account decides.
            let named = entries.filter { if case .account = $0 { false } else { true } }
            if statement.allows(anyOf: ["kms:Decrypt"]) { users.formUnion(named) }
            if statement.allows(anyOf: ["kms:ScheduleKeyDeletion", "kms:DisableKey", "kms:PutKeyPolicy"]) {
                administrators.formUnion(named)
            }
        }
        let both = users.intersection(administrators).map(\.words).sorted()
        return both.isEmpty
            ? .passes("no principal does both", ask.said(.kmsPolicy, subject))
            : .fails(
                "\(both.joined(separator: ", ")) may do both",
                ask.said(.kmsPolicy, subject),
                items: both.map { FindingItem($0) }
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
                    "Sid": "Both", "Effect": "Allow",
                    "Principal": ["AWS": "arn:aws:iam::{aws}:role/analytics-clusters"],
                    "Action": ["kms:Decrypt", "kms:PutKeyPolicy"], "Resource": "*",
                ]
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the delivery role may do everything", .fail) {
                $0.set(.kmsPolicy, ExampleEstate.key, ["Statement", "1", "Action"], "kms:*")
            }
        ]
    }
}
