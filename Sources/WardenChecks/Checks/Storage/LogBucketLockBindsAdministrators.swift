internal import WardenDomain
internal import WardenEstate

/// The lock is in COMPLIANCE mode.
enum LogBucketLockBindsAdministrators: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-lock-binds-administrators",
        title: "The lock is in COMPLIANCE mode",
        family: .storage,
        scope: .logBuckets,
        severity: .medium,
        rationale: """
            In GOVERNANCE mode whoever holds s3:BypassGovernanceRetention deletes all the same, and administrators \
            hold it.
            """,
        risk: "Administrators erase locked files with one header more.",
        fix: "Set the default retention to COMPLIANCE once the number of days is settled: it cannot be shortened.",
        remedy: .choice("s3.lock-objects", missing: "for how many days mode=COMPLIANCE shall bind all"),
        criteria: [.cc68, .cc63],
        references: ["AWS: S3 Object Lock retention modes"],
        reads: [.s3ObjectLock],
        audience: .administrators,
        harm: .delete
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let rule = try ask.document(.s3ObjectLock, of: subject.id)?.optionalPart("Rule") else {
            return .notApplicable("no default retention is set; another check says so")
        }
        let retention = try rule.part("DefaultRetention")
        let mode = try retention.text("Mode")
        return mode == "COMPLIANCE"
            ? .passes("the mode is COMPLIANCE", retention.evidence("Mode"))
            : .fails("the mode is \(mode)", retention.evidence("Mode"))
    }

    static var lab: LabRecipe {
        .breaksLock(.retention("GOVERNANCE", days: 400))
    }

    static var examples: [CheckExample] {
        [
            CheckExample("governance", .fail) {
                $0.set(.s3ObjectLock, ExampleEstate.bucket, ["Rule", "DefaultRetention", "Mode"], "GOVERNANCE")
            },
            CheckExample("no lock", .notApplicable) { $0.remove(.s3ObjectLock, ExampleEstate.bucket) },
        ]
    }
}
