internal import WardenDomain

struct RemoveTrust: RemedyAction {
    static let facts = ActionFacts(
        "iam.remove-trust",
        "keep a principal from assuming a role",
        needs: ["iam:GetRole", "iam:UpdateAssumeRolePolicy"],
        reach: "the principal cannot assume the role again; sessions end with their hour",
        takes: [.role, ActionParameter("principal", "principal as it stands in the trust policy"), .awsAccount],
        contains: true,
        phase: 40
    )
    let slot: Slot
    let principal: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.roleTrust, in: arguments.awsAccount, try arguments.need(.role))
        principal = try arguments.need(.principal)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "keep \(principal) from assuming \(slot.name)") { policy in
            policy.statements = policy.statements.compactMap { PolicyEdits.without(principal, $0) }
            // A role cannot be without a trust policy, and one without statements is refused.
            if policy.statements.isEmpty {
                policy.statements = [
                    [
                        "Sid": "TrailwardenNobody", "Effect": "Deny", "Principal": ["AWS": "*"],
                        "Action": "sts:AssumeRole",
                    ]
                ]
            }
        }
    }
}
