internal import WardenDomain
internal import WardenEstate

/// The key of the logs is rotated each year.
enum LogKeyRotates: Check {
    static let metadata = CheckMetadata(
        id: "log-key-rotates",
        title: "The key of the logs is rotated each year",
        family: .storage,
        scope: .logKeys,
        severity: .low,
        rationale: "Rotation bounds what one copy of key material opens.",
        risk: "Key material that leaked once opens everything ever written.",
        fix: "Turn on automatic rotation; old files stay readable.",
        remedy: .actions(["kms.rotate"]),
        criteria: [.cc61],
        references: ["AWS: Rotating AWS KMS keys"],
        reads: [.kmsRotation],
        audience: .intruder,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let document = try ask.answer(.kmsRotation, of: subject.id)
        return try document.flag("KeyRotationEnabled")
            ? .passes("rotation is on", document.evidence("KeyRotationEnabled"))
            : .fails("rotation is off", document.evidence("KeyRotationEnabled"))
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
                .call(.kms("EnableKeyRotation", ["KeyId": "{made.KeyMetadata.KeyId}"])),
            ],
            .call(
                .kms("DisableKeyRotation", ["KeyId": "{made.KeyMetadata.KeyId}"]),
                undo: .kms("EnableKeyRotation", ["KeyId": "{made.KeyMetadata.KeyId}"])
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("off", .fail) { $0.set(.kmsRotation, ExampleEstate.key, ["KeyRotationEnabled"], false) },
            CheckExample("missing", .unknown) { $0.answer(.kmsRotation, ExampleEstate.key, [:]) },
        ]
    }
}
