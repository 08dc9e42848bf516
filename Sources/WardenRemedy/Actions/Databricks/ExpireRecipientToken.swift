internal import WardenDomain

struct ExpireRecipientToken: RemedyAction {
    static let facts = ActionFacts(
        "sharing.expire-token",
        "expire a recipient's token at once",
        needs: ["owner of the recipient"],
        reach: "the recipient is refused until somebody sends it the link of the new token",
        takes: [.workspace, ActionParameter("recipient", "its name"), ActionParameter("token", "id of the token")],
        reversal: .none("an expired token cannot be restored; the recipient gets a new one by its new link"),
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(
            .recipientTokens,
            try arguments.need("recipient"),
            try arguments.need("token")
        )
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "expire token \(slot.part) of recipient \(slot.name)")
    }
}
