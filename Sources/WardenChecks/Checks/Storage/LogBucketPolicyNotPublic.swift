internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// The policy of the log bucket is not public.
enum LogBucketPolicyNotPublic: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-policy-not-public",
        title: "The policy of the log bucket is not public",
        family: .storage,
        scope: .logBuckets,
        severity: .critical,
        rationale: "A policy that grants to everyone opens the audit trail to the internet.",
        risk: "Anybody reads names, addresses, statements and what secrets stand in them.",
        fix: "Name the principals that need access in place of \"*\", or add a condition that S3 counts as fixed.",
        remedy: .actions(["s3.block-public-access", "s3.remove-public-statements", "s3.require-tls"]),
        criteria: [.cc61, .cc66, .cc67, .c11],
        references: ["AWS: The meaning of \"public\""],
        reads: [.s3Policy, .s3PublicAccessBlock, .s3AccountPublicAccessBlock],
        audience: .everyone,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let exposure = try ask.exposure(of: subject, trusting: ask.declaredParties) else {
            return .passes("there is no bucket policy", ask.absent(.s3Policy))
        }
        guard exposure.isPublic else { return .passes("no statement grants to everyone", ask.saidByPolicy(subject)) }
        let why = exposure.publicReasons.first ?? "a statement grants to everyone"
        let (flags, evidence) = try ask.effectiveBlocks(of: subject)
        if flags["RestrictPublicBuckets"] == true {
            // Cut off by the block, and open again the moment somebody lifts it.
            return .fail(
                CheckOutcome.Failure(
                    "\(why); RestrictPublicBuckets holds it back",
                    [ask.saidByPolicy(subject)] + evidence,
                    audience: .intruder
                )
            )
        }
        return .fails(why, ask.saidByPolicy(subject), items: exposure.publicReasons.map { FindingItem($0) })
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-bi-exports",
            .bucket("publicAccessBlock", nil),
            .statement(
                .bucketPolicy(),
                [
                    "Sid": "Everyone", "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject",
                    "Resource": "arn:aws:s3:::{name}/*",
                ]
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("everyone may read", .fail) {
                $0.set(.s3Policy, ExampleEstate.bucket, ["Statement", "1", "Principal"], "*")
            },
            CheckExample("everyone but one", .fail) {
                $0.set(.s3Policy, ExampleEstate.bucket, ["Statement", "1", "Principal"], nil)
                $0.set(
                    .s3Policy,
                    ExampleEstate.bucket,
                    ["Statement", "1", "NotPrincipal"],
                    ["AWS": "arn:aws:iam::111122223333:role/x"]
                )
            },
            CheckExample("everyone of one organization", .pass) {
                $0.set(.s3Policy, ExampleEstate.bucket, ["Statement", "1", "Principal"], "*")
                $0.set(
                    .s3Policy,
                    ExampleEstate.bucket,
                    ["Statement", "1", "Condition"],
                    ["StringEquals": ["aws:PrincipalOrgID": "o-acme"]]
                )
            },
            CheckExample("no policy", .pass) { $0.remove(.s3Policy, ExampleEstate.bucket) },
            CheckExample("a policy that AWS would refuse", .unknown) {
                $0.set(.s3Policy, ExampleEstate.bucket, ["Statement", "1", "Effect"], "Perhaps")
            },
        ]
    }
}
