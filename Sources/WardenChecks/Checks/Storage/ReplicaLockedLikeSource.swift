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
            if try isVersioned(source, ask), try !isVersioned(subject, ask) {
                return .fails(
                    "'\(source.id.name)' keeps old versions and the copy does not",
                    ask.said(.s3Versioning, subject)
                )
            }
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

    private static func isVersioned(_ bucket: Asset, _ ask: Inquiry) throws(Unanswered) -> Bool {
        try ask.document(.s3Versioning, of: bucket.id)?.optionalText("Status") == "Enabled"
    }

    static var lab: LabRecipe {
        .breaks(
            .bucket("versioning", "<VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration>")
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("no lock on the copy", .fail) { $0.remove(.s3ObjectLock, ExampleEstate.replica) },
            CheckExample("versioning of the copy is suspended", .fail) {
                $0.set(.s3Versioning, ExampleEstate.replica, ["Status"], "Suspended")
            },
            CheckExample("a shorter lock", .fail) {
                $0.set(.s3ObjectLock, ExampleEstate.replica, ["Rule", "DefaultRetention", "Days"], 30)
            },
        ]
    }
}
