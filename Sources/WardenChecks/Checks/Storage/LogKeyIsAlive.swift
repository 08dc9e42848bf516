internal import WardenDomain
internal import WardenEstate

/// The key of the logs is enabled and not about to be deleted.
enum LogKeyIsAlive: Check {
    static let metadata = CheckMetadata(
        id: "log-key-is-alive",
        title: "The key of the logs is enabled and not about to be deleted",
        family: .storage,
        scope: .logKeys,
        severity: .critical,
        rationale: "When the key goes, every log file encrypted with it is lost, and delivery fails from that moment.",
        risk: "The whole record becomes unreadable, for ever once the key is deleted.",
        fix: "Cancel the deletion and enable the key; find out who asked for it.",
        remedy: .actions(["kms.revive"]),
        criteria: [.cc61, .cc72, .a12],
        references: ["AWS: Deleting AWS KMS keys"],
        reads: [.kmsMetadata],
        audience: .administrators,
        harm: .delete
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let document = try ask.answer(.kmsMetadata, of: subject.id)
        let state = try document.text("KeyState")
        return state == "Enabled"
            ? .passes("it is enabled", document.evidence("KeyState"))
            : .fails("its state is \(state)", document.evidence("KeyState"))
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
            // A key whose deletion was cancelled is disabled: it is enabled after that.
            .call(
                .kms("DescribeKey", ["KeyId": "{made.KeyMetadata.KeyId}"]),
                undo: .kms("EnableKey", ["KeyId": "{made.KeyMetadata.KeyId}"])
            ),
            .call(
                .kms("ScheduleKeyDeletion", ["KeyId": "{made.KeyMetadata.KeyId}", "PendingWindowInDays": 7]),
                undo: .kms("CancelKeyDeletion", ["KeyId": "{made.KeyMetadata.KeyId}"])
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("about to be deleted", .fail) {
                $0.set(.kmsMetadata, ExampleEstate.key, ["KeyState"], "PendingDeletion")
            },
            CheckExample("disabled", .fail) { $0.set(.kmsMetadata, ExampleEstate.key, ["KeyState"], "Disabled") },
        ]
    }
}
