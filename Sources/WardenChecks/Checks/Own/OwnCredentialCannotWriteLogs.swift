internal import WardenDomain
internal import WardenEstate

/// Our own credential cannot change log files.
enum OwnCredentialCannotWriteLogs: Check {
    static let metadata = CheckMetadata(
        id: "own-credential-cannot-write-logs",
        title: "Our own credential cannot change log files",
        family: .own,
        scope: .awsAccounts,
        severity: .high,
        rationale: "A program that judges the record must not be able to change it.",
        risk: "Whoever takes over this program alters the evidence it keeps.",
        fix: "Use the policy of trailwarden permissions required --for assess.",
        remedy: .manual(
            why: "a program does not change the rights of its own credential",
            steps: [
                "Print the least policy: trailwarden permissions required --for assess --format iam.",
                "Put it in the place of the policies of the profile that assesses ('posture_profile').",
                "Try it: trailwarden doctor --for assess.",
            ],
            verify: "run 'trailwarden assess': own-credential-cannot-write-logs passes"
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
            for resource in ["arn:aws:s3:::\(bucket.id.name)/workspaceId=0/a.json"] {
                for action in ask.allowed(
                    ["s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion"],
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
                            "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:PutObject\", \"Resource\": \"arn:aws:s3:::halden-audit-logs/*\"}]}",
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
                    "s3:*Object"
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
