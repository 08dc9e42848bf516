internal import WardenDomain

struct RemoveTopicPrincipal: RemedyAction {
    static let facts = ActionFacts(
        "sns.remove-principal",
        "take a principal out of the policy of a topic",
        needs: ["sns:GetTopicAttributes", "sns:SetTopicAttributes"],
        reach: "the principal can no longer subscribe to messages that name new logs",
        takes: [ActionParameter("topic", "ARN of the topic"), .principal, .awsAccount],
        contains: true,
        phase: 40
    )
    let slot: Slot
    let principal: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.topicPolicy, in: arguments.awsAccount, try arguments.need("topic"))
        principal = try arguments.need(.principal)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "take \(principal) out of the policy of \(slot.name)") { policy in
            policy.statements = policy.statements.compactMap { PolicyEdits.without(principal, $0) }
        }
    }
}
