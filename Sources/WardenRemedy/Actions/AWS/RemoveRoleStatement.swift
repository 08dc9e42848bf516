internal import WardenDomain

struct RemoveRoleStatement: RemedyAction {
    static let facts = ActionFacts(
        "iam.remove-role-statement",
        "remove one statement of a role's own policy",
        needs: ["iam:GetRolePolicy", "iam:PutRolePolicy", "iam:DeleteRolePolicy"],
        reach: "everything that runs as the role loses what the statement alone gave",
        takes: [.role, ActionParameter("policy", "name of the inline policy"), .statement, .awsAccount],
        phase: 40
    )
    let slot: Slot
    let statement: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.rolePolicy, in: arguments.awsAccount, try arguments.need(.role), try arguments.need("policy"))
        statement = try arguments.need(.statement)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "remove statement '\(statement)' of \(slot.part) of role \(slot.name)") { policy in
            if let index = policy.index(of: statement) { policy.statements.remove(at: index) }
        }
    }
}
