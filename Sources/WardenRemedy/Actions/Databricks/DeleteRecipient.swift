internal import WardenDomain

struct DeleteRecipient: RemedyAction {
    static let facts = ActionFacts(
        "sharing.delete-recipient",
        "delete a recipient with its tokens and its activation link",
        needs: ["owner of the recipient"],
        reach: "the recipient reads nothing any more, whatever was shared with it",
        takes: [.workspace, ActionParameter("recipient", "its name")],
        reversal: .none("its tokens and its link cannot be made again; it has to be invited anew"),
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.recipient, try arguments.need("recipient"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "delete recipient \(slot.name)")
    }
}
