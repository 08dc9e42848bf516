internal import WardenDomain

struct DenyRoleBucket: RemedyAction {
    static let facts = ActionFacts(
        "iam.deny-bucket",
        "deny a bucket to a role in the role's own policies",
        needs: ["iam:GetRolePolicy", "iam:PutRolePolicy"],
        reach: "everything that runs as the role loses this bucket, and keeps the rest",
        takes: [.role, .bucket, .awsAccount],
        contains: true,
        phase: 20
    )
    let slot: Slot
    let bucket: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        bucket = try arguments.need(.bucket)
        slot = Slot(.rolePolicy, in: arguments.awsAccount, try arguments.need(.role), "trailwarden-deny-\(bucket)")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "deny \(bucket) to role \(slot.name)") { policy in
            policy.set([
                "Sid": "TrailwardenDenied", "Effect": "Deny", "Action": "s3:*", "Resource": PolicyEdits.arns(bucket),
            ])
        }
    }
}
