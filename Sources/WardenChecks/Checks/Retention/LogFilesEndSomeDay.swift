internal import WardenDomain
internal import WardenEstate

/// Log files are disposed of at the end of their time.
enum LogFilesEndSomeDay: Check {
    static let metadata = CheckMetadata(
        id: "log-files-end-some-day",
        title: "Log files are disposed of at the end of their time",
        family: .retention,
        scope: .logBuckets,
        severity: .low,
        rationale: "What is kept for ever is one day kept against the law, and grows.",
        risk: "Personal data of people who left long ago lies in the bucket.",
        fix: "Add a lifecycle rule that expires files after the time the policy asks for.",
        remedy: .choice("s3.end-files", missing: "after how many days files may be deleted"),
        criteria: [.c12, .cc65],
        references: ["AWS: Managing the lifecycle of objects"],
        reads: [.s3Lifecycle],
        audience: .intruder,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let expiry = try ask.expiry(of: subject) else {
            return .fails("no rule ever expires them", ask.said(.s3Lifecycle, subject))
        }
        return .passes("they end after \(expiry.days) days", expiry.rule.evidence("Expiration"))
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-old-logs",
            right: [
                .bucket(
                    "lifecycle",
                    "<LifecycleConfiguration><Rule><ID>selftest</ID><Filter><Prefix></Prefix></Filter><Status>Enabled</Status><Expiration><Days>400</Days></Expiration></Rule></LifecycleConfiguration>"
                )
            ],
            .bucket("lifecycle", nil)
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("no lifecycle", .fail) { $0.remove(.s3Lifecycle, ExampleEstate.bucket) },
            CheckExample("only versions end", .fail) {
                $0.set(.s3Lifecycle, ExampleEstate.bucket, ["Rules", "0", "Expiration"], nil)
            },
        ]
    }
}
