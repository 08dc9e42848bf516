internal import WardenDomain
internal import WardenEstate

/// Our own credential cannot change log buckets.
enum OwnCredentialCannotReconfigure: Check {
    static let metadata = CheckMetadata(
        id: "own-credential-cannot-reconfigure",
        title: "Our own credential cannot change log buckets",
        family: .own,
        scope: .awsAccounts,
        severity: .high,
        rationale: "Reading posture and changing it are two credentials.",
        risk: "Whoever takes over this program opens or empties the bucket.",
        fix: """
            Use the policy of trailwarden permissions required --for assess; keep a credential of its own for fixes.
            """,
        remedy: .manual(
            why: "a program does not change the rights of its own credential",
            steps: [
                "Print the least policy: trailwarden permissions required --for assess --format iam.",
                "Put it in the place of the policies of the profile that assesses ('posture_profile').",
                "Keep another identity with the policy of --for fix, and name it as 'fix_profile'.",
                "Try both: trailwarden doctor --for assess --for fix.",
            ],
            verify: "run 'trailwarden assess': own-credential-cannot-reconfigure passes"
        ),
        criteria: [.cc63, .cc68],
        references: ["Trailwarden: docs/connect.md"],
        reads: [.callerIdentity, .iamAuthorization],
        audience: .intruder,
        harm: .alter
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let caller = try ask.answer(.callerIdentity, of: subject.id)
        let arn = try caller.text("Arn")
        if arn.hasSuffix(":root") { return .fails("it is the root user", caller.evidence("Arn")) }
        guard let principal = try ask.caller(arn, of: subject.id) else {
            throw Unanswered(caller.unknown("'\(arn)' is neither a role nor a user of the account"))
        }
        var rights: [FindingItem] = []
        for bucket in try ask.facts.subjects(.logBuckets) where ask.facts.owner(of: bucket.id) == subject.id.name {
            for resource in ["arn:aws:s3:::\(bucket.id.name)", "arn:aws:s3:::\(bucket.id.name)/workspaceId=0/a.json"] {
                for action in ask.allowed(
                    [
                        "s3:PutBucketPolicy", "s3:PutLifecycleConfiguration", "s3:PutBucketPublicAccessBlock",
                        "s3:DeleteBucket", "s3:PutBucketVersioning",
                    ],
                    on: resource,
                    to: principal
                ) {
                    rights.append(FindingItem("\(action) \(bucket.id.name)", name: "\(action) on \(bucket.id.name)"))
                }
            }
        }
        let distinct = Array(Set(rights)).sorted { $0.id < $1.id }
        return distinct.isEmpty
            ? .passes("\(principal.arn) may not", caller.evidence("Arn"))
            : .fails(
                "\(principal.arn) may \(distinct.map(\.name).joined(separator: ", "))",
                caller.evidence("Arn"),
                items: distinct
            )
    }

    static var lab: LabRecipe {
        .breaks(
            .call(
                .iam(
                    "PutUserPolicy",
                    [
                        "UserName": "trailwarden-posture", "PolicyName": "selftest",
                        "PolicyDocument":
                            "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:PutBucketPolicy\", \"Resource\": \"*\"}]}",
                    ]
                ),
                undo: .iam("DeleteUserPolicy", ["UserName": "trailwarden-posture", "PolicyName": "selftest"])
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("it may", .fail) {
                $0.set(
                    .iamAuthorization,
                    ExampleEstate.awsAccount,
                    ["RoleDetailList", "1", "RolePolicyList", "0", "PolicyDocument", "Statement", "0", "Action"],
                    "s3:PutBucketPolicy"
                )
            },
            CheckExample("it is the root user", .fail) {
                $0.set(.callerIdentity, ExampleEstate.awsAccount, ["Arn"], "arn:aws:iam::111122223333:root")
            },
            CheckExample("nobody knows its role", .unknown) {
                $0.set(
                    .callerIdentity,
                    ExampleEstate.awsAccount,
                    ["Arn"],
                    "arn:aws:sts::111122223333:assumed-role/other/x"
                )
            },
        ]
    }
}
