internal import WardenDomain
internal import WardenEstate

/// The bucket that is delivered to belongs to an account that is known.
enum LogBucketIsOurs: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-is-ours",
        title: "The bucket that is delivered to belongs to an account that is known",
        family: .delivery,
        scope: .deliveries,
        severity: .high,
        rationale: """
            A bucket that was deleted and made again by a stranger takes your audit logs, and delivery goes on \
            succeeding.
            """,
        risk: "Audit logs go to somebody else.",
        fix: "Find out who owns the bucket; connect its account or declare it trusted, or deliver elsewhere.",
        remedy: .choice(
            "delivery.configure",
            missing: "which bucket takes the logs, and which account owns it"
        ),
        criteria: [.cc61, .cc67, .cc92],
        references: ["AWS: Verifying bucket ownership with bucket owner condition"],
        reads: [.logDelivery, .storageConfigurations],
        audience: .outsiders,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let delivery = try ask.delivery(subject)
        let bucket = try ask.bucket(of: delivery)
        guard let owner = ask.facts.owner(of: bucket.id) else {
            throw Unanswered(
                Unknown(
                    "the owner of \(bucket.name)",
                    call: "s3 ListBuckets",
                    reason: .notFound,
                    detail: "no connected account lists it",
                    permission: "s3:ListAllMyBuckets in the account that owns it",
                    blindSpot: "whether audit logs go to a stranger",
                    asset: bucket.id
                )
            )
        }
        let said = Evidence(.call, "s3 ListBuckets", field: "Name", value: bucket.id.name)
        return ask.facts.isOurs(owner)
            ? .passes("account \(owner) owns it", said)
            : .fails("account \(owner), which is not declared, owns it", said)
    }

    static var lab: LabRecipe {
        .cannot("the buckets of another account are not listed, and a delivery cannot be moved")
    }

    static var examples: [CheckExample] {
        [
            CheckExample("no connected account lists it", .unknown) {
                $0.posture.assets[ExampleEstate.bucket] = Asset(ExampleEstate.bucket)
            }
        ]
    }
}
