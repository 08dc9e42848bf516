internal import WardenDomain
internal import WardenEstate

/// All four flags of public access block are on for the log bucket.
enum LogBucketBlocksPublicAccess: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-blocks-public-access",
        title: "All four flags of public access block are on for the log bucket",
        family: .storage,
        scope: .logBuckets,
        severity: .high,
        rationale: "The block wins over every policy and ACL, so one careless edit does not open the audit trail.",
        risk: "The next mistake in a policy makes audit logs public at once.",
        fix: """
            Turn on BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy and RestrictPublicBuckets. Delivery by \
            Databricks is not affected: its principals are fixed.
            """,
        remedy: .actions(["s3.block-public-access"]),
        criteria: [.cc61, .cc66],
        references: ["AWS: Blocking public access to your Amazon S3 storage"],
        reads: [.s3PublicAccessBlock, .s3AccountPublicAccessBlock],
        audience: .intruder,
        harm: .read,
        safeguard: .publicAccessBlock
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let (flags, evidence) = try ask.effectiveBlocks(of: subject)
        let off = Inquiry.blockFlags.filter { flags[$0] != true }
        return off.isEmpty
            ? .pass(CheckOutcome.Statement("all four flags are on, here or in the account", evidence))
            : .fail(
                CheckOutcome.Failure(
                    "\(off.joined(separator: ", ")) \(off.count == 1 ? "is" : "are") off",
                    evidence,
                    items: off.map { FindingItem($0) }
                )
            )
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-old-logs",
            .bucket("publicAccessBlock", nil)
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("one flag is off, in the account too", .fail) {
                $0.set(.s3PublicAccessBlock, ExampleEstate.bucket, ["RestrictPublicBuckets"], false)
                $0.set(.s3AccountPublicAccessBlock, ExampleEstate.awsAccount, ["RestrictPublicBuckets"], false)
            },
            CheckExample("there is no block", .fail) {
                $0.remove(.s3PublicAccessBlock, ExampleEstate.bucket)
                $0.remove(.s3AccountPublicAccessBlock, ExampleEstate.awsAccount)
            },
            CheckExample("the account makes up for it", .pass) {
                $0.remove(.s3PublicAccessBlock, ExampleEstate.bucket)
            },
            CheckExample("the account is not known", .unknown) {
                $0.remove(.s3PublicAccessBlock, ExampleEstate.bucket)
                $0.refuse(.s3AccountPublicAccessBlock, ExampleEstate.awsAccount)
            },
        ]
    }
}
