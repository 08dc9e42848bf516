internal import WardenDomain
internal import WardenEstate

/// Deletions are not replicated.
enum ReplicationKeepsWhatIsDeleted: Check {
    static let metadata = CheckMetadata(
        id: "replication-keeps-what-is-deleted",
        title: "Deletions are not replicated",
        family: .storage,
        scope: .logBuckets,
        severity: .low,
        rationale: "Where delete markers are replicated, a deletion in the source hides the copy too.",
        risk: "One deletion hides both copies.",
        fix: "Turn DeleteMarkerReplication off in the rules of the log bucket.",
        remedy: .actions(["s3.keep-deleted-in-copy"]),
        criteria: [.a12, .cc75],
        references: ["AWS: Replicating delete markers between buckets"],
        reads: [.s3Replication],
        audience: .administrators,
        harm: .delete
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let replication = try ask.document(.s3Replication, of: subject.id) else {
            return .notApplicable("it is not replicated")
        }
        var items: [FindingItem] = []
        for rule in try replication.list("Rules") where try rule.text("Status") == "Enabled" {
            guard let markers = rule.optionalPart("DeleteMarkerReplication") else { continue }
            if try markers.text("Status") == "Enabled" {
                items.append(
                    FindingItem(try rule.optionalText("ID") ?? rule.path, evidence: markers.evidence("Status"))
                )
            }
        }
        return items.isEmpty
            ? .passes("delete markers stay in the source", ask.said(.s3Replication, subject))
            : .fails("rule \(items.map(\.name).joined(separator: ", ")) replicates delete markers", items: items)
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-audit-logs",
            .bucket(
                "replication",
                "<ReplicationConfiguration><Role>arn:aws:iam::{aws}:role/log-replication</Role><Rule><ID>dr</ID><Priority>1</Priority><Status>Enabled</Status><Filter><Prefix></Prefix></Filter><DeleteMarkerReplication><Status>Enabled</Status></DeleteMarkerReplication><Destination><Bucket>arn:aws:s3:::halden-audit-logs-replica</Bucket></Destination></Rule></ReplicationConfiguration>"
            )
        ).alone
    }

    static var examples: [CheckExample] {
        [
            CheckExample("markers are replicated", .fail) {
                $0.set(
                    .s3Replication,
                    ExampleEstate.bucket,
                    ["Rules", "0", "DeleteMarkerReplication", "Status"],
                    "Enabled"
                )
            }
        ]
    }
}
