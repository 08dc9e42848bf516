internal import WardenDomain
internal import WardenEstate

/// Log files of the last 90 days can be read at once.
enum RecentLogFilesAreAtHand: Check {
    static let metadata = CheckMetadata(
        id: "recent-log-files-are-at-hand",
        title: "Log files of the last 90 days can be read at once",
        family: .retention,
        scope: .logBuckets,
        severity: .low,
        rationale: "Files in Glacier take hours to come back; an incident is answered in minutes.",
        risk: "The record is there and cannot be read while it is needed.",
        fix: "Move files to Glacier after 90 days at the earliest.",
        remedy: .actions(["s3.archive-later"]),
        criteria: [.cc73, .cc75],
        references: ["AWS: Managing the lifecycle of objects"],
        reads: [.s3Lifecycle],
        audience: .intruder,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let lifecycle = try ask.document(.s3Lifecycle, of: subject.id) else {
            return .passes("no rule moves them", ask.absent(.s3Lifecycle))
        }
        for rule in try lifecycle.list("Rules") where try rule.text("Status") == "Enabled" {
            guard try ask.reachesLogs(rule, in: subject) else { continue }
            for move in try rule.optionalList("Transitions")
            where ["GLACIER", "DEEP_ARCHIVE"].contains(try move.text("StorageClass")) {
                let days = try move.optionalNumber("Days") ?? 0
                if days < 90 {
                    return .fails(
                        "a rule moves them to \(try move.text("StorageClass")) after \(days) days",
                        move.evidence("Days")
                    )
                }
            }
        }
        return .passes("no rule moves them sooner", lifecycle.evidence("Rules"))
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-audit-logs-replica",
            .bucket(
                "lifecycle",
                "<LifecycleConfiguration><Rule><ID>selftest</ID><Filter><Prefix></Prefix></Filter><Status>Enabled</Status><Transition><Days>7</Days><StorageClass>GLACIER</StorageClass></Transition></Rule></LifecycleConfiguration>"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("after a week", .fail) {
                $0.set(
                    .s3Lifecycle,
                    ExampleEstate.bucket,
                    ["Rules", "0", "Transitions"],
                    [["Days": 7, "StorageClass": "GLACIER"]]
                )
            },
            CheckExample("after half a year", .pass) {
                $0.set(
                    .s3Lifecycle,
                    ExampleEstate.bucket,
                    ["Rules", "0", "Transitions"],
                    [["Days": 180, "StorageClass": "GLACIER"]]
                )
            },
        ]
    }
}
