internal import WardenDomain
internal import WardenEstate

/// Log files are kept as long as the policy asks.
enum LogFilesKeptAsLongAsPolicy: Check {
    static let metadata = CheckMetadata(
        id: "log-files-kept-as-long-as-policy",
        title: "Log files are kept as long as the policy asks",
        family: .retention,
        scope: .logBuckets,
        severity: .high,
        rationale: "A lifecycle rule that expires files early destroys evidence on time.",
        risk: "When an incident of last year comes to light its record is gone.",
        fix: "Set the expiration of the rule to at least the days of policy.retention_days.",
        remedy: .actions(["s3.keep-longer"]),
        criteria: [.a12, .cc73, .cc75, .c12],
        references: ["AWS: Managing the lifecycle of objects"],
        reads: [.s3Lifecycle],
        audience: .intruder,
        harm: .lose
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let wanted = Int64(ask.policy.retentionDays)
        guard let expiry = try ask.expiry(of: subject) else {
            return .passes("no rule expires them", ask.said(.s3Lifecycle, subject))
        }
        let evidence = expiry.rule.evidence("Expiration")
        return expiry.days >= wanted
            ? .passes("they are kept \(expiry.days) days", evidence)
            : .fails("a rule expires them after \(expiry.days) days; the policy asks for \(wanted)", evidence)
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-audit-logs-dev",
            .bucket(
                "lifecycle",
                "<LifecycleConfiguration><Rule><ID>selftest</ID><Filter><Prefix></Prefix></Filter><Status>Enabled</Status><Expiration><Days>7</Days></Expiration></Rule></LifecycleConfiguration>"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a month", .fail) {
                $0.set(.s3Lifecycle, ExampleEstate.bucket, ["Rules", "0", "Expiration", "Days"], 30)
            },
            CheckExample("the rule is disabled", .pass) {
                $0.set(.s3Lifecycle, ExampleEstate.bucket, ["Rules", "0", "Expiration", "Days"], 30)
                $0.set(.s3Lifecycle, ExampleEstate.bucket, ["Rules", "0", "Status"], "Disabled")
            },
            CheckExample("the rule is for other files", .pass) {
                $0.set(.s3Lifecycle, ExampleEstate.bucket, ["Rules", "0", "Expiration", "Days"], 30)
                $0.set(.s3Lifecycle, ExampleEstate.bucket, ["Rules", "0", "Filter"], ["Prefix": "tmp/"])
            },
            CheckExample("the rules are missing", .unknown) { $0.answer(.s3Lifecycle, ExampleEstate.bucket, [:]) },
        ]
    }
}
