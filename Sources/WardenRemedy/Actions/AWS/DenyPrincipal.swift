internal import WardenDomain

struct DenyPrincipal: RemedyAction {
    static let facts = ActionFacts(
        "s3.deny-principal",
        "deny a bucket to one principal",
        needs: ["s3:GetBucketPolicy", "s3:PutBucketPolicy"],
        reach: "the principal loses the bucket at once, whatever else allows it",
        takes: [.bucket, ActionParameter("principal", "ARN of a role or user, or an account"), .awsAccount],
        contains: true,
        phase: 20
    )
    let slot: Slot
    let principal: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.bucket(.bucketPolicy)
        principal = try arguments.need(.principal)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "deny \(slot.name) to \(principal)") { policy in
            policy.set([
                "Sid": .string("TrailwardenDenied\(PolicyIDs.short(principal))"), "Effect": "Deny",
                "Principal": ["AWS": .string(principal)], "Action": "s3:*",
                "Resource": PolicyEdits.arns(slot.name),
            ])
        }
    }
}
