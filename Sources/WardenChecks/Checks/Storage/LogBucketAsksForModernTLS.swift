internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// TLS before 1.2 is denied.
enum LogBucketAsksForModernTLS: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-asks-for-modern-tls",
        title: "TLS before 1.2 is denied",
        family: .storage,
        scope: .logBuckets,
        severity: .low,
        rationale: "Old TLS is open to attacks on the way; the platform and every SIEM speak 1.2 or later.",
        risk: "Somebody on the way makes a reader fall back to a broken protocol.",
        fix: "Add a Deny for everyone with NumericLessThan s3:TlsVersion 1.2.",
        remedy: .actions(["s3.require-modern-tls"]),
        criteria: [.cc67],
        references: ["AWS: s3:TlsVersion condition key"],
        reads: [.s3Policy],
        audience: .intruder,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let policy = try ask.awsPolicy(.s3Policy, of: subject.id) else {
            return .fails("there is no bucket policy that denies it", ask.absent(.s3Policy))
        }
        let isDenied = policy.statements.contains { statement in
            statement.effect == .deny && statement.principal?.entries.contains(.everyone) == true
                && statement.conditions.contains { test in
                    test.key.lowercased() == "s3:tlsversion" && test.operation == .numericLessThan
                        && test.values.contains { (Double($0) ?? 0) >= 1.2 }
                }
        }
        return isDenied
            ? .passes("a statement denies it", ask.saidByPolicy(subject))
            : .fails("no statement denies TLS 1.0 and 1.1", ask.saidByPolicy(subject))
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-audit-logs-dev",
            right: [
                .statement(
                    .bucketPolicy(),
                    [
                        "Sid": "Modern", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
                        "Resource": ["arn:aws:s3:::{name}", "arn:aws:s3:::{name}/*"],
                        "Condition": ["NumericLessThan": ["s3:TlsVersion": "1.2"]],
                    ]
                )
            ],
            .bucket("policy", nil)
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the statement is gone", .fail) {
                $0.set(
                    .s3Policy,
                    ExampleEstate.bucket,
                    ["Statement", "3", "Condition"],
                    ["NumericLessThan": ["s3:TlsVersion": "1.0"]]
                )
            }
        ]
    }
}
