internal import WardenDomain

struct DetachRolePolicy: RemedyAction {
    static let facts = ActionFacts(
        "iam.detach-role-policy",
        "take a managed policy off a role",
        needs: ["iam:ListAttachedRolePolicies", "iam:DetachRolePolicy", "iam:AttachRolePolicy"],
        reach: "everything that runs as the role loses what the policy alone gave",
        takes: [.role, ActionParameter("policy", "ARN of the policy"), .awsAccount],
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.roleAttachment, in: arguments.awsAccount, try arguments.need(.role), try arguments.need("policy"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "take \(slot.part) off role \(slot.name)")
    }
}
