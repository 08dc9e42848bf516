internal import WardenDomain
internal import WardenEstate

/// Overwritten and deleted versions are kept as long as the policy asks.
enum OldVersionsKeptAsLongAsPolicy: Check {
    static let metadata = CheckMetadata(
        id: "old-versions-kept-as-long-as-policy",
        title: "Overwritten and deleted versions are kept as long as the policy asks",
        family: .retention,
        scope: .logBuckets,
        severity: .medium,
        rationale: "Delivery rewrites files, and a deleted file is a version: versions are the evidence of tampering.",
        risk: "What stood there before cannot be shown.",
        fix: "Set NoncurrentDays to at least the days of policy.retention_days.",
        remedy: .actions(["s3.keep-longer"]),
        criteria: [.a12, .pi15, .cc73],
        references: ["AWS: Managing the lifecycle of objects"],
        reads: [.s3Lifecycle],
        audience: .intruder,
        harm: .lose
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let wanted = Int64(ask.policy.retentionDays)
        guard let lifecycle = try ask.document(.s3Lifecycle, of: subject.id) else {
            return .passes("no rule expires them", ask.absent(.s3Lifecycle))
        }
        for rule in try lifecycle.list("Rules") where try rule.text("Status") == "Enabled" {
            guard try ask.reachesLogs(rule, in: subject), let end = rule.optionalPart("NoncurrentVersionExpiration")
            else { continue }
            let days = try end.number("NoncurrentDays")
            if days < wanted {
                return .fails(
                    "a rule expires them after \(days) days; the policy asks for \(wanted)",
                    end.evidence("NoncurrentDays")
                )
            }
        }
        return .passes("no rule expires them sooner", lifecycle.evidence("Rules"))
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-bi-exports",
            .bucket(
                "lifecycle",
                "<LifecycleConfiguration><Rule><ID>selftest</ID><Filter><Prefix></Prefix></Filter><Status>Enabled</Status><NoncurrentVersionExpiration><NoncurrentDays>1</NoncurrentDays></NoncurrentVersionExpiration></Rule></LifecycleConfiguration>"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a day", .fail) {
                $0.set(
                    .s3Lifecycle,
                    ExampleEstate.bucket,
                    ["Rules", "0", "NoncurrentVersionExpiration", "NoncurrentDays"],
                    1
                )
            }
        ]
    }
}
