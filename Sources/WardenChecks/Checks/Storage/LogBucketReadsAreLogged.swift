internal import WardenDomain
internal import WardenEstate

/// Reads of log files are recorded.
enum LogBucketReadsAreLogged: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-reads-are-logged",
        title: "Reads of log files are recorded",
        family: .storage,
        scope: .logBuckets,
        severity: .high,
        rationale: """
            Either server access logging of the bucket or data events of a trail tell who read; without them an \
            exposure cannot be judged afterwards.
            """,
        risk: "Whoever reads the audit trail leaves no trace.",
        fix: "Turn on server access logging to a bucket of its own, or data events of a trail for the bucket.",
        remedy: .actions(["cloudtrail.record-objects"]),
        criteria: [.cc72, .cc73, .cc61],
        references: ["AWS: Logging requests with server access logging", "AWS: Logging data events"],
        reads: [.s3Logging, .cloudTrails],
        audience: .intruder,
        harm: .ease,
        safeguard: .accessLogging
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let logging = try ask.document(.s3Logging, of: subject.id)
        if let logging, let target = try logging.optionalText("TargetBucket") {
            return .passes("access logs go to '\(target)'", logging.evidence("TargetBucket"))
        }
        let covered = try ask.dataEvents(of: subject, writes: false)
        if let covered { return .passes("trail '\(covered.name)' records data events", covered.evidence) }
        return .fails(
            "neither access logging nor data events record reads",
            logging?.evidence("TargetBucket") ?? ask.absent(.s3Logging)
        )
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-audit-logs",
            .bucket("logging", "<BucketLoggingStatus></BucketLoggingStatus>")
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("neither", .fail) {
                $0.remove(.s3Logging, ExampleEstate.bucket)
                $0.set(.cloudTrails, ExampleEstate.awsAccount, ["0", "AdvancedEventSelectors"], [])
            },
            CheckExample("data events only", .pass) { $0.remove(.s3Logging, ExampleEstate.bucket) },
            CheckExample("trails are not known", .unknown) {
                $0.remove(.s3Logging, ExampleEstate.bucket)
                $0.refuse(.cloudTrails, ExampleEstate.awsAccount)
            },
        ]
    }
}
