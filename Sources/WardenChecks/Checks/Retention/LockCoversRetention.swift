internal import WardenDomain
internal import WardenEstate

/// Object Lock holds files as long as the policy asks.
enum LockCoversRetention: Check {
    static let metadata = CheckMetadata(
        id: "lock-covers-retention",
        title: "Object Lock holds files as long as the policy asks",
        family: .retention,
        scope: .logBuckets,
        severity: .medium,
        rationale: "A lock that ends before the retention leaves the rest unguarded.",
        risk: "Files that are still needed can be deleted.",
        fix: "Set the days of the default retention to policy.retention_days.",
        remedy: .actions(["s3.keep-versions", "s3.lock-objects"]),
        criteria: [.a12, .cc68],
        references: ["AWS: Using S3 Object Lock"],
        reads: [.s3ObjectLock],
        audience: .administrators,
        harm: .delete
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let days = try ask.lockDays(of: subject) else {
            return .notApplicable("no default retention is set; another check says so")
        }
        let wanted = Int64(ask.policy.retentionDays)
        return days >= wanted
            ? .passes("files are locked for \(days) days", ask.said(.s3ObjectLock, subject))
            : .fails(
                "files are locked for \(days) days; the policy asks for \(wanted)",
                ask.said(.s3ObjectLock, subject)
            )
    }

    static var lab: LabRecipe {
        .breaksLock(.retention("COMPLIANCE", days: 30))
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a month", .fail) {
                $0.set(.s3ObjectLock, ExampleEstate.bucket, ["Rule", "DefaultRetention", "Days"], 30)
            },
            CheckExample("in years", .pass) {
                $0.set(
                    .s3ObjectLock,
                    ExampleEstate.bucket,
                    ["Rule", "DefaultRetention"],
                    ["Mode": "COMPLIANCE", "Years": 1]
                )
            },
        ]
    }
}
