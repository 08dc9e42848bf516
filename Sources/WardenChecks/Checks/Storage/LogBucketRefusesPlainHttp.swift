internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Requests without TLS are denied.
enum LogBucketRefusesPlainHttp: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-refuses-plain-http",
        title: "Requests without TLS are denied",
        family: .storage,
        scope: .logBuckets,
        severity: .medium,
        rationale: """
            An Allow with aws:SecureTransport proves nothing: only a Deny for everyone, over bucket and objects, \
            holds.
            """,
        risk: "Somebody on the way reads log files or the credentials of who fetches them.",
        fix: "Add a Deny of s3:* for everyone on bucket and objects with aws:SecureTransport false.",
        remedy: .actions(["s3.require-tls"]),
        criteria: [.cc61, .cc67],
        references: ["AWS: Security best practices for Amazon S3"],
        reads: [.s3Policy],
        audience: .intruder,
        harm: .read,
        safeguard: .tlsOnly
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let exposure = try ask.exposure(of: subject, trusting: ask.declaredParties) else {
            return .fails("there is no bucket policy that denies it", ask.absent(.s3Policy))
        }
        return exposure.isTLSOnly
            ? .passes("a statement denies it", ask.saidByPolicy(subject))
            : .fails("no statement denies it for the whole bucket", ask.saidByPolicy(subject))
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-bi-exports",
            right: [
                .statement(
                    .bucketPolicy(),
                    [
                        "Sid": "Encrypted", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
                        "Resource": ["arn:aws:s3:::{name}", "arn:aws:s3:::{name}/*"],
                        "Condition": ["Bool": ["aws:SecureTransport": "false"]],
                    ]
                )
            ],
            .bucket("policy", nil)
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("no policy", .fail) { $0.remove(.s3Policy, ExampleEstate.bucket) },
            CheckExample("only the bucket, not its files", .fail) {
                $0.set(.s3Policy, ExampleEstate.bucket, ["Statement", "2", "Resource"], "arn:aws:s3:::acme-audit")
            },
            CheckExample("an Allow with TLS", .fail) {
                $0.set(.s3Policy, ExampleEstate.bucket, ["Statement", "2", "Effect"], "Allow")
                $0.set(
                    .s3Policy,
                    ExampleEstate.bucket,
                    ["Statement", "2", "Principal"],
                    ["AWS": .string(ExampleEstate.siemRole)]
                )
            },
        ]
    }
}
