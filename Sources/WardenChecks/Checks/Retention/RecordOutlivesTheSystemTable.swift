internal import WardenDomain
internal import WardenEstate

/// The record outlives the system table's 365 days.
enum RecordOutlivesTheSystemTable: Check {
    static let metadata = CheckMetadata(
        id: "record-outlives-the-system-table",
        title: "The record outlives the system table's 365 days",
        family: .retention,
        scope: .account,
        severity: .high,
        rationale: """
            Rows of system.access.audit end after 365 days: each day a day falls off the edge. Only delivered files \
            last longer.
            """,
        risk: "Events older than a year are gone, whatever the policy asks.",
        fix: "Deliver into a bucket that keeps files as long as the policy asks.",
        remedy: .choice(
            "delivery.configure",
            missing: "which bucket takes the logs, and for how long"
        ),
        criteria: [.a12, .c12, .cc73],
        references: ["Databricks: Audit log system table reference"],
        reads: [.logDelivery, .storageConfigurations, .s3Lifecycle],
        audience: .intruder,
        harm: .lose
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let wanted = Int64(ask.policy.retentionDays)
        let enabled = try ask.enabledDeliveries(subject.id).filter(\.coversWholeAccount)
        if enabled.isEmpty {
            return .fails(
                "nothing is delivered for the whole account: the record ends after 365 days",
                ask.absent(.logDelivery)
            )
        }
        for delivery in enabled where try delivery.succeeds {
            let bucket = try ask.bucket(of: delivery)
            let days = try ask.expiryDays(of: bucket)
            if days.map({ $0 >= max(wanted, 366) }) ?? true {
                return .passes(
                    "'\(bucket.id.name)' keeps files \(days.map { "\($0) days" } ?? "without an end")",
                    ask.said(.s3Lifecycle, bucket)
                )
            }
        }
        return .fails(
            "every bucket that a delivery reaches ends files within \(max(wanted, 366)) days",
            items: enabled.map(\.item)
        )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .bucket(
                    "lifecycle",
                    "<LifecycleConfiguration><Rule><ID>selftest</ID><Filter><Prefix></Prefix></Filter><Status>Enabled</Status><Expiration><Days>400</Days></Expiration></Rule></LifecycleConfiguration>",
                    of: "halden-audit-logs"
                )
            ],
            .bucket(
                "lifecycle",
                "<LifecycleConfiguration><Rule><ID>selftest</ID><Filter><Prefix></Prefix></Filter><Status>Enabled</Status><Expiration><Days>30</Days></Expiration></Rule></LifecycleConfiguration>",
                of: "halden-audit-logs"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("nothing is delivered", .fail) { $0.answer(.logDelivery, ExampleEstate.account, []) },
            CheckExample("the bucket ends files after a year", .fail) {
                $0.set(.s3Lifecycle, ExampleEstate.bucket, ["Rules", "0", "Expiration", "Days"], 365)
            },
            CheckExample("the lifecycle is not known", .unknown) { $0.refuse(.s3Lifecycle, ExampleEstate.bucket) },
        ]
    }
}
