internal import WardenDomain
internal import WardenEstate

/// A second copy of the log bucket exists.
enum LogBucketHasSecondCopy: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-has-second-copy",
        title: "A second copy of the log bucket exists",
        family: .storage,
        scope: .logBuckets,
        severity: .low,
        rationale: "One bucket in one account is one mistake away from nothing.",
        risk: "An error, an outage or an attacker takes the only copy.",
        fix: "Replicate to a bucket in another account, or back it up to a locked vault.",
        remedy: .choice("s3.copy-to", missing: "which bucket of which account takes the copy, and by which role"),
        criteria: [.a12, .cc75],
        references: ["AWS: Replicating objects", "AWS Backup: Amazon S3 backups"],
        reads: [.s3Replication],
        audience: .intruder,
        harm: .lose,
        safeguard: .secondCopy
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let isCopy = ask.facts.posture.edges.contains { edge in
            edge.relation == .replicatedTo && edge.target.place.map { AssetID($0.root) } == subject.id
        }
        if isCopy { return .notApplicable("it is itself a copy") }
        if let replication = try ask.document(.s3Replication, of: subject.id) {
            for rule in try replication.list("Rules") where try rule.text("Status") == "Enabled" {
                guard try ask.reachesLogs(rule, in: subject) else { continue }
                return .passes("it is replicated", rule.evidence("Status"))
            }
        }
        let backup = ask.facts.posture.edges.first { edge in
            edge.relation == .backedUpTo && edge.source.place.map { AssetID($0.root) } == subject.id
        }
        if let backup { return .passes("it is backed up to '\(backup.target.name)'", backup.evidence) }
        return .fails("neither replication nor backup copies it", ask.absent(.s3Replication))
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-audit-logs",
            .bucket("replication", nil)
        ).alone
    }

    static var examples: [CheckExample] {
        [
            CheckExample("nothing copies it", .fail) { estate in
                estate.remove(.s3Replication, ExampleEstate.bucket)
                estate.posture.edges.removeAll { $0.relation == .backedUpTo }
            },
            CheckExample("a backup is enough", .pass) { $0.remove(.s3Replication, ExampleEstate.bucket) },
            CheckExample("the rule copies other files and there is no backup", .fail) { estate in
                estate.set(.s3Replication, ExampleEstate.bucket, ["Rules", "0", "Filter"], ["Prefix": "exports/"])
                estate.posture.edges.removeAll { $0.relation == .backedUpTo }
            },
            CheckExample("the rule is disabled and there is no backup", .fail) { estate in
                estate.set(.s3Replication, ExampleEstate.bucket, ["Rules", "0", "Status"], "Disabled")
                estate.posture.edges.removeAll { $0.relation == .backedUpTo }
            },
        ]
    }
}
