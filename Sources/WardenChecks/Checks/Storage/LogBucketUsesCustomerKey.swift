internal import WardenDomain
internal import WardenEstate

/// Log files are encrypted with a key of your own.
enum LogBucketUsesCustomerKey: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-uses-customer-key",
        title: "Log files are encrypted with a key of your own",
        family: .storage,
        scope: .logBuckets,
        severity: .medium,
        rationale: """
            With SSE-S3 or the key alias/aws/s3 whoever reads the bucket reads the files; a key of your own is a \
            second door with its own log.
            """,
        risk: "One wrong policy on the bucket is enough to read the logs.",
        fix: """
            Set SSE-KMS with a customer-managed key as the default, and let the delivery role use \
            kms:GenerateDataKey.
            """,
        remedy: .choice("s3.encrypt", missing: "which key"),
        criteria: [.cc61, .c11],
        references: ["AWS: Using server-side encryption with AWS KMS keys"],
        reads: [.s3Encryption],
        audience: .intruder,
        harm: .read,
        safeguard: .customerKey
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let encryption = try ask.encryption(of: subject) else {
            return .fails("no default encryption is set beyond what S3 does itself", ask.absent(.s3Encryption))
        }
        guard encryption.algorithm.hasPrefix("aws:kms") else {
            return .fails("the default is \(encryption.algorithm), with a key that S3 holds", encryption.evidence)
        }
        guard let key = encryption.key, !key.contains("alias/aws/") else {
            return .fails("the default is the key that AWS manages", encryption.evidence)
        }
        return .passes("files are encrypted with \(key)", encryption.evidence)
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-old-logs",
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
            .bucket(
                "encryption",
                "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>",
                of: "halden-old-logs"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a key of S3", .fail) {
                $0.answer(
                    .s3Encryption,
                    ExampleEstate.bucket,
                    ["Rules": [["ApplyServerSideEncryptionByDefault": ["SSEAlgorithm": "AES256"]]]]
                )
            },
            CheckExample("the key of AWS", .fail) {
                $0.set(
                    .s3Encryption,
                    ExampleEstate.bucket,
                    ["Rules", "0", "ApplyServerSideEncryptionByDefault", "KMSMasterKeyID"],
                    "arn:aws:kms:x:1:alias/aws/s3"
                )
            },
            CheckExample("no rule at all", .fail) { $0.remove(.s3Encryption, ExampleEstate.bucket) },
            CheckExample("the algorithm is missing", .unknown) {
                $0.set(
                    .s3Encryption,
                    ExampleEstate.bucket,
                    ["Rules", "0", "ApplyServerSideEncryptionByDefault", "SSEAlgorithm"],
                    nil
                )
            },
        ]
    }
}
