internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// A replica is versioned and locked like its source.
enum ReplicaLockedLikeSource: Check {
    static let metadata = CheckMetadata(
        id: "replica-locked-like-source",
        title: "A replica is versioned and locked like its source",
        family: .storage,
        scope: .replicas,
        severity: .medium,
        rationale: "Replicas do not inherit a lock that the destination does not have.",
        risk: "The copy is deleted, and with it the way back.",
        fix: "Enable versioning and Object Lock with the same default retention on the replica.",
        remedy: .actions(["s3.keep-versions", "s3.lock-objects"]),
        criteria: [.a12, .cc68],
        references: ["AWS: Replicating objects"],
        reads: [.s3ObjectLock, .s3Versioning],
        audience: .administrators,
        harm: .delete
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let own = try ask.lockDays(of: subject)
        for source in ask.sources(of: subject) {
            guard let above = try ask.lockDays(of: source) else { continue }
            guard let own else {
                return .fails("'\(source.id.name)' is locked and the copy is not", ask.said(.s3ObjectLock, subject))
            }
            if own < above {
                return .fails(
                    "the copy is locked for \(own) days, '\(source.id.name)' for \(above)",
                    ask.said(.s3ObjectLock, subject)
                )
            }
        }
        return .passes("it is locked like its source", ask.said(.s3ObjectLock, subject))
    }

    static var lab: LabRecipe {
        .breaks(
            .bucket("versioning", "<VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration>")
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("no lock on the copy", .fail) { $0.remove(.s3ObjectLock, ExampleEstate.replica) },
            CheckExample("a shorter lock", .fail) {
                $0.set(.s3ObjectLock, ExampleEstate.replica, ["Rule", "DefaultRetention", "Days"], 30)
            },
        ]
    }
}
