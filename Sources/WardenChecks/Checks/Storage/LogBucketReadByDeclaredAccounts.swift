internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Only declared accounts may read the log bucket.
enum LogBucketReadByDeclaredAccounts: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-read-by-declared-accounts",
        title: "Only declared accounts may read the log bucket",
        family: .storage,
        scope: .logBuckets,
        severity: .high,
        rationale: "Audit logs are shared with a SIEM or an auditor on purpose; every other account is a leak.",
        risk: "Another company reads your audit trail.",
        fix: "Remove the statement, or declare the account under policy.trusted_accounts where it is meant to read.",
        remedy: .actions(["s3.remove-policy-principal"]),
        criteria: [.cc61, .cc66, .cc67, .cc92],
        references: ["AWS: Cross-account access to buckets"],
        reads: [.s3Policy],
        audience: .outsiders,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let policy = try ask.awsPolicy(.s3Policy, of: subject.id) else {
            return .passes("there is no bucket policy", ask.absent(.s3Policy))
        }
        // What opens it to everyone is another check's; here every named party counts.
        let exposure = PolicyExposure(
            policy.without(declared: ask.policy.declaredReaders.union(ask.policy.breakGlass)),
            account: ask.facts.owner(of: subject.id),
            trusted: ask.declaredParties
        )
        guard !exposure.crossAccount.isEmpty else {
            return .passes("no statement names an undeclared account", ask.saidByPolicy(subject))
        }
        let reasons = exposure.reasons.filter { reason in exposure.crossAccount.contains { reason.contains($0) } }
        return .fails(
            reasons.joined(separator: "; "),
            ask.saidByPolicy(subject),
            items: exposure.crossAccount.map { FindingItem($0) }
        )
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-old-logs",
            .statement(
                .bucketPolicy(),
                [
                    "Sid": "Stranger", "Effect": "Allow", "Principal": ["AWS": "arn:aws:iam::999988887777:root"],
                    "Action": "s3:GetObject", "Resource": "arn:aws:s3:::{name}/*",
                ]
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("an account that nobody declared", .fail) {
                $0.set(
                    .s3Policy,
                    ExampleEstate.bucket,
                    ["Statement", "1", "Principal"],
                    ["AWS": "arn:aws:iam::999988887777:root"]
                )
            },
            CheckExample("the trusted account is no longer declared", .fail) {
                $0.input.policy.trustedAccounts = []
                $0.input.policy.declaredReaders = []
            },
            CheckExample("the reader is declared by its ARN", .pass) { $0.input.policy.trustedAccounts = [] },
        ]
    }
}
