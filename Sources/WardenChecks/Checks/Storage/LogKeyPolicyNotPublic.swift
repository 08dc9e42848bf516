internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// The key of the logs is not open to everyone.
enum LogKeyPolicyNotPublic: Check {
    static let metadata = CheckMetadata(
        id: "log-key-policy-not-public",
        title: "The key of the logs is not open to everyone",
        family: .storage,
        scope: .logKeys,
        severity: .critical,
        rationale: "A key that everyone may use is no second door.",
        risk: "Whoever gets at the files decrypts them.",
        fix: "Name principals in the key policy; a \"*\" needs a condition that fixes the account.",
        remedy: .actions(["kms.remove-principal"]),
        criteria: [.cc61, .c11],
        references: ["AWS: Key policies in AWS KMS"],
        reads: [.kmsPolicy],
        audience: .anyAccount,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let policy = try ask.awsPolicy(.kmsPolicy, of: subject.id) else {
            throw Unanswered(Document(.null, aspect: .kmsPolicy, of: subject.id).unknown("every key has a policy"))
        }
        let exposure = PolicyExposure(policy, account: ARN(subject.id.name)?.account, trusted: ask.declaredParties)
        return exposure.isPublic
            ? .fails(exposure.reasons.first ?? "it is open to everyone", ask.said(.kmsPolicy, subject))
            : .passes("no statement grants to everyone", ask.said(.kmsPolicy, subject))
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
                ["Sid": "Everyone", "Effect": "Allow", "Principal": "*", "Action": "kms:Decrypt", "Resource": "*"]
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("everyone decrypts", .fail) {
                $0.set(.kmsPolicy, ExampleEstate.key, ["Statement", "1", "Principal"], "*")
            },
            CheckExample("no policy in the answer", .unknown) { $0.remove(.kmsPolicy, ExampleEstate.key) },
        ]
    }
}
