internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// A replica is encrypted as strongly as its source.
enum ReplicaEncryptedLikeSource: Check {
    static let metadata = CheckMetadata(
        id: "replica-encrypted-like-source",
        title: "A replica is encrypted as strongly as its source",
        family: .storage,
        scope: .replicas,
        severity: .high,
        rationale: "A copy under a weaker key makes the key of the source worthless.",
        risk: "Whoever gets at the copy needs no key.",
        fix: "Give the replica a customer-managed key, and name it in the replication rule.",
        remedy: .actions(["s3.stop-replication"]),
        criteria: [.cc61, .cc67],
        references: ["AWS: Replicating objects"],
        reads: [.s3Encryption],
        audience: .intruder,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let own = try ask.keys(of: subject)
        for source in ask.sources(of: subject) {
            let above = try ask.keys(of: source)
            if !above.isEmpty, own.isEmpty {
                return .fails(
                    "'\(source.id.name)' has a customer-managed key and the copy has none",
                    ask.said(.s3Encryption, subject)
                )
            }
        }
        return .passes("it is encrypted like its source", ask.said(.s3Encryption, subject))
    }

    static var lab: LabRecipe {
        .breaks(
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
                of: "halden-audit-logs"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("no key on the copy", .fail) { $0.remove(.s3Encryption, ExampleEstate.replica) },
            CheckExample("none on either", .pass) {
                $0.remove(.s3Encryption, ExampleEstate.replica)
                $0.remove(.s3Encryption, ExampleEstate.bucket)
            },
            CheckExample("the source is not known", .unknown) { $0.refuse(.s3Encryption, ExampleEstate.bucket) },
        ]
    }
}
