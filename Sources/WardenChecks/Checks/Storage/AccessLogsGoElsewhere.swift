internal import WardenDomain
internal import WardenEstate

/// Access logs of the log bucket do not go into itself.
enum AccessLogsGoElsewhere: Check {
    static let metadata = CheckMetadata(
        id: "access-logs-go-elsewhere",
        title: "Access logs of the log bucket do not go into itself",
        family: .storage,
        scope: .logBuckets,
        severity: .medium,
        rationale: """
            A bucket that logs into itself makes a new log line for each log file, without end, and buries audit \
            files.
            """,
        risk: "Costs grow, and the record of reads is as exposed as what it records.",
        fix: "Name another bucket as the target.",
        remedy: .choice("s3.log-access", missing: "which bucket takes the access logs"),
        criteria: [.cc72, .pi15],
        references: ["AWS: Logging requests with server access logging"],
        reads: [.s3Logging],
        audience: .intruder,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let logging = try ask.document(.s3Logging, of: subject.id),
            let target = try logging.optionalText("TargetBucket")
        else { return .notApplicable("access logging is off; another check says so") }
        return target == subject.id.name
            ? .fails("they go into the same bucket", logging.evidence("TargetBucket"))
            : .passes("they go to '\(target)'", logging.evidence("TargetBucket"))
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-audit-logs",
            .bucket(
                "logging",
                "<BucketLoggingStatus><LoggingEnabled><TargetBucket>halden-audit-logs</TargetBucket><TargetPrefix>audit-logs/</TargetPrefix></LoggingEnabled></BucketLoggingStatus>"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("into itself", .fail) {
                $0.set(.s3Logging, ExampleEstate.bucket, ["TargetBucket"], "acme-audit")
            },
            CheckExample("off", .notApplicable) {
                $0.remove(.s3Logging, ExampleEstate.bucket)
                $0.remove(.s3Logging, ExampleEstate.replica)
            },
        ]
    }
}
