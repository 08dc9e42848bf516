internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Replicas of the log bucket lie in declared accounts.
enum ReplicaInDeclaredAccount: Check {
    static let metadata = CheckMetadata(
        id: "replica-in-declared-account",
        title: "Replicas of the log bucket lie in declared accounts",
        family: .storage,
        scope: .replicas,
        severity: .high,
        rationale:
            "A copy in another account is readable by the administrators of that account, whatever its policy says.",
        risk: "Another company holds your audit trail.",
        fix: "Stop the replication, or declare the account under policy.trusted_accounts.",
        remedy: .actions(["s3.stop-replication"]),
        criteria: [.cc67, .cc66, .cc92],
        references: ["AWS: Replicating objects"],
        reads: [.s3Replication],
        audience: .outsiders,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        var items: [FindingItem] = []
        for source in ask.sources(of: subject) {
            guard let replication = try ask.document(.s3Replication, of: source.id) else { continue }
            for rule in try replication.list("Rules") {
                let destination = try rule.part("Destination")
                let name = try destination.text("Bucket")
                guard name.hasSuffix(":::" + subject.id.name) || name == subject.id.name else { continue }
                let named = try destination.optionalText("Account")
                guard let account = named ?? ask.facts.owner(of: subject.id) else { continue }
                if ask.facts.isOurs(account) {
                    return .passes("account \(account) is declared", destination.evidence("Bucket"))
                }
                items.append(FindingItem(account, evidence: destination.evidence("Account")))
            }
        }
        if !items.isEmpty {
            return .fails(
                "it lies in account \(items.map(\.id).joined(separator: ", ")), which nobody declared",
                items: items
            )
        }
        if let owner = ask.facts.owner(of: subject.id), ask.facts.isOurs(owner) {
            return .passes("account \(owner) owns it")
        }
        throw Unanswered(
            Unknown(
                "the owner of \(subject.name)",
                call: "s3 ListBuckets",
                reason: .notFound,
                detail: "no connected account lists it, and the rule names none",
                permission: "s3:ListAllMyBuckets in the account that owns it",
                blindSpot: "who holds a copy of the audit logs",
                asset: subject.id
            )
        )
    }

    static var lab: LabRecipe {
        .breaks(
            .bucket(
                "replication",
                "<ReplicationConfiguration><Role>arn:aws:iam::{aws}:role/log-replication</Role><Rule><ID>dr</ID><Priority>1</Priority><Status>Enabled</Status><Filter><Prefix></Prefix></Filter><DeleteMarkerReplication><Status>Disabled</Status></DeleteMarkerReplication><Destination><Bucket>arn:aws:s3:::halden-audit-logs-replica</Bucket><Account>999988887777</Account></Destination></Rule></ReplicationConfiguration>",
                of: "halden-audit-logs"
            )
        ).alone
    }

    static var examples: [CheckExample] {
        [
            CheckExample("another account", .fail) {
                $0.set(.s3Replication, ExampleEstate.bucket, ["Rules", "0", "Destination", "Account"], "999988887777")
            },
            CheckExample("nobody knows whose it is", .unknown) {
                $0.posture.assets[ExampleEstate.replica] = Asset(ExampleEstate.replica)
            },
        ]
    }
}
