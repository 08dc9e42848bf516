internal import WardenDomain
internal import WardenEstate

/// Object Lock keeps new log files from being deleted.
enum LogBucketIsLocked: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-is-locked",
        title: "Object Lock keeps new log files from being deleted",
        family: .storage,
        scope: .logBuckets,
        severity: .high,
        rationale: """
            A default retention makes every delivered version undeletable for its time. Delivery may still rewrite a \
            file: that makes a new version.
            """,
        risk: "Administrators, or their stolen sessions, erase the record of what they did.",
        fix: "Enable Object Lock with a default retention; use COMPLIANCE where not even root may shorten it.",
        remedy: .actions(["s3.keep-versions", "s3.lock-objects"]),
        criteria: [.a12, .cc68, .cc73, .pi15],
        references: ["AWS: Using S3 Object Lock"],
        reads: [.s3ObjectLock],
        audience: .administrators,
        harm: .delete,
        safeguard: .objectLock
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let document = try ask.document(.s3ObjectLock, of: subject.id) else {
            return .fails("Object Lock is off", ask.absent(.s3ObjectLock))
        }
        guard try document.text("ObjectLockEnabled") == "Enabled" else {
            return .fails("Object Lock is off", document.evidence("ObjectLockEnabled"))
        }
        guard let rule = document.optionalPart("Rule") else {
            return .fails("Object Lock is on, and no default retention applies to new files", document.evidence("Rule"))
        }
        let mode = try rule.part("DefaultRetention").text("Mode")
        return .passes("new files are locked in mode \(mode)", try rule.part("DefaultRetention").evidence("Mode"))
    }

    static var lab: LabRecipe {
        .breaksLock(.retention(nil))
    }

    static var examples: [CheckExample] {
        [
            CheckExample("off", .fail) { $0.remove(.s3ObjectLock, ExampleEstate.bucket) },
            CheckExample("no default", .fail) { $0.set(.s3ObjectLock, ExampleEstate.bucket, ["Rule"], nil) },
            CheckExample("the mode is missing", .unknown) {
                $0.set(.s3ObjectLock, ExampleEstate.bucket, ["Rule", "DefaultRetention", "Mode"], nil)
            },
        ]
    }
}
