internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// A replica is no more public than its source.
enum ReplicaAsClosedAsSource: Check {
    static let metadata = CheckMetadata(
        id: "replica-as-closed-as-source",
        title: "A replica is no more public than its source",
        family: .storage,
        scope: .replicas,
        severity: .critical,
        rationale: "Replication copies files, not the settings that guard them.",
        risk: "The copy is open where the original is closed.",
        fix: "Give the replica the same public access block and policy as its source.",
        remedy: .actions(["s3.block-public-access", "s3.remove-public-statements", "s3.require-tls"]),
        criteria: [.cc61, .cc66, .cc67],
        references: ["AWS: Replicating objects"],
        reads: [.s3PublicAccessBlock, .s3AccountPublicAccessBlock, .s3Policy],
        audience: .everyone,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let (flags, evidence) = try ask.effectiveBlocks(of: subject)
        let exposure = try ask.exposure(of: subject, trusting: ask.declaredParties)
        if let exposure, exposure.isPublic, flags["RestrictPublicBuckets"] != true {
            return .fails("its policy is public: \(exposure.publicReasons.first ?? "")", ask.saidByPolicy(subject))
        }
        for source in ask.sources(of: subject) {
            let above = try ask.effectiveBlocks(of: source).flags
            let weaker = Inquiry.blockFlags.filter { above[$0] == true && flags[$0] != true }
            if !weaker.isEmpty {
                return .fail(
                    CheckOutcome.Failure(
                        "\(weaker.joined(separator: ", ")) is on for '\(source.id.name)' and off here",
                        evidence,
                        audience: .intruder
                    )
                )
            }
        }
        return .pass(CheckOutcome.Statement("it is as closed as its source", evidence))
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                // First, since its public policy is put back last: what blocks public policies is gone by then.
                .bucket("policy", nil),
                .bucket(
                    "publicAccessBlock",
                    "<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>"
                ),
            ],
            .bucket("publicAccessBlock", nil)
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("no block on the copy", .fail) {
                $0.remove(.s3PublicAccessBlock, ExampleEstate.replica)
                $0.remove(.s3AccountPublicAccessBlock, ExampleEstate.awsAccount)
            },
            CheckExample("the copy is public", .fail) {
                $0.remove(.s3PublicAccessBlock, ExampleEstate.replica)
                $0.remove(.s3AccountPublicAccessBlock, ExampleEstate.awsAccount)
                $0.set(.s3Policy, ExampleEstate.replica, ["Statement", "1", "Principal"], "*")
            },
        ]
    }
}
