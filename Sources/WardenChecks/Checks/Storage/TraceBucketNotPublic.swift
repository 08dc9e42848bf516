internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Buckets with access logs and inventories of log buckets are not public.
enum TraceBucketNotPublic: Check {
    static let metadata = CheckMetadata(
        id: "trace-bucket-not-public",
        title: "Buckets with access logs and inventories of log buckets are not public",
        family: .storage,
        scope: .traceBuckets,
        severity: .high,
        rationale: "They name every log file, every reader and every address.",
        risk: "Anybody learns what is recorded, when, and who reads it.",
        fix: "Turn on all four flags of public access block; remove statements and grants to everyone.",
        remedy: .actions(["s3.block-public-access", "s3.remove-public-statements", "s3.require-tls"]),
        criteria: [.cc61, .cc66, .c11],
        references: ["AWS: Blocking public access to your Amazon S3 storage"],
        reads: [.s3PublicAccessBlock, .s3AccountPublicAccessBlock, .s3Policy, .s3ACL],
        audience: .everyone,
        harm: .trace
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let (flags, evidence) = try ask.effectiveBlocks(of: subject)
        let off = Inquiry.blockFlags.filter { flags[$0] != true }
        if let exposure = try ask.exposure(of: subject, trusting: ask.declaredParties), exposure.isPublic,
            flags["RestrictPublicBuckets"] != true
        {
            return .fails(exposure.reasons.first ?? "its policy is public", ask.saidByPolicy(subject))
        }
        return off.isEmpty
            ? .pass(CheckOutcome.Statement("all four flags are on", evidence))
            : .fail(CheckOutcome.Failure("\(off.joined(separator: ", ")) off", evidence, audience: .intruder))
    }

    static var lab: LabRecipe {
        .breaks(
            .bucket("publicAccessBlock", nil),
            .statement(
                .bucketPolicy(),
                [
                    "Sid": "Everyone", "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject",
                    "Resource": "arn:aws:s3:::{name}/*",
                ]
            )
        ).alone
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a flag is off", .fail) {
                $0.set(.s3PublicAccessBlock, ExampleEstate.trace, ["BlockPublicAcls"], false)
                $0.set(.s3AccountPublicAccessBlock, ExampleEstate.awsAccount, ["BlockPublicAcls"], false)
            },
            CheckExample("it is public", .fail) {
                $0.remove(.s3PublicAccessBlock, ExampleEstate.trace)
                $0.remove(.s3AccountPublicAccessBlock, ExampleEstate.awsAccount)
                $0.set(.s3Policy, ExampleEstate.trace, ["Statement", "0", "Principal"], "*")
                $0.set(.s3Policy, ExampleEstate.trace, ["Statement", "0", "Condition"], nil)
            },
        ]
    }
}
