internal import WardenDomain

struct RemovePolicyPrincipal: RemedyAction {
    static let facts = ActionFacts(
        "s3.remove-policy-principal",
        "take one principal out of the allow statements of a bucket policy",
        needs: ["s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy"],
        reach: "the principal, and everyone who may become it, loses what the policy gave",
        takes: [.bucket, ActionParameter("principal", "ARN or account as it stands in the policy"), .awsAccount],
        contains: true,
        phase: 40
    )
    let slot: Slot
    let principal: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.bucket(.bucketPolicy)
        principal = try arguments.need(.principal)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "take \(principal) out of the policy of \(slot.name)") { policy in
            policy.statements = policy.statements.compactMap { PolicyEdits.without(principal, $0) }
        }
    }
}
