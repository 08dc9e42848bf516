internal import WardenDomain

struct RemoveQueuePrincipal: RemedyAction {
    static let facts = ActionFacts(
        "sqs.remove-principal",
        "take a principal out of the policy of a queue",
        needs: ["sqs:GetQueueAttributes", "sqs:SetQueueAttributes"],
        reach: "the principal can no longer take messages that name new logs",
        takes: [ActionParameter("queue", "ARN of the queue"), .principal, .awsAccount],
        contains: true,
        phase: 40
    )
    let slot: Slot
    let principal: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.queuePolicy, in: arguments.awsAccount, try arguments.need("queue"))
        principal = try arguments.need(.principal)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "take \(principal) out of the policy of \(slot.name)") { policy in
            policy.statements = policy.statements.compactMap { PolicyEdits.without(principal, $0) }
        }
    }
}
