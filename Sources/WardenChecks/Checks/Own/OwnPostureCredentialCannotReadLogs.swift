internal import WardenDomain
internal import WardenEstate

/// The credential that reads posture cannot read log files.
enum OwnPostureCredentialCannotReadLogs: Check {
    static let metadata = CheckMetadata(
        id: "own-posture-credential-cannot-read-logs",
        title: "The credential that reads posture cannot read log files",
        family: .own,
        scope: .awsAccounts,
        severity: .medium,
        rationale: "Settings and contents need two credentials: whoever takes the one has not the other.",
        risk: "Whoever takes over this program reads the audit trail.",
        fix: "Keep s3:GetObject for the credential of trailwarden scan (logs_profile).",
        remedy: .manual(
            why: "a program does not change the rights of its own credential",
            steps: [
                "Make an identity of its own that reads log files: trailwarden permissions required --for scan --format iam.",
                "Name it as 'logs_profile' of the account.",
                "Take s3:GetObject and kms:Decrypt from the profile that assesses.",
                "Try both: trailwarden doctor --for assess --for scan.",
            ],
            verify: "run 'trailwarden assess': own-posture-credential-cannot-read-logs passes"
        ),
        criteria: [.cc63, .cc61],
        references: ["Trailwarden: docs/connect.md"],
        reads: [.callerIdentity, .iamAuthorization],
        audience: .intruder,
        harm: .read
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
                for action in ask.allowed(["s3:GetObject"], on: resource, to: principal) {
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
        // What it may get of S3 includes objects: a policy of its own denies them.
        .breaks(
            .call(
                .iam("DeleteUserPolicy", ["UserName": "trailwarden-posture", "PolicyName": "no-content"]),
                undo: .iam(
                    "PutUserPolicy",
                    [
                        "UserName": "trailwarden-posture", "PolicyName": "no-content",
                        "PolicyDocument":
                            "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Deny\", \"Action\": [\"s3:GetObject\", \"s3:GetObjectVersion\"], \"Resource\": \"arn:aws:s3:::*/*\"}]}",
                    ]
                )
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
                    "s3:GetObject"
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
