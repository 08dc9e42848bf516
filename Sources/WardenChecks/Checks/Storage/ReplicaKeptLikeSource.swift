internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// A replica keeps log files as long as its source.
enum ReplicaKeptLikeSource: Check {
    static let metadata = CheckMetadata(
        id: "replica-kept-like-source",
        title: "A replica keeps log files as long as its source",
        family: .storage,
        scope: .replicas,
        severity: .medium,
        rationale: "A lifecycle of its own ends the copy early.",
        risk: "The copy is gone when it is needed.",
        fix: "Give the replica the lifecycle of its source.",
        remedy: .actions(["s3.keep-longer"]),
        criteria: [.c12, .a12],
        references: ["AWS: Replicating objects"],
        reads: [.s3Lifecycle],
        audience: .intruder,
        harm: .lose
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let own = try ask.expiryDays(of: subject)
        for source in ask.sources(of: subject) {
            let above = try ask.expiryDays(of: source)
            if let own, above.map({ own < $0 }) ?? true {
                return .fails(
                    "the copy ends after \(own) days, '\(source.id.name)' \(above.map { "after \($0)" } ?? "never")",
                    ask.said(.s3Lifecycle, subject)
                )
            }
        }
        return .passes("it lasts as long as its source", ask.said(.s3Lifecycle, subject))
    }

    static var lab: LabRecipe {
        .breaks(
            .bucket(
                "lifecycle",
                "<LifecycleConfiguration><Rule><ID>selftest</ID><Filter><Prefix></Prefix></Filter><Status>Enabled</Status><Expiration><Days>1</Days></Expiration></Rule></LifecycleConfiguration>"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("it ends sooner", .fail) {
                $0.set(.s3Lifecycle, ExampleEstate.replica, ["Rules", "0", "Expiration", "Days"], 30)
            },
            CheckExample("the source never ends", .fail) { $0.remove(.s3Lifecycle, ExampleEstate.bucket) },
            CheckExample("the copy never ends", .pass) { $0.remove(.s3Lifecycle, ExampleEstate.replica) },
        ]
    }
}
